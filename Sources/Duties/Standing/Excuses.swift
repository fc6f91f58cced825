/// The excuses that were known, found by duty and bearer.
struct Excuses {
    private let entries: [ClaimKey: [Excuse]]

    init(_ all: [Excuse], known: Day, organisation: OrganisationID) {
        let counting = all.filter {
            $0.recorded <= known && $0.bearer.organisation == organisation
        }
        entries = Dictionary(grouping: counting) { ClaimKey(duty: $0.duty, bearer: $0.bearer) }
            .mapValues { $0.sorted { ($0.recorded, $0.window) < ($1.recorded, $1.window) } }
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
