import GRDB
import GRDBSQLite

/// A prepared statement with its values bound; it is reset before anybody else uses it.
struct BoundStatement {
    let pointer: OpaquePointer
    private let statement: Statement
    private let db: Database

    init(_ sql: String, _ values: [SQLValue], _ db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
        pointer = statement.sqliteStatement
        self.db = db
        sqlite3_reset(pointer)
        guard sqlite3_bind_parameter_count(pointer) == values.count else {
            throw StorageError.refused("\(values.count) values for: \(sql)")
        }
        for (place, value) in values.enumerated() {
            try check(bind(value, at: CInt(truncatingIfNeeded: place + 1)))
        }
    }

    /// Goes to the next row; false after the last.
    func step() throws -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw error(code)
        }
    }

    /// Ends the statement's hold on the database and lets go of what was bound.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    /// A text that holds U+0000 would be cut there in silence by those who read it, so it is refused.
    private func bind(_ value: SQLValue, at place: CInt) throws -> CInt {
        switch value {
        case .null: return sqlite3_bind_null(pointer, place)
        case .integer(let integer): return sqlite3_bind_int64(pointer, place, integer)
        case .text(""): return sqlite3_bind_text(pointer, place, "", 0, copied)
        case .text(var text):
            return try text.withUTF8 { bytes in
                if bytes.contains(0) { throw StorageError.refused("text holds U+0000") }
                return bytes.withMemoryRebound(to: CChar.self) { characters in
                    sqlite3_bind_text64(
                        pointer, place, characters.baseAddress, UInt64(characters.count), copied,
                        UInt8(SQLITE_UTF8))
                }
            }
        case .bytes(let bytes):
            if bytes.isEmpty { return sqlite3_bind_zeroblob(pointer, place, 0) }
            return bytes.withUnsafeBytes { raw in
                sqlite3_bind_blob64(pointer, place, raw.baseAddress, UInt64(raw.count), copied)
            }
        }
    }

    private func check(_ code: CInt) throws {
        if code != SQLITE_OK { throw error(code) }
    }

    private func error(_ code: CInt) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: db.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) },
            sql: statement.sql)
    }
}

/// `SQLITE_TRANSIENT`: SQLite copies the value before the call returns.
private var copied: sqlite3_destructor_type? {
    unsafeBitCast(-1, to: sqlite3_destructor_type?.self)
}

/// The row a statement stands on.
struct SQLiteRow: SQLRow {
    let statement: OpaquePointer

    func value(_ column: Int) throws -> SQLValue {
        switch sqlite3_column_type(statement, CInt(column)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(integer(column))
        case SQLITE_TEXT: .text(text(column))
        case SQLITE_BLOB: .bytes(try bytes(column))
        default:
            throw StorageError.senseless(
                column: "\(column)", value: "\(sqlite3_column_double(statement, CInt(column)))")
        }
    }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(statement, CInt(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, CInt(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, CInt(column)) }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL
    }

    func bytes(_ column: Int) throws -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, CInt(column)) else { return [] }
        let count = Int(sqlite3_column_bytes(statement, CInt(column)))
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }
}
