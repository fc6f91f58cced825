import Duties
import Ledger
import Lists
import Office
import Samples
import Testing

@Suite struct OpeningTests {
    private static let header = ["日期", "类型", "标题", "责任主体", "职责", "参加人", "内容", "佐证文件"]

    private func opening(
        _ rows: [[String]], files: [String: String] = [:], by voucher: String = "党委办公室"
    ) throws -> NewOpening {
        var found: [String: NewEvidence] = [:]
        for (name, text) in files {
            found[name] = NewEvidence(name: name, type: "text/plain", bytes: Array(text.utf8))
        }
        return NewOpening(
            organisation: "town", vouchedBy: voucher,
            sheet: try OpeningSheet([Self.header] + rows), files: OpeningFiles(found: found))
    }

    private static let lecture = [
        "2026/3/5", "党课", "讲廉政党课", "党委书记", "二/（一）/1#1", "党委书记、组织委员", "讲稿两页。", "讲稿.txt",
    ]
    private static let meeting = [
        "2026年5月6日", "会议", "专题研究会", "乙镇党委", "每半年专题研究一次管党治党工作", "", "", "",
    ]

    private func mistakes(_ check: OpeningCheck) -> [[String]] {
        check.lines.map { $0.mistakes.map(\.field) }
    }

    @Test func `each row becomes a record with the paper's own day, its evidence and who vouches`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let new = try opening([Self.lecture, Self.meeting], files: ["讲稿.txt": "一"])
        let done = try await town.office.importOpening(new, clerk)
        #expect((done.fresh, done.known, done.wrong) == (2, 0, 0))
        let records = try await town.office.records(of: town.town, clerk)
        #expect(Set(records.map(\.title)) == ["讲廉政党课", "专题研究会"])
        #expect(records.allSatisfy { $0.vouchedBy == "党委办公室" })
        let lecture = try #require(records.first { $0.kind == "lecture" })
        #expect(lecture.happened == (try SampleDay.day("2026-03-05")))
        let view = try await town.office.record(lecture.id, clerk)
        #expect(view.evidence.map(\.name) == ["讲稿.txt"])
        #expect(view.claims.map(\.bearer) == ["党委书记"])
        #expect(!view.isLateEntry, "an opening record is not late entry")
        let standing = try await town.office.standing(
            of: town.town, StandingQuestion(asOf: town.office.today()), clerk)
        #expect(standing.standing.tally[.met] == 2)
        let met = standing.lines.filter { $0.verdict.column == .met }
        #expect(met.allSatisfy { $0.openings.count == 1 }, "its reason says 期初, not 补录")
        #expect(try await town.office.verifyLedger().fault == nil)
        #expect(try await town.office.store.compareDerivedTables() == nil)
    }

    @Test(arguments: [
        "2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", "2026-03-05 0:00:00", " 2026年03月05日 ",
    ])
    func `a day is read as sheets show it`(text: String) throws {
        #expect(Day(written: text) == (try SampleDay.day("2026-03-05")))
    }

    @Test(arguments: [
        "", "3月5日", "2026-3", "2026-02-30", "05/03/2026", "2026-03-05 上午", "2026-03-05-1",
    ])
    func `what is no day of a year is not guessed at`(text: String) {
        #expect(Day(written: text) == nil)
    }

    @Test func `importing twice changes nothing, whoever does it and whoever vouches`()
        async throws
    {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let secretary = try await town.caller(.secretary, in: town.town, post: town.secretary)
        let rows = [Self.meeting]
        _ = try await town.office.importOpening(try opening(rows), clerk)
        let again = try await town.office.importOpening(
            try opening(rows + [["2026-06-01", "study", "集体学习"]], by: "县委组织部"), secretary)
        #expect((again.fresh, again.known) == (1, 1))
        #expect(try await town.office.records(of: town.town, clerk).count == 2)
    }

    @Test func `every wrong row says what is wrong with it, and nothing is entered`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        let new = try opening([
            Self.meeting, Self.meeting, ["三月五日", "会议", "开会"], ["2027-01-01", "会议", "开会"],
            ["2026-03-05", "仪式", "开会"], ["2026-03-05", "会议", ""],
            ["2026-03-05", "会议", "开会", "", "九/9#9"], ["2025-03-05", "会议", "开会", "", "一/（一）/1#1"],
            ["2026-03-05", "党课", "讲课", "镇长", "二/（一）/1#1"],
            ["2026-03-05", "会议", "开会", "", "", "", "", "纪要.pdf"],
        ])
        let check = try await town.office.checkOpening(new, clerk)
        #expect(
            mistakes(check) == [
                [], ["title"], ["happened"], ["happened"], ["kind"], ["title"], ["duty"], ["duty"],
                ["bearer"], ["evidence"],
            ])
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.importOpening(new, clerk)
        }
        #expect(try await town.office.records(of: town.town, clerk).isEmpty)
    }

    @Test func `a correction of an opening record stays one`() async throws {
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        _ = try await town.office.importOpening(try opening([Self.meeting]), clerk)
        let old = try #require(try await town.office.records(of: town.town, clerk).first)
        var new = NewRecord(
            organisation: "town", kind: "meeting", happened: "2026-05-06", title: "半年专题研究会")
        new.supersedes = old.id
        let later = try await town.office.enter(new, clerk)
        #expect(try await town.office.record(later, clerk).record.vouchedBy == "党委办公室")
    }

    @Test func `a sheet without a header, or nobody to vouch, is not taken`() async throws {
        #expect(throws: OfficeError.self) { _ = try OpeningSheet([["2026-03-05", "会议", "开会"]]) }
        #expect(throws: OfficeError.self) { _ = try OpeningSheet([Self.header]) }
        let town = try await SampleTown()
        let clerk = try await town.caller(.clerk, in: town.town)
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.checkOpening(try opening([Self.meeting], by: " "), clerk)
        }
        let member = try await town.caller(.member, in: town.town, post: town.member)
        await #expect(throws: OfficeError.self) {
            _ = try await town.office.checkOpening(try opening([Self.meeting]), member)
        }
    }
}
