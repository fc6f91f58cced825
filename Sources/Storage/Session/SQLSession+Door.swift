import Duties
import Office

// How people prove who they are; nothing of it is in the ledger.
extension SQLSession {
    func passwordHash(_ account: String) throws -> String? { try credential(account)?.hash }

    func credential(_ account: String) throws -> Credential? {
        let sql = "SELECT hash, must_change, expires_at FROM credential WHERE account = ?1"
        return try connection.first(sql, account) { row in
            Credential(
                hash: row.text(0), mustChange: row.integer(1) == 1,
                expiresAt: row.optionalInteger(2))
        }
    }

    func setPasswordHash(_ account: String, _ hash: String, at instant: Int64) throws {
        try setCredential(account, Credential(hash: hash), at: instant)
    }

    func setCredential(_ account: String, _ credential: Credential, at instant: Int64) throws {
        try connection.run(
            """
            INSERT INTO credential (account, hash, changed_at, must_change, expires_at)
            VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (account) DO UPDATE
            SET hash = excluded.hash, changed_at = excluded.changed_at,
                must_change = excluded.must_change, expires_at = excluded.expires_at
            """, account, credential.hash, instant, credential.mustChange ? 1 : 0,
            credential.expiresAt)
    }

    func slipCode(_ reset: String) throws -> Credential? {
        let sql = "SELECT hash, expires_at FROM slip_code WHERE reset_id = ?1"
        return try connection.first(sql, reset) { row in
            Credential(hash: row.text(0), mustChange: true, expiresAt: row.integer(1))
        }
    }

    func keepSlip(_ reset: String, _ code: Credential) throws {
        try connection.insert(
            into: "slip_code",
            ["reset_id": reset, "hash": code.hash, "expires_at": code.expiresAt ?? 0])
    }

    func dropSlip(_ reset: String) throws {
        try connection.run("DELETE FROM slip_code WHERE reset_id = ?1", reset)
    }

    func knows(_ device: [UInt8], for account: String) throws -> Bool {
        let sql = "SELECT 1 FROM device WHERE account = ?1 AND token_hash = ?2"
        return try connection.first(sql, account, device) { $0.number(0) } != nil
    }

    func keepDevice(_ device: [UInt8], for account: String, at instant: Int64) throws {
        try connection.run(
            """
            INSERT INTO device (account, token_hash, since) VALUES (?1, ?2, ?3)
            ON CONFLICT (account, token_hash) DO NOTHING
            """, account, device, instant)
    }

    func forgetDevices(of account: String) throws {
        try connection.run("DELETE FROM device WHERE account = ?1", account)
    }

    func doorEvents(before instant: Int64, limit: Int) throws -> [DoorEvent] {
        let sql = """
            SELECT id, happened_at, name, account, source, what FROM door_event
            WHERE happened_at < ?1 ORDER BY happened_at DESC, id DESC LIMIT \(limit)
            """
        return try connection.rows(sql, instant) { row in
            DoorEvent(
                id: row.text(0), at: row.integer(1), name: row.text(2),
                account: row.optionalText(3), source: row.text(4),
                what: try row.choice(5, "what"))
        }
    }

    func log(_ event: DoorEvent) throws {
        try connection.insert(
            into: "door_event",
            [
                "id": event.id, "happened_at": event.at, "name": event.name,
                "account": event.account, "source": event.source, "what": event.what.rawValue,
            ])
    }
}

// Second factors.
extension SQLSession {
    func secondFactor(_ account: String) throws -> SecondFactor? {
        let sql = "SELECT secret, last_step FROM second_factor WHERE account = ?1"
        return try connection.first(sql, account) { row in
            SecondFactor(secret: try row.bytes(0), lastStep: row.integer(1))
        }
    }

    func setSecondFactor(
        _ account: String, _ factor: SecondFactor?, at instant: Int64
    ) throws {
        try connection.run("DELETE FROM second_factor WHERE account = ?1", account)
        guard let factor else { return }
        try connection.insert(
            into: "second_factor",
            [
                "account": account, "secret": factor.secret, "last_step": factor.lastStep,
                "since": instant,
            ])
    }

    func spend(step: Int64, of account: String) throws -> Bool {
        try connection.run(
            "UPDATE second_factor SET last_step = ?2 WHERE account = ?1 AND last_step < ?2",
            account, step) == 1
    }

    func spareCodes(_ account: String) throws -> Int {
        let sql = "SELECT COUNT(*) FROM spare_code WHERE account = ?1"
        return try connection.first(sql, account) { $0.number(0) } ?? 0
    }

    func setSpareCodes(_ account: String, _ hashes: [[UInt8]]) throws {
        try connection.run("DELETE FROM spare_code WHERE account = ?1", account)
        for hash in hashes {
            try connection.insert(into: "spare_code", ["account": account, "hash": hash])
        }
    }

    func spend(code hash: [UInt8], of account: String) throws -> Bool {
        try connection.run(
            "DELETE FROM spare_code WHERE account = ?1 AND hash = ?2", account, hash) == 1
    }
}
