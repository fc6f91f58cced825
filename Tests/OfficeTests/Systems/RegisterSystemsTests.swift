import Duties
import Lists
import Office
import Samples
import Testing

/// S34 to S38, and the register of S18: living lists with owners, states and days.
@Suite struct RegisterSystemsTests {
    private func line(
        _ kind: RegisterKind, _ values: [String: [String]], owner: String = "", state: String = "",
        note: String = ""
    ) -> NewLine {
        var new = NewLine(organisation: "town", register: kind.rawValue)
        (new.values, new.owner, new.state, new.note) = (values, owner, state, note)
        return new
    }

    @Test(arguments: Engine.allCases)
    func `S34 廉政风险: found, guarded, looked at again each half-year by its owner, gone`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        let member = try await town.caller(.member, in: town.town, post: town.member)
        var new = line(
            .risks, ["area": ["重点领域"], "risk": ["惠农资金发放"]], owner: "组织委员", state: "guarded")
        await town.mistaken(["values.measure", "values.level"]) {
            _ = try await town.office.enterLine(new, member)
        }
        new.values["measure"] = ["双人复核"]
        new.values["level"] = ["high"]
        let id = try await town.office.enterLine(new, member)
        var other = new
        other.owner = "党委书记"
        await town.refused("keeper-of-the-line") {
            _ = try await town.office.enterLine(other, member)
        }
        var view = try await town.office.register(.risks, of: town.town, town.clerk)
        #expect(view.lines.map(\.owner) == ["组织委员"])
        #expect(view.lines.map(\.state.zh) == ["防控中"])
        #expect(view.overdue == 0)
        #expect(try await town.office.linesDue(for: member, asOf: town.office.today()).isEmpty)

        // Half a year later it waits on the owner's desk, and on nobody else's.
        let later = try SampleDay.day("2027-01-10")
        town.sample.clock.set(later)
        #expect(try await town.office.register(.risks, of: town.town, town.clerk).overdue == 1)
        #expect(
            try await town.office.linesDue(for: member, asOf: later).map(\.line.id) == [id])
        let secretary = try await town.caller(.secretary, in: town.town, post: town.secretary)
        #expect(try await town.office.linesDue(for: secretary, asOf: later).isEmpty)
        await town.mistaken(["note"]) {
            try await town.office.reviewLine(id, on: "2027-01-09", note: " ", member)
        }
        await town.mistaken(["day"]) {
            try await town.office.reviewLine(id, on: "2027-02-09", note: "无变化", member)
        }
        try await town.office.reviewLine(id, on: "2027-01-09", note: "抽查三笔，无异常", member)
        view = try await town.office.register(.risks, of: town.town, town.clerk)
        #expect(view.overdue == 0)
        #expect(view.lines.first?.days.review == later + 179)

        new.state = "gone"
        await town.mistaken(["note"]) { try await town.office.changeLine(id, new, member) }
        new.note = "资金改由财政直达"
        try await town.office.changeLine(id, new, member)
        await town.refused("line-closed") { try await town.office.changeLine(id, new, member) }
        let history = try await town.office.line(id, town.clerk)
        #expect(history.acts.map(\.kind) == [.entered, .reviewed, .closed])
        #expect(history.acts.map(\.state) == ["guarded", "guarded", "gone"])
        #expect(try await town.office.verifyLedger().fault == nil)
    }

    @Test(arguments: Engine.allCases)
    func `S35 权力清单与公开: published only with limits, basis and way; each time is noted`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        var new = line(.powers, ["power": ["低保初审"]], owner: "党委书记")
        let id = try await town.office.enterLine(new, town.clerk)
        new.state = "已公开"
        await town.mistaken(["values.limits", "values.basis", "values.way"]) {
            try await town.office.changeLine(id, new, town.clerk)
        }
        let village = try await town.caller(.clerk, in: town.village)
        await #expect(throws: OfficeError.notFound) {
            try await town.office.changeLine(id, new, village)
        }
        new.values["limits"] = ["只作初审，不作批准"]
        new.values["basis"] = ["《社会救助暂行办法》"]
        new.values["way"] = ["board", "meeting"]
        new.note = "已上墙"
        try await town.office.changeLine(id, new, town.clerk)
        try await town.office.reviewLine(id, on: "2026-07-06", note: "公示栏公开七月名单", town.clerk)
        let history = try await town.office.line(id, town.clerk)
        #expect(history.view.state.zh == "已公开")
        #expect(history.acts.map(\.note) == ["", "已上墙", "公示栏公开七月名单"])
        town.sample.clock.set(try SampleDay.day("2027-07-10"))
        #expect(try await town.office.register(.powers, of: town.town, town.clerk).overdue == 1)
        let governor = try await town.caller(.secretary, in: town.town)
        try await town.office.set(
            .threshold(.reviewPowers, 400), source: "本级会议", for: town.town, governor)
        #expect(
            try await town.office.register(.powers, of: town.town, town.clerk).overdue == 0,
            "the committee's own number holds")
    }

    @Test(arguments: Engine.allCases)
    func `S36 个人有关事项: that it was filed and when; not a word of what was filed`(engine: Engine)
        async throws
    {
        let town = try await KindsTown(engine)
        var new = line(
            .filings, ["occasion": ["yearly"], "year": ["2025"], "due": ["2026-01-31"]],
            owner: "组织委员")
        var telling = new
        telling.values["content"] = ["房产两套"]
        await town.refused("content-not-taken") {
            _ = try await town.office.enterLine(telling, town.clerk)
        }
        telling = new
        telling.note = "房产两套"
        await town.refused("content-not-taken") {
            _ = try await town.office.enterLine(telling, town.clerk)
        }
        let id = try await town.office.enterLine(new, town.clerk)
        let member = try await town.caller(.member, in: town.town, post: town.member)
        #expect(
            try await town.office.linesDue(for: member, asOf: town.office.today()).count == 1,
            "it was due by the end of January")
        let inspector = try await town.caller(.inspector, in: town.town)
        new.state = "filed"
        await town.refused("keeper-of-the-line") {
            try await town.office.changeLine(id, new, inspector)
        }
        await town.mistaken(["values.filed"]) {
            try await town.office.changeLine(id, new, town.clerk)
        }
        new.values["filed"] = ["2026-01-28"]
        try await town.office.changeLine(id, new, town.clerk)
        let view = try await town.office.register(.filings, of: town.town, town.clerk)
        #expect(view.overdue == 0)
        #expect(view.lines.map(\.state.zh) == ["已报"])
        #expect(RegisterKind.filings.facts.fields.allSatisfy { !$0.isTyped }, "no words at all")
    }

    @Test(arguments: Engine.allCases)
    func `S37 作风专项整治: a city owes one aimed campaign a year, closed with what came of it`(
        engine: Engine
    ) async throws {
        let city = try await KindsTown(
            engine, list: KindsTown.list.replacing("乙镇党委主体责任清单", with: "丁市委主体责任清单"))
        #expect(
            try await city.office.register(.campaigns, of: city.town, city.clerk).finding != nil)
        var new = line(
            .campaigns,
            [
                "theme": ["整治文山会海"], "aim": ["形式主义"], "from": ["2026-03-01"],
                "until": ["2026-06-30"],
            ], owner: "组织委员", state: "running")
        let id = try await city.office.enterLine(new, city.clerk)
        let view = try await city.office.register(.campaigns, of: city.town, city.clerk)
        #expect(view.finding == nil)
        #expect(view.overdue == 1, "it was to end in June")
        new.state = "closed"
        new.note = "完成"
        await city.mistaken(["values.problems", "values.handed", "values.notice"]) {
            try await city.office.changeLine(id, new, city.clerk)
        }
        let reader = try await city.caller(.inspector, in: city.county)
        await city.refused("keeper-of-the-line") {
            try await city.office.changeLine(id, new, reader)
        }
        new.values["problems"] = ["7"]
        new.values["handed"] = ["七件全部转整改"]
        new.values["notice"] = ["县纪委通报一起"]
        try await city.office.changeLine(id, new, city.clerk)
        #expect(
            try await city.office.register(.campaigns, of: city.town, city.clerk).overdue == 0)
        let township = try await KindsTown(engine)
        #expect(
            try await township.office.register(.campaigns, of: township.town, township.clerk)
                .finding == nil, "a township's list does not count them")
    }

    @Test(arguments: Engine.allCases)
    func `S38 基层党组织: which units are covered, here and below, and whose term is over`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        let village = try await town.caller(.clerk, in: town.village)
        var new = line(.branches, ["unit": ["乙镇水泥厂"]], state: "covered")
        await town.mistaken(["values.field", "values.setting", "values.founded"]) {
            _ = try await town.office.enterLine(new, town.clerk)
        }
        new.state = "uncovered"
        let id = try await town.office.enterLine(new, town.clerk)
        await #expect(throws: OfficeError.notFound) {
            _ = try await town.office.enterLine(new, village)
        }
        var below = line(
            .branches,
            [
                "unit": ["第1村"], "field": ["village"], "setting": ["single"],
                "founded": ["2021-06-01"], "term": ["2026-06-01"],
            ], state: "covered")
        below.organisation = "village"
        _ = try await town.office.enterLine(below, village)
        let coverage = { (organisation: Organisation) in
            try await town.office.register(.branches, of: organisation, town.clerk).coverage
        }
        #expect(try await coverage(town.town)?.covered == 1)
        #expect(try await coverage(town.town)?.all == 2)
        #expect(
            try await town.office.register(.branches, of: town.village, village).overdue == 1,
            "re-election was due on the first of June")
        new.values["field"] = ["private"]
        new.values["setting"] = ["joint"]
        new.values["founded"] = ["2026-07-01"]
        new.state = "covered"
        try await town.office.changeLine(id, new, town.clerk)
        #expect(try await coverage(town.town)?.covered == 2)
        #expect(try await town.office.verifyLedger().fault == nil)
    }

    @Test(arguments: Engine.allCases)
    func `channels of ideology, the register of S18: who keeps them, assessed each quarter`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        await town.mistaken(["values.name", "values.form"]) {
            _ = try await town.office.enterLine(line(.positions, [:]), town.clerk)
        }
        await town.mistaken(["owner"]) {
            _ = try await town.office.enterLine(
                line(.positions, [:], owner: "某同志"), town.clerk)
        }
        let id = try await town.office.enterLine(
            line(.positions, ["name": ["镇公众号"], "form": ["account"]], owner: "组织委员"),
            town.clerk)
        town.sample.clock.set(try SampleDay.day("2026-10-20"))
        #expect(try await town.office.register(.positions, of: town.town, town.clerk).overdue == 1)
        try await town.office.reviewLine(id, on: "2026-10-20", note: "三季度研判", town.clerk)
        #expect(try await town.office.register(.positions, of: town.town, town.clerk).overdue == 0)
    }

    @Test func `the same form twice is one line`() async throws {
        let town = try await KindsTown(.sqlite)
        var new = line(.branches, ["unit": ["第2村"]])
        new.key = "form-1"
        let first = try await town.office.enterLine(new, town.clerk)
        #expect(try await town.office.enterLine(new, town.clerk) == first)
        let view = try await town.office.register(.branches, of: town.town, town.clerk)
        #expect(view.lines.count == 1)
    }
}
