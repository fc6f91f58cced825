import CPQ

/// One connection of libpq, always in pipeline mode: what nobody waits for is sent and its answer
/// read with the next one that is.
///
/// Blocking, and for one thread at a time: the actor around it sees to that.
final class PostgresLink {
    /// What was sent and not yet answered.
    private enum Sent {
        case prepare
        case run
        case sync
    }

    private let connection: OpaquePointer
    private var sent: [Sent] = []
    private var statements: [String: String] = [:]
    /// So many statements are kept prepared; ours are far fewer.
    private static let mostStatements = 500

    /// Connects, with bounds on how long anything may take.
    ///
    /// - Parameter address: `postgres://…` with any option of libpq; without `sslmode` a server on
    ///   another machine must show a certificate that can be checked.
    init(_ address: PostgresAddress) throws {
        guard let connection = address.connect() else {
            throw PostgresError(state: "53200", message: "out of memory")
        }
        guard PQstatus(connection) == CONNECTION_OK else {
            defer { PQfinish(connection) }
            throw PostgresError(state: "08001", message: PostgresError(connection).message)
        }
        self.connection = connection
        PQsetNoticeReceiver(connection, { _, _ in }, nil)
        guard PQenterPipelineMode(connection) == 1 else { throw PostgresError(connection) }
    }

    deinit { PQfinish(connection) }

    var isSound: Bool { PQstatus(connection) == CONNECTION_OK }

    /// Sends a statement whose answer nobody waits for; a fault is thrown by the next that is
    /// waited for.
    func send(_ sql: String, _ values: [SQLValue]) throws {
        let parameters = try PostgresParameters(values)
        let name = try prepared(sql, parameters)
        let isSent = parameters.withPointers { values, lengths, formats in
            PQsendQueryPrepared(
                connection, name, Int32(parameters.count), values, lengths, formats, 1)
        }
        guard isSent == 1 else { throw PostgresError(connection) }
        sent.append(.run)
    }

    /// Sends a statement and waits for its answer.
    func ask(_ sql: String, _ values: [SQLValue]) throws -> PostgresResult {
        try send(sql, values)
        guard PQsendFlushRequest(connection) == 1 else { throw PostgresError(connection) }
        var last = PostgresResult(nil)
        while !sent.isEmpty { if let answer = try next() { last = answer } }
        return last
    }

    /// Waits until everything sent was answered.
    ///
    /// - Throws: the first fault among the answers, after the last of them was read.
    func settle() throws {
        guard PQpipelineSync(connection) == 1 else { throw PostgresError(connection) }
        sent.append(.sync)
        var fault: PostgresError?
        while !sent.isEmpty {
            do { _ = try next() } catch let error as PostgresError {
                if error.isDisconnected { throw error }
                fault = fault ?? error
            }
        }
        if let fault { throw fault }
    }

    /// Runs a text of several statements; only between transactions' statements.
    func script(_ sql: String) throws {
        try settle()
        guard PQexitPipelineMode(connection) == 1 else { throw PostgresError(connection) }
        let result = PostgresResult(PQexec(connection, sql))
        guard PQenterPipelineMode(connection) == 1 else { throw PostgresError(connection) }
        if let fault = result.fault { throw fault }
    }

    /// The answer to the oldest statement not yet answered.
    private func next() throws -> PostgresResult? {
        let kind = sent.removeFirst()
        guard let pointer = PQgetResult(connection) else {
            throw PostgresError(state: "08006", message: "the server closed the connection")
        }
        let result = PostgresResult(pointer)
        // After each answer but that of a sync libpq marks the end.
        if kind != .sync { while let more = PQgetResult(connection) { PQclear(more) } }
        if let fault = result.fault { throw isSound ? fault : PostgresError(connection) }
        return kind == .run ? result : nil
    }

    private func prepared(_ sql: String, _ parameters: PostgresParameters) throws -> String {
        let key = parameters.signature + sql
        if let name = statements[key] { return name }
        if statements.count >= PostgresLink.mostStatements {
            statements = [:]
            try send("DEALLOCATE ALL", [])
        }
        let name = "z\(statements.count)"
        let isSent = parameters.withTypes { types in
            PQsendPrepare(
                connection, name, PostgresText.statement(sql), Int32(parameters.count), types)
        }
        guard isSent == 1 else { throw PostgresError(connection) }
        sent.append(.prepare)
        statements[key] = name
        return name
    }

    /// Forgets what a rolled-back pipeline may not have prepared.
    func forgetStatements() throws {
        statements = [:]
        try script("DEALLOCATE ALL")
    }
}
