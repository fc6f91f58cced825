import Duties
import Office
import Samples
import Testing

@Suite struct AppointmentTests {
    @Test("S26 选拔任用：一步不跳，廉政意见在前，集体决定，公示满五个工作日", arguments: Engine.allCases)
    func appointment(_ engine: Engine) async throws {
        let town = try await SystemTown(engine)
        #expect(try await town.column("选拔任用") == .open)
        let matter = try await town.open(
            "appointment", ["title": "党建办主任", "plan": "从本镇干部中推荐一名。"], as: "office",
            serving: "选拔任用")
        #expect(
            try await town.refused {
                try await town.take("decide", of: matter, as: "office", ["decision": "第9次会议"])
            } == "no-step-skipped")
        try await recommended(town, matter)
        let decision = try await decided(town, matter)
        try await published(town, matter)
        #expect(try await town.column("选拔任用") == .met)
        let back = try await town.office.matter(matter, town.caller("secretary")).chain
        #expect(back.map(\.head.id) == [matter, decision], "from the appointment one walks back")
        #expect(try await town.holds())
    }

    /// A ballot that keeps its secret, the examination, and the opinion of the discipline body.
    private func recommended(_ town: SystemTown, _ matter: MatterID) async throws {
        var votes = [
            "meeting": "2026-03-02", "issued": "4", "returned": "4", "in-favour": "3",
            "others": "1",
            "blank": "0", "candidate": "A-01",
        ]
        let few = try await town.refused {
            try await town.take("recommend", of: matter, as: "office", votes)
        }
        #expect(few == "secret-ballot", "four voters would show who voted how")
        (votes["issued"], votes["returned"], votes["in-favour"]) = ("9", "9", "7")
        #expect(
            try await town.refused {
                try await town.take("recommend", of: matter, as: "office", votes)
            } == "secret-ballot", "7 and 1 are not 9")
        votes["others"] = "2"
        try await town.take("recommend", of: matter, as: "office", votes)
        try await town.take(
            "examine", of: matter, as: "office",
            ["material": "个别谈话十二人，表现好。", "filings": "consistent"])
        let integrity = ["finding": "none", "integrity": "没有收到影响任职的问题。"]
        #expect(
            try await town.refused {
                try await town.take("integrity", of: matter, as: "organiser", integrity)
            } == "not found")
        try town.day("2026-03-12")
        #expect(try await town.escalated("secretary") == ["廉政意见：党建办主任"])
        try await town.take("integrity", of: matter, as: "discipline", integrity)
    }

    /// By the collective: a number in the minutes alone will not do.
    private func decided(_ town: SystemTown, _ matter: MatterID) async throws -> MatterID {
        let minutes = ["decision": "2026年第9次会议"]
        #expect(
            try await town.refused {
                try await town.take("decide", of: matter, as: "office", minutes)
            } == "decided-together")
        try town.day("2026-03-02")
        var agenda = DecisionTests.agenda
        agenda["kind"] = "personnel"
        let decision = try await DecisionTests.convened(town, agenda: agenda, follows: matter)
        try await DecisionTests.pass(town, decision)
        try town.day("2026-03-12")
        try await town.take("decide", of: matter, as: "office", minutes)
        return decision
    }

    private func published(_ town: SystemTown, _ matter: MatterID) async throws {
        let short = ["from": "2026-03-12", "through": "2026-03-18"]
        #expect(
            try await town.refused {
                try await town.take("publish", of: matter, as: "office", short)
            } == "five-working-days")
        try await town.take(
            "publish", of: matter, as: "office", ["from": "2026-03-12", "through": "2026-03-19"])
        let appointed = ["objections": "none", "note": "乙党任〔2026〕3号"]
        #expect(
            try await town.refused {
                try await town.take("appoint", of: matter, as: "office", appointed)
            } == "after-day")
        try town.day("2026-03-20")
        try await town.take("appoint", of: matter, as: "office", appointed)
    }
}
