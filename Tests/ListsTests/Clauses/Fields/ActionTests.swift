import Testing

@testable import Lists

/// What is to be done, and how strictly.
@Suite struct ActionTests {
    @Test(arguments: [
        ("每年听取1次汇报。", Action.Kind.hearing), ("每年向县委报告民主生活会情况。", .report),
        ("每年讲1次廉政党课。", .lecture), ("每季度开展1次专题调研。", .research),
        ("对各科室进行全面考核。", .assessment), ("每年召开1次党委会议。", .meeting),
        ("每月组织1次主题党日。", .organisationalLife), ("组织应急演练。", .risk),
        ("与班子成员谈心谈话。", .talk), ("及时约谈负责人。", .admonition),
        ("建立健全巡查制度。", .regulation), ("对违规人员严肃追责。", .accountability),
        ("对采购合同逐份审签。", .signOff), ("督促整改到位。", .supervision),
        ("不得收受礼金。", .conduct), ("公开村务、财务。", .publicity),
    ])
    func `the verb says what kind of act it is, or what it governs`(
        text: String, expected: Action.Kind
    ) {
        #expect(duties(text).first?.action.kind == expected)
    }

    @Test(arguments: [
        ("不得体罚学生。", Duty.Modality.mustNot), ("严禁酒后上岗。", .mustNot),
        ("可以邀请专家参加。", .may), ("应当每月检查。", .must), ("一次演练不得少于30人。", .must),
        ("会议规模宜小不宜大。", .should), ("制定可行的方案。", .must),
    ])
    func `what obliges, forbids and permits`(text: String, expected: Duty.Modality) {
        #expect(duties(text).first?.modality == expected)
    }

    @Test func `the place of every part is a place of the document`() throws {
        let text = "校长每学期至少召开2次专题会议。"
        let duty = try #require(duties(text).first)
        let document = DocumentText(name: "sample.txt", text: text)
        #expect(document.raw(duty.span) == "校长每学期至少召开2次专题会议")
        let (schedule, bearer) = (try #require(duty.spans.schedule), try #require(duty.bearer.span))
        #expect(document.raw(schedule) == "每学期至少召开2次")
        #expect(document.raw(bearer) == "校长")
        #expect(document.raw(duty.action.span) == duty.action.text)
    }
}
