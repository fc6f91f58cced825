import Duties

/// What was done, kept as totals that move (DESIGN, decision 2): each entry adds, in its own
/// transaction, what it changes in the columns of its bearer and of every committee above.
extension Office {
    /// The duties an entry speaks of, by the organisation whose bearers owe them.
    typealias Touched = [OrganisationID: TouchedDuties]

    /// Does what an entry does and moves the totals by what that changes.
    ///
    /// An entry changes nothing of the days before it; but a store with a test clock may be told
    /// so, and then the years are laid out whole. What was entered before is asked for once; what
    /// the entry adds to it is known without asking.
    ///
    /// - Parameter instant: when the entry is recorded; the day may have turned since.
    func moving(
        _ touched: Touched, at instant: Int64, _ writing: any Writing,
        _ body: () throws -> Entering
    ) throws {
        let last = try totalsLast(writing)
        guard last > 0, !touched.isEmpty else {
            _ = try body()
            return
        }
        let ground = try grounds.ground(writing)
        let moved = try touched.map { organisation, touched in
            let survey = try ground.survey(of: organisation, touched.duties, self, writing)
            return Moved(survey, touched.posts, try entered(survey, writing))
        }.sorted { $0.survey.organisation.path < $1.survey.organisation.path }
        let entering = try body()
        let day = zone.day(of: instant)
        for moved in moved {
            let courses = moved.courses(entering, hasTestClock ? nil : day, last, zone)
            // What moves no column may still be the reason for one, so it leaves a trace as well.
            let steps = courses.filter { !$0.isEmpty }
            for course in steps.isEmpty ? courses.prefix(1) : steps[...] {
                try writing.move(moved.survey.organisation, by: course, id: world.newID())
            }
        }
        grounds.moved()
    }

    private func entered(
        _ survey: GroundSurvey, _ reading: any Reading
    ) throws -> Survey.Entries {
        let rows = try reading.entries(on: survey.duties, by: survey.organisation.id)
        let excuses = try reading.excuses(on: survey.duties, by: survey.organisation.id)
        return Survey.Entries(
            records: PerformanceRecord.gathered(rows, zone),
            excuses: excuses.map { $0.excuse(zone) })
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
