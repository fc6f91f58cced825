import Duties
import Office
import Samples
import Testing

@Suite struct SignOffTests {
    private static let form = [
        "title": "安全生产工作部署", "kind": "deployment", "text": "一、排查隐患。二、三月底前报告。",
        "leader": "镇长",
    ]

    @Test("S19 签字背书：送责任领导，签的就是这一版，有明确意见", arguments: Engine.allCases)
    func signed(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("签字背书") == .open)
        let matter = try await town.open("sign-off", Self.form, serving: "签字背书")
        #expect(try await town.desk("deputy") == ["签署意见：安全生产工作部署"])
        #expect(try await town.desk("organiser").isEmpty, "nobody else's desk")
        let wrong = try await town.refused {
            try await town.take(
                "sign", of: matter, as: "organiser",
                ["decision": "agree", "opinion": "同意，由应急办三月底前落实。"])
        }
        #expect(wrong == "not-your-step")
        for empty in ["同意", "已阅。", "同 意"] {
            let rule = try await town.refused {
                try await town.take(
                    "sign", of: matter, as: "deputy", ["decision": "agree", "opinion": empty])
            }
            #expect(rule == "opinion", "\(empty)")
        }
        #expect(try await town.column("签字背书") == .open, "nothing half-done")
        try await town.take(
            "sign", of: matter, as: "deputy",
            ["decision": "agree", "opinion": "同意部署，由应急办三月底前排查完毕。"])
        #expect(try await town.ending(matter) == .finished)
        #expect(try await town.column("签字背书") == .met)
        #expect(try await town.desk("deputy").isEmpty)
        #expect(try await town.holds())
    }

    @Test("S19 签字背书：改了的文本要重新签，旧版本的签字不作数", arguments: Engine.allCases)
    func changed(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await town.open("sign-off", Self.form)
        let old = try await town.office.matter(matter, town.caller("deputy")).version
        try await town.take(
            "sign", of: matter, as: "deputy",
            ["decision": "return", "opinion": "期限写得太晚，改到三月中旬。"])
        #expect(try await town.desk("office") == ["修改后重送：安全生产工作部署"])
        try await town.take(
            "revise", of: matter, as: "office", ["text": "一、排查隐患。二、三月中旬前报告。"])
        let agree = ["decision": "agree", "opinion": "同意，三月中旬前由应急办落实。"]
        let rule = try await town.refused {
            try await town.take("sign", of: matter, as: "deputy", agree, version: old)
        }
        #expect(rule == "this-version")
        try await town.take("sign", of: matter, as: "deputy", agree)
        let statements = try await town.office.matter(matter, town.caller("office")).matter
            .statements
        #expect(statements.map(\.step) == ["submit", "sign", "revise", "sign"])
        #expect(statements[1].version == old)
        #expect(statements[3].version != old, "each signature keeps the version it was for")
    }

    @Test("S19 签字背书：在纸上签的由经办人代为录入，写明依据，本人可以提出异议", arguments: Engine.allCases)
    func onPaper(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await town.open("sign-off", Self.form, serving: "签字背书")
        let agree = ["decision": "agree", "opinion": "同意部署，三月底前由应急办落实。"]
        let bare = try await town.refused {
            try await town.take("sign", of: matter, as: "office", agree)
        }
        #expect(bare == "invalid: paper", "the paper it rests on has to be named")
        let hasty = try await town.refused {
            try await town.take(
                "sign", of: matter, as: "office", ["decision": "agree", "opinion": "同意"],
                paper: "签批单原件第12号")
        }
        #expect(hasty == "opinion", "the same guards hold for paper")
        try await town.take("sign", of: matter, as: "office", agree, paper: "签批单原件第12号")
        let signed = try await town.office.matter(matter, town.caller("deputy")).matter
        #expect(signed.statements[1].paper == "签批单原件第12号")
        #expect(
            signed.statements[1].by.post == town.posts[1].id, "said by the post, not by the clerk")
        let others = try await town.refused {
            try await town.office.dispute(
                step: 2, of: matter, why: "我没有签过。", town.caller("organiser"))
        }
        #expect(others == "dispute-own-paper")
        try await town.office.dispute(
            step: 2, of: matter, why: "签的是前一版。", town.caller("deputy"))
        let after = try await town.office.matter(matter, town.caller("office")).matter
        #expect(after.statements[1].disputed == "签的是前一版。", "both stand side by side")
        #expect(try await town.holds())
    }

    @Test("S19 签字背书：五个工作日没有签的，升到主要负责人桌面", arguments: Engine.allCases)
    func overdue(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await town.open("sign-off", Self.form)
        let due = try await town.office.matter(matter, town.caller("office")).matter.waiting[0].due
        #expect(due == (try SampleDay.day("2026-03-09")), "Monday plus five working days")
        try town.day("2026-03-09")
        #expect(try await town.escalated("secretary").isEmpty)
        try town.day("2026-03-10")
        #expect(try await town.escalated("secretary") == ["签署意见：安全生产工作部署"])
        #expect(try await town.escalated("county-secretary").isEmpty, "one level, not two")
    }
}
