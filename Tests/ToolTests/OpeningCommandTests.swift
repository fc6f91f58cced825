import Duties
import Foundation
import Lists
import Office
import Samples
import Storage
import Testing

@Suite struct OpeningCommandTests {
    private func store() async throws -> Command {
        let zeren = try Command()
        let sql = try SQLStore.open(folder: zeren.data, create: true)
        try await Office.prepare(sql)
        let office = try await Office(store: sql, evidence: EvidenceFolder(folder: zeren.data))
        let day = try SampleDay.day("2020-01-01")
        let town = try await office.found("乙镇党委", code: "town", level: .township, on: day)
        _ = try await office.found("党委书记", .principal, rank: 1, in: town, on: day)
        _ = try await office.open("operator", .operator, in: town)
        _ = try await office.adopt(
            NewAdoption(
                document: DocumentText(name: "town.txt", text: SampleTown.list),
                organisation: "town", from: "2025-01-01"), try await office.operatorCaller())
        return zeren
    }

    /// A zip file whose name is written as Windows writes it, in GB18030.
    private func archive(_ zeren: Command) throws -> String {
        let path = zeren.folder.path + "/evidence.zip"
        let script = """
            import sys, zipfile
            class Named(zipfile.ZipInfo):
                def _encodeFilenameFlags(self):
                    return self.filename.encode('gb18030'), 0
            with zipfile.ZipFile(sys.argv[1], 'w') as made:
                made.writestr(Named('佐证/讲稿.txt'), '讲稿')
            """
        let made = try Program.run("/usr/bin/python3", ["-c", script, path], in: zeren.folder.path)
        #expect(made.status == 0, "\(made.error)")
        return path
    }

    @Test func `a sheet and its archive are looked over, brought in once, and verified`()
        async throws
    {
        let zeren = try await store()
        let sheet = try zeren.file(
            "opening.csv",
            "日期,类型,标题,责任主体,职责,佐证文件\n2025-03-05,党课,讲廉政党课,党委书记,二/（一）/1#1,讲稿.txt\n")
        let zip = try archive(zeren)
        func opening(_ more: String...) throws -> Command.Answer {
            var arguments = [
                "opening", sheet, "--organisation", "town", "--vouched-by", "党委办公室", "--data",
                zeren.data,
            ]
            arguments += more
            return try zeren.run(arguments)
        }
        let without = try opening("--check")
        #expect(without.status == 65)
        #expect(without.error.contains("row 2 讲廉政党课: evidence: "))
        let looked = try opening("--check", "--evidence", zip)
        #expect(looked.output == "nothing wrong: 1 rows can be brought in, 0 were before\n")
        #expect(try opening("--evidence", zip).output == "1 brought in, 0 brought in before\n")
        #expect(try opening("--evidence", zip).output == "0 brought in, 1 brought in before\n")
        let verified = try zeren("ledger", "verify", "--data", zeren.data)
        #expect(verified.output.contains("1 evidence files"), "\(verified.error)")
        let standing = try zeren(
            "standing", "--data", zeren.data, "--organisation", "town", "--period", "2025",
            "--format", "json")
        #expect(standing.output.contains("\"kind\":\"opening\""))
    }
}
