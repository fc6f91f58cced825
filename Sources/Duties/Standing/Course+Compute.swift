package import Lists

extension Situation {
    /// How the totals of what is owed move through a year while nothing at all is entered.
    ///
    /// - Parameter category: the category a duty is counted in, from 0.
    package func owed(in year: Int, category: @escaping @Sendable (Duty) -> Int) -> Course {
        Survey(self, category: category).course(in: year)
    }

    /// By what the entries move those totals: what stands less what would stand without them.
    ///
    /// The columns of a day are those of ``standing(_:of:)`` asked as of that day, for every day of
    /// the years: a property test holds the two together.
    package func done(
        in years: ClosedRange<Int>, category: @escaping @Sendable (Duty) -> Int
    ) -> [Course] {
        var courses = years.map { Course($0) }
        for duties in touched {
            let survey = Survey(self, of: duties, category: category)
            let entries = entries(on: duties)
            for place in courses.indices {
                let year = courses[place].year
                courses[place] += survey.course(in: year, entries)
                courses[place] -= survey.course(in: year)
            }
        }
        return courses
    }

    /// Some duties with all whose slots the same entries may fill: the editions one goes on from
    /// or into, the other sides of a choice.
    package func related(to duties: Set<DutyKey>) -> Set<DutyKey> {
        let relations = Relations(self)
        return relations.closure(of: duties)
    }

    /// Duties that entries speak of, each with those related to it.
    private var touched: [Set<DutyKey>] {
        let relations = Relations(self)
        var groups: [Set<DutyKey>] = []
        var seen: Set<DutyKey> = []
        for duty in spoken where !seen.contains(duty) {
            let group = relations.closure(of: [duty])
            seen.formUnion(group)
            groups.append(group)
        }
        return groups
    }

    private func entries(on duties: Set<DutyKey>) -> Survey.Entries {
        Survey.Entries(
            records: records.filter { $0.claims.contains { duties.contains($0.duty) } },
            excuses: excuses.filter { duties.contains($0.duty) })
    }

    /// Duties of this organisation that a record or an excuse names.
    private var spoken: Set<DutyKey> {
        let own = organisation.id
        var found: Set<DutyKey> = []
        for record in records {
            for claim in record.claims where claim.bearer.organisation == own {
                found.insert(claim.duty)
            }
        }
        for excuse in excuses where excuse.bearer.organisation == own { found.insert(excuse.duty) }
        return found
    }
}

/// Which duties of the lists that bind an organisation share their entries.
private struct Relations {
    private let continuations: Continuations
    private let alternatives: [DutyKey: [DutyKey]]
    private var before: [DutyKey: DutyKey] = [:]

    init(_ situation: Situation) {
        continuations = Continuations(situation.editions)
        alternatives = Assignments(situation, known: Window.farthest, only: []).alternatives()
        for edition in situation.editions.values {
            for (duty, earlier) in edition.continues {
                before[DutyKey(edition.id, duty)] = earlier
            }
        }
    }

    func closure(of duties: Set<DutyKey>) -> Set<DutyKey> {
        var found: Set<DutyKey> = []
        var left = Array(duties)
        while let duty = left.popLast() {
            guard found.insert(duty).inserted else { continue }
            left += continuations.reach(of: duty) + (alternatives[duty] ?? [])
            if let earlier = before[duty] { left.append(earlier) }
        }
        return found
    }
}
