import Testing

@testable import Lists

/// How far words of time, triggers and names reach among the clauses of a sentence.
@Suite struct ReachTests {
    @Test(
        arguments: [
            ("建立台账，6月底前完成。", ["year by --06-30"]),
            ("对巡视反馈的问题，年底前完成。", ["year by --12-31"]),
            ("每季度集中学习一次、全年不少于6次。", ["quarter 1次", "year 6次"]),
            ("每年12月底前，甲镇党委向县委报告，村党支部向镇党委报告。", ["year by --12-31", "year by --12-31"]),
            ("每年12月底前，镇党委向县委报告，村党支部办好实事。", ["year by --12-31"]),
        ]
    )
    func `a date at the front or the end belongs to what is done by it`(
        text: String, times: [String]
    ) {
        #expect(timed(text) == times)
    }

    @Test(
        arguments: [
            ("对异常信访，及时上报。", ["on 异常信访 / 及时"]),
            ("对举报投诉，要依法受理。", []),
            ("紧急情况可先电话报告，2小时内补报书面材料。", ["on 紧急情况", "on 紧急情况 / PT2H"]),
            ("会前3天送达材料。", ["on 会前 / -P3D"]),
            ("优先安排困难党员。", []),
            ("遇强降雨加密巡查。", ["on 强降雨"]),
            ("一般事故2小时内、较大事故1小时内报告县政府。", ["on 一般事故 / PT2H", "on 较大事故 / PT1H"]),
        ]
    )
    func `what has happened sets off what is done first and then`(text: String, times: [String]) {
        #expect(timed(text) == times)
    }

    @Test(
        arguments: [
            ("环卫专干每周检查点位2次。", "环卫专干"),
            ("水电工每月检查线路1次。", "水电工"),
            ("法律顾问每季度到村坐班1次。", "法律顾问"),
            ("河小青每月巡河一次。", "河小青"),
        ]
    )
    func `a post no table names is known by its end and the time after it`(
        text: String, bearer: String
    ) {
        #expect(duties(text).map(\.bearer.text) == [bearer])
    }

    @Test(arguments: ["岗位分工每年调整一次。", "主题党日每月开展一次。", "党建工作每年研究2次。"])
    func `a thing before its time owes nothing`(text: String) {
        #expect(duties(text).map(\.bearer.text) == [nil])
    }

    @Test func `who leads stands apart from what is led`() {
        let led = duties("每年11月底前，由组织部门牵头，对各单位进行考核。")
        #expect(led.map(\.action.kind) == [.assessment])
        #expect(led.map(\.bearer.text) == ["组织部门"])
        #expect(led.compactMap { drawn($0.schedule) } == ["year by --11-30"])
    }

    @Test func `several bearers share the act the last one names`() {
        let kinds = duties("主要负责人每年至少2次、分管负责人每季度至少1次带队督查。").map(\.action.kind)
        #expect(kinds == [.inspection, .inspection])
    }

    @Test func `one by one is with each one, wherever it stands`() {
        #expect(duties("逐一与班子成员谈话，每年不少于1次。").map(\.per) == [.counterpart])
        #expect(duties("班子成员每人每年谈话不少于2次。").map(\.per) == [.bearer])
    }

    @Test func `the verb after the time says what is done, the topic before it does not`() {
        #expect(duties("受处分情况每年报告一次。").map(\.action.kind) == [.report])
        #expect(duties("各村上报台账。").map(\.action.kind) == [.report])
        #expect(duties("落实报告制度。").map(\.action.kind) == [.regulation])
    }
}
