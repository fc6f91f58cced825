import Duties
import Office
import Samples
import Testing

/// What is done about people: admonition, selection, accountability, tolerance, members.
@Suite struct PeopleTests {
    static let admonition = [
        "title": "分管领域问题多", "trigger": "findings", "form": "remind", "facts": "连续两次检查有问题。",
        "person": "宣传委员", "talkers": "党委书记、纪委书记",
    ]

    @Test("S21 约谈：两人以上谈，本人签认，限期整改，旁人看不到", arguments: Engine.allCases)
    func admonition(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("约谈") == .open)
        var alone = Self.admonition
        alone["talkers"] = "党委书记"
        #expect(
            try await town.refused { _ = try await town.open("admonition", alone) } == "two-talkers"
        )
        alone["talkers"] = "党委书记、宣传委员"
        #expect(
            try await town.refused { _ = try await town.open("admonition", alone) } == "two-talkers"
        )
        let matter = try await town.open("admonition", Self.admonition, serving: "约谈")
        try await town.take(
            "talk", of: matter, as: "office",
            ["minutes": "谈了检查情况。", "demand": "一个月内整改。", "limit": "2026-04-02"])
        let wrong = try await town.refused {
            try await town.take(
                "confirm", of: matter, as: "organiser", ["agrees": "true-record", "words": "属实。"])
        }
        #expect(wrong == "not found", "who is no party does not even see it")
        let county = try await town.refused {
            _ = try await town.office.matter(matter, town.caller("county"))
        }
        #expect(county == "not found", "the superior's clerk neither")
        let stale = try await town.refused {
            try await town.take(
                "confirm", of: matter, as: "propaganda", ["agrees": "true-record", "words": "属实。"],
                version: "0")
        }
        #expect(stale == "this-version")
        try town.day("2026-03-06")
        #expect(
            try await town.escalated("secretary") == ["本人签认：分管领域问题多"], "three working days")
        try await town.take(
            "confirm", of: matter, as: "propaganda", ["agrees": "true-record", "words": "属实。"])
        try await town.take(
            "mend", of: matter, as: "propaganda", ["mended": "已逐项整改到位。"])
        try await town.take("close", of: matter, as: "office", ["result": "予以了结。"])
        #expect(try await town.column("约谈") == .met)
        let record = try await town.office.records(of: town.town, town.caller("county")).first
        #expect(record?.title == "约谈（提醒谈话、批评教育）第1号事项", "the record tells nothing of whom")
        #expect(record?.people.isEmpty == true)
        #expect(try await town.holds())
    }

    @Test("S21 函询：十五个工作日内书面说明，空话不行", arguments: Engine.allCases)
    func inquiry(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await town.open(
            "written-inquiry",
            ["title": "会议费超支", "questions": "说明三月会议费情况。", "person": "镇长"], serving: "约谈")
        let due = try await town.office.matter(matter, town.caller("deputy")).matter.waiting[0].due
        #expect(due == Day("2026-03-23"))
        #expect(
            try await town.refused {
                try await town.take("answer", of: matter, as: "deputy", ["answer": "无"])
            } == "opinion")
        #expect(
            try await town.refused {
                try await town.take(
                    "conclude", of: matter, as: "office",
                    ["result": "clear", "conclusion": "说明清楚，予以了结。"])
            } == "no-step-skipped")
        try town.day("2026-03-24")
        #expect(try await town.escalated("secretary") == ["书面说明：会议费超支"])
        try await town.take("answer", of: matter, as: "deputy", ["answer": "含防汛会两次，附清单。"])
        try await town.take(
            "conclude", of: matter, as: "office",
            ["result": "clear", "conclusion": "说明清楚，予以了结。"])
        #expect(try await town.column("约谈") == .met)
    }

    @Test("S29 责任追究：先听本人，集体决定，可以申诉；当时的不同意见看得到", arguments: Engine.allCases)
    func accountability(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("责任追究") == .open)
        let matter = try await town.open(
            "accountability",
            [
                "title": "场所改造烂尾", "ground": "blunder", "answer": "principal", "facts": "两处停工。",
                "person": "镇长",
            ], serving: "责任追究")
        let findings = ["findings": "决策时宣传委员提出先试两处，未采纳。"]
        #expect(
            try await town.refused {
                try await town.take("investigate", of: matter, as: "organiser", findings)
            } == "not found")
        try town.day("2026-04-02")
        #expect(try await town.escalated("secretary") == ["调查：场所改造烂尾"])
        try await town.take("investigate", of: matter, as: "discipline", findings)
        let decide = ["form": "notice", "reasons": "主要领导责任，通报批评。"]
        #expect(
            try await town.refused {
                try await town.take("decide", of: matter, as: "office", decide)
            } == "no-step-skipped", "nobody is judged unheard")
        try await town.take("hear", of: matter, as: "deputy", ["statement": "资金没有到位。"])
        #expect(
            try await town.refused {
                try await town.take("decide", of: matter, as: "office", decide)
            } == "decided-together")
        try town.day("2026-03-02")
        let decision = try await town.open("decision", DecisionTests.agenda, follows: matter)
        try town.day("2026-04-05")
        try await town.take(
            "convene", of: decision, as: "office", ["present": DecisionTests.all])
        try await DecisionTests.speak(town, decision, "propaganda", "disagree", "资金不到位不能只追究一人。")
        for name in ["deputy", "discipline", "organiser", "secretary"] {
            try await DecisionTests.speak(town, decision, name, "agree", "同意，按规定追究。")
        }
        try await town.take(
            "resolve", of: decision, as: "secretary",
            ["outcome": "passed", "resolution": "通报。", "executor": "组织委员", "done-by": "2026-04-30"])
        try await town.take("decide", of: matter, as: "office", decide)
        let seen = try await town.office.matter(matter, town.caller("deputy")).chain
        #expect(seen.flatMap(\.dissent) == ["宣传委员：资金不到位不能只追究一人。"])
        try await town.take("serve", of: matter, as: "deputy", ["appeals": "appeals"])
        let own = ["outcome-of-appeal": "upheld", "answer-words": "事实清楚，予以维持。"]
        #expect(
            try await town.refused {
                try await town.take("appeal", of: matter, as: "office", own)
            } == "not-your-step", "who decided does not hear the appeal")
        try await town.take("appeal", of: matter, as: "county", own)
        #expect(try await town.column("责任追究") == .met)
        #expect(try await town.holds())
    }

    @Test("S30 容错纠错：条件不全的不能容错，写明理由", arguments: Engine.allCases)
    func tolerance(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await town.open(
            "tolerance", ["title": "试点失误", "person": "镇长", "facts": "试点超支两万元。"],
            serving: "选拔任用")
        #expect(try await town.column("选拔任用") == .open)
        #expect(
            try await town.refused {
                try await town.take("state", of: matter, as: "organiser", ["statement": "为公办事。"])
            } == "not found")
        try town.day("2026-03-10")
        #expect(try await town.escalated("secretary") == ["本人说明：试点失误"])
        try await town.take("state", of: matter, as: "deputy", ["statement": "为赶工期先行垫付。"])
        try await town.take(
            "check", of: matter, as: "discipline",
            [
                "public": "yes", "no-gain": "yes", "procedure": "no", "mended": "yes",
                "checked": "垫付未经集体研究。",
            ])
        #expect(
            try await town.refused {
                try await town.take(
                    "decide", of: matter, as: "office",
                    ["outcome": "tolerated", "reasons": "出于公心，及时补救。"])
            } == "special-ground")
        try await town.take(
            "decide", of: matter, as: "office",
            ["outcome": "refused", "reasons": "程序不合规，不予容错。"])
        #expect(try await town.column("选拔任用") == .met)
        #expect(try await town.holds())
    }

    @Test("S32 党员发展：一步一会一材料，上级审批，预备期一年", arguments: Engine.allCases)
    func admission(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await town.open(
            "member-admission", ["title": "F-2026-01", "applied": "2026-02-01", "talked": "动机端正。"],
            as: "village")
        #expect(
            try await town.refused {
                try await town.take(
                    "approve", of: matter, as: "office",
                    ["approved": "approved", "approval": "同意接收为预备党员。"])
            } == "no-step-skipped")
        try await town.take(
            "activist", of: matter, as: "village",
            ["activist-on": "2026-03-01", "trainers": "支部书记、副书记"])
        try await town.take("candidate", of: matter, as: "village", ["review": "政审合格，公示无异议。"])
        var votes = [
            "issued": "4", "returned": "4", "agree": "4", "disagree": "0", "abstain": "0",
        ]
        #expect(
            try await town.refused {
                try await town.take("meeting", of: matter, as: "village", votes)
            } == "secret-ballot")
        (votes["issued"], votes["returned"], votes["agree"]) = ("11", "11", "11")
        try await town.take("meeting", of: matter, as: "village", votes)
        let approval = ["approved": "approved", "approval": "同意接收为预备党员。"]
        #expect(
            try await town.refused {
                try await town.take("approve", of: matter, as: "village", approval)
            } == "not-your-step")
        try town.day("2026-06-03")
        #expect(
            try await town.office.waiting(town.caller("office")).mine.first?.waiting.due
                == Day("2026-06-02"), "three months to approve")
        try await town.take("approve", of: matter, as: "office", approval)
        #expect(
            try await town.office.matter(matter, town.caller("village")).matter.waiting[0].due
                == Day("2027-06-03"))
        try await town.take(
            "full", of: matter, as: "village", ["turned": "full", "probation": "表现合格，同意转正。"])
        let ended = try await town.office.matter(matter, town.caller("village"))
        #expect(ended.matter.ending == .finished)
        #expect(ended.detail.record != nil)
        #expect(try await town.holds())
    }

    @Test("S32 处置不合格党员：告知、申辩、表决、审批、申诉，不听申辩不表决", arguments: Engine.allCases)
    func disposal(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await town.open(
            "member-disposal",
            ["title": "D-2026-01", "facts": "长期不参加组织生活。", "notified": "2026-03-02"], as: "village")
        let votes = [
            "measure": "correct", "issued": "9", "returned": "9", "agree": "8", "disagree": "1",
            "abstain": "0",
        ]
        #expect(
            try await town.refused {
                try await town.take("decide", of: matter, as: "village", votes)
            } == "no-step-skipped")
        try town.day("2026-03-18")
        #expect(
            try await town.office.waiting(town.caller("village")).mine.first?.waiting.due
                == Day("2026-03-17"))
        try await town.take("hear", of: matter, as: "village", ["statement": "外出务工，愿意改正。"])
        try await town.take("decide", of: matter, as: "village", votes)
        let approval = ["approved": "approved", "approval": "同意限期改正半年。"]
        #expect(
            try await town.refused {
                try await town.take("approve", of: matter, as: "village", approval)
            } == "not-your-step")
        try await town.take("approve", of: matter, as: "office", approval)
        try await town.take("serve", of: matter, as: "village", ["appealed": "accepts"])
        #expect(
            try await town.office.matter(matter, town.caller("village")).matter.ending == .finished)
    }

    @Test("S25 一案双查：只记卷号，分管领导先说明，再下结论", arguments: Engine.allCases)
    func doubleInquiry(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("案件查办") == .open)
        let form = ["title": "乙纪案〔2026〕2号", "form": "second", "leader": "镇长"]
        #expect(
            try await town.refused {
                _ = try await town.open("double-inquiry", form, as: "organiser")
            }
                == "not-your-step")
        let matter = try await town.open(
            "double-inquiry", form, as: "discipline", serving: "案件查办")
        try town.day("2026-03-06")
        #expect(try await town.escalated("county-secretary") == ["及时研究：乙纪案〔2026〕2号"])
        try await town.take("study", of: matter, as: "secretary", ["support": "全力支持，抽两人协助。"])
        let conclusion = ["result": "pursue", "conclusion": "日常监管缺位。"]
        #expect(
            try await town.refused {
                try await town.take("conclude", of: matter, as: "discipline", conclusion)
            } == "no-step-skipped")
        try await town.take("answer", of: matter, as: "deputy", ["statement": "去年检查过两次。"])
        try await town.take("conclude", of: matter, as: "discipline", conclusion)
        #expect(try await town.column("案件查办") == .met)
        #expect(try await town.holds())
    }
}
