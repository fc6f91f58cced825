import Testing

@testable import Lists

/// Fields on lines below an item, at its end, or below a heading.
@Suite struct FieldTests {
    private func list(_ text: String) -> ParsedList {
        read(DocumentText(name: "sample.txt", text: text))
    }

    @Test func `lines of fields give bearer and time and are no words of the item`() {
        let list = list("甲镇党委责任清单\n1.研究党风廉政工作\n责任人：党委书记\n完成时限：每半年一次\n2.开展警示教育。")
        #expect(list.items.map(\.text) == ["研究党风廉政工作", "开展警示教育。"])
        let duty = list.duties[0]
        #expect(duty.bearer.role == .principal && duty.bearer.text == "党委书记")
        #expect(duty.bearer.span.map(list.document.raw) == "党委书记")
        #expect(duty.spans.schedule.map(list.document.raw) == "每半年一次")
        #expect(list.duties[1].bearer.inherited && list.duties[1].schedule == .continuing)
    }

    @Test(arguments: [
        "（责任领导：分管领导；完成时限：每年3月底前）", "责任领导：分管领导；完成时限：3月底前。", "【责任领导】分管领导【完成时限】3月底前",
        " 责任领导：分管领导  完成时限：3月底前",
    ])
    func `fields at the end of an item`(fields: String) {
        let list = list("甲镇党委责任清单\n1.排查廉政风险。\(fields)\n2.学习。")
        #expect(list.items[0].duties.map(\.text) == ["排查廉政风险"])
        #expect(list.duties[0].bearer.role == .member)
        #expect(
            list.duties[0].schedule
                == .deadline(Deadline(period: .year, dates: [YearlyDate(month: 3, day: 31)])))
    }

    @Test func `what the item itself says of time stays`() {
        let list = list("甲镇党委责任清单\n1.每月检查一次作风。\n完成时限：年底前\n2.学习。")
        #expect(
            list.duties[0].schedule
                == .recurring(Recurring(period: .month, min: 1, minExplicit: true)))
    }

    @Test func `a field below a heading is said of all its items`() {
        let list = list("甲镇党委责任清单\n一、政治建设\n责任主体：党委书记\n1.带头学习。\n2.讲党课。\n二、其他\n1.学习。")
        #expect(list.duties.map(\.bearer.text) == ["党委书记", "党委书记", nil])
    }

    @Test func `a bearer above a row of numbers is its heading`() {
        expect(
            "甲局责任清单\n责任主体：党组\n1.学习。\n2.报告。\n责任主体：党组书记\n责任内容：\n1.讲党课。",
            reads: """
                group - 责任主体：党组 collective
                  ¶1/1: 学习。
                  ¶1/2: 报告。
                group - 责任主体：党组书记 principal
                  ¶2/1: 讲党课。
                """)
    }

    @Test func `measures below an item oblige, their label does not`() {
        let list = list("甲公司安全责任清单\n1.组织演练。\n工作措施：每半年演练1次。\n责任人：总经理")
        #expect(list.duties.map(\.text) == ["组织演练", "每半年演练1次"])
        #expect(list.duties.map(\.bearer.text) == ["总经理", "总经理"])
    }

    @Test func `a post before a colon is whose duty it is, no field`() {
        let list = list("甲镇党委责任清单\n1.分管领导：每季度检查一次。\n2.组织委员：按月收缴党费。")
        #expect(list.items.map(\.text) == ["分管领导：每季度检查一次。", "组织委员：按月收缴党费。"])
        #expect(list.duties.count == 2)
    }
}
