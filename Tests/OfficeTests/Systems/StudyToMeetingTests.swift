import Duties
import Lists
import Office
import Samples
import Testing

/// S06 to S10: study, education, lectures, research, meetings.
@Suite struct StudyToMeetingTests {
    @Test(arguments: Engine.allCases)
    func `S06 理论学习: integrity study is held under the principal, and each time counts`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        #expect(try await town.columns("全面从严治党专题学习") == [.open])
        #expect(try await town.columns("全面从严治党专题学习", asOf: "2027-01-05") == [.missed])
        let integrity = try await town.token("班子廉政学习")
        let byMember = town.record(
            .study, "班子廉政学习", ["theme": ["integrity"], "chair": ["组织委员"]], for: [integrity])
        await town.refused("integrity-study-under-principal") {
            _ = try await town.office.enter(byMember, town.clerk)
        }
        try await town.onlyForThoseInCharge(byMember)

        let whole = town.record(
            .study, "全面从严治党专题学习",
            [
                "topic": ["党纪学习"], "theme": ["party"], "chair": ["党委书记"],
                "speakers": ["各支部书记"],
            ], for: [try await town.token("全面从严治党专题学习")])
        let id = try await town.office.enter(whole, town.clerk)
        #expect(try await town.columns("全面从严治党专题学习") == [.met])
        let view = try await town.office.record(id, town.clerk)
        #expect(
            view.particulars.map { $0.parts.map(\.zh).joined() }
                == ["党纪学习", "全面从严治党专题", "党委书记", "各支部书记"])
        for day in ["2026-01-08", "2026-02-03", "2026-04-01"] {
            let again = town.record(
                .study, "班子廉政学习", on: day, ["theme": ["integrity"], "chair": ["党委书记"]],
                for: [integrity])
            _ = try await town.office.enter(again, town.clerk)
        }
        let lines = try await town.lines("班子廉政学习")
        #expect(lines.map(\.verdict.done) == [3], "four are owed, three were held")
        #expect(lines.map(\.verdict.column) == [.open])
    }

    @Test(arguments: Engine.allCases)
    func `S07 教育: warning twice a year, and a reminder says for which node it is`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        let warning = try await town.token("警示教育")
        let nameless = town.record(
            .education, "廉政提醒", ["form": ["reminder"]], for: [warning])
        await town.refused("reminder-names-node") {
            _ = try await town.office.enter(nameless, town.clerk)
        }
        try await town.onlyForThoseInCharge(nameless)
        #expect(try await town.columns("警示教育", asOf: "2027-01-05") == [.missed])
        await town.mistaken(["particulars.form"]) {
            _ = try await town.office.enter(
                town.record(.education, "教育", ["form": ["picnic"]]), town.clerk)
        }
        for (day, done) in [("2026-03-02", Column.open), ("2026-06-01", .met)] {
            let held = town.record(
                .education, "警示教育大会", on: day,
                ["form": ["警示教育"], "plan": ["propaganda", "training"], "audience": ["120"]],
                for: [warning])
            _ = try await town.office.enter(held, town.clerk)
            #expect(try await town.columns("警示教育") == [done])
        }

        // The committee keeps its own nodes; a reminder far from all of them is shown as such.
        let reminder = town.record(
            .education, "节前廉政提醒", on: "2026-06-15",
            ["form": ["reminder"], "node": ["端午"]])
        let id = try await town.office.enter(reminder, town.clerk)
        #expect(
            try await town.office.record(id, town.clerk).findings.map(\.name)
                == ["reminder-near-node"])
        let governor = try await town.caller(.secretary, in: town.town)
        try await town.office.setNodes(
            of: 2026, written: "2026-06-19 端午", for: town.town, governor)
        #expect(try await town.office.record(id, town.clerk).findings.isEmpty)
    }

    @Test(arguments: Engine.allCases)
    func `S08 党课: a member lectures on integrity in the field in charge`(engine: Engine)
        async throws
    {
        let town = try await KindsTown(engine)
        let token = try await town.token("在分管领域讲廉政党课")
        let fieldless = town.record(
            .lecture, "廉政党课", ["form": ["integrity"], "lecturer": ["组织委员"]], for: [token])
        await town.refused("integrity-lecture-names-field") {
            _ = try await town.office.enter(fieldless, town.clerk)
        }
        let secretary = try await town.token("每年讲党课不少于1次")
        await town.refused("secretary-lecture-by-principal") {
            _ = try await town.office.enter(
                town.record(
                    .lecture, "书记讲党课", ["form": ["secretary"], "lecturer": ["组织委员"]],
                    for: [secretary]), town.clerk)
        }
        try await town.onlyForThoseInCharge(fieldless)
        #expect(try await town.columns("在分管领域讲廉政党课", asOf: "2027-01-05") == [.missed])
        var held = fieldless
        held.particulars["field"] = ["组织办"]
        held.particulars["audience"] = ["46"]
        _ = try await town.office.enter(held, town.clerk)
        #expect(try await town.columns("在分管领域讲廉政党课") == [.met])
        #expect(try await town.columns("每年讲党课不少于1次") == [.open], "the principal's is another")
    }

    @Test(arguments: Engine.allCases)
    func `S09 专题调研: a city's research has theme, situation, analysis and proposals`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(
            engine, list: KindsTown.list.replacing("乙镇党委主体责任清单", with: "丁市委主体责任清单"))
        let token = try await town.token("专题调研")
        let half = town.record(
            .research, "村集体三资管理调研", ["theme": ["村集体三资管理"], "situation": ["走访三村"]],
            for: [token])
        await town.refused("research-is-whole") {
            _ = try await town.office.enter(half, town.clerk)
        }
        try await town.onlyForThoseInCharge(half)
        #expect(try await town.columns("专题调研") == [.open])
        #expect(try await town.columns("专题调研", asOf: "2027-01-05") == [.missed])
        var whole = half
        whole.particulars["analysis"] = ["制度不全"]
        whole.particulars["proposals"] = ["建立台账"]
        let id = try await town.office.enter(whole, town.clerk)
        #expect(try await town.columns("专题调研") == [.met])
        #expect(
            try await town.office.record(id, town.clerk).findings.map(\.name)
                == ["research-is-planned"])

        // A township's list does not say so, and does not bind by it.
        let township = try await KindsTown(engine)
        _ = try await township.office.enter(
            township.record(
                .research, "调研", ["theme": ["村集体三资管理"]],
                for: [try await township.token("专题调研")]), township.clerk)
        #expect(try await township.columns("专题调研") == [.met])
    }

    @Test(arguments: Engine.allCases)
    func `S10 会议: who was heard is said, and the special meeting is the principal's`(
        engine: Engine
    ) async throws {
        let town = try await KindsTown(engine)
        #expect(try await town.columns("听取1次村党组织情况汇报") == [.missed, .open])
        let token = try await town.token("听取1次村党组织情况汇报")
        let vague = town.record(
            .meeting, "党委会听取汇报", on: "2026-07-02", ["work": ["hearing"]], for: [token])
        await town.refused("hearing-names-whom") {
            _ = try await town.office.enter(vague, town.clerk)
        }
        await town.refused("special-meeting-by-principal") {
            _ = try await town.office.enter(
                town.record(
                    .meeting, "专题会议", on: "2026-07-02",
                    ["body": ["special"], "chair": ["组织委员"]],
                    for: [try await town.token("召开1次专题会议")]), town.clerk)
        }
        try await town.onlyForThoseInCharge(vague)
        var held = vague
        held.particulars = [
            "work": ["relaying", "hearing"], "heard": ["below", "discipline"],
            "relayed": ["县委全会精神"], "decisions": ["逐村整改"], "follow-up": ["月底回头看"],
        ]
        let id = try await town.office.enter(held, town.clerk)
        #expect(try await town.columns("听取1次村党组织情况汇报") == [.missed, .met])
        let heard = try await town.office.record(id, town.clerk).particulars
            .first { $0.field.name == "heard" }
        #expect(heard?.parts.map(\.zh) == ["下一级党组织", "纪检机关"])
    }
}
