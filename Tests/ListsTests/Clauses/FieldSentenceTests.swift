import Testing

@testable import Lists

/// Sentences from lists of other trades: who owes, what sets off, which window.
@Suite struct FieldSentenceTests {
    @Test(
        arguments: [
            ("用药台账由护士长签字。", "护士长"),
            ("对评分靠后的班组，由厂长约谈班组长。", "厂长"),
            ("公开栏内容由督查办负责更新。", "督查办"),
            ("受理窗口工作人员对材料齐全的申请，应当自收件之日起3个工作日内办结。", "受理窗口工作人员"),
            ("档案馆每年开展查档服务2次。", "档案馆"),
        ]
    )
    func `who is named in the clause owes it`(text: String, bearer: String) {
        #expect(duties(text).allSatisfy { $0.bearer.text == bearer })
    }

    @Test(
        arguments: [
            "列席挂点单位党支部主题党日，听取意见。",
            "林长公示牌内容有误的，及时更正。",
            "支部委员会每季度召开1次。",
        ]
    )
    func `what is attended, put up or held owes nothing`(text: String) {
        #expect(duties(text).allSatisfy { $0.bearer.text == nil })
    }

    @Test(
        arguments: [
            ("对资料齐全的申请，3个工作日内答复。", ["on 资料齐全的申请 / P3BD"]),
            ("对水位超标的河段，每周巡查1次。", ["week 1次"]),
            ("对受处分党员，及时谈心。", ["on 受处分党员 / 及时"]),
            ("对家庭困难职工，适时走访。", ["on 家庭困难职工 / 适时"]),
            ("定期研判支部运行，对软弱涣散支部，限期整顿。", ["vague 定期", "on 软弱涣散支部 / 限期"]),
        ]
    )
    func `what 对 names belongs to the act after it`(text: String, times: [String]) {
        #expect(timed(text) == times)
    }

    @Test(
        arguments: [
            ("较大隐患限7日内整改到位。", ["on 较大隐患 / P7D"]),
            ("座谈会纪要5个工作日内印发。", ["on 座谈会纪要 / P5BD"]),
            ("接到线索后依规及时核查。", ["on 接到线索 / 及时"]),
            ("评估结论于项目结束后20日内报学院党委。", ["on 项目结束 / P20D"]),
            ("发现违规操作，当场制止。", ["on 发现违规操作 / 当场"]),
            ("接到网络舆情报告后，2小时内回应。", ["on 接到网络舆情报告 / PT2H"]),
            ("元宵、清明前走访老党员。", ["on 元宵、清明前"]),
        ]
    )
    func `a trigger keeps its own words and no others`(text: String, times: [String]) {
        #expect(timed(text) == times)
    }

    @Test(
        arguments: [
            ("遇大雾橙色预警时加派人手。", ["on 大雾橙色预警"]),
            ("重点节假日期间加强暗访。", ["on 重点节假日期间"]),
            ("“安全生产月”宣传周期间组织开放参观。", ["on “安全生产月”宣传周期间"]),
            ("接到警情后90秒内出动，处置结束后24小时内讲评。", ["on 接到警情 / PT90S", "on 处置结束 / PT24H"]),
        ]
    )
    func `a time that comes sets something off`(text: String, times: [String]) {
        #expect(timed(text) == times)
    }

    @Test(
        arguments: [
            (
                "每季度召开1次例会，次月8日前将纪要报县委。",
                [
                    "quarter 1次",
                    "quarter by --01-08 --04-08 --07-08 --10-08"
                        + " previous-quarter previous-quarter previous-quarter previous-quarter",
                ]
            ),
            (
                "每半年自评1次，次月15日前上报县委。",
                ["half-year 1次", "half-year by --01-15 --07-15 previous-half previous-half"]
            ),
            ("实行一季一考核，考核成绩与奖励挂钩。", ["quarter 1次?"]),
            ("每年初与各村签订责任书。", ["year 1次?"]),
            ("每年至少1次、至多2次到企业调研。", ["year 1..2次"]),
            (
                "每年7月15日前和次年1月15日前，分别向县委报告上半年和全年履责情况。",
                ["year by --01-15 --07-15 previous-year first-half"]
            ),
        ]
    )
    func `a date or a number keeps to the window of its own clause`(text: String, times: [String]) {
        #expect(timed(text) == times)
    }

    @Test func `a caption before a colon is no duty`() {
        #expect(duties("宅基地审批：当日登记，入户踏勘，张榜公示。").count == 3)
    }

    @Test func `what may be extended is permitted`() {
        #expect(duties("情况特殊的，经批准可延长至30日。").first?.modality == .may)
    }

    @Test(
        arguments: [
            ("每月组织职工政治理论学习。", Action.Kind.study),
            ("每季度召开1次村务恳谈会。", .meeting),
            ("每季度召开会议专题研究意识形态工作。", .meeting),
            ("维修记录由技术负责人签字。", .signOff),
        ]
    )
    func `the action is what is done`(text: String, kind: Action.Kind) {
        #expect(duties(text).first?.action.kind == kind)
    }

    @Test func `an act that is its own noun is not what sets it off`() {
        #expect(timed("每半年测评1次，及时反馈。") == ["half-year 1次", "vague 及时"])
        #expect(timed("及时反馈。") == ["vague 及时"])
    }
}
