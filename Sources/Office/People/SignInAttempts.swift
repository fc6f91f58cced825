/// Slows guessing down without locking anybody out (OWASP ASVS 5.0, 6.1.1 and 6.3.1).
///
/// Tries are counted by what they have in common: the account as seen from strange browsers, the
/// network address, and each browser that signed in before. A browser that did is counted by itself
/// alone, so that whatever others guess, it is never made to wait for them.
actor SignInAttempts {
    enum Key: Hashable, Sendable {
        case account(String)
        case source(String)
        case device([UInt8])

        /// Failures that cost nothing yet.
        var free: Int {
            switch self {
            case .account, .device: 5
            case .source: 20
            }
        }
    }

    private struct Tries {
        var count = 0
        var last: Int64 = 0
    }

    private var tries: [Key: Tries] = [:]
    private let second: Int64 = 1_000_000
    private var memory: Int64 { 3600 * second }
    private var longest: Int64 { 900 * second }
    private let most = 50_000

    /// Counts a try as failed until it is known to have succeeded, so that many at once are counted
    /// too; or answers how long to wait, counting nothing.
    func begin(_ keys: [Key], at now: Int64) -> Int64? {
        let wait = keys.map { self.wait($0, at: now) }.max() ?? 0
        guard wait <= 0 else { return wait }
        if tries.count > most { forget(before: now) }
        for key in keys {
            var each = tries[key] ?? Tries()
            if each.last < now - memory { each.count = 0 }
            each.count += 1
            each.last = now
            tries[key] = each
        }
        return nil
    }

    /// Whether the next failure will have to wait, by the account's count.
    func isSlow(_ keys: [Key]) -> Bool {
        keys.contains { (tries[$0]?.count ?? 0) == $0.free }
    }

    func succeeded(_ keys: [Key]) {
        for key in keys {
            if case .source = key {
                // One who knows a password does not pay for the guesses of others at that address.
                tries[key]?.count -= 1
            } else {
                tries[key] = nil
            }
        }
    }

    /// After the free ones 2 s, 4 s, 8 s … and at most a quarter of an hour.
    private func wait(_ key: Key, at now: Int64) -> Int64 {
        guard let each = tries[key], each.count >= key.free, each.last >= now - memory else {
            return 0
        }
        let delay = min(longest, second << Int64(min(20, each.count - key.free + 1)))
        return each.last + delay - now
    }

    private func forget(before now: Int64) {
        tries = tries.filter { $0.value.last >= now - memory && $0.value.count >= $0.key.free }
        if tries.count > most { tries.removeAll() }
    }
}
