import Testing

@testable import Lists

/// The ways of numbering, alone and one inside another.
@Suite struct NumberingTests {
    @Test func `a bare number before a word of the year is a number`() {
        expect(
            """
            甲村党支部责任清单
            5 每月公开账目。
            6 年初承诺，年末述职。
            """,
            reads: """
                group -  collective
                  5: 每月公开账目。
                  6: 年初承诺，年末述职。
                """)
    }

    @Test func `numbers that run on through the categories`() {
        expect(
            """
            甲镇党委责任清单
            一、党委责任
            （一）学习
            1.每季度学习一次。
            （二）组织
            2.每年部署一次。
            """,
            reads: """
                part 一、 党委责任 collective
                  category （一） 学习 collective
                    一/（一）/1: 每季度学习一次。
                  category （二） 组织 collective
                    一/（二）/2: 每年部署一次。
                """)
    }

    @Test func `bare numbers, with and without a blank`() {
        expect(
            """
            乙镇河长责任清单
            一、镇级河长职责
            1 每月巡河两次。
            2 每季度开会一次。
            二、村级河长职责
            1每周巡河一次。
            2每月报送记录。
            """,
            reads: """
                part 一、 镇级河长职责 principal
                  一/1: 每月巡河两次。
                  一/2: 每季度开会一次。
                part 二、 村级河长职责 person
                  二/1: 每周巡河一次。
                  二/2: 每月报送记录。
                """)
    }

    @Test func `a list of one level, each number an item`() {
        expect(
            """
            丙公司安全生产责任清单
            一、健全责任制。
            二、每季度检查一次。
            """,
            reads: """
                group -  collective
                  一: 健全责任制。
                  二: 每季度检查一次。
                """)
    }

    @Test func `round numbers under categories`() {
        expect(
            """
            丁医院党委责任清单
            （一）党委班子责任
            ①每月开会一次；
            ②每年评议一次。
            （二）党委书记责任
            ①每年讲党课一次。
            """,
            reads: """
                category （一） 党委班子责任 collective
                  （一）/①: 每月开会一次；
                  （一）/②: 每年评议一次。
                category （二） 党委书记责任 principal
                  （二）/①: 每年讲党课一次。
                """)
    }

    @Test func `numbers with points in them`() {
        expect(
            """
            戊集团党委责任清单
            1 党委班子责任
            1.1 每月学习一次。
            1.2 每年12月底前报告。
            2 党委书记责任
            2.1 每年讲党课一次。
            """,
            reads: """
                group 1 党委班子责任 collective
                  1/1.1: 每月学习一次。
                  1/1.2: 每年12月底前报告。
                group 2 党委书记责任 principal
                  2/2.1: 每年讲党课一次。
                """)
    }

    @Test func `an item that begins with a date is not a number with a point`() {
        expect(
            """
            甲局党组责任清单
            1.3月底前制定计划。
            2.12月10日前报告。
            """,
            reads: """
                group -  collective
                  1: 3月底前制定计划。
                  2: 12月10日前报告。
                """)
    }

    @Test func `headings without numbers`() {
        expect(
            """
            甲局机关党委责任清单
            领导班子责任（2项）
            1.每季度研究一次。
            2.每年述职一次。
            书记责任
            3.每年讲党课一次。
            """,
            reads: """
                group - 领导班子责任 =2 collective
                  ¶1/1: 每季度研究一次。
                  ¶1/2: 每年述职一次。
                group - 书记责任 principal
                  ¶2/3: 每年讲党课一次。
                """)
    }

    @Test func `full-width and half-width signs read the same`() {
        let full = sketch("甲镇党委责任清单\n一、党委责任\n（一）学习\n１．每季度学习一次。\n（二）组织\n１．每年部署。")
        let half = sketch("甲镇党委责任清单\n一、党委责任\n(一)学习\n1.每季度学习一次。\n(二)组织\n1.每年部署。")
        #expect(
            full.replacing("１．", with: "1.")
                == half.replacing("(一)", with: "（一）").replacing("(二)", with: "（二）"))
    }

    @Test func `a list that nests against custom shows it by its numbers`() {
        expect(
            """
            甲局党组责任清单
            1.党组责任
            （一）每月学习一次。
            （二）每年报告一次。
            2.书记责任
            （一）每年讲党课一次。
            （二）每季度谈话一次。
            """,
            reads: """
                group 1. 党组责任 collective
                  1/（一）: 每月学习一次。
                  1/（二）: 每年报告一次。
                group 2. 书记责任 principal
                  2/（一）: 每年讲党课一次。
                  2/（二）: 每季度谈话一次。
                """)
    }

    @Test func `a number printed twice gives two identifiers`() {
        let list = read(
            DocumentText(name: "a.txt", text: "甲局党组责任清单\n1.每月学习。\n1.每月学习。\n2.每年报告。"))
        #expect(list.items.map(\.id) == ["1", "1·2", "2"])
    }

    @Test func `clauses below an article`() {
        expect(
            "甲局党组责任清单\n第一条 党组履行下列职责：\n第一款 每季度研究一次。\n第二款 每年报告一次。",
            reads: """
                article 第一条 党组履行下列职责 collective
                  第一条/第一款: 每季度研究一次。
                  第一条/第二款: 每年报告一次。
                """)
    }

    @Test func `the sign behind a number may change as it counts on`() {
        let text = "甲公司党委责任清单\n1.学习。\n2、研究。\n3 督查。\n4)考核。\n（5）报告。"
        #expect(sketch(text).split(separator: "\n").count == 6)
        #expect(found("numbering-gap", in: text) == [])
    }

    @Test func `一是 at the head of lines numbers them, inside a paragraph it does not`() {
        expect(
            "甲局党组责任清单\n一、作风\n一是每月督查；\n二是每年评议。\n二、学习\n一是每季度学习，二是每年培训。",
            reads: """
                part 一、 作风 collective
                  一/一是: 每月督查；
                  一/二是: 每年评议。
                part 二、 学习 collective
                  二/¶1: 一是每季度学习，二是每年培训。
                """)
    }

    @Test func `letters that stand apart are read together, their places are those of the page`() {
        let list = read(
            DocumentText(name: "a.txt", text: "责　任　清　单\n1 ． 书 记 每 年 讲 党 课 2 次 。\n2．学习。"))
        #expect(list.title == "责任清单")
        #expect(list.items.map(\.text) == ["书记每年讲党课2次。", "学习。"])
        #expect(list.duties.first.map { list.document.raw($0.span) } == "书 记 每 年 讲 党 课 2 次")
        #expect(list.duties[0].spans.schedule.map(list.document.raw) == "每 年 讲 党 课 2 次")
    }
}
