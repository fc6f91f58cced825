import Duties
import Foundation
import Office
import Samples
import Storage
import Testing

/// `zeren organisations import` and `export`.
@Suite struct TreeCommandTests {
    private func store() async throws -> Command {
        let zeren = try Command()
        let sql = try SQLStore.open(folder: zeren.data, create: true)
        try await Office.prepare(sql)
        let office = try await Office(store: sql, evidence: EvidenceFolder(folder: zeren.data))
        let day = try SampleDay.day("2020-01-01")
        let county = try await office.found("甲县县委", code: "county", level: .county, on: day)
        _ = try await office.open("operator", .operator, in: county)
        return zeren
    }

    private func codes(_ zeren: Command) throws -> [String] {
        try zeren("organisations", "--data", zeren.data).output.split(separator: "\n")
            .map { String($0.split(separator: "\t")[1]) }
    }

    private static let sheet = """
        编码,名称,类型,级别,上级编码,成立日期
        town,乙镇党委,党委,乡镇,county,2020-02-01
        village,乙镇第1村党委,党委,村,town,2020-02-01
        """

    @Test func `a sheet is checked, then brought in, and out again as a file that changes nothing`()
        async throws
    {
        let zeren = try await store()
        let file = try zeren.file("tree.csv", Self.sheet)
        let bring = { (more: [String]) in
            try zeren.run(["organisations", "import", file, "--data", zeren.data] + more)
        }
        let checked = try bring(["--check"])
        #expect(checked.status == 0, "\(checked.error)")
        #expect(checked.output.contains("2 changes to make"))
        #expect(try codes(zeren) == ["county"])
        #expect(try bring([]).output.contains("2 changes made"))
        #expect(try codes(zeren) == ["county", "town", "village"])
        #expect(try bring([]).output.contains("nothing to do: 2 rows"))
        for out in ["out.xlsx", "out.csv"] {
            let path = zeren.folder.path + "/" + out
            #expect(try zeren("organisations", "export", path, "--data", zeren.data).status == 0)
            let again = try zeren("organisations", "import", path, "--data", zeren.data)
            #expect(again.status == 0, "\(again.error)")
            #expect(again.output.contains("nothing to do: 3 rows"))
        }
        #expect(try zeren("ledger", "verify", "--data", zeren.data).status == 0)
    }

    @Test func `a mistake is said with row and column, and nothing is done`() async throws {
        let zeren = try await store()
        let file = try zeren.file(
            "tree.csv", Self.sheet.replacing("党委,村,town", with: "小组,村,town"))
        let answer = try zeren("organisations", "import", file, "--data", zeren.data)
        #expect(answer.status == 65)
        #expect(answer.error.contains("row 3"))
        #expect(answer.error.contains("小组"))
        #expect(try codes(zeren) == ["county"])
    }

    @Test func `ten thousand organisations go through at once`() async throws {
        let zeren = try await store()
        let rows = (1...10_000).map {
            "v\($0),第\($0)村党支部,党支部,村,\($0 <= 100 ? "county" : "v\($0 % 100 + 1)"),2020-02-01"
        }
        let file = try zeren.file(
            "tree.csv", (["编码,名称,类型,级别,上级编码,成立日期"] + rows).joined(separator: "\n"))
        let answer = try zeren("organisations", "import", file, "--data", zeren.data)
        #expect(answer.status == 0, "\(answer.error.prefix(300))")
        #expect(try codes(zeren).count == 10_001)
    }
}
