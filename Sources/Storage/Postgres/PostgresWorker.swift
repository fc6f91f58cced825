import Dispatch

/// A thread for one connection: waiting for a server is done here, not where pages are answered.
final class PostgresThread: SerialExecutor {
    private let queue = DispatchQueue(label: "postgres")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}

/// One connection and the transactions on it, one at a time.
actor PostgresWorker {
    private nonisolated let thread = PostgresThread()
    nonisolated var unownedExecutor: UnownedSerialExecutor {
        thread.asUnownedSerialExecutor()
    }

    private let address: PostgresAddress
    private var link: PostgresLink?

    init(_ address: PostgresAddress) { self.address = address }

    /// Runs a body inside a transaction that sees one snapshot; commits where it may write.
    ///
    /// A connection that went away between transactions is made anew; one that goes away inside is
    /// the caller's to hear of, since nobody knows how far it came.
    func transaction<Answer: Sendable>(
        mayWrite: Bool, _ body: @Sendable (any SQLConnection) throws -> Answer
    ) throws -> Answer {
        let link = try ready()
        do {
            try link.send(
                "BEGIN ISOLATION LEVEL REPEATABLE READ\(mayWrite ? "" : ", READ ONLY")", [])
            let answer = try body(PostgresConnection(link: link))
            try link.send("COMMIT", [])
            try link.settle()
            return answer
        } catch {
            undo(link)
            throw error
        }
    }

    private func ready() throws -> PostgresLink {
        if let link, link.isSound { return link }
        let fresh = try PostgresLink(address)
        link = fresh
        return fresh
    }

    /// Leaves the connection as it was found, or gives it up.
    private func undo(_ link: PostgresLink) {
        do {
            try? link.settle()
            guard link.isSound else { throw PostgresError(state: "08006", message: "") }
            try link.script("ROLLBACK")
            try link.forgetStatements()
        } catch { self.link = nil }
    }
}
