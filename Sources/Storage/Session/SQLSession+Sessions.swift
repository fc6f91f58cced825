import Office

// Signed-in browsers.
extension SQLSession {
    func session(_ tokenHash: [UInt8]) throws -> SessionRow? {
        try sessions("token_hash = ?1", [.bytes(tokenHash)]).first
    }

    func sessions(of account: String) throws -> [SessionRow] {
        try sessions("account = ?1", [.text(account)])
    }

    private func sessions(_ test: String, _ values: [SQLValue]) throws -> [SessionRow] {
        let sql = """
            SELECT token_hash, account, csrf, opened_at, seen_at, seat, stage, client
            FROM session WHERE \(test) ORDER BY seen_at DESC, token_hash
            """
        return try connection.rows(sql, values: values) { row in
            var session = SessionRow(
                tokenHash: try row.bytes(0), account: row.text(1), csrf: row.text(2),
                openedAt: row.integer(3), seenAt: row.integer(4))
            session.seat = row.optionalText(5)
            session.stage = try row.choice(6, "stage")
            session.client = row.text(7)
            return session
        }
    }

    func open(_ session: SessionRow) throws {
        try connection.insert(
            into: "session",
            [
                "token_hash": session.tokenHash, "account": session.account,
                "csrf": session.csrf, "opened_at": session.openedAt, "seen_at": session.seenAt,
                "seat": session.seat, "stage": session.stage.rawValue, "client": session.client,
            ])
    }

    func touch(_ tokenHash: [UInt8], seenAt instant: Int64) throws {
        try connection.run(
            "UPDATE session SET seen_at = ?2 WHERE token_hash = ?1", tokenHash, instant)
    }

    func setStage(_ stage: SessionRow.Stage, of tokenHash: [UInt8]) throws {
        try connection.run(
            "UPDATE session SET stage = ?2 WHERE token_hash = ?1", tokenHash, stage.rawValue)
    }

    func setSeat(_ seat: String, of tokenHash: [UInt8]) throws {
        try connection.run(
            "UPDATE session SET seat = ?2 WHERE token_hash = ?1", tokenHash, seat)
    }

    func closeSession(_ tokenHash: [UInt8]) throws {
        try connection.run("DELETE FROM session WHERE token_hash = ?1", tokenHash)
    }

    @discardableResult
    func closeSessions(of account: String, but kept: [UInt8]?) throws -> Int {
        try connection.run(
            "DELETE FROM session WHERE account = ?1 AND token_hash <> ?2", account, kept ?? [])
    }
}
