import Duties
import Office
import Samples
import Testing

/// The totals that are kept say of every day what the entries say, whatever was done meanwhile.
@Suite struct TotalsTests {
    /// An office over a small county whose totals are kept, and someone who reads all of it.
    private func town() async throws -> (SampleTown, Caller) {
        let town = try await SampleTown()
        try await town.office.keepTotals()
        return (town, try await town.caller(.inspector, in: town.county))
    }

    private func lecture(_ town: SampleTown, happened: String) async throws -> NewRecord {
        var new = NewRecord(
            organisation: "town", kind: "lecture", happened: happened, title: "讲廉政党课")
        new.tokens = [try await town.token("二/（一）/1#1", nil)]
        return new
    }

    /// Compares what the county's overview says of the town with the standing of all below it.
    private func check(
        _ town: SampleTown, _ inspector: Caller, _ place: SourceLocation = #_sourceLocation
    ) async throws {
        for day in ["2026-01-01", "2026-01-31", "2026-06-26", "2026-07-06", "2026-12-31"] {
            let asOf = try SampleDay.day(day)
            let view = try await town.office.overview(of: town.county, asOf: asOf, inspector)
            let row = view.rows.first { $0.organisation.id == town.town.id }
            let counted = try await town.office.standings(
                .subtree(town.town), StandingQuestion(asOf: asOf), inspector)
            var sum = Tally()
            for each in counted {
                sum += Tally(each.lines.map(\.verdict), unquantified: each.unquantified.count)
            }
            #expect(row?.total == sum, "\(day)", sourceLocation: place)
            let warnings = counted.flatMap(\.lines).compactMap(\.verdict.warning)
            for warning in Warning.allCases {
                let count = warnings.count { $0 == warning }
                #expect(
                    row?.warned[warning] ?? 0 == count, "\(day) \(warning)",
                    sourceLocation: place)
            }
        }
        let verified = try await town.office.verifyLedger()
        #expect(verified.fault == nil, sourceLocation: place)
    }

    @Test func `before anything is entered the overview says what is owed`() async throws {
        let (town, inspector) = try await town()
        try await check(town, inspector)
    }

    @Test func `a record, its correction and its withdrawal move the totals`() async throws {
        let (town, inspector) = try await town()
        let clerk = try await town.caller(.clerk, in: town.town)
        let first = try await town.office.enter(
            try await lecture(town, happened: "2026-05-06"), clerk)
        try await check(town, inspector)
        var corrected = try await lecture(town, happened: "2026-05-07")
        corrected.supersedes = first
        let second = try await town.office.enter(corrected, clerk)
        try await check(town, inspector)
        try await town.office.withdraw(second, why: "未按规定召开", clerk)
        try await check(town, inspector)
    }

    @Test func `an excuse moves the totals`() async throws {
        let (town, inspector) = try await town()
        let clerk = try await town.caller(.clerk, in: town.town)
        guard let token = ObligationToken(try await town.token("二/（一）/1#1", nil)) else {
            throw OfficeError.notFound
        }
        try await town.office.excuse(
            NewExcuse(token: token, why: "防汛", approvedBy: "县委"), clerk)
        try await check(town, inspector)
    }

    @Test func `a number set for a vague duty after something was recorded for it counts`()
        async throws
    {
        let (town, inspector) = try await town()
        let clerk = try await town.caller(.clerk, in: town.town)
        let key = DutyKey(town.edition, "一/（一）/2#1")
        var new = NewRecord(
            organisation: "town", kind: "meeting", happened: "2026-05-06", title: "听取汇报")
        new.tokens = [try await town.token(key.duty, nil)]
        _ = try await town.office.enter(new, clerk)
        try await check(town, inspector)
        try await town.office.quantify(key, min: 1, period: .year, for: town.town, clerk)
        try await check(town, inspector)
    }

    @Test func `a list that ends takes what was done for it out of the totals`() async throws {
        let (town, inspector) = try await town()
        let clerk = try await town.caller(.clerk, in: town.town)
        _ = try await town.office.enter(
            try await lecture(town, happened: "2026-05-06"), clerk)
        try await town.office.endEdition(
            town.edition, for: town.town, last: "2026-06-01", why: "县委通知", clerk)
        try await check(town, inspector)
    }

    @Test func `an overview shows at once what is a reason, though it moves no column`()
        async throws
    {
        let (town, inspector) = try await town()
        let clerk = try await town.caller(.clerk, in: town.town)
        let day = town.office.today()
        func reasons() async throws -> Set<RecordID> {
            let view = try await town.office.overview(of: town.town, asOf: day, inspector)
            return Set(
                view.year.flatMap(\.verdict.reasons).compactMap { reason in
                    if case .counted(let record, _, _) = reason { record } else { nil }
                })
        }
        var entered: Set<RecordID> = []
        for happened in ["2026-02-03", "2026-05-06", "2026-06-07"] {
            #expect(try await reasons() == entered)
            entered.insert(
                try await town.office.enter(try await lecture(town, happened: happened), clerk))
        }
        #expect(try await reasons() == entered)
        for record in entered {
            try await town.office.withdraw(record, why: "未按规定召开", clerk)
            entered.remove(record)
            #expect(try await reasons() == entered)
        }
    }

    @Test func `totals made anew are those that were kept`() async throws {
        let (town, inspector) = try await town()
        let clerk = try await town.caller(.clerk, in: town.town)
        for day in ["2026-02-03", "2026-05-06"] {
            _ = try await town.office.enter(try await lecture(town, happened: day), clerk)
        }
        try await town.office.rebuildTotals()
        try await check(town, inspector)
    }
}
