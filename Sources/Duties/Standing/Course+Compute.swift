package import Lists

extension Situation {
    /// How the totals of what is owed move through a year while nothing at all is entered.
    ///
    /// - Parameter category: the category a duty is counted in, from 0.
    package func owed(
        in year: Int, of duties: Set<DutyKey>? = nil, category: @escaping (Duty) -> Int
    ) -> Course {
        var bare = self
        bare.records = []
        bare.excuses = []
        return Surveyor(bare, year, category).course(
            of: duties, entered: bare, changing: bare.days(year, duties))
    }

    /// By what the entries move those totals: what stands less what would stand without them.
    ///
    /// The columns of a day are those of ``standing(_:of:)`` asked as of that day, for every day of
    /// the year: a property test holds the two together.
    package func done(in year: Int, category: @escaping (Duty) -> Int) -> Course {
        var difference = Course(year)
        let surveyor = Surveyor(self, year, category)
        var bare = self
        bare.records = []
        bare.excuses = []
        let empty = Surveyor(bare, year, category)
        for duties in touched {
            var part = self
            part.records = records.filter { $0.claims.contains { duties.contains($0.duty) } }
            let days = days(year, duties)
            difference += surveyor.course(of: duties, entered: part, changing: days)
            difference -= empty.course(of: duties, entered: bare, changing: days)
        }
        return difference
    }

    /// Some duties with all whose slots the same entries may fill.
    package func related(to duties: Set<DutyKey>) -> Set<DutyKey> {
        let continuations = Continuations(editions)
        let alternatives = alternatives
        var before: [DutyKey: DutyKey] = [:]
        for edition in editions.values {
            for (duty, earlier) in edition.continues {
                before[DutyKey(edition.id, duty)] = earlier
            }
        }
        var found: Set<DutyKey> = []
        var left = Array(duties)
        while let duty = left.popLast() {
            guard found.insert(duty).inserted else { continue }
            left += continuations.reach(of: duty) + (alternatives[duty] ?? [])
            if let earlier = before[duty] { left.append(earlier) }
        }
        return found
    }

    /// Duties that entries speak of, each with those whose slots the same entries may fill: the
    /// editions that go on from it, the other sides of a choice.
    private var touched: [Set<DutyKey>] {
        var groups: [Set<DutyKey>] = []
        var seen: Set<DutyKey> = []
        for duty in spoken where !seen.contains(duty) {
            let group = related(to: [duty])
            seen.formUnion(group)
            groups.append(group)
        }
        return groups
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

    private var alternatives: [DutyKey: [DutyKey]] {
        Assignments(self, known: Window.farthest, only: []).alternatives()
    }

    /// The days of a year, after the first, from which more is known of the duties than before.
    private func days(_ year: Int, _ duties: Set<DutyKey>?) -> [Day] {
        let whole = Window.year(year)
        var days: Set<Day> = []
        for number in quantifications where duties?.contains(number.duty) ?? true {
            days.insert(number.recorded)
        }
        for record in records where record.claims.contains(where: { means($0.duty, duties) }) {
            days.insert(max(record.recorded, record.happened))
            if let ended = record.ended { days.insert(ended) }
        }
        for excuse in excuses where means(excuse.duty, duties) { days.insert(excuse.recorded) }
        return days.filter { whole.start < $0 && $0 <= whole.last }.sorted()
    }

    private func means(_ duty: DutyKey, _ duties: Set<DutyKey>?) -> Bool {
        duties?.contains(duty) ?? true
    }
}

/// Lays the standing of one organisation out over a year, day by day.
private struct Surveyor {
    let situation: Situation
    let year: Int
    let category: (Duty) -> Int
    private let finder: BearerFinder
    private let continuations: Continuations

    init(_ situation: Situation, _ year: Int, _ category: @escaping (Duty) -> Int) {
        self.situation = situation
        self.year = year
        self.category = category
        finder = BearerFinder(situation)
        continuations = Continuations(situation.editions)
    }

    /// The course of some duties; between the days given nothing was entered.
    func course(
        of duties: Set<DutyKey>?, entered: Situation, changing days: [Day]
    ) -> Course {
        var course = Course(year)
        let whole = Window.year(year)
        let starts = [whole.start] + days
        for (index, start) in starts.enumerated() {
            let last = index + 1 < starts.count ? starts[index + 1] + -1 : whole.last
            survey(Window(start, through: last), duties, entered, &course)
        }
        return course
    }

    /// Adds a stretch of days on which what is known stays what it was on the first of them.
    private func survey(
        _ stretch: Window, _ duties: Set<DutyKey>?, _ entered: Situation,
        _ course: inout Course
    ) {
        let whole = Window.year(year)
        let assignments = Assignments(situation, known: stretch.start, only: duties)
        let organisation = situation.organisation.id
        var allotment = Allotment(
            StandingQuestion(asOf: whole.last, known: stretch.start, span: whole), situation,
            finder, alternatives: assignments.alternatives(),
            claims: Claims(
                entered.records, happenedBy: stretch.start, known: stretch.start,
                organisation: organisation, continuations: continuations),
            excuses: Excuses(
                entered.excuses, known: stretch.start, organisation: organisation,
                continuations: continuations))
        var unquantified: [DutyKey: (category: Int, from: Day)] = [:]
        for assignment in assignments.all {
            let category = category(assignments.duty(of: assignment))
            if case .unquantified = assignment.timing {
                guard let from = assignment.life.first(from: whole.start) else { continue }
                let earlier = unquantified[assignment.key]?.from ?? from
                unquantified[assignment.key] = (category, min(from, earlier))
                continue
            }
            let allotted = allotment.slots(of: assignment)
            for (lane, slots) in zip(allotted.lanes, allotted.slots) {
                for slot in slots {
                    guard let from = slot.appears(in: whole, lane) else { continue }
                    let stay = Window(max(from, stretch.start), through: stretch.last)
                    add(slot, needed: allotted.needed, category, stay, &course)
                }
            }
        }
        for duty in unquantified.values {
            let from = max(duty.from, stretch.start)
            course.add(
                .unquantified, duty.category, during: Window(from, through: stretch.last))
        }
    }

    /// Adds a slot for the days it is seen: in one column, or open and then missed.
    private func add(
        _ slot: Slot, needed: Int, _ category: Int, _ stay: Window, _ course: inout Course
    ) {
        guard stay.start <= stay.last else { return }
        if let column = slot.settled(needed) {
            return course.add(Movement(column), category, during: stay)
        }
        guard !slot.isOpenEnded else {
            return course.add(Movement(.open), category, during: stay)
        }
        let (settings, last) = (situation.settings, slot.window.last)
        let near = last + -settings.nearDays
        let approaching = last + -settings.approachingDays
        for (movement, days) in [
            (Movement(.open), Window(stay.start, through: last)),
            (Movement(.missed), Window(last + 1, through: stay.last)),
            (Movement(.near), Window(near, through: last)),
            (Movement(.approaching), Window(approaching, through: min(near + -1, last))),
        ] {
            if let common = days.common(with: stay) {
                course.add(movement, category, during: common)
            }
        }
    }
}

extension Slot {
    /// The column it stands in whatever the day; nil while that depends on the day.
    func settled(_ needed: Int) -> Column? {
        if isMet(needed) { return .met }
        if isSatisfied(needed) { return .metLate }
        return excuse == nil ? nil : .excused
    }

    /// The first day of a year on which it is due; nil where it is not.
    ///
    /// What has no end runs on until it is answered.
    fileprivate func appears(in year: Window, _ lane: Lane) -> Day? {
        let last = isOpenEnded && firstDone == nil ? Window.farthest : window.last
        guard window.start <= year.last, last >= year.start,
            let bound = lane.life.first(from: window.start)
        else { return nil }
        let first = max(bound, window.start, year.start)
        return first <= year.last ? first : nil
    }
}
