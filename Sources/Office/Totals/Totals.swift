import Duties

/// What was done, kept as totals that move (DESIGN, decision 2): each entry adds, in its own
/// transaction, what it changes in the columns of its bearer and of every committee above.
extension Office {
    /// The duties an entry speaks of, by the organisation whose bearers owe them.
    typealias Touched = [OrganisationID: Set<DutyKey>]

    /// Does what an entry does and moves the totals by what that changes.
    ///
    /// - Parameter day: the day it is recorded; totals of earlier days stay.
    func moving(
        _ touched: Touched, _ writing: any Writing, _ body: () throws -> Void
    ) throws {
        let before = try courses(touched, writing)
        try body()
        let after = try courses(touched, writing)
        for (organisation, courses) in after.sorted(by: { $0.key.path < $1.key.path }) {
            try move(organisation, from: before[organisation] ?? [], to: courses, writing)
        }
        grounds.moved()
    }

    /// By what the entries on some duties move the totals, for every year kept.
    private func courses(
        _ touched: Touched, _ reading: any Reading
    ) throws -> [Organisation: [Course]] {
        let last = try totalsLast(reading)
        guard last > 0, !touched.isEmpty else { return [:] }
        let ground = try grounds.ground(reading)
        var found: [Organisation: [Course]] = [:]
        for (id, duties) in touched {
            guard let organisation = try reading.organisation(id, .everything) else { continue }
            var situation = try ground.situation(of: organisation, self, reading)
            let related = situation.related(to: duties)
            situation.records = try records(on: related, by: id, reading)
            situation.excuses = try excuses(on: related, by: organisation, reading)
            found[organisation] = situation.done(through: last)
        }
        return found
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

    private func records(
        on duties: Set<DutyKey>, by organisation: OrganisationID, _ reading: any Reading
    ) throws -> [PerformanceRecord] {
        var records: [RecordID: PerformanceRecord] = [:]
        for (row, claim) in try reading.entries(on: duties.sorted(), by: organisation) {
            records[row.id, default: row.record(zone)].claims.append(claim)
        }
        return Array(records.values)
    }

    private func excuses(
        on duties: Set<DutyKey>, by organisation: Organisation, _ reading: any Reading
    ) throws -> [Excuse] {
        try reading.excuses(.one(organisation), .everything).filter { duties.contains($0.duty) }
            .map { $0.excuse(zone) }
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
        return (first...last).map { done(in: $0, category: Family.place) }
            .filter { !$0.isEmpty }
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
