/// The schema's steps, in order; each is history and never edited once released.
enum Schema {
    static let current = 2

    /// The tables alone, as the text both engines share.
    static var tables: String { steps.joined(separator: "\n") }

    /// What each step adds, in words both engines share.
    private static var steps: [String] {
        [PackageResources._001_sql, PackageResources._002_sql].map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// SQLite's guards over them.
    private static var guards: String {
        String(decoding: PackageResources._001_sqlite_sql, as: UTF8.self)
    }

    /// Brings a database to the current schema.
    ///
    /// - Throws: ``StorageError/notAStore(path:)`` for a stranger's file,
    ///   ``StorageError/newerSchema(found:known:)`` for one made by a newer build.
    static func migrate(_ connection: any SQLConnection, at path: String) throws {
        guard let version = try connection.schemaVersion() else {
            throw StorageError.notAStore(path: path)
        }
        guard version <= current else {
            throw StorageError.newerSchema(found: version, known: current)
        }
        for step in steps.dropFirst(version) { try connection.runScript(step) }
        if version < 1 { try connection.runScript(guards) }
        if version < current { try connection.setSchemaVersion(current) }
    }
}
