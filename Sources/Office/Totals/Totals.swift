import Duties

/// What was done, kept as totals that move (DESIGN, decision 2): each entry adds, in its own
/// transaction, what it changes in the columns of its bearer and of every committee above.
extension Office {
    /// The duties an entry speaks of, by the organisation whose bearers owe them.
    typealias Touched = [OrganisationID: Set<DutyKey>]

    /// Does what an entry does and moves the totals by what that changes.
    ///
    /// An entry changes nothing of the days before it; but a store with a test clock may be told
    /// so, and then the years are laid out whole.
    ///
    /// - Parameter instant: when the entry is recorded; the day may have turned since.
    func moving(
        _ touched: Touched, at instant: Int64, _ writing: any Writing, _ body: () throws -> Void
    ) throws {
        let last = try totalsLast(writing)
        guard last > 0, !touched.isEmpty else { return try body() }
        let ground = try grounds.ground(writing)
        let surveys = try touched.map { organisation, duties in
            try ground.survey(of: organisation, duties, self, writing)
        }.sorted { $0.organisation.path < $1.organisation.path }
        let day = zone.day(of: instant)
        let before = try surveys.map { try courses($0, from: day, through: last, writing) }
        try body()
        for (survey, before) in zip(surveys, before) {
            let after = try courses(survey, from: day, through: last, writing)
            try move(survey.organisation, from: before, to: after, writing)
        }
        grounds.moved()
    }

    /// What stands of some duties of one organisation, for every year kept from this one on.
    private func courses(
        _ survey: GroundSurvey, from day: Day, through last: Int, _ reading: any Reading
    ) throws -> [Course] {
        let entries = try reading.entries(on: survey.duties, by: survey.organisation.id)
        let excuses = try reading.excuses(on: survey.duties, by: survey.organisation.id)
        let entered = Survey.Entries(
            records: PerformanceRecord.gathered(entries, zone),
            excuses: excuses.map { $0.excuse(zone) })
        guard hasTestClock else {
            return (day.year...max(last, day.year)).map {
                survey.survey.course(in: $0, entered, from: day)
            }
        }
        let days = entered.records.map(\.recorded) + entered.excuses.map(\.recorded)
        let first = days.map(\.year).min() ?? last
        // Without what is owed anyway, so that years only one side knows of need no other.
        return (min(first, last)...last).map {
            survey.survey.course(in: $0, entered) - survey.survey.course(in: $0)
        }
    }

    /// Moves the totals of an organisation and of all above it from what they were.
    func move(
        _ organisation: Organisation, from before: [Course], to after: [Course],
        _ writing: any Writing
    ) throws {
        for year in Set((before + after).map(\.year)).sorted() {
            let course = after.of(year) - before.of(year)
            if !course.isEmpty { try writing.move(organisation, by: course, id: world.newID()) }
        }
    }
}

extension Office.Touched {
    init(_ claims: [Claim]) {
        self = [:]
        for claim in claims { self[claim.bearer.organisation, default: []].insert(claim.duty) }
    }
}

extension Situation {
    /// What the entries move in every year from the first they were made in.
    func done(through last: Int) -> [Course] {
        let days = records.map(\.recorded) + excuses.map(\.recorded)
        guard let first = days.min()?.year, first <= last else { return [] }
        return done(in: first...last, category: Family.place).filter { !$0.isEmpty }
    }
}

extension [Course] {
    func of(_ year: Int) -> Course { first { $0.year == year } ?? Course(year) }
}

extension Organisation {
    /// The organisations its path leads through, the topmost first.
    var above: [OrganisationID] {
        path.split(separator: "/").dropLast().map { OrganisationID(String($0)) }
    }
}
