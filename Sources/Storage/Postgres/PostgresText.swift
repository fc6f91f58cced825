/// The shared SQL text in PostgreSQL's words.
enum PostgresText {
    /// `?1` becomes `$1`; quoted text is left alone.
    static func statement(_ sql: String) -> String {
        guard sql.utf8.contains(UInt8(ascii: "?")) else { return sql }
        var out: [UInt8] = []
        out.reserveCapacity(sql.utf8.count)
        var isQuoted = false
        for byte in sql.utf8 {
            if byte == UInt8(ascii: "'") { isQuoted.toggle() }
            out.append(byte == UInt8(ascii: "?") && !isQuoted ? UInt8(ascii: "$") : byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Types of the shared tables; text is compared by its bytes, as SQLite does and as ranges on
    /// paths need.
    static func tables(_ sql: String) -> String {
        let words = [
            "TEXT": #"text COLLATE "C""#, "INTEGER": "bigint", "BLOB": "bytea", "STRICT": "",
        ]
        return sql.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("--") }
            .map { line in
                words.reduce(String(line)) { replacing($1.key, by: $1.value, in: $0) }
            }.joined(separator: "\n")
    }

    /// Replaces a word that stands by itself.
    private static func replacing(_ word: String, by new: String, in line: String) -> String {
        line.split(separator: " ", omittingEmptySubsequences: false).map { part in
            for tail in ["", ",", ";"] where part == word + tail { return new + tail }
            return String(part)
        }.joined(separator: " ")
    }
}
