import Duties
import Office
import Samples
import Testing

@Suite struct RectificationTests {
    static let form = [
        "title": "三会一课记录不全", "from": "tour", "finding": "两个支部缺四月记录。",
        "owner": "组织委员", "verifier": "纪委书记", "limit": "2026-05-31",
    ]

    static func mend(_ town: SystemTown, _ matter: MatterID) async throws {
        try await town.take("plan", of: matter, as: "organiser", ["measures": "逐支部补齐，每月抽查。"])
        try await town.take("progress", of: matter, as: "organiser", ["progress": "补齐一个支部。"])
        try await town.take(
            "done", of: matter, as: "organiser", ["result": "两个支部都补齐。", "proof-line": "第5号记实"])
    }

    @Test("S22 整改：有责任人、措施、进展，由别人验收销号", arguments: Engine.allCases)
    func closed(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("开展整改") == .open)
        var own = Self.form
        own["verifier"] = "组织委员"
        let rule = try await town.refused { _ = try await town.open("rectification", own) }
        #expect(rule == "verifier-not-owner")
        let matter = try await town.open("rectification", Self.form, serving: "开展整改")
        let wrong = try await town.refused {
            try await town.take("plan", of: matter, as: "propaganda", ["measures": "补齐记录。"])
        }
        #expect(wrong == "not-your-step")
        let skipped = try await town.refused {
            try await town.take(
                "verify", of: matter, as: "discipline",
                ["verdict": "passed", "verification": "看过记录，已补齐。"])
        }
        #expect(skipped == "no-step-skipped")
        try await town.take("plan", of: matter, as: "organiser", ["measures": "逐支部补齐，每月抽查。"])
        let bare = try await town.refused {
            try await town.take("done", of: matter, as: "organiser", ["result": "补齐了。"])
        }
        #expect(bare == "evidence")
        try await town.take(
            "done", of: matter, as: "organiser", ["result": "补齐了。", "proof-line": "第5号记实"])
        try await town.take(
            "verify", of: matter, as: "discipline",
            ["verdict": "failed", "verification": "抽查发现还缺一次。"])
        #expect(try await town.desk("organiser").contains("报完成：三会一课记录不全"), "back to the owner")
        try await town.take(
            "done", of: matter, as: "organiser", ["result": "全部补齐。", "proof-line": "第6号记实"])
        try await town.take(
            "verify", of: matter, as: "discipline",
            ["verdict": "passed", "verification": "逐支部看过，已经补齐。"])
        #expect(try await town.column("开展整改") == .met)
        #expect(try await town.holds())
    }

    @Test("S22 整改：同一问题第二年再出现，接成一条链；发现、整改、考核、追究连在一起", arguments: Engine.allCases)
    func chain(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let first = try await town.open("rectification", Self.form)
        try await Self.mend(town, first)
        try await town.take(
            "verify", of: first, as: "discipline",
            ["verdict": "passed", "verification": "逐支部看过，已经补齐。"])
        try town.day("2027-03-01")
        var again = Self.form
        again["limit"] = "2027-05-31"
        let second = try await town.open("rectification", again, follows: first)
        let third = try await town.open(
            "accountability",
            [
                "title": "屡改屡犯", "ground": "neglect", "answer": "leading", "facts": "两年同一问题。",
                "person": "组织委员",
            ], follows: second)
        let chain = try await town.office.matter(third, town.caller("office")).chain
        #expect(chain.map(\.head.id) == [first, second, third])
        #expect(chain.map(\.isThis) == [false, false, true])
        #expect(chain.first?.head.ending == .finished)
        let member = try await town.office.matter(second, town.caller("propaganda")).chain
        #expect(member.map(\.head.id) == [first, second], "what is restricted is not in sight")
    }

    @Test("S22 整改：到期没报完成的升到主要负责人，期限两边都看得到", arguments: Engine.allCases)
    func overdue(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await town.open("rectification", Self.form)
        try await town.take("plan", of: matter, as: "organiser", ["measures": "逐支部补齐，每月抽查。"])
        let due = try await town.office.matter(matter, town.caller("organiser")).matter.waiting
        #expect(due.allSatisfy { $0.due == Day("2026-05-31") })
        try town.day("2026-06-01")
        #expect(try await town.escalated("secretary").contains("报完成：三会一课记录不全"))
    }

    @Test("S22 整改：责任人的岗位撤销了，事项看得见地转给主要负责人", arguments: Engine.allCases)
    func succession(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await town.open("rectification", Self.form)
        #expect(try await town.desk("secretary").isEmpty)
        try await town.office.abolishPost(
            town.posts[3].id, in: town.town.id, last: "2026-03-01", why: "并入党建办。",
            town.caller("office"))
        #expect(try await town.desk("secretary") == ["定措施：三会一课记录不全"])
        let who = try await town.office.waiting(town.caller("secretary")).mine.first?.who
        #expect(who == "党委书记（接组织委员）")
        try await town.take("plan", of: matter, as: "secretary", ["measures": "由党建办逐支部补齐。"])
    }
}
