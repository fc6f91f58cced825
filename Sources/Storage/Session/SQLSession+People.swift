import Duties
import Office

extension SQLSession {
    func isEmpty() throws -> Bool {
        try connection.first("SELECT 1 FROM ledger_head LIMIT 1") { $0.number(0) } == nil
    }

    func account(_ id: String) throws -> Account? { try accounts("id = ?1", [.text(id)]).first }

    func account(name: String) throws -> Account? {
        try accounts("name = ?1", [.text(name)]).first
    }

    func accounts() throws -> [Account] { try accounts("true", []) }

    func accounts(holding post: PostID, on day: Day) throws -> [Account] {
        let inTerm = "(from_day IS NULL OR from_day <= ?2) AND (last_day IS NULL OR last_day >= ?2)"
        let test = """
            disabled = 0 AND granted = 1 AND (post = ?1 AND \(inTerm) OR id IN (
                SELECT account FROM seat WHERE post = ?1 AND revoked = 0 AND \(inTerm)))
            """
        return try accounts(test, [post.sqlValue, day.sqlValue])
    }

    private func accounts(_ test: String, _ values: [SQLValue]) throws -> [Account] {
        let sql = """
            SELECT id, organisation, name, role, post, disabled, granted, holder, from_day,
                last_day
            FROM account WHERE \(test) ORDER BY name
            """
        return try connection.rows(sql, values: values) { row in
            var account = Account(
                id: row.text(0), organisation: row.id(1), name: row.text(2),
                role: try row.choice(3, "role"), post: row.optionalID(4),
                isDisabled: row.integer(5) == 1)
            account.isGranted = row.integer(6) == 1
            account.holder = row.text(7)
            account.term = row.term(8, 9)
            return account
        }
    }

    func seats(of account: String) throws -> [Seat] {
        try seats("account = ?1 AND revoked = 0", [.text(account)])
    }

    func seats() throws -> [Seat] { try seats("revoked = 0", []) }

    private func seats(_ test: String, _ values: [SQLValue]) throws -> [Seat] {
        let sql = """
            SELECT id, account, organisation, role, post, from_day, last_day
            FROM seat WHERE \(test) ORDER BY id
            """
        return try connection.rows(sql, values: values) { row in
            Seat(
                id: row.text(0), account: row.text(1), organisation: row.id(2),
                role: try row.choice(3, "role"), post: row.optionalID(4), term: row.term(5, 6))
        }
    }

    func resets() throws -> [ResetSlip] {
        let sql = """
            SELECT id, organisation, account, asked_by, asked_at, confirmed_at
            FROM reset_slip ORDER BY asked_at, id
            """
        return try connection.rows(sql) { row in
            ResetSlip(
                id: row.text(0), organisation: row.id(1), account: row.text(2),
                askedBy: row.text(3), askedAt: row.integer(4),
                confirmedAt: row.optionalInteger(5))
        }
    }

    func policy(_ name: String) throws -> String? {
        let sql = "SELECT value FROM policy WHERE name = ?1 ORDER BY recorded_at DESC LIMIT 1"
        return try connection.first(sql, name) { $0.text(0) }
    }

    func clearances(of organisation: OrganisationID) throws -> Set<PostID> {
        Set(
            try connection.rows(
                "SELECT post FROM clearance WHERE organisation = ?1", organisation
            ) { $0.id(0) })
    }

    func clearances() throws -> [(organisation: OrganisationID, post: PostID)] {
        try connection.rows(
            "SELECT organisation, post FROM clearance ORDER BY organisation, post"
        ) { (organisation: $0.id(0), post: $0.id(1)) }
    }
}

extension SQLRow {
    /// Two columns as the days something is good for; nil where it has no end.
    func term(_ from: Int, _ last: Int) -> Window? {
        guard let start = optionalDay(from), let last = optionalDay(last) else { return nil }
        return Window(start, through: last)
    }
}
