import Duties
import Lists
import Office
import Samples
import Testing

@Suite struct AdoptingTests {
    @Test func `a vague duty is owed only after someone sets its number, and who is kept`()
        async throws
    {
        let town = try await SampleTown()
        let secretary = try await town.caller(.secretary, in: town.town, post: town.secretary)
        let key = DutyKey(town.edition, "一/（一）/2#1")
        let before = try await standing(town, secretary)
        #expect(before.unquantified.map(\.key).contains(key))
        #expect(!before.lines.contains { $0.line.key == key })
        try await town.office.quantify(
            key, min: 2, period: .year, for: town.town, secretary)
        let after = try await standing(town, secretary)
        #expect(!after.unquantified.map(\.key).contains(key))
        #expect(after.lines.first { $0.line.key == key }?.verdict.obligation.needed == 2)
        let list = try await town.office.list(
            town.edition, for: town.town, asOf: town.office.today(), secretary)
        #expect(list.quantifications["一/（一）/2#1"]?.account == secretary.account.id)
        #expect(list.quantifications["一/（一）/2#1"]?.replaces == "定期")
    }

    @Test func `a number the text gives cannot be set again`() async throws {
        let town = try await SampleTown()
        let secretary = try await town.caller(.secretary, in: town.town)
        await #expect(throws: OfficeError.self) {
            try await town.office.quantify(
                DutyKey(town.edition, "二/（一）/1#1"), min: 9, period: .year, for: town.town,
                secretary)
        }
    }

    @Test func `the named other subject owes its own duty, in its own standing`() async throws {
        let town = try await SampleTown()
        let caller = try await town.caller(.clerk, in: town.town)
        let village = try await town.office.standing(
            of: town.village, StandingQuestion(asOf: town.office.today()), caller)
        #expect(village.lines.map(\.line.duty.id) == ["一/（二）/3#1", "一/（二）/3#1"])
        #expect(village.lines.map(\.verdict.column) == [.missed, .open])
        let own = try await standing(town, caller)
        #expect(!own.lines.contains { $0.line.duty.id == "一/（二）/3#1" })
    }

    @Test func `a list with a blocking finding is not adopted`() async throws {
        let town = try await SampleTown()
        let caller = try await town.office.operatorCaller()
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.adopt(
                NewAdoption(
                    document: DocumentText(name: "empty.txt", text: "\n\n"),
                    organisation: "town", from: "2026-01-01"), caller)
        }
    }

    @Test func `an obligation is excused with its approver; one that is not owed is refused`()
        async throws
    {
        let town = try await SampleTown()
        let secretary = try await town.caller(.secretary, in: town.town)
        let token = try #require(
            ObligationToken(try await town.token("一/（一）/1#1", nil, window: "2026-01-01")))
        try await town.office.excuse(
            NewExcuse(token: token, why: "换届期间", approvedBy: "甲县县委"), secretary)
        let view = try await standing(town, secretary)
        #expect(view.standing.tally[.excused] == 1)
        #expect(view.standing.tally.isBalanced)
        let wrong = try #require(
            ObligationToken(try await town.token("一/（一）/1#1", nil, window: "2026-02-01")))
        await #expect(throws: OfficeError.self) {
            try await town.office.excuse(
                NewExcuse(token: wrong, why: "换届期间", approvedBy: "甲县县委"), secretary)
        }
    }

    @Test func `an overview's total is the sum of its rows, and every row balances`()
        async throws
    {
        let town = try await SampleTown()
        let caller = try await town.office.operatorCaller()
        let view = try await town.office.overview(
            of: town.county, asOf: town.office.today(), caller)
        #expect(view.rows.allSatisfy { $0.total.isBalanced })
        #expect(view.total.due == view.rows.reduce(0) { $0 + $1.total.due })
        #expect(view.total.due > 0)
    }

    private func standing(_ town: SampleTown, _ caller: Caller) async throws -> StandingView {
        try await town.office.standing(
            of: town.town, StandingQuestion(asOf: town.office.today()), caller)
    }
}
