import CPQ
import Foundation

/// Where a PostgreSQL server is, and how it is spoken to.
struct PostgresAddress: Sendable {
    /// Keywords and values of libpq, in order.
    private let parameters: [(keyword: String, value: String)]

    /// Reads `postgres://user:password@host:port/database?sslmode=…`.
    ///
    /// - Throws: ``StorageError/badAddress(_:)`` with libpq's own words, never the password.
    init(_ text: String) throws {
        var words: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &words) else {
            defer { PQfreemem(words) }
            throw StorageError.badAddress(
                words.map { String(cString: $0) }.map(PostgresAddress.plain) ?? "")
        }
        defer { PQconninfoFree(options) }
        var given: [String: String] = [:]
        var place = options
        while let keyword = place.pointee.keyword {
            if let value = place.pointee.val {
                given[String(cString: keyword)] = String(cString: value)
            }
            place += 1
        }
        for (keyword, value) in PostgresAddress.defaults where given[keyword] == nil {
            given[keyword] = value
        }
        if given["sslmode"] == nil, !PostgresAddress.isHere(given["host"] ?? given["hostaddr"]) {
            given["sslmode"] = "verify-full"
        }
        given["options"] = PostgresAddress.bounds + (given["options"].map { " " + $0 } ?? "")
        parameters = given.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Nil only where memory ran out; whether it is connected the caller asks.
    func connect() -> OpaquePointer? {
        let copies = parameters.map { (strdup($0.keyword), strdup($0.value)) }
        defer { for (keyword, value) in copies { free(keyword); free(value) } }
        let keywords = copies.map { UnsafePointer($0.0) } + [nil]
        let values = copies.map { UnsafePointer($0.1) } + [nil]
        return PQconnectdbParams(keywords, values, 0)
    }

    private static let defaults = [
        "connect_timeout": "5", "application_name": "zeren", "client_encoding": "UTF8",
        "keepalives_idle": "30", "tcp_user_timeout": "30000",
    ]

    /// No question may hold a page for ever, no forgotten transaction a table.
    private static let bounds = """
        -c statement_timeout=60s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s \
        -c timezone=UTC -c standard_conforming_strings=on
        """

    private static func isHere(_ host: String?) -> Bool {
        guard let host, !host.isEmpty else { return true }
        return host.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains(host)
    }

    /// One line, without what might repeat a password.
    private static func plain(_ words: String) -> String {
        String(words.prefix { $0 != "\n" && $0 != "\"" })
    }
}
