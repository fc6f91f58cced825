import Duties
import Lists
import Office
import Samples
import Testing

@Suite struct TaskTests {
    private static let words = "报送防汛值班安排"

    /// The county asks both towns; today is 6 July 2026.
    private func task(
        to: [String] = ["town", "other"], words: String = words, confirmed: Int? = 16
    ) -> NewTask {
        NewTask(
            organisation: "county", words: words, to: to, deadline: "2026-08-15",
            last: "2026-09-30", fields: 4, confirmed: confirmed)
    }

    private func lines(
        _ town: SampleTown, of organisation: Organisation, asOf day: String, _ caller: Caller
    ) async throws -> [VerdictLine] {
        let question = StandingQuestion(asOf: try SampleDay.day(day))
        return try await town.office.standing(of: organisation, question, caller).lines.filter {
            $0.line.duty.text.contains("防汛")
        }
    }

    @Test func `the price is shown first and has to be confirmed as it stands`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.secretary, in: town.county)
        let price = try await town.office.price(of: task(confirmed: nil), county)
        #expect((price.units, price.minutesEach, price.minutes) == (2, 8, 16))
        for confirmed in [nil, 15] {
            await #expect(throws: OfficeError.self) {
                _ = try await town.office.issue(task(confirmed: confirmed), county)
            }
        }
        await #expect(throws: OfficeError.self, "one more organisation is another price") {
            _ = try await town.office.issue(
                task(to: ["town", "other", "village"], confirmed: 16), county)
        }
        #expect(try await town.office.tasks(of: town.county, county).isEmpty)
    }

    @Test func `it is owed by those it was put to, by its deadline, and by nobody else`()
        async throws
    {
        let town = try await SampleTown()
        let county = try await town.caller(.secretary, in: town.county)
        _ = try await town.office.issue(task(to: ["town"], confirmed: 8), county)
        let owed = try await lines(town, of: town.town, asOf: "2026-07-06", county)
        #expect(owed.count == 1)
        #expect(owed.first?.verdict.obligation.window.last == (try SampleDay.day("2026-08-15")))
        #expect(owed.first?.verdict.column == .open)
        #expect(owed.first?.bearer == "乙镇党委")
        for other in [town.otherTown, town.county, town.village] {
            #expect(try await lines(town, of: other, asOf: "2026-07-06", county).isEmpty)
        }
        let missed = try await lines(town, of: town.town, asOf: "2026-08-16", county)
        #expect(missed.first?.verdict.column == .missed)
    }

    @Test func `a deadline of next year is owed from the day it is issued, and once`()
        async throws
    {
        let town = try await SampleTown()
        let county = try await town.caller(.secretary, in: town.county)
        var new = task(to: ["town"], confirmed: 8)
        (new.deadline, new.last) = ("2027-01-20", "2027-12-31")
        _ = try await town.office.issue(new, county)
        for day in ["2026-07-06", "2027-01-10"] {
            let owed = try await lines(town, of: town.town, asOf: day, county)
            #expect(owed.map(\.verdict.column) == [.open], "\(day)")
            #expect(
                owed.first?.verdict.obligation.window.last == (try SampleDay.day("2027-01-20")))
        }
        #expect(try await lines(town, of: town.town, asOf: "2028-01-10", county).isEmpty)
    }

    @Test func `a record satisfies it as any other duty`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.secretary, in: town.county)
        let clerk = try await town.caller(.clerk, in: town.town)
        _ = try await town.office.issue(task(to: ["town"], confirmed: 8), county)
        let owed = try #require(
            try await lines(town, of: town.town, asOf: "2026-07-06", clerk).first)
        var record = NewRecord(
            organisation: "town", kind: "report", happened: "2026-07-06", title: "防汛值班安排")
        record.tokens = [ObligationToken(owed.verdict.obligation).description]
        _ = try await town.office.enter(record, clerk)
        let met = try await lines(town, of: town.town, asOf: "2026-07-06", clerk)
        #expect(met.map(\.verdict.column) == [.met])
    }

    @Test func `it expires: the year after, nothing is owed`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.secretary, in: town.county)
        _ = try await town.office.issue(task(), county)
        #expect(try await lines(town, of: town.town, asOf: "2027-08-01", county).isEmpty)
    }

    @Test(arguments: [
        "报送防汛值班安排", "每季度报告一次防汛情况，并及时整改；重大问题立即报告", "防汛", "开展防汛检查、组织防汛培训，年底前报送防汛总结",
    ])
    func `whatever its words hold, it is one duty with one date`(words: String) async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.secretary, in: town.county)
        let new = task(to: ["town"], words: words + "材料", confirmed: 8)
        _ = try await town.office.issue(new, county)
        let owed = try await lines(town, of: town.town, asOf: "2026-07-06", county)
        #expect(owed.count == 1)
        #expect(owed.first?.verdict.obligation.window.last == (try SampleDay.day("2026-08-15")))
        #expect(owed.first?.verdict.obligation.needed == 1)
    }

    @Test func `what it must not be is pointed at, field by field`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.secretary, in: town.county)
        var wrong = NewTask(
            organisation: "county", words: "报", to: ["county", "nowhere"], deadline: "2026-07-05",
            last: "2026-09-30", fields: 0)
        let mistakes = await #expect(throws: OfficeError.self) {
            _ = try await town.office.price(of: wrong, county)
        }
        guard case .invalid(let found)? = mistakes else {
            Issue.record("not a mistake of the form")
            return
        }
        #expect(found.map(\.field) == ["words", "fields", "deadline", "to", "to"])
        wrong = task()
        wrong.last = "2027-08-15"
        await #expect(throws: OfficeError.self, "it must expire within a year") {
            _ = try await town.office.price(of: wrong, county)
        }
        let clerk = try await town.caller(.clerk, in: town.town)
        await #expect(throws: OfficeError.notFound, "only downwards") {
            _ = try await town.office.price(of: task(), clerk)
        }
    }

    @Test func `those it was put to cannot end it; the ledger holds`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.secretary, in: town.county)
        let clerk = try await town.caller(.clerk, in: town.town)
        let edition = try await town.office.issue(task(), county)
        await #expect(throws: OfficeError.self) {
            try await town.office.endEdition(
                edition, for: town.town, last: "2026-07-07", why: "不想做", clerk)
        }
        let tasks = try await town.office.tasks(of: town.county, county)
        #expect(tasks.map(\.task.minutes) == [16])
        #expect(try await town.office.store.compareDerivedTables() == nil)
        #expect(try await town.office.verifyLedger().fault == nil)
    }

    @Test func `the same form twice issues it once`() async throws {
        let town = try await SampleTown()
        let county = try await town.caller(.secretary, in: town.county)
        var new = task()
        new.key = "form-1"
        let first = try await town.office.issue(new, county)
        #expect(try await town.office.issue(new, county) == first)
        #expect(try await town.office.tasks(of: town.county, county).count == 1)
    }
}
