/// The excuses that were known, found by duty and bearer.
struct Excuses {
    private let entries: [ClaimKey: [Excuse]]

    init(
        _ all: [Excuse], known: Day, organisation: OrganisationID, continuations: Continuations
    ) {
        var entries: [ClaimKey: [Excuse]] = [:]
        for excuse in all where excuse.recorded <= known {
            guard excuse.bearer.organisation == organisation else { continue }
            for duty in continuations.reach(of: excuse.duty) {
                entries[ClaimKey(duty: duty, bearer: excuse.bearer), default: []].append(excuse)
            }
        }
        self.entries = entries.mapValues { $0.sorted(by: Self.precedes) }
    }

    /// The order is made of what the excuses say, so that the order they come in does not matter.
    private static func precedes(_ a: Excuse, _ b: Excuse) -> Bool {
        if a.recorded != b.recorded { return a.recorded < b.recorded }
        if a.window != b.window { return a.window < b.window }
        return (a.counterpart ?? "", a.approvedBy, a.why)
            < (b.counterpart ?? "", b.approvedBy, b.why)
    }

    subscript(key: ClaimKey) -> [Excuse] { entries[key] ?? [] }
}

extension [Slot] {
    /// Marks what is excused; where two dates share their first day, the earliest still owed.
    mutating func excuse(_ excuses: [Excuse], lane: Lane, needed: Int) {
        for excuse in excuses
        where excuse.counterpart == nil || excuse.counterpart == lane.counterpart {
            let meant = indices(named: excuse.window)
            let place = meant.first {
                self[$0].excuse == nil && !self[$0].isSatisfied(needed)
            }
            if let place { self[place].excuse = excuse }
        }
    }
}
