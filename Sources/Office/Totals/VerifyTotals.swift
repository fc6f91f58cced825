import Duties
import Ledger

extension Office {
    /// The first organisation whose totals are not what its entries, or those below it, say.
    ///
    /// Nil where all are, or where none are kept.
    func falseTotal() async throws -> Fault? {
        try await store.read { reading in
            let last = try totalsLast(reading)
            guard last > 0 else { return nil }
            var told = ToldTotals()
            try eachDone(through: last, reading) { told.take($0, $1) }
            for id in told.organisations.union(try reading.changedOrganisations()).sorted() {
                for below in [false, true] {
                    let kept = try reading.changes(of: id, below: below)
                    if let fault = told.difference(kept, id, below) { return fault }
                }
            }
            return nil
        }
    }
}

/// The totals the entries tell of.
private struct ToldTotals {
    private var own: [OrganisationID: [Course]] = [:]
    private var below: [OrganisationID: [Int: Course]] = [:]

    var organisations: Set<OrganisationID> { Set(own.keys).union(below.keys) }

    mutating func take(_ organisation: Organisation, _ courses: [Course]) {
        own[organisation.id] = courses
        for course in courses {
            for superior in organisation.above {
                below[superior, default: [:]][course.year, default: Course(course.year)] += course
            }
        }
    }

    /// The first year in which what is kept differs.
    func difference(_ kept: [Course], _ id: OrganisationID, _ isBelow: Bool) -> Fault? {
        let told = isBelow ? Array((below[id] ?? [:]).values) : own[id] ?? []
        let years = Set((kept + told).map(\.year)).sorted()
        return years.first { kept.of($0) != told.of($0) }.map { year in
            Fault(
                organisation: id.description, sequence: 0,
                field: "change: the totals of \(year)")
        }
    }
}
