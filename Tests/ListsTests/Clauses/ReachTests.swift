import Testing

@testable import Lists

/// How far words of time, triggers and names reach among the clauses of a sentence.
@Suite struct ReachTests {
    @Test(
        arguments: [
            ("建立台账，6月底前完成。", ["year by --06-30"]),
            ("对巡视反馈的问题，年底前完成。", ["year by --12-31"]),
            ("每季度集中学习一次、全年不少于6次。", ["quarter 1次", "year 6次"]),
            ("每月学习一次，全年不少于12次，其中法规学习不少于2次。", ["month 1次", "year 12次", "year 2次"]),
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
            ("结合年底考核等时机，每年开展2次慰问。", ["year 2次"]),
            ("每年6月、11月开展半年和年终考核。", ["year by --06-30 --11-30"]),
            ("每年至少联系1个村、帮扶2户群众。", ["year 1个", "year 2户"]),
            ("每年至少召开1次会议、落实3项措施。", ["year 1次"]),
            ("1月、7月的10日前报送总结。", ["year by --01-10 --07-10"]),
            ("3、6、9、12月25日前报送台账。", ["year by --03-25 --06-25 --09-25 --12-25"]),
            ("汛前、汛中、汛后各检查一次。", ["year 3次"]),
        ]
    )
    func `a name is no date, and a list of things or days goes on`(text: String, times: [String]) {
        #expect(timed(text) == times)
    }

    @Test func `how large each time is belongs to what is counted`() {
        #expect(duties("每年开展培训2次，每次不少于3天。").count == 1)
        #expect(timed("食堂每餐留样并保存48小时。") == ["- 1次?"])
        #expect(duties("每季度到联系点1次，每次不少于半天。").count == 1)
    }

    @Test(
        arguments: [
            ("对异常信访，及时上报。", ["on 异常信访 / 及时"]),
            ("对举报投诉，要依法受理。", []),
            ("紧急情况可先电话报告，2小时内补报书面材料。", ["on 紧急情况", "on 紧急情况 / PT2H"]),
            ("会前3天送达材料。", ["on 会前 / -P3D"]),
            ("涉及安全的重大事件，立即报县政府。", ["on 涉及安全的重大事件 / 立即"]),
            ("信访事项自收到之日起15日内答复。", ["on 信访事项自收到 / P15D"]),
            ("优先安排困难党员。", []),
            ("每月检查一次；举办讲座须提前7日报办公室审批。", ["month 1次", "on 举办讲座 / -P7D"]),
            ("发生群体性事件，事发后1小时内电话报告。", ["on 发生群体性事件 / PT1H"]),
            ("节前发送廉政提醒，节中开展暗访。", ["on 节前", "on 节中"]),
            ("对热线工单，1个工作日内签收。", ["on 热线工单 / P1BD"]),
            ("婚丧事宜事前10日、事后5日内报告。", ["on 婚丧事宜事 / -P10D", "on 婚丧事宜事 / P5D"]),
            ("重大事项表决前征求农户意见。", ["on 重大事项表决前"]),
            ("险情发生时先转移后报告。", ["on 险情发生"]),
            ("开学、毕业等关键节点开展廉洁教育。", ["on 开学、毕业等关键节点"]),
            ("一年内发生两起以上案件的部门，取消评先资格。", []),
            ("开展任前廉政谈话。", []),
            ("落实月报告制度。", []),
            ("支部换届提前6个月启动。", ["on 支部换届 / -P6M"]),
            ("新任职干部到岗后1个月内组织谈话。", ["on 新任职干部到岗 / P1M"]),
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

    @Test(arguments: [
        "岗位分工每年调整一次。", "带队开展检查。", "到分管单位督导不少于2次。", "旗帜鲜明站在第一线。", "企业诉求7个工作日内反馈。", "每人每周走访2次。",
        "主题党日每月开展一次。", "党建工作每年研究2次。",
    ])
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

    @Test func `the section's own bearer named again stays what it is`() {
        #expect(duties("党组书记每年讲课1次。", bearer: .principal).map(\.bearer.role) == [.principal])
        #expect(duties("班子成员每年讲课1次。", bearer: .member).map(\.bearer.role) == [.member])
        let own = duties("院党组每年研究2次。", level: .department).map(\.bearer)
        #expect(own.map(\.role) == [.collective])
        #expect(own.map(\.text) == ["院党组"])
        #expect(duties("副书记每年讲课1次。", bearer: .principal).map(\.bearer.role) == [.person])
    }

    @Test func `whoever is asked owes nothing`() {
        let asked = duties("重大矛盾提请镇党委研究。")
        #expect(asked.map(\.bearer.text) == [nil])
        #expect(asked.map { $0.addressees.map(\.text) } == [["镇党委"]])
        #expect(asked.map(\.action.kind) == [.request])
    }

    @Test func `those who are called upon owe nothing`() {
        let calls = duties("对农户走访全覆盖，其中监测户每月走访一次。")
        #expect(calls.allSatisfy { $0.bearer.text == nil })
        #expect(calls.last?.counterparts.map(\.text) == ["监测户"])
    }

    @Test func `a count for each of several named is with each of them`() {
        let talks = duties("每年与班子成员、科室负责人谈话各不少于1次。")
        #expect(talks.map(\.per) == [.counterpart])
        #expect(duties("与班子成员经常谈心，每人每年不少于1次。").map(\.per) == [.counterpart])
    }

    @Test(arguments: [
        ("将情况报县信访局。", "县信访局"), ("30分钟内报告县森防指。", "县森防指"), ("按月上报区创建办备案。", "区创建办"),
    ])
    func `the body right after 报 is told, whatever it is called`(text: String, body: String) {
        #expect(duties(text).map { $0.addressees.map(\.text) } == [[body]])
        #expect(duties(text).map(\.action.kind) == [.report])
    }

    @Test(arguments: ["每少1次扣2分，扣完10分为止。", "缺勤一天扣50元。", "积分低于60分的评为不合格。"])
    func `how points are counted obliges nobody`(text: String) {
        #expect(duties(text).isEmpty)
    }

    @Test func `a half-width full stop after a Chinese letter ends a sentence`() {
        let two = duties("每年研讨不少于4次.严格落实请假制度.")
        #expect(two.map(\.text) == ["每年研讨不少于4次", "严格落实请假制度"])
        #expect(timed("每年投入不少于2.5万元。") == ["year 1次?"])
    }

    @Test func `the verb after the time says what is done, the topic before it does not`() {
        #expect(duties("受处分情况每年报告一次。").map(\.action.kind) == [.report])
        #expect(duties("各村上报台账。").map(\.action.kind) == [.report])
        #expect(duties("落实报告制度。").map(\.action.kind) == [.regulation])
        #expect(duties("每年到联系乡镇讲一次廉政党课。").map(\.action.kind) == [.lecture])
        #expect(duties("对苗头性问题早提醒、早纠正。").map(\.action.kind) == [.admonition])
        #expect(duties("党委书记是第一责任人。").map(\.action.kind) == [.leadership])
    }
}
