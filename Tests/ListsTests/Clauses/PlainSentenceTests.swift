import Testing

@testable import Lists

/// Sentences that leave out 每, or put a name or a list where others put the act.
@Suite struct PlainSentenceTests {
    @Test(
        arguments: [
            ("半年向上级党委报告1次工作情况。", ["half-year 1次"]),
            ("月调度1次重点项目，季召开1次例会。", ["month 1次", "quarter 1次"]),
            ("落实月报告制度，半年工作总结1次。", []),
            ("月累计迟到3次，予以提醒。", []),
        ] as [(String, [String])])
    func `a bare period that counts acts is how often`(text: String, times: [String]) {
        #expect(timed(text) == times)
    }

    @Test
    func `who is told stands between 及时 and what sets it off`() {
        #expect(timed("及时向乡党委报告重大情况。") == ["on 重大情况 / 及时"])
    }

    @Test
    func `the moment before an act is no part of the name behind it`() {
        let read = duties("重大事项决策前书记与镇长沟通。", bearer: .member)
        #expect(read.map { $0.bearer.text } == ["书记"])
        #expect(read.compactMap { drawn($0.schedule) } == ["on 重大事项决策前"])
    }

    @Test(
        arguments: [
            ("听取和审议政府工作报告。", ["政府"]), ("坚持党对宣传工作的绝对领导。", []),
            ("党委书记同为第一责任人。", []),
        ] as [(String, [String])])
    func `a second verb, leadership and 同为 name nobody`(text: String, names: [String]) {
        #expect(duties(text).flatMap { $0.counterparts.map(\.text) } == names)
    }

    @Test
    func `cases listed after a colon oblige nobody`() {
        let text = "有下列情形之一的，应当追究责任：（1）隐患不及时整改的；（2）每年未开展检查的。"
        #expect(duties(text).map(\.text) == ["有下列情形之一的，应当追究责任"])
    }

    @Test
    func `每人 behind those talked with is each of them`() {
        #expect(duties("对分管部门负责人每人每年谈话不少于1次。").map(\.per) == [.counterpart])
    }

    @Test
    func `the chief of a procuratorate is its principal`() {
        let drawn = sketch("县检察院党风廉政建设责任清单\n一、党组责任\n1.每年研究1次。\n二、检察长责任\n1.每年听取汇报2次。\n")
        #expect(drawn.contains("part 二、 检察长责任 principal"))
    }
}
