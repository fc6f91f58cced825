import Duties
import Office
import Samples
import Testing

/// Assessment, review, regulations, appeals, tours, ideology.
@Suite struct WorkTests {
    @Test("S27 检查考核：标准和种子先公布，先自查，单位有话说，再通报", arguments: Engine.allCases)
    func assessment(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("检查考核") == .open)
        let matter = try await town.open(
            "assessment",
            ["title": "2025年度考核", "unit": "village", "criteria": "按清单各条。", "seed": "二〇二五年终"],
            serving: "检查考核")
        let lines = ["sample": "第1、4号记实", "lines": "逐条核对，一条不符。", "result": "fair"]
        #expect(
            try await town.refused {
                try await town.take("examine", of: matter, as: "office", lines)
            } == "no-step-skipped", "the unit reviews itself first")
        #expect(
            try await town.refused {
                try await town.take(
                    "self-review", of: matter, as: "office", ["self-review-words": "都好，没有问题。"])
            } == "not-your-step")
        try town.day("2026-03-17")
        #expect(try await town.escalated("secretary") == ["自查：2025年度考核"])
        try await town.take(
            "self-review", of: matter, as: "village", ["self-review-words": "两条没有做到。"])
        var unsourced = lines
        unsourced["sample"] = "若干记实"
        #expect(
            try await town.refused {
                try await town.take("examine", of: matter, as: "office", unsourced)
            } == "evidence", "every line rests on numbered records")
        try await town.take("examine", of: matter, as: "office", lines)
        try await town.take(
            "answer", of: matter, as: "village",
            ["accepts": "objects", "answer": "第4号记实其实相符。"])
        try await town.take("examine", of: matter, as: "office", lines)
        try await town.take(
            "answer", of: matter, as: "village", ["accepts": "accepts", "answer": "认可复核结果。"])
        try await town.take(
            "announce-result", of: matter, as: "office", ["scope": "below", "use": "作为评优依据。"])
        #expect(try await town.column("检查考核") == .met)
        #expect(try await town.holds())
    }

    @Test("S28 述职述责述廉：报告先签字背书，无记名测评只记票数", arguments: Engine.allCases)
    func review(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("述职述责述廉评议") == .open)
        let matter = try await town.open(
            "double-report",
            ["title": "2025年度述职", "speaker": "镇长", "meets-on": "2026-03-20"], serving: "评议")
        let account = ["account": "一年来讲了两次党课。"]
        #expect(
            try await town.refused {
                try await town.take("account", of: matter, as: "deputy", account)
            } == "signed-off")
        #expect(
            try await town.refused {
                try await town.take("account", of: matter, as: "organiser", account)
            } == "not-your-step")
        let signing = try await town.open(
            "sign-off",
            ["title": "镇长述职报告", "kind": "accounts", "text": "全文", "leader": "党委书记"],
            follows: matter)
        try await town.take(
            "sign", of: signing, as: "secretary",
            ["decision": "agree", "opinion": "内容属实，同意提交评议。"])
        try town.day("2026-03-21")
        #expect(try await town.escalated("secretary") == ["提交述职报告：2025年度述职"])
        try await town.take("account", of: matter, as: "deputy", account)
        try await town.take("review", of: matter, as: "office", ["remarks": "调研偏少，要多下村。"])
        var votes = [
            "issued": "4", "returned": "4", "good": "3", "fair": "1", "poor": "0", "void": "0",
            "counters": "组织委员、宣传委员",
        ]
        #expect(
            try await town.refused {
                try await town.take("ballot", of: matter, as: "office", votes)
            } == "secret-ballot")
        (votes["issued"], votes["returned"], votes["good"], votes["fair"]) = ("30", "29", "25", "4")
        try await town.take("ballot", of: matter, as: "office", votes)
        try await town.take("feedback", of: matter, as: "office", ["feedback": "测评25票好，意见已转告。"])
        #expect(try await town.column("述职述责述廉评议") == .met)
        #expect(try await town.holds())
    }

    @Test("S31 制度：审查的不是起草的，集体审议，三十日内报备", arguments: Engine.allCases)
    func regulation(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("完善制度") == .open)
        let matter = try await town.open(
            "regulation",
            ["title": "村级财务办法", "act": "make", "text": "第一条……", "feasibility": "三个村试行过。"],
            serving: "完善制度")
        let review = ["complies": "complies", "review": "与上级规定一致。"]
        #expect(
            try await town.refused {
                try await town.take("legality", of: matter, as: "organiser", review)
            } == "not-your-step")
        try await town.take("legality", of: matter, as: "discipline", review)
        let issue = ["number": "乙党发〔2026〕5号", "in-force": "2026-04-01", "executor": "镇长"]
        #expect(
            try await town.refused {
                try await town.take("issue", of: matter, as: "office", issue)
            } == "decided-together")
        let decision = try await DecisionTests.convened(town, follows: matter)
        try await DecisionTests.pass(town, decision)
        try await town.take("issue", of: matter, as: "office", issue)
        let due = try await town.office.matter(matter, town.caller("office")).matter.waiting[0].due
        #expect(due == Day("2026-04-04"), "thirty days from 5 March")
        try town.day("2026-04-05")
        #expect(try await town.escalated("county") == ["报送备案：村级财务办法"])
        try await town.take("file", of: matter, as: "office", ["filing": "乙党备1号"])
        try await town.take(
            "receive", of: matter, as: "county", ["result": "passed", "filed": "准予备案登记。"])
        try await town.take("effect", of: matter, as: "deputy", ["effect": "半年执行顺畅，两处要改。"])
        #expect(try await town.column("完善制度") == .met)
        let revision = try await town.open(
            "regulation",
            ["title": "村级财务办法（修订）", "act": "revise", "text": "第一条改为……", "feasibility": "按执行情况修订。"],
            follows: matter)
        let chain = try await town.office.matter(revision, town.caller("office")).chain
        #expect(chain.map(\.head.procedure) == ["regulation", "decision", "regulation"])
        #expect(try await town.holds())
    }

    @Test("S33 群众诉求：限期办理，群众满意才办结，办理的人不能自己评", arguments: Engine.allCases)
    func appeal(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("群众诉求") == .open)
        let matter = try await town.open(
            "appeal",
            [
                "title": "村道积水", "channel": "visit", "harm": "no", "received": "2026-03-02",
                "content": "第1村主路积水。", "settler": "镇长",
            ], serving: "群众诉求")
        #expect(
            try await town.refused {
                try await town.take("settle", of: matter, as: "deputy", ["answer": "已阅"])
            } == "opinion")
        #expect(
            try await town.refused {
                try await town.take("settle", of: matter, as: "propaganda", ["answer": "已疏通排水沟。"])
            } == "not found", "what people ask is not for everybody's eyes")
        try town.day("2026-03-24")
        #expect(try await town.escalated("secretary") == ["办理并答复：村道积水"])
        try await town.take("settle", of: matter, as: "deputy", ["answer": "已疏通排水沟。"])
        try await town.take(
            "verdict", of: matter, as: "office", ["verdict": "unsatisfied", "words": "雨后还积水。"])
        #expect(try await town.desk("deputy") == ["办理并答复：村道积水"], "it goes back")
        try await town.take("settle", of: matter, as: "deputy", ["answer": "加铺了涵管两处。"])
        try await town.take(
            "verdict", of: matter, as: "office", ["verdict": "satisfied", "words": "满意。"])
        #expect(try await town.column("群众诉求") == .met)
        #expect(try await town.holds())
    }

    @Test("S39 巡察：两个责任必查，听取汇报，反馈后单位报方案，成果有去向", arguments: Engine.allCases)
    func tour(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("巡察工作") == .open)
        let matter = try await town.open(
            "inspection-tour",
            ["title": "第一轮", "unit": "village", "plan": "常规巡察。", "ends-on": "2026-03-20"],
            serving: "巡察工作")
        var seen = [
            "main-duty": "村党委研究两次。", "watch-duty": "无", "findings": "公开不及时。",
        ]
        #expect(
            try await town.refused {
                try await town.take("examine", of: matter, as: "office", seen)
            } == "opinion", "both responsibilities are examined")
        #expect(
            try await town.refused {
                try await town.take("examine", of: matter, as: "village", seen)
            } == "not-your-step")
        try town.day("2026-03-21")
        #expect(
            try await town.office.waiting(town.caller("office")).mine.first?.waiting.due
                == Day("2026-03-20"))
        seen["watch-duty"] = "纪检委员查账一次。"
        try await town.take("examine", of: matter, as: "office", seen)
        try await town.take("hear", of: matter, as: "secretary", ["ruling": "限一个月公开到位。"])
        try await town.take(
            "feedback", of: matter, as: "office", ["feedback": "公开不及时。", "limit": "2026-04-20"])
        #expect(try await town.desk("village") == ["报整改方案：第一轮"])
        try await town.take("respond", of: matter, as: "village", ["response": "每月五日前公开。"])
        let rectification = try await town.open(
            "rectification", RectificationTests.form, follows: matter)
        try await town.take("use", of: matter, as: "office", ["used": "一条转整改，其余通报。"])
        let chain = try await town.office.matter(rectification, town.caller("secretary")).chain
        #expect(chain.map(\.head.procedure) == ["inspection-tour", "rectification"])
        #expect(try await town.column("巡察工作") == .met)
        #expect(try await town.holds())
    }

    @Test("S18 意识形态：有人提出预警，研判、处置、别人回看", arguments: Engine.allCases)
    func ideology(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("意识形态") == .open)
        let matter = try await town.open(
            "ideology-warning",
            ["title": "宣传栏内容过期", "place": "村宣传栏", "facts": "三处内容未更新。"], serving: "意识形态")
        let study = [
            "level": "ordinary", "judgement": "一般问题，限期更新。", "settler": "宣传委员",
            "limit": "2026-03-20",
        ]
        #expect(
            try await town.refused {
                try await town.take("study", of: matter, as: "deputy", study)
            } == "not-your-step")
        var empty = study
        empty["judgement"] = "已阅"
        #expect(
            try await town.refused {
                try await town.take("study", of: matter, as: "secretary", empty)
            } == "opinion")
        try town.day("2026-03-10")
        #expect(try await town.escalated("county") == ["分析研判：宣传栏内容过期"])
        try await town.take("study", of: matter, as: "secretary", study)
        try await town.take("handle", of: matter, as: "propaganda", ["handled": "三处已更新。"])
        try await town.take(
            "look-back", of: matter, as: "office", ["effect": "settled", "note": "看过三处。"])
        #expect(try await town.column("意识形态") == .met)
        #expect(try await town.holds())
    }
}
