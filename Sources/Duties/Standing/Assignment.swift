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

    /// Reads the lists in force that were known by a day.
    init(_ situation: Situation, known: Day) {
        self.situation = situation
        finder = BearerFinder(situation)
        numbers = Self.numbers(situation, known: known)
        bindings = Self.bindings(situation, known: known)
        all.reserveCapacity(bindings.reduce(0) { $0 + $1.edition.duties.count } * 2)
        for (index, binding) in bindings.enumerated() {
            isShared = bindings.count { $0.edition.id == binding.edition.id } > 1
            for duty in binding.edition.duties.indices { assign((index, duty), of: binding) }
        }
    }

    func duty(of assignment: Assignment) -> Duty {
        bindings[assignment.source.edition].edition.duties[assignment.source.duty].duty
    }

    /// An edition that binds, whose list it is, and for how long.
    private struct Binding {
        let edition: Edition
        let committee: Organisation
        let life: Life
    }

    /// Editions with the committee whose list each is, own ones first.
    private static func bindings(
        _ situation: Situation, known: Day
    ) -> [Binding] {
        let organisation = situation.organisation
        return ([organisation] + situation.superiors).flatMap { committee in
            let adopted = situation.adoptions.filter {
                $0.organisation == committee.id && $0.recorded <= known
            }
            let lives = Dictionary(grouping: adopted, by: \.edition).mapValues { adoptions in
                Life(adoptions.map { Window($0.from, through: $0.until ?? Window.farthest) })
                    .cut(from: organisation.founded, until: organisation.dissolved)
            }
            return lives.sorted { $0.key < $1.key }.compactMap { id, life in
                situation.editions[id].map {
                    Binding(edition: $0, committee: committee, life: life)
                }
            }
        }
    }

    /// The number set for each duty: the nearest committee's, and of its own the latest.
    private static func numbers(
        _ situation: Situation, known: Day
    ) -> [DutyKey: Quantification] {
        let committees = [situation.organisation.id] + situation.superiors.map(\.id)
        let ranked = situation.quantifications.compactMap { number in
            committees.firstIndex(of: number.organisation).map { ($0, number) }
        }
        var found: [DutyKey: (rank: Int, number: Quantification)] = [:]
        for (rank, number) in ranked where number.recorded <= known {
            if let other = found[number.duty], other.rank < rank { continue }
            if let other = found[number.duty], other.rank == rank,
                other.number.recorded > number.recorded
            {
                continue
            }
            found[number.duty] = (rank, number)
        }
        return found.mapValues(\.number)
    }

    /// For each duty that is one side of a choice (或), the other sides.
    func alternatives() -> [DutyKey: [DutyKey]] {
        var found: [DutyKey: [DutyKey]] = [:]
        for binding in bindings {
            for registered in binding.edition.duties {
                guard let relation = registered.duty.relation, relation.kind == .alternative
                else { continue }
                let one = DutyKey(binding.edition.id, registered.duty.id)
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
        let key = DutyKey(binding.edition.id, duty.id)
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
                    life: share.life, timing: timing, per: number?.per ?? duty.per,
                    counterparts: duty.counterparts))
        }
    }
}
