import Duties
import Ledger
import Lists
import Office
import Samples
import Testing

/// S11 to S15, and S40 that is asked in them.
@Suite struct LifeToSummaryTests {
    @Test(arguments: Engine.allCases)
    func `S11 组织生活: one branch meeting counts for the branch's leader who attends as a member`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        let words = "以普通党员身份参加1次所在支部组织生活会"
        #expect(try await town.columns(words) == [.missed, .missed, .open])
        let token = try await town.token(words)
        let asChair = town.record(
            .organisationalLife, "机关支部组织生活会", on: "2026-07-03",
            ["form": ["life"], "chair": ["组织委员"], "leaders": ["组织委员"]], for: [token])
        await town.refused("leader-is-ordinary-member") {
            _ = try await town.office.enter(asChair, town.clerk)
        }
        try await town.onlyForThoseInCharge(asChair)
        var attended = asChair
        attended.particulars = [
            "form": ["life"], "branch": ["机关第一支部"], "leaders": ["党委书记", "组织委员"],
        ]
        let id = try await town.office.enter(attended, town.clerk)
        #expect(try await town.columns(words) == [.missed, .missed, .met])
        let leaders = try await town.office.record(id, town.clerk).particulars
            .first { $0.field.name == "leaders" }
        #expect(leaders?.parts.map(\.zh) == ["党委书记", "组织委员"])
    }

    @Test(arguments: Engine.allCases)
    func `S12 民主生活会: a city's examines discipline and responsibility; numbers are settings`(
        engine: Engine
    ) async throws {
        let city = try await KindsTown(
            engine, list: KindsTown.list.replacing("乙镇党委主体责任清单", with: "丁市委主体责任清单"))
        let token = try await city.token("民主生活会")
        let passedOver = city.record(
            .democraticLife, "年度民主生活会", on: "2026-06-10",
            ["form": ["yearly"], "examined": ["conduct"]], for: [token])
        await city.refused("life-meeting-examines") {
            _ = try await city.office.enter(passedOver, city.clerk)
        }
        try await city.onlyForThoseInCharge(passedOver)
        #expect(try await city.columns("民主生活会", asOf: "2027-01-05") == [.missed])
        var held = passedOver
        held.particulars["examined"] = ["discipline-summary", "responsibility", "conduct"]
        held.particulars["expected"] = ["9"]
        held.particulars["present"] = ["5"]
        let id = try await city.office.enter(held, city.clerk)
        #expect(try await city.columns("民主生活会") == [.met])
        #expect(
            try await city.office.record(id, city.clerk).findings.map(\.name) == [
                "life-meeting-attendance", "last-year-first", "life-meeting-reported",
            ], "26 days later it is not reported")
        held.particulars["present"] = ["6"]
        held.particulars["last-year"] = ["yes"]
        held.particulars["reported"] = ["2026-06-25"]
        held.supersedes = id
        let whole = try await city.office.enter(held, city.clerk)
        #expect(try await city.office.record(whole, city.clerk).findings.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `S13 谈心谈话: one record for each, and what was said is for the two`(engine: Engine)
        async throws
    {
        let town = try await KindsTown(engine)
        let token = try await town.token("谈心谈话")
        let alone = town.record(
            .talk, "与组织委员谈心谈话",
            ["form": ["heart"], "talker": ["组织委员"], "counterpart": ["组织委员"]], for: [token])
        await town.refused("talk-with-another") {
            _ = try await town.office.enter(alone, town.clerk)
        }
        await town.mistaken(["particulars.counterpart"]) {
            _ = try await town.office.enter(
                town.record(.talk, "谈话", ["counterpart": ["党委书记", "组织委员"]]), town.clerk)
        }
        try await town.onlyForThoseInCharge(alone)
        #expect(try await town.columns("谈心谈话", asOf: "2027-01-05").allSatisfy { $0 == .missed })

        var talk = alone
        talk.particulars["talker"] = ["党委书记"]
        talk.particulars["demands"] = ["抓好换届"]
        talk.words = "谈到家里的困难"
        talk.evidence = [NewEvidence(name: "笔记.txt", type: "text/plain", bytes: [1, 2])]
        let secretary = try await town.caller(.secretary, in: town.town, post: town.secretary)
        let member = try await town.caller(.member, in: town.town, post: town.member)
        let id = try await town.office.enter(talk, secretary)
        #expect(try await town.lines("谈心谈话").map(\.verdict.done).reduce(0, +) == 1)
        for reader in [secretary, member] {
            let view = try await town.office.record(id, reader)
            #expect(view.record.words == "谈到家里的困难")
            #expect(view.particulars.contains { $0.parts.first?.zh == "抓好换届" })
            #expect(view.record.label == "restricted")
        }
        let inspector = try await town.caller(.inspector, in: town.town)
        for other in [town.clerk, inspector] {
            let view = try await town.office.record(id, other)
            #expect(view.isVeiled && view.record.words.isEmpty && view.evidence.isEmpty)
            #expect(view.particulars.map(\.field.name) == ["form", "talker", "counterpart"])
            let listed = try await town.office.records(of: town.town, other)
            #expect(listed.allSatisfy { $0.words.isEmpty })
            let file = try #require(try await town.office.record(id, secretary).evidence.first)
            await #expect(throws: OfficeError.notFound) {
                _ = try await town.office.evidence(sha256: file.sha256, other)
            }
        }
        var changed = talk
        changed.supersedes = id
        await town.refused("content-of-the-two") {
            _ = try await town.office.enter(changed, town.clerk)
        }
    }

    @Test(arguments: Engine.allCases)
    func `S14 监督检查: what was found comes with a demand to the unit, and a limit`(engine: Engine)
        async throws
    {
        let town = try await KindsTown(engine)
        let token = try await town.token("分管单位开展1次监督检查")
        let silent = town.record(
            .inspection, "检查民政办", ["subject": ["portfolio"], "findings": ["台账不全"]],
            for: [token])
        await town.refused("findings-bring-demands") {
            _ = try await town.office.enter(silent, town.clerk)
        }
        try await town.onlyForThoseInCharge(silent)
        #expect(try await town.columns("分管单位开展1次监督检查", asOf: "2027-01-05") == [.missed])
        var whole = silent
        whole.particulars["unit"] = ["民政办"]
        whole.particulars["looked-at"] = ["近三年台账"]
        whole.particulars["demands"] = ["补齐台账"]
        let id = try await town.office.enter(whole, town.clerk)
        #expect(try await town.columns("分管单位开展1次监督检查") == [.met])
        #expect(
            try await town.office.record(id, town.clerk).findings.map(\.name)
                == ["findings-have-limit"])
    }

    @Test(arguments: Engine.allCases)
    func `S15 专题总结: its author signs, with the account or on paper`(engine: Engine)
        async throws
    {
        let town = try await KindsTown(engine)
        let token = try await town.token("政治纪律专题总结")
        var summary = town.record(
            .selfExamination, "政治纪律专题总结",
            ["form": ["discipline"], "author": ["党委书记"], "text": ["一年来……"]], for: [token])
        await town.refused("signed-by-author") {
            _ = try await town.office.enter(summary, town.clerk)
        }
        try await town.onlyForThoseInCharge(summary)
        #expect(try await town.columns("政治纪律专题总结", asOf: "2027-01-05") == [.missed])
        let secretary = try await town.caller(.secretary, in: town.town, post: town.secretary)
        let id = try await town.office.enter(summary, secretary)
        #expect(try await town.columns("政治纪律专题总结") == [.met])
        #expect(try await town.office.record(id, town.clerk).findings.isEmpty)
        summary.evidence = [NewEvidence(name: "签字页.pdf", type: "application/pdf", bytes: [1])]
        _ = try await town.office.enter(summary, town.clerk)
    }

    @Test(arguments: Engine.allCases)
    func `S40 政治纪律与廉洁自律: asked in S12 and S15, owed at all times, never met by a record`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        let view = {
            try await town.office.standing(
                of: town.town, StandingQuestion(asOf: town.office.today()), town.clerk)
        }
        let duty = try #require(
            try await view().continuing.first { $0.duty.text.contains("正确政治方向") })
        let before = try await view().standing.tally
        let claim = ObligationToken(duty: duty.key, bearer: BearerKey(town.town.id))
        let examined = town.record(
            .selfExamination, "对照检查",
            ["form": ["charter"], "examined": ["stance", "supervision", "family"]],
            for: [claim.description])
        try await town.onlyForThoseInCharge(examined)
        await town.mistaken(["particulars.examined"]) {
            var wrong = examined
            wrong.particulars["examined"] = ["score"]
            _ = try await town.office.enter(wrong, town.clerk)
        }
        let id = try await town.office.enter(examined, town.clerk)
        #expect(try await view().standing.tally == before, "no column moves")
        #expect(try await view().continuing.contains { $0.key == duty.key })
        let asked = try await town.office.record(id, town.clerk).particulars
            .first { $0.field.name == "examined" }
        #expect(asked?.parts.count == 3)
    }

    @Test(arguments: Engine.allCases)
    func `S10 一份报告两个主体: the village reports, and the township has heard it`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        let report = try await town.token("书面报告上半年履责情况", of: town.village)
        let hearing = try await town.token("听取1次村党组织情况汇报")
        var new = town.record(
            .report, "上半年履责情况报告", on: "2026-07-04",
            ["addressee": ["镇党委"], "covers": ["2026年上半年"]], for: [report, hearing])
        new.organisation = "village"
        let village = try await town.caller(.clerk, in: town.village)
        await #expect(throws: OfficeError.self, "the village does not claim for the township") {
            _ = try await town.office.enter(new, village)
        }
        _ = try await town.office.enter(new, town.clerk)
        #expect(
            try await town.columns("书面报告上半年履责情况", of: town.village) == [.met])
        #expect(try await town.columns("听取1次村党组织情况汇报") == [.missed, .met])
        #expect(try await town.office.verifyLedger().fault == nil)
    }
}
