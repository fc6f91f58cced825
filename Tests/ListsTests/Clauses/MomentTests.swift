import Testing

/// What sets a duty off where no table knows its words: moments before and after, those something
/// is amiss with, outcomes; and numbers that only look like how often.
@Suite struct MomentTests {
    @Test(
        arguments: [
            ("列席专题会前须审核会议材料。", ["on 列席专题会前"]),
            ("职工离岗前应向人事科登记。", ["on 职工离岗前"]),
            ("来客到访时核验证件。", ["on 来客到访"]),
            ("队员休假归队后进行安全教育。", ["on 队员休假归队"]),
            ("方案在印发前提交党委会审议。", ["on 方案在印发前"]),
            ("召开年度总结会前10日向县委报告方案。", ["on 召开年度总结会 / -P10D"]),
            ("文体活动举办前5日报街道审核。", ["on 文体活动举办 / -P5D"]),
            ("新任职干部到任后1个月内由组织科谈话。", ["on 新任职干部到任 / P1M"]),
            ("投诉事项自反馈之日起10个工作日内建立台账。", ["on 投诉事项自反馈 / P10BD"]),
            ("发现学术不端线索的，自发现之日起5日内启动调查。", ["on 发现学术不端线索 / P5D"]),
        ])
    func `a moment sets off what follows it`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(
        arguments: [
            ("对落实不到位的村及时约谈。", ["on 落实不到位的村 / 及时"]),
            ("对群众反映强烈的科室，及时约谈其负责人。", ["on 群众反映强烈的科室 / 及时"]),
            ("对错误信息及时澄清。", ["on 错误信息 / 及时"]),
            ("对家庭变故等情况及时谈心。", ["on 家庭变故等情况 / 及时"]),
            ("对占道堆物限期清理。", ["on 占道堆物 / 限期"]),
            ("一般问题7日内办结。", ["on 一般问题 / P7D"]),
            ("失联超过2小时立即报告。", ["on 失联超过2小时 / 立即"]),
            ("检查结果及时通报。", ["on 检查结果 / 及时"]),
            ("对学习资料及时归档。", ["vague 及时"]),
        ])
    func `those something is amiss with, and what has come out`(text: String, expected: [String]) {
        #expect(timed(text) == expected)
    }

    @Test(
        arguments: [
            "三分之一以上委员提议时应当召集会议。", "请假2天以上须经书记批准。", "连续两次考核末位的由镇党委约谈。",
            "违反规定干预执法两次以上，予以处理。", "按照人均每年不低于30元的标准安排经费。", "村班子每届任期五年。",
            "力争三年内建成8个以上示范点。", "2021年3月1日印发的原清单同时废止。", "新工人上岗前必须接受不少于72学时的培训。",
        ])
    func `shares, offences, rates, plans and lengths say nothing of how often`(text: String) {
        let counted = duties(text).filter {
            switch $0.schedule {
            case .recurring, .deadline: true
            case .event, .vague, .continuing: false
            }
        }
        #expect(counted.isEmpty)
    }

    @Test(
        arguments: [
            ("每学期到联系年级调研、听课各不少于2次。", ["semester 2次", "semester 2次"]),
            ("书记每年讲党课、作形势报告各1次。", ["year 1次", "year 1次"]),
            ("每年与书记、副书记谈话各1次。", ["year 1次"]),
            ("每年组织集中培训，时间不少于32学时。", ["year 32学时"]),
            ("每年7月15日前、次年1月15日前报区局备案。", ["year by --01-15 --07-15 previous-year -"]),
        ])
    func `acts side by side, a number that comes late, a date of the next year`(
        text: String, expected: [String]
    ) {
        #expect(timed(text) == expected)
    }
}
