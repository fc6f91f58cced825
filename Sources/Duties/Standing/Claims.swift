/// A duty of a bearer: what a record claims, and what an assignment owes.
struct ClaimKey: Hashable {
    let duty: DutyKey
    let bearer: BearerKey
}

/// A record's claim on one duty of one bearer.
struct Entered {
    /// The record's place among ``Claims/records``.
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
    }

    let records: [PerformanceRecord]
    private var entries: [ClaimKey: Entries] = [:]

    /// Keeps what had happened by the day asked about and stood as of the day known.
    init(_ all: [PerformanceRecord], question: StandingQuestion, organisation: OrganisationID) {
        let counting = all.filter { record in
            record.recorded <= question.known && record.happened <= question.asOf
                && record.ended.map { $0 > question.known } ?? true
        }
        records = counting.sorted(by: Self.precedes)
        for (index, record) in records.enumerated() {
            for claim in record.claims where claim.bearer.organisation == organisation {
                let entered = Entered(
                    record: index, happened: record.happened, window: claim.window,
                    counterpart: claim.counterpart)
                let key = ClaimKey(duty: claim.duty, bearer: claim.bearer)
                switch claim.purpose {
                case .satisfies: entries[key, default: Entries()].satisfying.include(entered)
                case .triggers: entries[key, default: Entries()].triggering.include(entered)
                }
            }
        }
    }

    subscript(key: ClaimKey) -> Entries { entries[key] ?? Entries() }

    /// The order is made of what the records say, so that the order they come in does not matter.
    private static func precedes(_ a: PerformanceRecord, _ b: PerformanceRecord) -> Bool {
        if a.happened != b.happened { return a.happened < b.happened }
        if a.recorded != b.recorded { return a.recorded < b.recorded }
        if a.number != b.number { return a.number < b.number }
        return a.id < b.id
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
