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
}

/// Says what a text reads as.
func expect(
    _ text: String, reads expected: String, at location: SourceLocation = #_sourceLocation
) {
    #expect(sketch(text) == expected, sourceLocation: location)
}
