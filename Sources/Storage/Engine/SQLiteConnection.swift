import GRDB
import GRDBSQLite

/// A transaction of GRDB behind the neutral layer.
///
/// GRDB opens the file, keeps the snapshots and caches the statements; values are bound and columns
/// read on SQLite's own interface, because a record takes some twenty statements and a page hundreds
/// of rows (decision 0043).
struct SQLiteConnection: SQLConnection {
    let db: Database

    func run(_ sql: String, values: [SQLValue]) throws -> Int {
        let statement = try BoundStatement(sql, values, db)
        defer { statement.reset() }
        while try statement.step() {}
        return db.changesCount
    }

    func each(
        _ sql: String, values: [SQLValue], _ row: (any SQLRow) throws -> Void
    ) throws {
        let statement = try BoundStatement(sql, values, db)
        defer { statement.reset() }
        let current = SQLiteRow(statement: statement.pointer)
        while try statement.step() { try row(current) }
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
}
