import Lists

/// One duty falling to one bearer, for as long as it does.
struct Assignment {
    let key: DutyKey
    /// Where the duty lies: its edition among those that bind, its place in the edition.
    let source: (edition: Int, duty: Int)
    let bearer: BearerKey
    /// The post that bears it; nil for the organisation itself.
    let post: Post?
    var life: Life
    let timing: Timing
    /// The year the list first came into force.
    let firstYear: Int
    let per: Duty.Per
    let counterparts: [Named]

    var place: ClaimKey { ClaimKey(duty: key, bearer: bearer) }
}

/// Everything that falls to one organisation and its posts, with what has to be settled first.
struct Assignments {
    private(set) var all: [Assignment] = []
    /// The editions that bind, with the committee whose list each is.
    private let bindings: [Binding]
    /// What has to be settled first, and for how long the list that raises it is in force.
    private(set) var notes: [(note: StandingNote, life: Life)] = []
    /// Where each duty and bearer lies, where two committees have adopted the same edition.
    private var places: [ClaimKey: Int] = [:]
    private var isShared = false
    private let situation: Situation
    private let finder: BearerFinder
    private let numbers: [DutyKey: Quantification]

    /// Reads the lists in force, and the numbers set by the day known.
    ///
    /// A list binds from the day it names, whenever it was entered, and so do the numbers set with
    /// it: what is owed follows from the paper. A number set later counts from that day on.
    ///
    /// - Parameter only: the duties asked about; nil for all.
    init(_ situation: Situation, known: Day, only duties: Set<DutyKey>? = nil) {
        self.situation = situation
        finder = BearerFinder(situation)
        bindings = Binding.all(in: situation)
        numbers = Binding.numbers(situation, bindings, known: known)
        for (index, binding) in bindings.enumerated() {
            isShared = bindings.count { $0.edition.id == binding.edition.id } > 1
            let isOwn = binding.committee.id == situation.organisation.id
            let places = isOwn ? Array(binding.edition.duties.indices) : binding.edition.naming
            if let duties {
                for duty in places where duties.contains(binding.key(of: duty)) {
                    assign((index, duty), of: binding)
                }
                continue
            }
            all.reserveCapacity(all.count + places.count * 2)
            for duty in places { assign((index, duty), of: binding) }
        }
    }

    func duty(of assignment: Assignment) -> Duty {
        bindings[assignment.source.edition].edition.duties[assignment.source.duty].duty
    }

    /// For each duty that is one side of a choice (或), the other sides.
    func alternatives() -> [DutyKey: [DutyKey]] {
        var found: [DutyKey: [DutyKey]] = [:]
        for binding in bindings {
            for place in binding.edition.choices {
                let duty = binding.edition.duties[place].duty
                guard let relation = duty.relation else { continue }
                let one = DutyKey(binding.edition.id, duty.id)
                let other = DutyKey(binding.edition.id, relation.to)
                found[one, default: []].append(other)
                found[other, default: []].append(one)
            }
        }
        return found
    }

    private mutating func assign(_ source: (edition: Int, duty: Int), of binding: Binding) {
        let duty = binding.edition.duties[source.duty].duty
        let isOwn = binding.committee.id == situation.organisation.id
        let bearing =
            isOwn
            ? finder.own(duty.bearer, life: binding.life)
            : finder.named(duty.bearer, by: binding.committee, life: binding.life)
        let key = binding.key(of: source.duty)
        if let note = bearing.note {
            notes.append((StandingNote(kind: note, duty: key), binding.life))
        }
        guard !bearing.shares.isEmpty else { return }
        let number = numbers[key]
        let timing = Timing(duty, set: number)
        for share in bearing.shares where !share.life.isEmpty {
            if isShared {
                let place = ClaimKey(duty: key, bearer: share.key)
                if let index = places[place] {
                    all[index].life = all[index].life.merged(with: share.life)
                    continue
                }
                places[place] = all.count
            }
            all.append(
                Assignment(
                    key: key, source: source, bearer: share.key, post: share.post,
                    life: share.life, timing: timing, firstYear: binding.firstYear,
                    per: number?.per ?? duty.per,
                    counterparts: duty.counterparts))
        }
    }
}
