import Testing

@testable import Lists

/// Title, grounds and level; and what is no part of the list.
@Suite struct FrontTests {
    private func list(_ text: String) -> ParsedList {
        read(DocumentText(name: "sample.txt", text: text))
    }

    @Test func `a title over two lines is one title`() {
        let list = list("2024年甲镇党委履行全面从严治党\n主体责任清单\n\n为压实责任，制定本清单。\n1.每月学习。")
        #expect(list.title == "2024年甲镇党委履行全面从严治党主体责任清单")
        #expect(list.level == .township)
    }

    @Test func `the body's name above the title belongs to it, a file number does not`() {
        let list = list("中共甲县水务局党组\n甲水党发〔2024〕3号\n全面从严治党责任清单（试行）\n（2024年3月5日通过）\n1.每月学习。")
        #expect(list.title == "全面从严治党责任清单（试行）")
    }

    @Test func `the regulations it rests on, each with its place`() {
        let list = list("甲市委责任清单\n根据《中国共产党章程》《党内监督条例》等规定，参照《某办法》，制定本清单。\n1.每月学习。")
        #expect(list.bases.map(\.text) == ["《中国共产党章程》", "《党内监督条例》", "《某办法》"])
        #expect(list.bases.allSatisfy { list.document.raw($0.span) == $0.text })
    }

    @Test(arguments: [
        ("甲省委主体责任清单", "province"), ("甲市委履行主体责任清单", "city"), ("甲县委主体责任清单", "county"),
        ("甲街道党工委责任清单", "township"), ("甲村党支部责任清单", "village"), ("甲市教育局党组责任清单", "department"),
        ("机关第一党支部责任清单", "branch"), ("甲集团公司党委责任清单", "enterprise"), ("甲县第一中学党委责任清单", "school"),
        ("甲镇卫生院党支部责任清单", "hospital"), ("主体责任清单", "other"),
    ])
    func `the level is the narrowest body the title names`(title: String, level: String) {
        #expect(list("\(title)\n1.每月学习。").level.rawValue == level)
    }

    @Test func `signature, attachments and whom it is sent to are no items`() {
        expect(
            """
            甲县委主体责任清单
            1.每月学习一次。
            2.每年报告一次。
            中共甲县委员会
            2024年1月1日
            附件：1.任务分解表
            2.履责记录表
            抄送：乙市委办公室
            """,
            reads: """
                group -  collective
                  1: 每月学习一次。
                  2: 每年报告一次。
                """)
    }

    @Test func `page numbers and a site's own lines are left out with a note`() {
        let text = """
            首页 > 政务公开
            来源：县委办 发布时间：2024-01-02
            甲县委主体责任清单
            1.每月学习一次。
            — 1 —
            2.每年报告一次。
            第 2 页 共 2 页
            【打印本页】
            """
        expect(
            text,
            reads: """
                group -  collective
                  1: 每月学习一次。
                  2: 每年报告一次。
                """)
        #expect(found("line-left-out", in: text).count == 5)
    }

    @Test func `when the list takes force is no part of its last item`() {
        expect(
            "甲局党组责任清单\n1.每月学习一次。\n本清单自印发之日起施行。",
            reads: """
                group -  collective
                  1: 每月学习一次。
                """)
    }

    @Test func `the bearer of a heading is inherited downwards`() {
        let list = list(
            "甲镇党委责任清单\n一、党委委员会责任\n1.学习。\n二、党委书记责任\n1.学习。\n三、其他班子成员责任\n（一）加强领导班子建设\n1.学习。")
        #expect(list.sections.map(\.bearer) == [.collective, .principal, .member])
        #expect(list.sections.last?.sections.first?.bearer == .member)
    }

    @Test func `an organisation that a heading names goes with its duties`() {
        let list = list("甲镇责任清单\n一、党委责任\n1.学习。\n二、镇纪委责任\n1.每年检查一次。")
        let bearer = list.items.last?.duties.first?.bearer
        #expect(bearer?.role == .organisation)
        #expect(bearer?.text == "镇纪委")
    }

    @Test func `an attachment that is itself a list of duties is read, a form is not`() {
        let text = """
            甲园区责任清单
            一、党工委责任
            1.每月学习一次。

            附件：1．报告事项清单
            　　　2．年度考核评分表

            甲园区党工委
            2026年3月18日

            附件1　报告事项清单
            1．每年1月20日前向市委书面报告。
            附件2　年度考核评分表
            1．学习情况，满分10分。
            """
        let list = list(text)
        #expect(list.items.map(\.text) == ["每月学习一次。", "每年1月20日前向市委书面报告。"])
        #expect(list.sections.last?.title == "附件1　报告事项清单")
    }

    @Test func `lines after a signature belong to it`() {
        let list = list(
            "甲公司责任清单\n1.每月学习一次。\n\n联系人：办公室\n中共甲公司委员会　甲公司董事会\n二〇二六年二月十九日")
        #expect(list.items.map(\.text) == ["每月学习一次。"])
    }
}
