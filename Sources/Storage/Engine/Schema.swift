/// The schema's steps, in order; each is history and never edited once released.
enum Schema {
    static var current: Int { steps.count }

    /// The tables alone, as the text both engines share.
    static var tables: String { steps.joined(separator: "\n") }

    /// What each step adds, in words both engines share.
    private static var steps: [String] {
        [
            PackageResources._001_sql, PackageResources._002_sql, PackageResources._003_sql,
            PackageResources._004_sql, PackageResources._005_sql,
            PackageResources._006_sql, PackageResources._007_sql, PackageResources._008_sql,
            PackageResources._009_sql,
        ].map { String(decoding: $0, as: UTF8.self) }
    }

    /// An engine's own words for the guards, and for the types of the tables.
    enum Dialect {
        case sqlite, postgres

        /// By the step whose tables they guard.
        var guards: [(step: Int, sql: String)] {
            let texts =
                switch self {
                case .sqlite:
                    [(1, PackageResources._001_sqlite_sql), (6, PackageResources._006_sqlite_sql)]
                case .postgres:
                    [
                        (1, PackageResources._001_postgres_sql),
                        (6, PackageResources._006_postgres_sql),
                    ]
                }
            return texts.map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
        }

        func tables(_ sql: String) -> String {
            switch self {
            case .sqlite: sql
            case .postgres: PostgresText.tables(sql)
            }
        }
    }

    /// Brings a database to the current schema.
    ///
    /// - Throws: ``StorageError/notAStore(path:)`` for a stranger's file,
    ///   ``StorageError/newerSchema(found:known:)`` for one made by a newer build.
    static func migrate(
        _ connection: any SQLConnection, at path: String, for dialect: Dialect = .sqlite
    ) throws {
        guard let version = try connection.schemaVersion() else {
            throw StorageError.notAStore(path: path)
        }
        guard version <= current else {
            throw StorageError.newerSchema(found: version, known: current)
        }
        for step in steps.dropFirst(version) { try connection.runScript(dialect.tables(step)) }
        for guards in dialect.guards where version < guards.step {
            try connection.runScript(guards.sql)
        }
        if version < current { try connection.setSchemaVersion(current) }
    }
}
