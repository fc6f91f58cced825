/// A duty of a bearer of one organisation: what a record claims, and what an assignment owes.
struct ClaimKey: Hashable {
    let duty: DutyKey
    let post: PostID?

    init(duty: DutyKey, bearer: BearerKey) {
        self.duty = duty
        post = bearer.post
    }
}

/// A record's claim on one duty of one bearer.
struct Entered {
    /// The record's place in the order things happened; see ``Claims/record(at:)``.
    let record: Int
    let happened: Day
    let window: Day?
    let counterpart: String?
}

/// The records that count for a question, in the order things happened, found by duty and bearer.
struct Claims {
    struct Entries {
        var satisfying: [Entered] = []
        var triggering: [Entered] = []

        fileprivate mutating func include(_ entered: Entered, _ purpose: Claim.Purpose) {
            switch purpose {
            case .satisfies: satisfying.include(entered)
            case .triggers: triggering.include(entered)
            }
        }
    }

    private let all: [PerformanceRecord]
    /// Where the records that count lie in ``all``, in the order things happened.
    private let order: [Int]
    private var entries: [ClaimKey: Entries] = [:]

    /// Keeps what had happened by a day and stood as of another.
    init(
        _ all: [PerformanceRecord], happenedBy asOf: Day, known: Day,
        organisation: OrganisationID, continuations: Continuations
    ) {
        self.all = all
        order = Self.order(all, happenedBy: asOf, known: known)
        entries.reserveCapacity(order.count)
        for (place, index) in order.enumerated() {
            let happened = all[index].happened
            for claim in all[index].claims where claim.bearer.organisation == organisation {
                let entered = Entered(
                    record: place, happened: happened, window: claim.window,
                    counterpart: claim.counterpart)
                for duty in continuations.reach(of: claim.duty) {
                    let key = ClaimKey(duty: duty, bearer: claim.bearer)
                    entries[key, default: Entries()].include(entered, claim.purpose)
                }
            }
        }
    }

    func record(at place: Int) -> PerformanceRecord { all[order[place]] }

    subscript(key: ClaimKey) -> Entries { entries[key] ?? Entries() }

    /// The order is made of what the records say, so that the order they come in does not matter.
    private static func order(
        _ all: [PerformanceRecord], happenedBy asOf: Day, known: Day
    ) -> [Int] {
        struct Key {
            let happened: Day
            let recorded: Day
            let number: Int
            let index: Int
        }
        var keys: [Key] = []
        keys.reserveCapacity(all.count)
        for index in all.indices {
            let (happened, recorded) = (all[index].happened, all[index].recorded)
            guard recorded <= known, happened <= asOf else { continue }
            if let ended = all[index].ended, ended <= known { continue }
            keys.append(
                Key(
                    happened: happened, recorded: recorded, number: all[index].number,
                    index: index))
        }
        keys.sort { a, b in
            if a.happened != b.happened { return a.happened < b.happened }
            if a.recorded != b.recorded { return a.recorded < b.recorded }
            if a.number != b.number { return a.number < b.number }
            return all[a.index].id < all[b.index].id
        }
        return keys.map(\.index)
    }
}

extension [Entered] {
    /// A record that makes the same claim twice makes it once.
    fileprivate mutating func include(_ new: Entered) {
        let isRepeated = reversed().prefix { $0.record == new.record }.contains {
            $0.window == new.window && $0.counterpart == new.counterpart
        }
        if !isRepeated { append(new) }
    }
}
