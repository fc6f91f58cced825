import Ledger
import Office

extension SQLSession {
    func head(
        _ organisation: String
    ) throws -> (sequence: Int, hash: [UInt8], recordedAt: Int64)? {
        let sql = """
            SELECT sequence, hash, recorded_at FROM ledger_head WHERE organisation = ?1
            """
        return try connection.first(sql, organisation) { row in
            (row.number(0), try row.bytes(1), row.integer(2))
        }
    }

    /// Also a chain whose head row was taken away, and a head whose entries were.
    func chains() throws -> [String] {
        let sql = """
            SELECT organisation FROM ledger_head
            UNION SELECT organisation FROM entry ORDER BY organisation
            """
        return try connection.rows(sql) { $0.text(0) }
    }

    func entries(
        _ organisation: String, after sequence: Int, limit: Int
    ) throws -> [StoredEntry] {
        let sql = """
            SELECT organisation, sequence, id, recorded_at, actor, type, label, canonical, hash
            FROM entry WHERE organisation = ?1 AND sequence > ?2
            ORDER BY sequence LIMIT ?3
            """
        return try connection.rows(sql, organisation, sequence, limit) { row in
            StoredEntry(
                organisation: row.text(0), sequence: row.number(1), id: row.text(2),
                recordedAt: row.integer(3), actor: row.text(4), type: row.text(5),
                label: row.text(6), canonical: try row.bytes(7), hash: try row.bytes(8))
        }
    }

    func secrets(
        _ organisation: String, _ sequences: ClosedRange<Int>
    ) throws -> [Int: [Secret]] {
        let sql = """
            SELECT sequence, name, salt, content FROM ledger_secret
            WHERE organisation = ?1 AND sequence >= ?2 AND sequence <= ?3
            ORDER BY sequence, name
            """
        var secrets: [Int: [Secret]] = [:]
        let values = [
            organisation.sqlValue, sequences.lowerBound.sqlValue, sequences.upperBound.sqlValue,
        ]
        try connection.each(sql, values: values) { row in
            let secret = Secret(name: row.text(1), salt: try row.bytes(2), content: row.text(3))
            secrets[row.number(0), default: []].append(secret)
        }
        return secrets
    }

    func receipt(_ account: String, key: String) throws -> String? {
        let sql = "SELECT answer FROM receipt WHERE account = ?1 AND idempotency_key = ?2"
        return try connection.first(sql, account, key) { $0.text(0) }
    }
}
