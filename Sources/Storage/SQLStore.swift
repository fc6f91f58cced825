import Foundation
package import Office
import Synchronization

/// The office's store over one SQL database.
package struct SQLStore: Store {
    let engine: any SQLEngine
    private let commits: GroupCommit
    private let written = WrittenChains()

    init(engine: any SQLEngine, lanes: Int = 1) {
        self.engine = engine
        commits = GroupCommit(engine, lanes: lanes)
    }

    /// Opens the store in a folder, `DIR/zeren.sqlite`, and brings its schema up to date.
    ///
    /// The folder is readable by its owner alone, and so is every file in it.
    ///
    /// - Parameters:
    ///   - folder: the data folder.
    ///   - create: make the folder and an empty store where there is none.
    /// - Throws: ``StorageError``: no store there, one of a newer build, a stranger's file, or a
    ///   folder that cannot be written.
    package static func open(folder: String, create: Bool) throws -> SQLStore {
        let path = folder + "/zeren.sqlite"
        if !FileManager.default.fileExists(atPath: path) {
            guard create else { throw StorageError.noStore(folder: folder) }
            try Files.makeFolder(folder)
            try Files.makeEmpty(path)
        }
        let engine = try SQLiteEngine(path: path)
        try engine.migrate()
        try Files.syncFolder(folder)
        return SQLStore(engine: engine)
    }

    /// Opens the store of a PostgreSQL database and brings its schema up to date.
    ///
    /// - Parameter address: `postgres://user@host:port/name`, with options of libpq; a server on
    ///   another machine is spoken to only over TLS unless the address says otherwise.
    /// - Parameter create: make the tables of an empty database.
    /// - Throws: ``StorageError``: no such server, no store there, another program's database, a
    ///   newer build's.
    package static func open(
        database address: String, connections: Int = 16, create: Bool = true
    ) throws -> SQLStore {
        let engine = try PostgresEngine(address, connections: connections)
        try engine.migrate(create: create)
        return SQLStore(engine: engine, lanes: max(1, connections / 2))
    }

    package func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> Answer
    ) async throws -> Answer {
        try await engine.read { try body(SQLSession(connection: $0)) }
    }

    package func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        let touched = WrittenChains()
        let answer = try await commits.write {
            try body(SQLSession(connection: $0, written: touched))
        }
        // Only now may others see them.
        written.add(touched.take())
        return answer
    }

    package func takeWritten() -> Set<String> { written.take() }
}

/// Chains that were added to.
final class WrittenChains: Sendable {
    private let chains = Mutex<Set<String>>([])

    func add(_ new: Set<String>) {
        if !new.isEmpty { chains.withLock { $0.formUnion(new) } }
    }

    func take() -> Set<String> {
        chains.withLock { chains in
            defer { chains = [] }
            return chains
        }
    }
}
