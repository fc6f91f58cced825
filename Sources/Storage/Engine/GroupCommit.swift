import Synchronization

/// Writes that come while another is being made durable share the next transaction, and so one
/// wait for the disk.
///
/// A lone write waits for nobody. Where one of a group fails, nothing of the group is kept and each
/// runs again by itself, so that a refusal is its own alone; a body may run more than once, as it
/// may after a conflict.
final class GroupCommit: Sendable {
    typealias Body = @Sendable (any SQLConnection) throws -> Void

    private struct Job: Sendable {
        let body: Body
        let done: CheckedContinuation<Void, any Error>
    }

    private let engine: any SQLEngine
    /// How many transactions may run side by side.
    private let lanes: Int
    private let waiting = Mutex<(jobs: [Job], busy: Int)>(([], 0))
    /// So many share a transaction at most: none waits long for the others.
    private static let most = 64

    init(_ engine: any SQLEngine, lanes: Int) {
        self.engine = engine
        self.lanes = lanes
    }

    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Answer
    ) async throws -> Answer {
        let answer = Kept<Answer>()
        try await withCheckedThrowingContinuation { continuation in
            let job = Job(body: { answer.keep(try body($0)) }, done: continuation)
            let isFree = waiting.withLock { state in
                state.jobs.append(job)
                guard state.busy < lanes else { return false }
                state.busy += 1
                return true
            }
            if isFree { Task { await self.work() } }
        }
        return try answer.kept
    }

    /// Runs what waits, group after group, until nothing does.
    private func work() async {
        while true {
            let group = waiting.withLock { state in
                let group = Array(state.jobs.prefix(GroupCommit.most))
                state.jobs.removeFirst(group.count)
                if group.isEmpty { state.busy -= 1 }
                return group
            }
            if group.isEmpty { return }
            await run(group)
        }
    }

    private func run(_ group: [Job]) async {
        if group.count > 1, (try? await together(group.map(\.body))) != nil {
            for job in group { job.done.resume() }
            return
        }
        for job in group {
            do {
                try await engine.write(job.body)
                job.done.resume()
            } catch { job.done.resume(throwing: error) }
        }
    }

    private func together(_ bodies: [Body]) async throws {
        try await engine.write { connection in for body in bodies { try body(connection) } }
    }
}

/// What a body answered in its last run.
private final class Kept<Answer: Sendable>: Sendable {
    private let answer = Mutex<Answer?>(nil)

    func keep(_ new: Answer) { answer.withLock { $0 = new } }

    var kept: Answer {
        get throws {
            guard let found = answer.withLock({ $0 }) else {
                throw StorageError.engine("a write ended without an answer")
            }
            return found
        }
    }
}
