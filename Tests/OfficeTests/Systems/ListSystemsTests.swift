import Duties
import Lists
import Office
import Samples
import Testing

/// S01, S02, S04 and S05: the list itself, its numbers, portfolios and leading groups.
@Suite struct ListSystemsTests {
    @Test(arguments: Engine.allCases)
    func `S01 责任清单: three bearers owe it, each duty stands in its own characters`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        let question = StandingQuestion(asOf: town.office.today())
        let view = try await town.office.standing(of: town.town, question, town.clerk)
        let bearers = Dictionary(grouping: view.lines, by: \.line.duty.bearer.role)
        #expect(bearers[.collective]?.allSatisfy { $0.bearer == "乙镇党委" } == true)
        #expect(bearers[.principal]?.allSatisfy { $0.bearer == "党委书记" } == true)
        #expect(bearers[.member]?.allSatisfy { $0.bearer == "组织委员" } == true)
        let list = try await town.office.list(
            town.edition, for: town.town, asOf: town.office.today(), town.clerk)
        for item in list.register.sections.flatMap(\.allItems) {
            for duty in item.duties {
                #expect(list.document.raw(duty.span) == duty.text, "\(duty.id)")
            }
        }
        let adoption = NewAdoption(
            document: DocumentText(name: "next.txt", text: KindsTown.list),
            organisation: "town", from: "2027-01-01")
        let reader = try await town.caller(.inspector, in: town.county)
        await #expect(throws: OfficeError.self, "who only reads adopts nothing") {
            _ = try await town.office.adopt(adoption, reader)
        }
        await #expect(throws: OfficeError.self, "a list without an item is not adopted") {
            _ = try await town.office.adopt(
                NewAdoption(
                    document: DocumentText(name: "empty.txt", text: "通知\n"),
                    organisation: "town", from: "2027-01-01"), town.clerk)
        }
    }

    @Test(arguments: Engine.allCases)
    func `S02 量化: 定期 is owed by nobody until a committee says how often, and who said it stays`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        let words = "定期研究党风廉政建设工作"
        #expect(try await town.columns(words).isEmpty)
        let question = StandingQuestion(asOf: town.office.today())
        let vague = try #require(
            try await town.office.standing(of: town.town, question, town.clerk).unquantified
                .first { $0.duty.text.contains(words) })
        let reader = try await town.caller(.inspector, in: town.county)
        await #expect(throws: OfficeError.self) {
            try await town.office.quantify(
                vague.key, min: 2, period: .year, for: town.town, reader)
        }
        let counted = try #require(try await town.lines("警示教育").first)
        await town.refused("number-given") {
            try await town.office.quantify(
                counted.line.key, min: 1, period: .year, for: town.town, town.clerk)
        }
        try await town.office.quantify(
            vague.key, min: 2, period: .year, for: town.town, town.clerk)
        #expect(try await town.columns(words) == [.open])
        #expect(try await town.columns(words, asOf: "2027-01-05") == [.missed])
        let list = try await town.office.list(
            town.edition, for: town.town, asOf: town.office.today(), town.clerk)
        let number = try #require(list.quantifications[vague.key.duty])
        #expect(number.replaces == "定期")
        #expect(number.account == town.clerk.account.id)
    }

    @Test(arguments: Engine.allCases)
    func `S04 分管与联系: who answers for a unit, since when; a hand-over lists what is open`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        let day = try SampleDay.day("2025-01-01")
        let propagandist = try await town.office.found(
            "宣传委员", .member, rank: 3,
            portfolios: [
                Portfolio(kind: .inCharge, name: "宣传办"), Portfolio(kind: .assigned, name: "第1村"),
            ], in: town.town, on: day)
        let answers = try await town.office.posts(of: town.town, town.clerk)
            .first { $0.id == propagandist.id }
        #expect(answers?.names(.inCharge) == ["宣传办"])
        #expect(answers?.names(.assigned) == ["第1村"])
        let member = town.member
        try await town.office.appoint(
            "甲同志", to: member.id, in: town.town.id, from: "2025-01-01", town.clerk)
        let taken = try await town.office.appoint(
            "乙同志", to: member.id, in: town.town.id, from: "2026-05-01", replaces: true,
            town.clerk)
        let sheet = try await town.office.handover(to: taken, in: town.town, town.clerk)
        #expect(sheet.lines.contains { $0.line.duty.text.contains("专题调研") })
        let stranger = try await town.caller(.clerk, in: town.village)
        await #expect(throws: OfficeError.self) {
            try await town.office.confirmHandover(
                to: taken, in: town.town.id, .incoming, by: "乙同志", shown: sheet.shown, stranger)
        }
        await #expect(throws: OfficeError.changedSinceShown) {
            try await town.office.confirmHandover(
                to: taken, in: town.town.id, .incoming, by: "乙同志", shown: "another sheet",
                town.clerk)
        }
        for (side, name) in [(HandoverConfirmation.Side.outgoing, "甲同志"), (.incoming, "乙同志")] {
            try await town.office.confirmHandover(
                to: taken, in: town.town.id, side, by: name, shown: sheet.shown, town.clerk)
        }
        let again = try await town.office.handover(to: taken, in: town.town, town.clerk)
        #expect(
            again.confirmations.map(\.side).sorted { $0.rawValue < $1.rawValue }
                == [.incoming, .outgoing])
    }

    @Test(arguments: Engine.allCases)
    func `S05 领导小组: posts that stand, a name told apart, until it ends`(engine: Engine)
        async throws
    {
        let town = try await KindsTown(engine)
        let form = { (name: String, posts: [PostID], caller: Caller) in
            try await town.office.formGroup(
                name, functions: "每半年研究一次巡察工作。", posts: posts, in: town.town.id,
                from: "2026-02-01", caller)
        }
        let name = "巡察工作领导小组"
        await town.mistaken(["leader"]) {
            _ = try await form(name, [town.villageHead.id], town.clerk)
        }
        let reader = try await town.caller(.inspector, in: town.county)
        await #expect(throws: OfficeError.self) {
            _ = try await form(name, [town.secretary.id], reader)
        }
        let group = try await form(name, [town.secretary.id, town.member.id], town.clerk)
        await town.mistaken(["name"]) {
            _ = try await form(name, [town.secretary.id], town.clerk)
        }
        try await town.office.endGroup(
            group, in: town.town.id, last: "2026-06-30", why: "届满", town.clerk)
        let groups = try await town.office.store.read {
            try $0.leadingGroups(of: town.town, town.clerk.scope)
        }
        #expect(groups.map(\.posts.count) == [2])
        #expect(groups.first?.last == (try SampleDay.day("2026-06-30")))
    }
}
