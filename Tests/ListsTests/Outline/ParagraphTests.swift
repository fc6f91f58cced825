import Testing

@testable import Lists

/// Lines joined, parted, or read as paragraphs of one item.
@Suite struct ParagraphTests {
    @Test func `a line broken inside a sentence is joined with the next`() {
        expect(
            "甲镇党委责任清单\n1.党委每年至少召开两次专题会议，分析形势，研究部\n署工作。\n2.每年报告。",
            reads: """
                group -  collective
                  1: 党委每年至少召开两次专题会议，分析形势，研究部署工作。
                  2: 每年报告。
                """)
    }

    @Test func `a sentence runs on over a page break`() {
        expect(
            "甲镇党委责任清单\n1.定期开展督查，\n- 2 -\n\n并通报结果。\n2.每年报告。",
            reads: """
                group -  collective
                  1: 定期开展督查，并通报结果。
                  2: 每年报告。
                """)
    }

    @Test func `an item of several paragraphs stays one item`() {
        expect(
            "甲镇党委责任清单\n一、党委责任\n1.抓好支部建设。\n　　每季度督查一次。\n　　限期整顿。\n2.每年报告。\n二、书记责任\n1.讲党课。",
            reads: """
                part 一、 党委责任 collective
                  一/1: 抓好支部建设。
                每季度督查一次。
                限期整顿。
                  一/2: 每年报告。
                part 二、 书记责任 principal
                  二/1: 讲党课。
                """)
    }

    @Test func `a heading with only a body of its own has one item without number`() {
        expect(
            "甲镇党委责任清单\n一、党委责任\n（一）学习\n坚持每月学习一次。\n（二）组织\n坚持每年部署一次。",
            reads: """
                part 一、 党委责任 collective
                  category （一） 学习 collective
                    一/（一）/¶1: 坚持每月学习一次。
                  category （二） 组织 collective
                    一/（二）/¶1: 坚持每年部署一次。
                """)
    }

    @Test func `several items on one line`() {
        expect(
            "甲镇党委责任清单\n一、党委责任\n（一）学习 1.每月学习一次。2.每年培训一次。\n（二）组织 3.每年部署。\n二、书记责任\n1.讲党课。2.谈话。3.调研。",
            reads: """
                part 一、 党委责任 collective
                  category （一） 学习 collective
                    一/（一）/1: 每月学习一次。
                    一/（一）/2: 每年培训一次。
                  category （二） 组织 collective
                    一/（二）/3: 每年部署。
                part 二、 书记责任 principal
                  二/1: 讲党课。
                  二/2: 谈话。
                  二/3: 调研。
                """)
    }

    @Test func `a list without numbers is read paragraph by paragraph`() {
        let text = """
            甲村党支部责任清单
            为压实责任，结合本村实际，制定本清单。
            村党支部每月召开一次支部委员会会议。
            支部书记每年讲一次党课。
            甲村党支部
            2024年1月
            """
        expect(
            text,
            reads: """
                group -  collective
                  ¶1: 村党支部每月召开一次支部委员会会议。
                  ¶2: 支部书记每年讲一次党课。
                """)
        #expect(found("no-numbering", in: text).count == 1)
    }

    @Test func `a comma before the line end keeps an ordinal from being a number`() {
        expect(
            "甲镇党委责任清单\n1.深入学习贯彻党的历次全会精神特别是二中、\n三、四中全会精神，每年研讨。\n2.每年报告。",
            reads: """
                group -  collective
                  1: 深入学习贯彻党的历次全会精神特别是二中、三、四中全会精神，每年研讨。
                  2: 每年报告。
                """)
    }

    @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}"])
    func `every kind of line end`(end: String) {
        let lines = ["甲局党组责任清单", "一、党组责任", "1.每月学习。", "2.每年报告。"]
        let list = read(DocumentText(name: "a.txt", text: lines.joined(separator: end)))
        #expect(list.title == "甲局党组责任清单")
        #expect(list.items.map(\.text) == ["每月学习。", "每年报告。"])
    }
}
