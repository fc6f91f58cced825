import Foundation
import GRDB

/// SQLite through a pool: one writer, readers on snapshots, every commit on the disk.
struct SQLiteEngine: SQLEngine {
    private let pool: DatabasePool

    /// Opens the file, which exists already with its mode set.
    init(path: String) throws {
        pool = try SQLiteEngine.translated(path) {
            try DatabasePool(path: path, configuration: SQLiteEngine.configuration)
        }
    }

    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await pool.read { try body(SQLiteConnection(db: $0)) }
        } catch let error as DatabaseError { throw StorageError(error, path: pool.path) }
    }

    /// Runs in a task of its own: a visitor who closes the browser must not undo a write.
    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Answer
    ) async throws -> Answer {
        let pool = self.pool
        return try await Task {
            try await Retry.sqlite.run {
                do {
                    return try await pool.write { try body(SQLiteConnection(db: $0)) }
                } catch let error as DatabaseError { throw StorageError(error, path: pool.path) }
            }
        }.value
    }

    func withScratch<Answer>(_ body: (any SQLConnection) throws -> Answer) throws -> Answer {
        let queue = try DatabaseQueue()
        return try queue.write { db in
            let connection = SQLiteConnection(db: db)
            try connection.runScript(Schema.tables)
            return try body(connection)
        }
    }

    /// Makes the tables of a new database; refuses one that is not ours or is newer than we are.
    ///
    /// A current one is only looked at, so that opening never waits for a writer.
    func migrate() throws {
        try SQLiteEngine.translated(pool.path) {
            let version = try pool.read { try SQLiteConnection(db: $0).schemaVersion() }
            if version == Schema.current { return }
            try pool.write { db in
                try Schema.migrate(SQLiteConnection(db: db), at: pool.path)
            }
        }
    }

    /// Copies the pages as they stand at one instant into a file, while others read and write.
    func backUp(to path: String) throws {
        try SQLiteEngine.translated(path) {
            let target = try DatabaseQueue(path: path)
            try pool.backup(to: target)
            try target.close()
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            for pragma in [
                "synchronous = FULL", "secure_delete = ON", "temp_store = MEMORY",
                "cache_size = -8000", "journal_size_limit = 67108864",
            ] { try db.execute(sql: "PRAGMA \(pragma)") }
        }
        return configuration
    }

    private static func translated<Answer>(
        _ path: String, _ body: () throws -> Answer
    ) throws -> Answer {
        do { return try body() } catch let error as DatabaseError {
            throw StorageError(error, path: path)
        }
    }
}

extension StorageError {
    /// SQLite's result codes in the words of this room.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            self = .cannotWrite(path: path, reason: error.message ?? "\(error.resultCode)")
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notAStore(path: path)
        case .SQLITE_CONSTRAINT: self = .refused(error.message ?? "constraint")
        default: self = .engine("\(error)")
        }
    }
}
