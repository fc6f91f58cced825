/// An edition that binds an organisation: whose list it is, for how long, and when it was entered.
struct Binding {
    let edition: Edition
    let committee: Organisation
    let life: Life
    let recorded: Day
    /// The year it first came into force; pairs of years are counted from it.
    let firstYear: Int

    /// The name of the duty at a place of the edition.
    func key(of place: Int) -> DutyKey { DutyKey(edition.id, edition.duties[place].duty.id) }

    /// Every edition that binds, the organisation's own first, then its superiors' upwards.
    static func all(in situation: Situation) -> [Binding] {
        ([situation.organisation] + situation.superiors).flatMap { committee in
            let adopted = situation.adoptions.filter { $0.organisation == committee.id }
            let editions = Dictionary(grouping: adopted, by: \.edition)
            return editions.sorted { $0.key < $1.key }.compactMap { id, adoptions in
                situation.editions[id].map { Binding($0, committee, adoptions, in: situation) }
            }
        }
    }

    private init(
        _ edition: Edition, _ committee: Organisation, _ adoptions: [Adoption],
        in situation: Situation
    ) {
        self.edition = edition
        self.committee = committee
        let stretches = adoptions.map { Window($0.from, through: $0.until ?? Window.farthest) }
        life = Life(stretches).cut(
            from: situation.organisation.founded, until: situation.organisation.dissolved)
        firstYear = adoptions.map(\.from.year).min() ?? 0
        recorded = adoptions.map(\.recorded).min() ?? Window.farthest
    }

    /// The number set for each duty: the nearest committee's, and of its own the latest known.
    static func numbers(
        _ situation: Situation, _ bindings: [Binding], known: Day
    ) -> [DutyKey: Quantification] {
        let committees = [situation.organisation.id] + situation.superiors.map(\.id)
        let entered = Dictionary(
            bindings.map { ($0.edition.id, $0.recorded) }, uniquingKeysWith: min)
        var found: [DutyKey: (rank: Int, number: Quantification)] = [:]
        for number in situation.quantifications {
            let latest = max(known, entered[number.duty.edition] ?? known)
            guard number.recorded <= latest,
                let rank = committees.firstIndex(of: number.organisation)
            else { continue }
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
}
