import Testing

@testable import Lists

/// The printed structure, one shape of list after another.
@Suite struct OutlineTests {
    @Test func `parts, categories and items, numbers starting again under each`() {
        expect(
            """
            甲县委履行主体责任清单

            一、县委领导班子责任（3项）
            县委领导班子对全县工作负全面领导责任。
            （一）学习
            1.每季度学习一次。
            2.每年培训一次。
            （二）组织
            1.每年部署一次。
            二、县委书记责任
            （一）带头
            1.每年讲一次党课。
            """,
            reads: """
                part 一、 县委领导班子责任 =3 collective
                  category （一） 学习 collective
                    一/（一）/1: 每季度学习一次。
                    一/（一）/2: 每年培训一次。
                  category （二） 组织 collective
                    一/（二）/1: 每年部署一次。
                part 二、 县委书记责任 principal
                  category （一） 带头 principal
                    二/（一）/1: 每年讲一次党课。
                """)
    }

    @Test func `a heading that names an office is the office's`() {
        let list = read(
            DocumentText(
                name: "sample.txt",
                text: """
                    甲县水务系统责任清单
                    一、林长办责任
                    1.每月汇总一次。
                    二、后勤处、保卫处责任
                    1.每周检查一次。
                    三、村务监督委员会职责
                    1.每季度审账一次。
                    四、纪委监督责任
                    1.每半年检查一次。
                    """))
        #expect(list.sections.map(\.bearer) == Array(repeating: .organisation, count: 4))
        let named = list.items.flatMap(\.duties).map(\.bearer.text)
        #expect(named == ["林长办", "后勤处、保卫处", "村务监督委员会", "纪委"])
    }

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

    @Test func `chapters and articles, an article with points below it`() {
        expect(
            """
            甲局党组责任清单
            第一章 党组责任
            第一条 党组每半年研究一次。
            第二条 党组履行下列责任：
            （一）每季度听取一次汇报；
            （二）每年底前报告。
            第二章 党组书记责任
            第三条 每年讲一次党课。
            """,
            reads: """
                chapter 第一章 党组责任 collective
                  第一章/第一条: 党组每半年研究一次。
                  article 第二条 党组履行下列责任 collective
                    第一章/第二条/（一）: 每季度听取一次汇报；
                    第一章/第二条/（二）: 每年底前报告。
                chapter 第二章 党组书记责任 principal
                  第二章/第三条: 每年讲一次党课。
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

    @Test func `a numbered sentence that obliges and has points below it keeps its duty`() {
        expect(
            """
            甲中学党支部责任清单
            一、支部责任
            1、每年报告一次工作。
            （1）报告于12月10日前报送；
            （2）重大情况随时报告。
            2、加强管理。
            """,
            reads: """
                part 一、 支部责任 collective
                  group 1、 每年报告一次工作 collective
                    一/1/¶1: 每年报告一次工作。
                    一/1/（1）: 报告于12月10日前报送；
                    一/1/（2）: 重大情况随时报告。
                  一/2: 加强管理。
                """)
    }

    @Test func `a lead that counts keeps its duty, a lead that only explains is left out`() {
        expect(
            """
            甲局党组责任清单
            一、党组责任
            党组对全局工作负全面领导责任。
            党组每半年至少研究一次全局党建工作。
            （一）每月学习一次。
            （二）每年报告一次。
            """,
            reads: """
                part 一、 党组责任 collective
                  一/¶1: 党组每半年至少研究一次全局党建工作。
                  一/（一）: 每月学习一次。
                  一/（二）: 每年报告一次。
                """)
    }

    @Test func `counts of points and of items in one pair of brackets`() {
        let list = read(
            DocumentText(name: "a.txt", text: "甲局党组责任清单\n一、党组责任（2个方面3项）\n1.学习。\n2.报告。"))
        #expect(list.sections.first?.declared == 3)
        #expect(list.sections.first?.title == "党组责任")
    }

    @Test func `a number printed twice gives two identifiers`() {
        let list = read(
            DocumentText(name: "a.txt", text: "甲局党组责任清单\n1.每月学习。\n1.每月学习。\n2.每年报告。"))
        #expect(list.items.map(\.id) == ["1", "1·2", "2"])
    }
}

/// Says what a text reads as.
func expect(
    _ text: String, reads expected: String, at location: SourceLocation = #_sourceLocation
) {
    #expect(sketch(text) == expected, sourceLocation: location)
}
