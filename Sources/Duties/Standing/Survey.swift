package import Lists

/// Some duties of one organisation, ready to be laid out over a year, whatever was entered.
///
/// Who bears what and with whom is worked out once; a course then costs what its entries cost.
package struct Survey: Sendable {
    /// What was entered, as far as it concerns the duties.
    package struct Entries: Sendable {
        package var records: [PerformanceRecord]
        package var excuses: [Excuse]

        package init(records: [PerformanceRecord] = [], excuses: [Excuse] = []) {
            self.records = records
            self.excuses = excuses
        }
    }

    package let duties: Set<DutyKey>?
    private let situation: Situation
    private let category: @Sendable (Duty) -> Int
    private let finder: BearerFinder
    private let continuations: Continuations
    private let alternatives: [DutyKey: [DutyKey]]
    /// The days on which a number was set, and what was borne from each on; the first from ever.
    private let stages: [(from: Day, assignments: Assignments)]

    /// - Parameters:
    ///   - duties: those asked about; nil for all.
    ///   - category: the category a duty is counted in, from 0.
    package init(
        _ situation: Situation, of duties: Set<DutyKey>? = nil,
        category: @escaping @Sendable (Duty) -> Int
    ) {
        self.situation = situation
        self.duties = duties
        self.category = category
        finder = BearerFinder(situation)
        continuations = Continuations(situation.editions)
        let set = situation.quantifications.filter { duties?.contains($0.duty) ?? true }
        let days = Set(set.map(\.recorded)).sorted()
        stages = ([Day.earliest] + days).map { day in
            (day, Assignments(situation, known: day, only: duties))
        }
        alternatives = stages[0].assignments.alternatives()
    }

    /// The course of a year.
    ///
    /// - Parameter day: nothing is laid out before it; nil for the whole year.
    package func course(
        in year: Int, _ entries: Entries = Entries(), from day: Day? = nil
    ) -> Course {
        var course = Course(year)
        lay(out: entries, borneBy: nil, from: day, &course)
        return course
    }

    /// By what a year's course differs when something more was entered.
    ///
    /// - Parameters:
    ///   - posts: the bearers it was entered for; all others owe and did what they did before.
    ///   - day: the day it was entered, before which nothing differs; nil for the whole year.
    package func difference(
        in year: Int, from before: Entries, to after: Entries, borneBy posts: Set<PostID?>,
        from day: Day? = nil
    ) -> Course {
        var (earlier, later) = (Course(year), Course(year))
        lay(out: before, borneBy: posts, from: day, &earlier)
        lay(out: after, borneBy: posts, from: day, &later)
        return later - earlier
    }

    /// Adds what the bearers of some posts, or all, owe and did from a day on.
    ///
    /// What nobody has set a number for is the same whatever was entered, so it is left out where
    /// only some are asked about.
    private func lay(
        out entries: Entries, borneBy posts: Set<PostID?>?, from day: Day?, _ course: inout Course
    ) {
        let whole = Window.year(course.year)
        let first = max(day ?? whole.start, whole.start)
        guard first <= whole.last else { return }
        let starts = [first] + changes(entries).filter { first < $0 && $0 <= whole.last }.sorted()
        for (index, start) in starts.enumerated() {
            let last = index + 1 < starts.count ? starts[index + 1] + -1 : whole.last
            lay(out: Window(start, through: last), entries, posts, &course)
        }
    }

    /// The days from which more is known than before.
    private func changes(_ entries: Entries) -> Set<Day> {
        var days = Set(stages.map(\.from))
        for record in entries.records {
            days.insert(max(record.recorded, record.happened))
            if let ended = record.ended { days.insert(ended) }
        }
        for excuse in entries.excuses { days.insert(excuse.recorded) }
        return days
    }

    /// Adds a stretch of days on which what is known stays what it was on the first of them.
    private func lay(
        out stretch: Window, _ entries: Entries, _ posts: Set<PostID?>?, _ course: inout Course
    ) {
        guard let assignments = stages.last(where: { $0.from <= stretch.start })?.assignments
        else { return }
        var allotment = allotment(stretch.start, course.year, entries)
        for assignment in assignments.all {
            if case .unquantified = assignment.timing { continue }
            if let posts, !posts.contains(assignment.bearer.post) { continue }
            let category = category(assignments.duty(of: assignment))
            let allotted = allotment.slots(of: assignment)
            for (lane, slots) in zip(allotted.lanes, allotted.slots) {
                for slot in slots {
                    guard let from = slot.appears(in: .year(course.year), lane) else { continue }
                    let stay = Window(max(from, stretch.start), through: stretch.last)
                    add(slot, needed: allotted.needed, category, stay, &course)
                }
            }
        }
        if posts != nil { return }
        for (category, from) in unquantified(assignments, course.year) {
            let stay = Window(max(from, stretch.start), through: stretch.last)
            course.add(.unquantified, category, during: stay)
        }
    }

    private func allotment(_ known: Day, _ year: Int, _ entries: Entries) -> Allotment {
        let organisation = situation.organisation.id
        let question = StandingQuestion(
            asOf: Window.year(year).last, known: known, span: .year(year))
        return Allotment(
            question, situation, finder, alternatives: alternatives,
            claims: Claims(
                entries.records, happenedBy: known, known: known, organisation: organisation,
                continuations: continuations),
            excuses: Excuses(
                entries.excuses, known: known, organisation: organisation,
                continuations: continuations))
    }

    /// The category of each duty without a number, and its first day in the year.
    private func unquantified(
        _ assignments: Assignments, _ year: Int
    ) -> [(category: Int, from: Day)] {
        var found: [DutyKey: (category: Int, from: Day)] = [:]
        for assignment in assignments.all {
            guard case .unquantified = assignment.timing,
                let from = assignment.life.first(from: Window.year(year).start)
            else { continue }
            let category = category(assignments.duty(of: assignment))
            let earlier = found[assignment.key]?.from ?? from
            found[assignment.key] = (category, min(from, earlier))
        }
        return Array(found.values)
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
