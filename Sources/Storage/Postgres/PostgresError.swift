import CPQ

/// An answer of the server that is no answer, by its SQLSTATE.
struct PostgresError: Error, Hashable, CustomStringConvertible {
    let state: String
    let message: String

    var description: String { "PostgreSQL \(state): \(message)" }

    /// The connection is gone, or was never there.
    var isDisconnected: Bool {
        state.hasPrefix("08") || state == "57P01" || state == "57P02" || state == "57P03"
    }

    /// Another transaction came first; the same one again may well succeed.
    ///
    /// A unique key is among them: of two that write the same receipt the second, asked again,
    /// finds it.
    var isTransient: Bool { ["40001", "40P01", "55P03", "23505"].contains(state) }

    init(state: String, message: String) {
        self.state = state
        self.message = message
    }

    init(_ connection: OpaquePointer?) {
        self.init(state: "08006", message: PostgresError.words(PQerrorMessage(connection)))
    }

    /// Reads the fields of a failed result.
    init(result: OpaquePointer?) {
        // The fields PG_DIAG_SQLSTATE and PG_DIAG_MESSAGE_PRIMARY.
        let field = { (name: UInt8) in
            PQresultErrorField(result, Int32(name)).map { String(cString: $0) }
        }
        self.init(
            state: field(UInt8(ascii: "C")) ?? "XX000",
            message: field(UInt8(ascii: "M"))
                ?? PostgresError.words(PQresultErrorMessage(result)))
    }

    private static func words(_ text: UnsafePointer<CChar>?) -> String {
        guard let text else { return "" }
        let whole = String(cString: text)
        return String(whole.drop { $0 == "\n" }.prefix { $0 != "\n" })
    }
}

extension StorageError {
    /// PostgreSQL's states in the words of this room.
    init(_ error: PostgresError) {
        switch error.state {
        case _ where error.isDisconnected: self = .unreachable(reason: error.message)
        case "40001", "40P01", "55P03": self = .busy
        case "57014": self = .tooSlow
        case "P0001",
            _ where error.state.hasPrefix("23"):
            self = .refused(error.message)
        case "53100", "25006", "42501", "53200", "53300":
            self = .cannotWrite(path: "PostgreSQL", reason: error.message)
        default: self = .engine("\(error)")
        }
    }
}
