import Foundation
import Testing

@Suite struct CompareTests {
    private let old = """
        乙镇党委主体责任清单
        一、领导班子集体责任
        1.每半年专题研究一次管党治党工作。
        2.每年至少听取2次各办所意识形态工作情况汇报。
        3.每季度开展一次河道巡查并通报结果。
        """
    private let new = """
        乙镇党委主体责任清单
        一、领导班子集体责任
        1.每年至少听取1次各办所意识形态工作情况汇报。
        2.每半年专题研究一次管党治党工作。
        """

    @Test func `items are aligned by meaning, with what differs`() throws {
        let zeren = try Command()
        let answer = try zeren(
            "compare", try zeren.file("a.txt", old), try zeren.file("b.txt", new))
        #expect(answer.status == 0)
        #expect(
            answer.output == """
                - a.txt  乙镇党委主体责任清单
                + b.txt  乙镇党委主体责任清单
                same 1, changed 1, only in the first 1, only in the second 0
                ~ 一/2 → 一/1 84%  每年至少听取1次各办所意识形态工作情况汇报。
                    ~ 一/1#1  number: ≥ 2 times a year → ≥ 1 time a year (asks for less)
                - 一/3  每季度开展一次河道巡查并通报结果。
                = 一/1 → 一/2  每半年专题研究一次管党治党工作。

                the collective: 3 → 2 duties, 1 dropped, 1 asking for less, counted 8 → 3 times a year

                """)
    }

    @Test func `beside a superior's list it says what is lacking and what asks for less`() throws {
        let zeren = try Command()
        let answer = try zeren(
            "compare", "--superior", try zeren.file("a.txt", old), try zeren.file("b.txt", new))
        #expect(answer.status == 0)
        #expect(answer.output.contains("Owed by a time there and not here (1)\n  一/3#1"))
        #expect(answer.output.contains("Asking for less than the superior (1)\n  一/1#1"))
    }

    @Test func `the same as JSON`() throws {
        let zeren = try Command()
        let answer = try zeren(
            "compare", "--format", "json", try zeren.file("a.txt", old),
            try zeren.file("b.txt", new))
        #expect(
            answer.output.contains(#""counts":{"changed":1,"only-new":0,"only-old":1,"same":1}"#))
        #expect(answer.output.contains(#""direction":"weaker","kind":"number""#))
        #expect(answer.output.contains(#""weaker":["一/1#1"]"#))
    }

    @Test func `a file that is missing or no list is refused with its status`() throws {
        let zeren = try Command()
        let list = try zeren.file("a.txt", old)
        #expect(try zeren("compare", list, "nowhere.txt").status == 66)
        #expect(try zeren("compare", list, try zeren.file("empty.txt", "")).status == 65)
        #expect(try zeren("compare", list, try zeren.file("blank.txt", "\n\n")).status == 1)
        #expect(try zeren("compare", list).status == 64)
    }
}
