import Office

/// Another try for a transaction that only came at the wrong moment.
///
/// A transaction that failed left nothing behind, so its body may run again from the start. What
/// counts as the wrong moment: the database held by another process, two writers in each other's
/// way, a chain somebody else added to meanwhile.
struct Retry: Sendable {
    /// How often at most, the first try included.
    let tries: Int
    /// The first pause in milliseconds; each later one is twice as long, less a random part.
    let pause: Int

    static let sqlite = Retry(tries: 3, pause: 20)
    static let postgres = Retry(tries: 12, pause: 2)

    func run<Answer: Sendable>(
        _ body: () async throws -> Answer
    ) async throws -> Answer {
        var pause = self.pause
        for _ in 1..<tries {
            do { return try await body() } catch let error where Retry.isTransient(error) {
                let wait = Int.random(in: (pause / 2)...pause)
                try? await Task.sleep(for: .milliseconds(wait))
                pause = min(pause * 2, 500)
            } catch let error as PostgresError { throw StorageError(error) }
        }
        do { return try await body() } catch let error as PostgresError {
            throw StorageError(error)
        }
    }

    private static func isTransient(_ error: any Error) -> Bool {
        switch error {
        case let error as PostgresError: error.isTransient
        case StorageError.busy, StorageError.chainMoved: true
        default: false
        }
    }
}
