import Duties
import Lists
import Office
import Samples
import Testing

@Suite struct CalendarTests {
    static let list = """
        镇党委责任清单

        一、领导班子集体责任
        （一）处置
        1.收到函询的，5个工作日内书面答复。
        2.每学期开展1次警示教育。
        """

    /// The sample town with a second list: a limit in working days, and a duty of each semester.
    private func town() async throws -> (SampleTown, Caller) {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        _ = try await town.office.adopt(
            NewAdoption(
                document: DocumentText(name: "b.txt", text: Self.list), organisation: "town",
                from: "2026-01-01"), clerk)
        return (town, clerk)
    }

    /// A letter came on 29 April: five working days.
    private func received(_ town: SampleTown, _ clerk: Caller) async throws {
        var record = NewRecord(
            organisation: "town", kind: "other", happened: "2026-04-29", title: "收到函询")
        let editions = try await town.office.editions(for: town.town, clerk)
        let edition = editions.first { $0.head.id != town.edition }?.head.id.description ?? ""
        record.tokens = [
            try await town.office.token(
                duty: "\(edition):一/（一）/1#1", bearer: nil, organisation: "town", triggers: true,
                clerk
            ).description
        ]
        _ = try await town.office.enter(record, clerk)
    }

    private func verdict(
        _ town: SampleTown, _ clerk: Caller, asOf: Day? = nil
    ) async throws -> VerdictLine? {
        let question = StandingQuestion(asOf: asOf ?? town.office.today())
        return try await town.office.standing(of: town.town, question, clerk).lines.first {
            $0.line.duty.text.contains("5个工作日")
        }
    }

    private let holidays: LocalSetting = .year(
        2026,
        [
            SpecialDay(Day(ordinal: 20_574), isWorked: false, name: "劳动节"),  // 2026-05-01
            SpecialDay(Day(ordinal: 20_577), isWorked: false, name: "劳动节"),
            SpecialDay(Day(ordinal: 20_578), isWorked: false, name: "劳动节"),
            SpecialDay(Day(ordinal: 20_582), isWorked: true, name: "劳动节调休"),  // 2026-05-09
        ])

    @Test func `without the year's file a limit in working days is unknown, and the year is named`()
        async throws
    {
        let (town, clerk) = try await town()
        try await received(town, clerk)
        let line = try #require(try await verdict(town, clerk))
        #expect(line.verdict.reasons.contains(.limitUnknown(year: 2026)))
        let view = try await town.office.calendar(of: town.town, year: 2026, clerk)
        #expect(view.missing == [2026])
    }

    @Test func `with the county's file it ends on its day, for the towns below and the past too`()
        async throws
    {
        let (town, clerk) = try await town()
        try await received(town, clerk)
        let county = try await town.caller(.secretary, in: town.county)
        try await town.office.set(holidays, source: "国办通知", for: town.county, county)
        let line = try #require(try await verdict(town, clerk))
        // 30 April, 6, 7, 8 May and Saturday the 9th.
        #expect(line.verdict.obligation.window.last == (try SampleDay.day("2026-05-09")))
        #expect(line.verdict.column == .missed)
        let then = try await verdict(town, clerk, asOf: try SampleDay.day("2026-07-06"))
        #expect(then?.verdict.obligation.window == line.verdict.obligation.window)
        let view = try await town.office.calendar(of: town.town, year: 2026, clerk)
        #expect(view.missing.isEmpty)
        #expect(view.deadlines[try SampleDay.day("2026-05-09")]?.count == 1)
        #expect(view.row("year-2026").flatMap { view.setters[$0.organisation] } == "甲县县委")
    }

    @Test func `each field is the nearest superior's that set it`() async throws {
        let (town, clerk) = try await town()
        let county = try await town.caller(.secretary, in: town.county)
        let office = town.office
        try await office.set(.threshold(.nearDays, 7), source: "县委办", for: town.county, county)
        try await office.set(
            .threshold(.approachingDays, 30), source: "县委办", for: town.county, county)
        try await office.set(.threshold(.nearDays, 10), source: "镇党委会", for: town.town, clerk)
        let own = try await office.calendar(of: town.town, year: 2026, clerk).settings
        #expect((own.nearDays, own.approachingDays) == (10, 30))
        let village = try await office.calendar(of: town.village, year: 2026, clerk).settings
        #expect(village.nearDays == 10)
        let other = try await office.calendar(of: town.otherTown, year: 2026, county).settings
        #expect(other.nearDays == 7)
        try await office.set(.threshold(.nearDays, nil), source: "", for: town.town, clerk)
        let back = try await office.calendar(of: town.town, year: 2026, clerk)
        #expect(back.settings.nearDays == 7)
        #expect(back.row("near-days")?.source == "县委办")
    }

    @Test func `semesters set make their duties due`() async throws {
        let (town, clerk) = try await town()
        let due = {
            try await town.office.standing(
                of: town.town, StandingQuestion(asOf: town.office.today()), clerk
            ).lines.count { $0.line.duty.text.contains("每学期") }
        }
        #expect(try await due() == 0)
        let unset = try await town.office.calendar(of: town.town, year: 2026, clerk)
        #expect(unset.withoutPeriods == 1)
        try await town.office.setPeriods(
            .semester, written: "2026-02-20 至 2026-07-10\n2026年9月1日 至 2027年1月20日",
            source: "校历", for: town.town, clerk)
        #expect(try await due() == 1)
        let view = try await town.office.calendar(of: town.town, year: 2026, clerk)
        #expect(view.settings.semesters.count == 2)
        #expect(view.withoutPeriods == 0)
        #expect(view.deadlines[try SampleDay.day("2026-07-10")]?.count == 1)
    }

    @Test func `the late-entry days decide what is marked on the record's page`() async throws {
        let (town, clerk) = try await town()
        let id = try await town.office.enter(
            NewRecord(organisation: "town", kind: "study", happened: "2026-06-30", title: "学习"),
            clerk)
        #expect(try await town.office.record(id, clerk).isLateEntry == false)
        try await town.office.set(
            .threshold(.lateEntryDays, 3), source: "县委办", for: town.town, clerk)
        #expect(try await town.office.record(id, clerk).isLateEntry)
    }

    @Test func `nodes of a year are kept by name`() async throws {
        let (town, clerk) = try await town()
        try await town.office.setNodes(
            of: 2026, written: "2026-02-17 至 2026-02-23 春节\n2026/5/1 劳动节\n", for: town.town,
            clerk)
        let view = try await town.office.calendar(of: town.village, year: 2026, clerk)
        #expect(view.nodes.map(\.name) == ["春节", "劳动节"])
        #expect(view.nodes.last?.window.days == 1)
    }

    @Test func `what makes no sense or rests on nothing is pointed at`() async throws {
        let (town, clerk) = try await town()
        let office = town.office
        func field(_ body: () async throws -> Void) async -> [String] {
            do {
                try await body()
                return []
            } catch OfficeError.invalid(let mistakes) {
                return mistakes.map(\.field)
            } catch { return ["\(error)"] }
        }
        let set = { (setting: LocalSetting, source: String) in
            await field {
                try await office.set(setting, source: source, for: town.town, clerk)
            }
        }
        #expect(await set(.threshold(.lateEntryDays, 400), "会议") == ["value"])
        #expect(await set(.threshold(.nearDays, 16), "会议") == ["value"])
        #expect(await set(.threshold(.nearDays, 4), "  ") == ["source"])
        #expect(
            await set(.year(2025, [SpecialDay(town.office.today(), isWorked: false)]), "会议") == [
                "file"
            ])
        let overlap = await field {
            try await office.setPeriods(
                .term, written: "2026-01-01 至 2026-06-01\n2026-05-01 至 2026-12-31",
                source: "会议", for: town.town, clerk)
        }
        #expect(overlap == ["windows"])
        let line = await field {
            try await office.setNodes(of: 2026, written: "春节", for: town.town, clerk)
        }
        #expect(line == ["nodes"])
    }

    @Test func `only those who govern set it, each below his own place`() async throws {
        let (town, clerk) = try await town()
        let member = try await town.caller(.member, in: town.town, post: town.member)
        await #expect(throws: OfficeError.self) {
            try await town.office.set(
                .threshold(.nearDays, 4), source: "会议", for: town.town, member)
        }
        await #expect(throws: OfficeError.notFound) {
            try await town.office.set(
                .threshold(.nearDays, 4), source: "会议", for: town.county, clerk)
        }
    }

    @Test func `the same set again leaves no second entry, and the ledger gives the same tables`()
        async throws
    {
        let (town, clerk) = try await town()
        let head = {
            try await town.office.store.read { [id = town.town.id.description] in
                try $0.head(id)?.sequence
            }
        }
        try await town.office.set(holidays, source: "国办通知", for: town.town, clerk)
        let once = try await head()
        try await town.office.set(holidays, source: "国办通知", for: town.town, clerk)
        #expect(try await head() == once)
        #expect(try await town.office.store.compareDerivedTables() == nil)
        #expect(try await town.office.verifyLedger().fault == nil)
    }

    @Test func `a year's file is read row by row`() {
        let rows = YearRows(
            [
                ["日期", "安排", "名称"], ["2026-02-17", "休", "春节"], ["2026年2月28日", "班", "春节调休"],
                ["2026-02-30", "休"], ["2025-02-17", "休"], ["2026-02-18", "放"],
                ["2026-02-18", "班"], ["2026-2-17", "休"],
            ], year: 2026)
        #expect(rows.rows.count == 7)
        #expect(
            rows.rows.map { $0.mistake == nil } == [true, true, false, false, false, false, false])
        #expect(rows.days == nil)
        #expect(YearRows([["2026-02-17", "休", "春节"]], year: 2026).days?.count == 1)
        #expect(YearRows([], year: 2026).days == nil)
    }
}
