import Duties
import Foundation
import Lists
import Office
import Samples
import Testing

/// From the document to a list in force: read, corrected, confirmed, adopted.
@Suite struct DraftTests {
    private static let next = """
        镇党委主体责任清单（2027年）

        一、领导班子集体责任
        （一）研究部署
        1.每季度专题研究一次管党治党工作。
        2.定期听取各办所情况汇报。
        （二）报告
        3.村党组织每年1月31日前和7月31日前，分别向镇党委书面报告上一年度和上半年履责情况。
        二、主要负责人责任
        （一）教育
        1.每年讲廉政党课不少于1次。
        """

    private func handedIn(_ text: String = DraftTests.next) -> HandedIn {
        HandedIn(document: DocumentText(name: "next.txt", text: text))
    }

    private func open(
        _ town: SampleTown, _ clerk: Caller, follows: EditionID? = nil
    ) async throws -> EditionID {
        try await town.office.openDraft(handedIn(), for: town.town, follows: follows, clerk)
    }

    private func place(_ duty: String, in view: DraftView) throws -> DutyPlace {
        let items = view.draft.sections.flatMap(\.allItems)
        let item = try #require(items.first { $0.duties.contains { $0.id == duty } })
        let found = try #require(item.duties.first { $0.id == duty })
        return Lists.place(of: found, in: item, document: view.draft.document)
    }

    private let monthly = Correction.Change.set(
        DutyChange(schedule: .recurring(Recurring(period: .month, min: 1, minExplicit: true))))

    @Test func `a draft is in force for nobody`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let draft = try await open(town, clerk)
        let editions = try await town.office.editions(for: town.town, clerk)
        #expect(!editions.contains { $0.head.id == draft })
        #expect(try await town.office.drafts(of: town.town, clerk).map(\.id) == [draft])
        let todo = try await town.office.draft(draft, clerk).todo
        #expect(todo.unquantified.map(\.id) == ["一/（一）/2#1"])
        #expect(todo.blocking.isEmpty)
    }

    @Test func `a correction is kept with who, when and why, and can be taken back`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let id = try await open(town, clerk)
        let before = try await town.office.draft(id, clerk)
        let correction = try await town.office.correct(
            id, try place("一/（一）/1#1", in: before), monthly, why: "原文应为每月。", clerk)
        let after = try await town.office.draft(id, clerk)
        let duty = try #require(after.draft.duties.first { $0.id == "一/（一）/1#1" })
        guard case .recurring(let recurring) = duty.schedule else {
            Issue.record("not recurring: \(duty.schedule)")
            return
        }
        #expect(recurring.period == .month)
        #expect(duty.flags.contains("corrected"))
        let kept = try #require(after.draft.corrections.first)
        #expect(kept.by == "town-clerk")
        #expect(kept.why == "原文应为每月。")
        #expect(kept.duty == "一/（一）/1#1")
        #expect(after.draft.shown != before.draft.shown)
        try await town.office.withdrawCorrection(correction, of: id, clerk)
        #expect(try await town.office.draft(id, clerk).draft.shown == before.draft.shown)
    }

    @Test func `corrections are applied again when the document is handed in anew`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let id = try await open(town, clerk)
        let before = try await town.office.draft(id, clerk)
        try await town.office.correct(
            id, try place("二/（一）/1#1", in: before), monthly, why: "改为每月。", clerk)
        let longer = DraftTests.next.replacing(
            "二、主要负责人责任\n（一）教育\n", with: "二、主要负责人责任\n（一）教育\n1.每年作1次形势报告。\n"
        )
        .replacing("1.每年讲廉政党课", with: "2.每年讲廉政党课")
        try await town.office.replaceDocument(of: id, by: handedIn(longer), clerk)
        let after = try await town.office.draft(id, clerk)
        #expect(after.todo.unplaced.isEmpty)
        #expect(after.draft.corrections.map(\.duty) == ["二/（一）/2#1"])
    }

    @Test func `a correction without a reason, or that changes nothing, is refused`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let id = try await open(town, clerk)
        let at = try place("一/（一）/1#1", in: try await town.office.draft(id, clerk))
        for (change, why) in [(monthly, " "), (.set(DutyChange()), "无")] {
            await #expect(throws: OfficeError.self) {
                try await town.office.correct(id, at, change, why: why, clerk)
            }
        }
    }

    @Test func `what is confirmed is what was shown, and only that is adopted`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let id = try await open(town, clerk, follows: town.edition)
        let terms = AdoptionTerms(from: "2027-01-01")
        await #expect(throws: OfficeError.self) {
            try await town.office.adoptDraft(id, terms, clerk)
        }
        let shown = try await town.office.draft(id, clerk).draft.shown
        try await town.office.confirm(id, shown: shown, by: "党委书记", clerk)
        #expect(try await town.office.draft(id, clerk).draft.isConfirmed)
        try await town.office.quantify(
            DutyKey(id, "一/（一）/2#1"), min: 2, period: .year, for: town.town, clerk)
        await #expect(throws: OfficeError.changedSinceShown) {
            try await town.office.adoptDraft(id, terms, clerk)
        }
        await #expect(throws: OfficeError.changedSinceShown) {
            try await town.office.confirm(id, shown: shown, by: "党委书记", clerk)
        }
        let now = try await town.office.draft(id, clerk).draft.shown
        try await town.office.confirm(id, shown: now, by: "党委书记", clerk)
        try await town.office.adoptDraft(id, terms, clerk)
        let editions = try await town.office.editions(for: town.town, clerk)
        #expect(editions.first { $0.head.id == id }?.from.description == "2027-01-01")
        #expect(
            editions.first { $0.head.id == town.edition }?.until?.description == "2026-12-31")
        #expect(try await town.office.drafts(of: town.town, clerk).isEmpty)
        #expect(try await town.office.verifyLedger().fault == nil)
    }

    @Test func `what was recorded for a duty counts for the one that goes on from it`()
        async throws
    {
        let town = try await SampleTown()
        let secretary = try await town.caller(
            .secretary, in: town.town, post: town.secretary)
        let token = try await town.token("二/（一）/1#1", nil, window: "2026-01-01")
        var lecture = NewRecord(
            organisation: "town", kind: "lecture", happened: "2026-02-03", title: "讲廉政党课")
        lecture.tokens = [token]
        _ = try await town.office.enter(lecture, secretary)
        let id = try await town.office.revise(town.edition, for: town.town, secretary)
        let shown = try await town.office.draft(id, secretary).draft.shown
        try await town.office.confirm(id, shown: shown, by: "党委书记", secretary)
        try await town.office.adoptDraft(id, AdoptionTerms(from: "2026-01-01"), secretary)
        let view = try await town.office.standing(
            of: town.town, StandingQuestion(asOf: town.office.today()), secretary)
        let line = try #require(view.lines.first { $0.line.duty.id == "二/（一）/1#1" })
        #expect(line.line.key.edition == id)
        #expect(line.verdict.column == .met)
        #expect(!view.lines.contains { $0.line.key.edition == town.edition })
    }

    @Test func `numbers and corrections go over to next year's list where it says the same`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        try await town.office.quantify(
            DutyKey(town.edition, "一/（一）/2#1"), min: 4, period: .year, for: town.town, clerk)
        let id = try await open(town, clerk, follows: town.edition)
        let suggestion = try #require(
            try await town.office.draft(id, clerk).suggestions["一/（一）/2#1"])
        #expect(suggestion.min == 4)
        #expect(suggestion.period == .year)
        #expect(suggestion.isOwn)
        let carried = try await town.office.carryOver(from: town.edition, to: id, clerk)
        #expect(carried.numbers == 1)
        #expect(carried.corrections + carried.lost == 0)
        let view = try await town.office.draft(id, clerk)
        #expect(view.draft.numbers["一/（一）/2#1"]?.min == 4)
        #expect(view.todo.unquantified.isEmpty)
    }

    @Test func `a list that ends with nothing in its place owes nothing afterwards`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        try await town.office.endEdition(
            town.edition, for: town.town, last: "2026-03-31", why: "机构改革。", clerk)
        let view = try await town.office.standing(
            of: town.town, StandingQuestion(asOf: try SampleDay.day("2026-12-31")), clerk)
        #expect(view.lines.isEmpty)
        await #expect(throws: OfficeError.self) {
            try await town.office.endEdition(
                town.edition, for: town.town, last: "2025-12-31", why: "机构改革。", clerk)
        }
    }

    @Test func `only those who govern touch a draft, and only in their own part of the tree`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let stranger = try await town.caller(.clerk, in: town.otherTown)
        let member = try await town.caller(.member, in: town.town, post: town.member)
        let id = try await open(town, clerk)
        await #expect(throws: OfficeError.notFound) {
            _ = try await town.office.draft(id, stranger)
        }
        await #expect(throws: OfficeError.notFound) {
            try await town.office.dropDraft(id, why: "", stranger)
        }
        await #expect(throws: OfficeError.self) {
            try await town.office.dropDraft(id, why: "", member)
        }
        try await town.office.dropDraft(id, why: "另行印发。", clerk)
        await #expect(throws: OfficeError.self) {
            try await town.office.confirm(id, shown: "", by: "党委书记", clerk)
        }
    }
}
