import Duties
import Office
import Samples
import Testing

@Suite struct DecisionTests {
    static let agenda = [
        "title": "村级活动场所改造", "kind": "major", "proposal": "分两年改造八处。",
        "papers-on": "2026-03-02", "meets-on": "2026-03-05",
    ]
    static let all = "党委书记、镇长、纪委书记、组织委员、宣传委员"
    static let voices = [
        ("deputy", "agree", "同意分两年改造，先改最旧的。"),
        ("organiser", "agree", "同意，经费从党建经费里列。"),
        ("propaganda", "disagree", "不同意一次定八处，先试两处。"),
    ]

    static func convened(
        _ town: SystemTown, present: String = all, recused: String = "",
        agenda: [String: String] = agenda,
        follows: MatterID? = nil, serving: String? = nil
    ) async throws -> MatterID {
        let matter = try await town.open("decision", agenda, serving: serving, follows: follows)
        try town.day("2026-03-05")
        try await town.take(
            "convene", of: matter, as: "office",
            ["present": present, "recused": recused, "why-recused": recused.isEmpty ? "" : "亲属承建"])
        return matter
    }

    static func speak(
        _ town: SystemTown, _ matter: MatterID, _ name: String, _ stance: String, _ view: String
    ) async throws {
        try await town.take("speak", of: matter, as: name, ["stance": stance, "view": view])
    }

    /// Passed, from convening to the resolution.
    static func pass(_ town: SystemTown, _ matter: MatterID) async throws {
        for (name, _, _) in voices + [("discipline", "", "")] {
            try await speak(town, matter, name, "agree", "同意这个方案，按程序办。")
        }
        try await speak(town, matter, "secretary", "agree", "同意大家的意见，按方案办。")
        try await town.take(
            "resolve", of: matter, as: "secretary",
            ["outcome": "passed", "resolution": "同意。", "executor": "镇长", "done-by": "2026-06-30"])
    }

    @Test("S20 三重一大：主要负责人末位表态，不同意见按岗位记下，执行有人监督", arguments: Engine.allCases)
    func meeting(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("集体讨论决定") == .open)
        let matter = try await Self.convened(
            town, recused: "纪委书记", serving: "集体讨论决定")
        let first = try await town.refused {
            try await Self.speak(town, matter, "secretary", "agree", "我先说，同意这个方案。")
        }
        #expect(first == "principal-last")
        let recused = try await town.refused {
            try await Self.speak(town, matter, "discipline", "agree", "同意这个方案。")
        }
        #expect(recused == "recusal")
        for (name, stance, view) in Self.voices.dropLast() {
            try await Self.speak(town, matter, name, stance, view)
        }
        let early = try await town.refused {
            try await town.take(
                "resolve", of: matter, as: "secretary",
                [
                    "outcome": "passed", "resolution": "通过。", "executor": "镇长",
                    "done-by": "2026-06-30",
                ])
        }
        #expect(early == "every-view-kept")
        try await Self.speak(town, matter, "propaganda", "disagree", Self.voices[2].2)
        let twice = try await town.refused {
            try await Self.speak(town, matter, "propaganda", "agree", "改为同意。")
        }
        #expect(twice == "not-your-step", "each speaks once")
        try await Self.speak(town, matter, "secretary", "agree", "同意多数意见，分两年改造。")
        let wrong = try await town.refused {
            try await town.take(
                "resolve", of: matter, as: "deputy",
                [
                    "outcome": "passed", "resolution": "通过。", "executor": "镇长",
                    "done-by": "2026-06-30",
                ])
        }
        #expect(wrong == "not-your-step")
        try await town.take(
            "resolve", of: matter, as: "secretary",
            [
                "outcome": "passed", "resolution": "分两年改造，每年四处。", "executor": "镇长",
                "done-by": "2026-06-30",
            ])
        try await carriedOut(town, matter)
        #expect(try await town.column("集体讨论决定") == .met)
        let kept = try await town.office.matter(matter, town.caller("county")).matter
            .statements(of: "speak").filter { $0.values["stance"] == "disagree" }
        #expect(kept.map(\.by.post) == [town.posts[4].id], "dissent is kept with its post")
        #expect(try await town.holds())
    }

    /// Evidence first, then the discipline body has looked.
    private func carriedOut(_ town: SystemTown, _ matter: MatterID) async throws {
        let bare = try await town.refused {
            try await town.take("execute", of: matter, as: "deputy", ["done": "已改造四处。"])
        }
        #expect(bare == "evidence")
        try await town.take(
            "execute", of: matter, as: "deputy", ["done": "已改造四处。", "proof-line": "第3号记实"])
        try await town.take(
            "watch", of: matter, as: "discipline",
            ["verdict": "as-decided", "finding": "现场看过四处，与决议一致。"])
    }

    @Test("S20 三重一大：不够人数不开会，材料没提前不上会，回避的不计入人数", arguments: Engine.allCases)
    func attendance(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        var late = Self.agenda
        late["papers-on"] = "2026-03-03"
        let short = try await town.refused { _ = try await town.open("decision", late) }
        #expect(short == "papers-ahead")
        let matter = try await town.open("decision", Self.agenda)
        try town.day("2026-03-05")
        let few = try await town.refused {
            try await town.take("convene", of: matter, as: "office", ["present": "党委书记、镇长"])
        }
        #expect(few == "quorum", "two of five")
        let major = try await town.refused {
            try await town.take(
                "convene", of: matter, as: "office", ["present": "党委书记、镇长、组织委员"])
        }
        #expect(major == "two-thirds", "three of five will not do for a major decision")
        let counted = try await town.refused {
            try await town.take(
                "convene", of: matter, as: "office",
                ["present": "党委书记、镇长、组织委员、宣传委员", "recused": "组织委员、宣传委员"])
        }
        #expect(
            counted == nil, "two of three entitled are two thirds; who stands back is in neither")
        var project = Self.agenda
        project["kind"] = "project"
        project["papers-on"] = "2026-03-02"
        let ordinary = try await town.open("decision", project)
        try await town.take(
            "convene", of: ordinary, as: "office", ["present": "党委书记、镇长、组织委员"])
    }

    @Test("S20 三重一大：没有过半数赞成的不能作通过，书记员一人代录守同样的规则", arguments: Engine.allCases)
    func recorder(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await Self.convened(town)
        let paper = "2026年第8次党委会记录"
        let say = { (post: String, stance: String) in
            try await town.take(
                "speak", of: matter, as: "office", ["stance": stance, "view": "对方案有自己的看法。"],
                by: post, paper: paper)
        }
        let first = try await town.refused { try await say("党委书记", "agree") }
        #expect(first == "principal-last", "the recorder cannot put the principal first either")
        for post in ["镇长", "纪委书记", "组织委员"] { try await say(post, "disagree") }
        try await say("宣传委员", "agree")
        try await say("党委书记", "agree")
        let rule = try await town.refused {
            try await town.take(
                "resolve", of: matter, as: "office",
                [
                    "outcome": "passed", "resolution": "通过。", "executor": "镇长",
                    "done-by": "2026-06-30",
                ],
                paper: paper)
        }
        #expect(rule == "majority")
        try await town.take(
            "resolve", of: matter, as: "office",
            [
                "outcome": "rejected", "resolution": "不通过。", "executor": "镇长",
                "done-by": "2026-06-30",
            ],
            paper: paper)
        let said = try await town.office.matter(matter, town.caller("office")).matter
        #expect(said.statements(of: "speak").allSatisfy { $0.paper == paper })
        #expect(said.ending == .finished)
    }

    @Test("S20 三重一大：两人同时形成决议，一个成了，另一个看到已经办了什么", arguments: Engine.allCases)
    func together(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        let matter = try await Self.convened(town)
        for (name, stance, view) in Self.voices + [("discipline", "agree", "程序合规，同意。")] {
            try await Self.speak(town, matter, name, stance, view)
        }
        try await Self.speak(town, matter, "secretary", "agree", "同意多数意见，按方案办。")
        let seen = 7
        let values = [
            "outcome": "passed", "resolution": "通过。", "executor": "镇长", "done-by": "2026-06-30",
        ]
        async let one = town.refused {
            try await town.take("resolve", of: matter, as: "secretary", values, seen: seen)
        }
        async let other = town.refused {
            try await town.take(
                "resolve", of: matter, as: "office", values, paper: "第8次会议记录", seen: seen)
        }
        let answers = try await [one, other]
        #expect(answers.filter { $0 == nil }.count == 1)
        #expect(answers.contains("somebody-was-first"))
        let resolved = try await town.office.matter(matter, town.caller("office")).matter
        #expect(resolved.statements(of: "resolve").count == 1)
        #expect(try await town.holds())
    }

    @Test("S20 三重一大：会期过了没开，升到上级", arguments: Engine.allCases)
    func overdue(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        _ = try await town.open("decision", Self.agenda)
        #expect(try await town.escalated("county").isEmpty)
        try town.day("2026-03-06")
        #expect(try await town.escalated("county") == ["开会：村级活动场所改造"])
    }
}
