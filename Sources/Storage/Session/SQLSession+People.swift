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

    private func accounts(_ test: String, _ values: [SQLValue]) throws -> [Account] {
        let sql = """
            SELECT id, organisation, name, role, post, disabled
            FROM account WHERE \(test) ORDER BY name
            """
        return try connection.rows(sql, values: values) { row in
            Account(
                id: row.text(0), organisation: row.id(1), name: row.text(2),
                role: try row.choice(3, "role"), post: row.optionalID(4),
                isDisabled: row.integer(5) == 1)
        }
    }

    func passwordHash(_ account: String) throws -> String? {
        try connection.first("SELECT hash FROM credential WHERE account = ?1", account) {
            $0.text(0)
        }
    }

    func session(_ tokenHash: [UInt8]) throws -> SessionRow? {
        let sql = """
            SELECT token_hash, account, csrf, opened_at, seen_at
            FROM session WHERE token_hash = ?1
            """
        return try connection.first(sql, tokenHash) { row in
            SessionRow(
                tokenHash: try row.bytes(0), account: row.text(1), csrf: row.text(2),
                openedAt: row.integer(3), seenAt: row.integer(4))
        }
    }
}
