import Duties
import Foundation
import Lists
import Office
import Papers
import Samples
import Storage
import Testing

/// A list that leaves the house comes back the same.
@Suite struct ExportTests {
    @Test(arguments: ["docx", "json"])
    func `a list written and read again is the same list`(form: String) throws {
        let zeren = try Command()
        let list = try zeren.file("town.txt", SampleTown.list)
        let out = zeren.folder.path + "/out." + form
        #expect(try zeren("export", list, out).status == 0)
        #expect(try sections(zeren, out) == sections(zeren, list))
        let (there, here) = (
            try zeren("read", out, "--format", "text"), try zeren("read", list, "--format", "text")
        )
        #expect(there.output == here.output)
    }

    @Test func `an edition takes its corrections and numbers along`() async throws {
        let zeren = try Command()
        let sql = try SQLStore.open(folder: zeren.data, create: true)
        try await Office.prepare(sql)
        let office = try await Office(store: sql, evidence: EvidenceFolder(folder: zeren.data))
        let day = try SampleDay.day("2020-01-01")
        let town = try await office.found("乙镇党委", code: "town", level: .township, on: day)
        _ = try await office.open("operator", .operator, in: town)
        let caller = try await office.operatorCaller()
        let id = try await corrected(office, town, caller)
        let out = zeren.folder.path + "/out.docx"
        let answer = try zeren(
            "export", out, "--edition", id.description, "--organisation", "town", "--data",
            zeren.data)
        #expect(answer.status == 0, "\(answer.error)")
        let paper = try Paper.open(
            Array(try Data(contentsOf: URL(fileURLWithPath: out))), name: "out.docx")
        let draft = try await office.draft(id, caller).draft
        #expect(paper.list.duties.map(\.schedule) == draft.duties.map(\.schedule))
        let again = try await office.openDraft(
            HandedIn(
                document: paper.document, file: [], answers: paper.answers ?? Answers()),
            for: town, caller)
        let other = try await office.draft(again, caller).draft
        #expect(other.duties == draft.duties)
        #expect(other.numbers.mapValues(\.min) == draft.numbers.mapValues(\.min))
        #expect(other.numbers.mapValues(\.min) == ["一/（一）/2#1": 3])
    }

    /// A draft with a schedule corrected and a number set.
    private func corrected(
        _ office: Office, _ town: Organisation, _ caller: Caller
    ) async throws -> EditionID {
        let document = DocumentText(name: "town.txt", text: SampleTown.list)
        let id = try await office.openDraft(HandedIn(document: document), for: town, caller)
        let draft = try await office.draft(id, caller).draft
        let item = try #require(draft.sections.flatMap(\.allItems).first)
        let monthly = DutyChange(
            schedule: .recurring(Recurring(period: .month, min: 1, minExplicit: true)))
        try await office.correct(
            id, place(of: try #require(item.duties.first), in: item, document: document),
            .set(monthly), why: "原件为每月。", caller)
        try await office.quantify(
            DutyKey(id, "一/（一）/2#1"), min: 3, period: .year, for: town, caller)
        return id
    }

    @Test func `a form nobody knows, a file that is not there and half an address are refused`()
        throws
    {
        let zeren = try Command()
        let list = try zeren.file("town.txt", SampleTown.list)
        #expect(try zeren("export", list, "out.pdf").status == 64)
        #expect(try zeren("export", list).status == 64)
        #expect(try zeren("export", "none.txt", "out.docx").status == 66)
        #expect(try zeren("export", list, "no/such/folder/out.docx").status == 73)
    }

    private func sections(_ zeren: Command, _ path: String) throws -> NSArray {
        let answer = try zeren("read", path)
        let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        return try #require((json as? [String: Any])?["sections"] as? NSArray)
    }
}
