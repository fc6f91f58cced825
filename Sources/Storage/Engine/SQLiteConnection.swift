import Foundation
import GRDB

/// A transaction of GRDB behind the neutral layer.
struct SQLiteConnection: SQLConnection {
    let db: Database

    func run(_ sql: String, values: [SQLValue]) throws -> Int {
        let arguments = try SQLiteConnection.arguments(values)
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
        return db.changesCount
    }

    func each(
        _ sql: String, values: [SQLValue], _ row: (any SQLRow) throws -> Void
    ) throws {
        let statement = try db.cachedStatement(sql: sql)
        let arguments = try SQLiteConnection.arguments(values)
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let next = try rows.next() { try row(SQLiteRow(row: next)) }
    }

    func runScript(_ sql: String) throws { try db.execute(sql: sql) }

    /// The bytes `ZERE` in the file's header, so that another program's file is never touched.
    private static let applicationID = 0x5a45_5245

    func schemaVersion() throws -> Int? {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let owner = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        if owner == SQLiteConnection.applicationID { return version }
        let tables = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
        return owner == 0 && tables == 0 ? 0 : nil
    }

    func setSchemaVersion(_ version: Int) throws {
        try db.execute(sql: "PRAGMA application_id = \(SQLiteConnection.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// A text that holds U+0000 would be cut there in silence, so it is refused.
    private static func arguments(_ values: [SQLValue]) throws -> StatementArguments {
        StatementArguments(
            try values.map { value -> DatabaseValue in
                switch value {
                case .null: return .null
                case .integer(let integer): return integer.databaseValue
                case .text(let text):
                    if text.holdsNull { throw StorageError.refused("text holds U+0000") }
                    return text.databaseValue
                case .bytes(let bytes): return Data(bytes).databaseValue
                }
            })
    }
}

extension String {
    fileprivate var holdsNull: Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(0) }
            ?? utf8.contains(0)
    }
}

/// A row of GRDB behind the neutral layer.
struct SQLiteRow: SQLRow {
    let row: Row

    func value(_ column: Int) throws -> SQLValue {
        switch (row[column] as DatabaseValue).storage {
        case .null: .null
        case .int64(let integer): .integer(integer)
        case .string(let text): .text(text)
        case .blob(let data): .bytes([UInt8](data))
        case .double(let number):
            throw StorageError.senseless(column: "\(column)", value: "\(number)")
        }
    }

    func text(_ column: Int) -> String { row[column] }
    func integer(_ column: Int) -> Int64 { row[column] }
    func isNull(_ column: Int) -> Bool { row.hasNull(atIndex: column) }

    func bytes(_ column: Int) throws -> [UInt8] {
        try row.withUnsafeData(atIndex: column) { $0.map { [UInt8]($0) } ?? [] }
    }
}
