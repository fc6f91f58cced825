import Lists

/// One duty falling to one bearer, for as long as it does.
struct Assignment {
    let key: DutyKey
    let duty: Duty
    let bearer: BearerKey
    /// The post that bears it; nil for the organisation itself.
    let post: Post?
    var life: Life
    let timing: Timing
    let per: Duty.Per

    var place: ClaimKey { ClaimKey(duty: key, bearer: bearer) }
}

/// Everything that falls to one organisation and its posts, with what has to be settled first.
struct Assignments {
    private(set) var all: [Assignment] = []
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
        let bindings = Self.bindings(situation, known: known)
        for (edition, committee, life) in bindings {
            isShared = bindings.count { $0.0.id == edition.id } > 1
            for registered in edition.duties {
                assign(registered.duty, of: edition, by: committee, life: life)
            }
        }
    }

    /// Editions with the committee whose list each is, own ones first.
    private static func bindings(
        _ situation: Situation, known: Day
    ) -> [(Edition, Organisation, Life)] {
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
                situation.editions[id].map { ($0, committee, life) }
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

    private mutating func assign(
        _ duty: Duty, of edition: Edition, by committee: Organisation, life: Life
    ) {
        let isOwn = committee.id == situation.organisation.id
        let bearing =
            isOwn
            ? finder.own(duty.bearer, life: life)
            : finder.named(duty.bearer, by: committee, life: life)
        let key = DutyKey(edition.id, duty.id)
        if let note = bearing.note { notes.append((StandingNote(kind: note, duty: key), life)) }
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
                    key: key, duty: duty, bearer: share.key, post: share.post, life: share.life,
                    timing: timing, per: number?.per ?? duty.per))
        }
    }
}
