import Foundation
import Testing

@Suite struct ReadTests {
    private let list = """
        乙镇党委主体责任清单
        一、领导班子集体责任（2项）
        1.每半年专题研究一次管党治党工作。
        2.定期听取各办所情况汇报。
        """

    @Test func `a list is printed as compact JSON with its places`() throws {
        let zeren = try Command()
        let answer = try zeren("read", try zeren.file("list.txt", list))
        #expect(answer.status == 0)
        #expect(answer.output.hasPrefix(#"{"document":{"name":"list.txt","scalars":"#))
        #expect(answer.output.contains(#""id":"一/1#1""#))
        #expect(answer.output.contains(#""kind":"recurring","period":"half-year","min":1"#))
    }

    @Test func `as text it prints the decoded text and nothing more`() throws {
        let zeren = try Command()
        let answer = try zeren("read", try zeren.file("list.txt", list), "--format", "text")
        #expect(answer.output == list)
    }

    @Test func `the table shows what each column of a register was taken for`() throws {
        let zeren = try Command()
        let text = "乙镇党委责任清单,,\n序号,责任内容,完成时限\n1,专题研究管党治党工作。,每半年\n"
        let answer = try zeren(
            "read", try zeren.file("register.csv", text), "--format", "table")
        #expect(answer.status == 0)
        #expect(answer.output.contains("1#1  1/half-year  专题研究管党治党工作\n"))
        #expect(
            answer.output.hasSuffix(
                "\ntable 1, 1 rows\n  1  序号  →  number\n  2  责任内容  →  content\n"
                    + "  3  完成时限  →  time\n"))
    }

    @Test func `several files go into a folder, one each`() throws {
        let zeren = try Command()
        let (a, b) = (try zeren.file("a.txt", list), try zeren.file("b.txt", list))
        let output = zeren.folder.path + "/out"
        #expect(try zeren("read", a, b, "--output", output).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
        #expect(names == ["a.json", "b.json"])
    }

    @Test func `two files of one name are refused before anything is read`() throws {
        let zeren = try Command()
        let file = try zeren.file("a.txt", list)
        let answer = try zeren("read", file, "other/a.txt", "--output", zeren.folder.path)
        #expect(answer.status == 64)
        #expect(answer.error == "zeren: two files would both be written to a.json\n")
    }

    @Test func `what is missing, empty or no text says so and leaves the right status`() throws {
        let zeren = try Command()
        #expect(try zeren("read", "nowhere.txt").status == 66)
        let empty = try zeren("read", try zeren.file("empty.txt", ""))
        #expect(empty.status == 65)
        #expect(empty.error.hasSuffix("empty.txt: The file is empty.\n"))
        #expect(try zeren("read", try zeren.file("blank.txt", "\n\n")).status == 1)
        #expect(try zeren("read").status == 64)
    }

    @Test func `text without any number reads as one item a paragraph, with a finding`() throws {
        let zeren = try Command()
        let file = try zeren.file("plain.txt", "要做好值班工作。\n每年向党委报告一次。\n")
        let answer = try zeren("read", file)
        #expect(answer.status == 0)
        #expect(answer.output.contains(#""id":"¶1""#))
        #expect(answer.output.contains(#""rule":"no-numbering""#))
    }

    @Test func `check prints one finding a line with its place`() throws {
        let zeren = try Command()
        let file = try zeren.file(
            "list.txt", list.replacingOccurrences(of: "（2项）", with: "（3项）"))
        let answer = try zeren("check", file)
        #expect(answer.status == 0)
        let lines = answer.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("\(file):2:1") && $0.contains(" declared-count ") })
    }

    @Test func `every rule says its weight and words`() throws {
        let answer = try Command()("check", "--rules")
        #expect(answer.status == 0)
        #expect(answer.output.contains("declared-count warning "))
    }
}
