import Duties
import Office
import Samples
import Testing

/// What goes upward and what comes down: requests, reports, orders.
@Suite struct ReportingTests {
    static let request = [
        "title": "增设便民服务点", "kind": "policy", "text": "拟在第1村增设便民服务点，请批示。",
        "acts-on": "2026-04-01",
    ]

    @Test("S16 请示报告：一文一事，事前请示，上级按期批复", arguments: Engine.allCases)
    func request(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("请示重大问题") == .open)
        var two = Self.request
        two["text"] = "一是增设服务点。二是增加编制。"
        #expect(try await town.refused { _ = try await town.open("request", two) } == "one-matter")
        var after = Self.request
        after["acts-on"] = "2026-03-01"
        #expect(
            try await town.refused { _ = try await town.open("request", after) } == "before-the-act"
        )
        let matter = try await town.open("request", Self.request, serving: "请示重大问题")
        #expect(try await town.desk("county") == ["收文登记：增设便民服务点"])
        let own = try await town.refused {
            try await town.take("receive", of: matter, as: "office", ["note": "县收1号"])
        }
        #expect(own == "not-your-step", "who asks does not receive")
        try await town.take("receive", of: matter, as: "county", ["note": "县收1号"])
        let due = try await town.office.matter(matter, town.caller("office")).matter.waiting[0].due
        #expect(due == Day("2026-03-23"))
        try town.day("2026-03-24")
        let late = try await town.office.matters(of: town.town, town.caller("office")).first
        #expect(late?.head.waiting.first?.due == due, "the overdue reply shows on this side")
        #expect(try await town.desk("county") == ["批复：增设便民服务点"], "and on the other")
        try await town.take(
            "answer", of: matter, as: "county",
            ["decision": "agree", "reply": "同意增设一处，经费自筹。"])
        #expect(try await town.column("请示重大问题") == .met)
        #expect(try await town.holds())
    }

    @Test("S16 请示报告：报告不夹带请示，突发事件续报到了结", arguments: Engine.allCases)
    func emergency(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        var report = [
            "title": "第1村道路塌方", "kind": "disaster", "occurred": "2026-03-02",
            "text": "塌方二十米，无人员伤亡，请批准拨款。",
        ]
        #expect(
            try await town.refused { _ = try await town.open("report", report) } == "no-request")
        report["text"] = "塌方二十米，无人员伤亡，已封路。"
        let matter = try await town.open("report", report)
        let due = try await town.office.matter(matter, town.caller("county")).matter.waiting[0].due
        #expect(due == Day("2026-03-03"))
        try await town.take(
            "receive", of: matter, as: "county",
            ["more": "follow-up", "instruction": "每日报告抢修进度。"])
        try await town.take("follow-up", of: matter, as: "office", ["text": "已抢通半幅。"])
        try await town.take(
            "receive", of: matter, as: "county", ["more": "enough", "instruction": "恢复通行，了结。"])
        #expect(try await town.ending(matter) == .finished)
    }

    @Test("S17 书面报告履责情况：逐句来自记实，写明未履行的，签署后上报", arguments: Engine.allCases)
    func performance(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        var record = NewRecord(
            organisation: "town", kind: "meeting", happened: "2026-03-02", title: "研究意识形态工作")
        let opening = try await town.office.opening(
            "ideology-warning", of: town.town, follows: nil, town.caller("office"))
        record.tokens = opening.duties.filter { $0.line.line.duty.text.contains("意识形态") }
            .map(\.token)
        _ = try await town.office.enter(record, town.caller("office"))
        try town.day("2027-01-05")
        let now = try await town.office.opening(
            "performance-report", of: town.town, follows: nil, town.caller("office"))
        #expect(now.drafts["text"]?.contains("（截至2027-01-05）") == true)
        try town.day("2026-12-31")
        let draft =
            try await town.office.opening(
                "performance-report", of: town.town, follows: nil, town.caller("office")
            ).drafts["text"] ?? ""
        #expect(draft.contains("研究部署意识形态工作不少于1次（第1号记实，2026-03-02）"))
        let matter = try await town.open(
            "performance-report", ["title": "2026年履责报告", "text": draft], serving: "书面报告履行")
        let wrong = try await town.refused {
            try await town.take(
                "sign", of: matter, as: "deputy", ["decision": "agree", "opinion": "情况属实，同意上报县委。"])
        }
        #expect(wrong == "not-your-step")
        let empty = try await town.refused {
            try await town.take(
                "sign", of: matter, as: "secretary", ["decision": "agree", "opinion": "同意上报"])
        }
        #expect(empty == "opinion")
        try await town.take(
            "sign", of: matter, as: "secretary", ["decision": "agree", "opinion": "情况属实，同意上报县委。"])
        #expect(try await town.desk("county") == ["收件并评议：2026年履责报告"])
        try town.day("2027-01-30")
        #expect(
            try await town.office.waiting(town.caller("county")).mine.first?.waiting.due
                == Day("2027-01-22"))
        try await town.take(
            "receive", of: matter, as: "county", ["comment": "未履行的几项一季度补上。"])
        #expect(try await town.ending(matter) == .finished)
        #expect(try await town.holds())
    }

    @Test("S17 书面报告履责情况：写明未履行的句子不能删", arguments: Engine.allCases)
    func unmetStays(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        _ = try await town.office.adopt(
            NewAdoption(
                document: .init(
                    name: "b.txt",
                    text: "镇党委责任清单\n\n一、领导班子集体责任\n1.每年1月31日前向县委报告工作。\n"),
                organisation: "town", from: "2026-01-01"), town.caller("office"))
        let draft =
            try await town.office.opening(
                "performance-report", of: town.town, follows: nil, town.caller("office")
            ).drafts["text"] ?? ""
        #expect(draft.contains("二、未履行 1 项"))
        let without = draft.split(separator: "\n").filter { !$0.contains("未履行（") }
            .joined(separator: "\n")
        let rule = try await town.refused {
            _ = try await town.open("performance-report", ["title": "报告", "text": without])
        }
        #expect(rule == "unmet-stated")
        _ = try await town.open(
            "performance-report", ["title": "报告", "text": draft + "\n原因：换届，二月已补。"])
    }

    static let order = [
        "title": "半年报告没有报", "clause": "集体责任第4条", "unit": "village", "demand": "十日内补报。",
        "limit": "2026-03-12",
    ]

    @Test("S23 督办：写明条款、单位、期限，有佐证才销号，逾期升到上级", arguments: Engine.allCases)
    func order(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("督办") == .open)
        var vague = Self.order
        vague["clause"] = ""
        #expect(
            try await town.refused { _ = try await town.open("supervision-order", vague) }
                == "invalid: clause")
        let matter = try await town.open("supervision-order", Self.order, serving: "督办")
        #expect(try await town.desk("village") == ["反馈办理情况：半年报告没有报"], "on the unit's desk")
        let bare = try await town.refused {
            try await town.take("respond", of: matter, as: "village", ["done": "已补报。"])
        }
        #expect(bare == "evidence")
        let wrong = try await town.refused {
            try await town.take(
                "respond", of: matter, as: "deputy", ["done": "已补报。", "proof-line": "第1号记实"])
        }
        #expect(wrong == "not-your-step")
        try town.day("2026-03-13")
        #expect(try await town.escalated("secretary") == ["反馈办理情况：半年报告没有报"])
        try await town.take(
            "respond", of: matter, as: "village", ["done": "已补报。", "proof-line": "第1号记实"])
        try await town.take(
            "check", of: matter, as: "office",
            ["verdict": "closed", "verdict-words": "报告已收到，内容完整。"])
        #expect(try await town.column("督办") == .met)
        #expect(try await town.holds())
    }
}
