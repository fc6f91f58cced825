import Duties

/// What was done, kept as totals that move (DESIGN, decision 2): each entry adds, in its own
/// transaction, what it changes in the columns of its bearer and of every committee above.
extension Office {
    /// The duties an entry speaks of, by the organisation whose bearers owe them.
    typealias Touched = [OrganisationID: Set<DutyKey>]

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
        let surveys = try touched.map { organisation, duties in
            try ground.survey(of: organisation, duties, self, writing)
        }.sorted { $0.organisation.path < $1.organisation.path }
        let before = try surveys.map { try Standings($0, writing) }
        let entering = try body()
        let day = zone.day(of: instant)
        for (survey, entered) in zip(surveys, before) {
            var after = entered
            after.take(entering, survey)
            try move(
                survey.organisation, from: courses(survey, entered, from: day, through: last),
                to: courses(survey, after, from: day, through: last), writing)
        }
        grounds.moved()
    }

    /// What stands of some duties of one organisation, for every year kept from this one on.
    private func courses(
        _ survey: GroundSurvey, _ standings: Standings, from day: Day, through last: Int
    ) -> [Course] {
        let entered = standings.entries(zone)
        guard hasTestClock else {
            return (day.year...max(last, day.year)).map {
                survey.survey.course(in: $0, entered, from: day)
            }
        }
        let days = entered.records.map { $0.recorded } + entered.excuses.map { $0.recorded }
        let first = days.map { $0.year }.min() ?? last
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

/// What an entry adds to what was entered before.
struct Entering {
    /// Claims with the record that makes them.
    var rows: [EntryRow] = []
    /// The record it corrects or withdraws, and when.
    var ended: (record: RecordID, at: Int64)?
    var excuses: [ExcuseRow] = []
}

extension Entering {
    /// A record, entered at an instant in an organisation's chain.
    init(_ deed: RecordEntered, in organisation: OrganisationID, at instant: Int64) {
        let record = RecordRow(
            id: deed.record, organisation: organisation, number: deed.number, title: deed.title,
            happened: deed.happened, recordedAt: instant, endedAt: nil,
            isOpening: deed.vouchedBy != nil)
        rows = deed.claims.map { EntryRow(record: record, claim: $0) }
        ended = deed.supersedes.map { ($0, instant) }
    }
}

/// What was entered on some duties of one organisation.
private struct Standings {
    private var rows: [EntryRow]
    private var excuses: [ExcuseRow]

    init(_ survey: GroundSurvey, _ reading: any Reading) throws {
        rows = try reading.entries(on: survey.duties, by: survey.organisation.id)
        excuses = try reading.excuses(on: survey.duties, by: survey.organisation.id)
    }

    mutating func take(_ entering: Entering, _ survey: GroundSurvey) {
        if let (record, instant) = entering.ended {
            for place in rows.indices
            where rows[place].record.id == record && rows[place].record.endedAt == nil {
                rows[place].record.endedAt = instant
            }
        }
        rows += entering.rows.filter {
            $0.claim.bearer.organisation == survey.organisation.id
                && survey.duties.contains($0.claim.duty)
        }
        excuses += entering.excuses.filter {
            $0.bearer.organisation == survey.organisation.id && survey.duties.contains($0.duty)
        }
    }

    func entries(_ zone: Zone) -> Survey.Entries {
        Survey.Entries(
            records: PerformanceRecord.gathered(rows, zone),
            excuses: excuses.map { $0.excuse(zone) })
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
