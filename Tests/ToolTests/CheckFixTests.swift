import Foundation
import Testing

@Suite struct CheckFixTests {
    private let list = """
        乙镇党委主体责任清单
        一、领导班子集体责任（2项）
        1.每半年专题研究一次管党治党工作。
        2.定期听取各办所情况汇报。

        """
    private let register = """
        乙镇党委责任清单,,
        序号,责任内容,完成时限
        1,专题研究管党治党工作。,每半年
        """

    @Test func `check proposes what mends signs and numbers, and writes a mended copy`() throws {
        let zeren = try Command()
        let broken = list.replacing("。\n2.", with: "\n3.").replacing("定期听取", with: "定期,听取")
        let file = try zeren.file("list.txt", broken)
        let answer = try zeren("check", file, "--fix", "--output", zeren.folder.path + "/new.txt")
        #expect(answer.status == 0)
        let lines = answer.output.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("\(file):4:1 numbering [3] → [2] ") })
        #expect(lines.contains { $0.hasPrefix("\(file):4:5 half-width-sign [,] → [，] ") })
        let mended = try String(contentsOfFile: zeren.folder.path + "/new.txt", encoding: .utf8)
        #expect(mended == list.replacing("定期听取", with: "定期，听取"))
        let json = try zeren("check", file, "--fix", "--format", "json")
        #expect(json.output.contains(#""kind":"numbering","line":4,"new":"2","old":"3""#))
    }

    @Test func `only text is mended, and a copy is written only where it is mended`() throws {
        let zeren = try Command()
        let file = try zeren.file("register.csv", register)
        let output = zeren.folder.path + "/new.txt"
        #expect(try zeren("check", file, "--fix", "--output", output).status == 65)
        #expect(try zeren("check", file, "--output", output).status == 64)
        #expect(!FileManager.default.fileExists(atPath: output))
    }
}
