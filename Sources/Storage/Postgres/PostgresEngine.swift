/// PostgreSQL through a pool of connections: snapshots for readers, row locks and another try for
/// writers that meet.
struct PostgresEngine: SQLEngine {
    private let pool: PostgresPool
    private let address: PostgresAddress

    /// - Parameter connections: the most held open at a time.
    init(_ text: String, connections: Int = 16) throws {
        address = try PostgresAddress(text)
        pool = PostgresPool(address, most: connections)
    }

    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Answer
    ) async throws -> Answer {
        try await Retry.postgres.run {
            try await pool.use { try await $0.transaction(mayWrite: false, body) }
        }
    }

    /// Runs in a task of its own: a visitor who closes the browser must not undo a write.
    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Answer
    ) async throws -> Answer {
        let pool = self.pool
        return try await Task {
            try await Retry.postgres.run {
                try await pool.use { try await $0.transaction(mayWrite: true, body) }
            }
        }.value
    }

    /// Makes the schema the address names in `search_path`, where it is not there.
    private func makeSchema(_ connection: PostgresConnection) throws {
        let known = try connection.rows("SELECT current_schema() IS NOT NULL") { $0.integer(0) }
        guard known != [1] else { return }
        let path = try connection.rows("SHOW search_path") { $0.text(0) }.first ?? ""
        let name = path.split(separator: ",").first.map(String.init) ?? ""
        guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
            throw StorageError.badAddress("there is no schema in the search path \(path)")
        }
        try connection.runScript("CREATE SCHEMA \(name)")
    }

    /// Temporary tables of a connection of its own, gone with it.
    func withScratch<Answer>(_ body: (any SQLConnection) throws -> Answer) throws -> Answer {
        do {
            let link = try PostgresLink(address)
            let connection = PostgresConnection(link: link)
            try link.script("SET search_path TO pg_temp")
            try connection.runScript(PostgresText.tables(Schema.tables))
            return try body(connection)
        } catch let error as PostgresError { throw StorageError(error) }
    }

    /// Makes the tables of a new database; refuses one that is not ours or is newer than we are.
    func migrate(create: Bool) throws {
        do {
            let link = try PostgresLink(address)
            defer { try? link.script("ROLLBACK") }
            let connection = PostgresConnection(link: link)
            let version = try connection.schemaVersion()
            if version == Schema.current { return }
            if version == 0, !create { throw StorageError.noStore(folder: "the database") }
            try link.script("BEGIN")
            try makeSchema(connection)
            try Schema.migrate(connection, at: "PostgreSQL", for: .postgres)
            try link.script("COMMIT")
        } catch let error as PostgresError { throw StorageError(error) }
    }
}

/// Connections that are open, lent out one at a time.
actor PostgresPool {
    private let address: PostgresAddress
    private let most: Int
    private var idle: [PostgresWorker] = []
    private var made = 0
    private var waiting: [CheckedContinuation<PostgresWorker, Never>] = []

    init(_ address: PostgresAddress, most: Int) {
        self.address = address
        self.most = most
    }

    nonisolated func use<Answer: Sendable>(
        _ body: (PostgresWorker) async throws -> Answer
    ) async throws -> Answer {
        let worker = await take()
        do {
            let answer = try await body(worker)
            await give(worker)
            return answer
        } catch {
            await give(worker)
            throw error
        }
    }

    private func take() async -> PostgresWorker {
        if let worker = idle.popLast() { return worker }
        if made < most {
            made += 1
            return PostgresWorker(address)
        }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func give(_ worker: PostgresWorker) {
        if waiting.isEmpty {
            idle.append(worker)
        } else {
            waiting.removeFirst().resume(returning: worker)
        }
    }
}
