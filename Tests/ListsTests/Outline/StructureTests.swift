import Testing

@testable import Lists

/// What stands around and between the items of a list.
@Suite struct StructureTests {
    @Test func `bullets and dashes below a heading are its items`() {
        expect(
            "丁村党支部责任清单\n支部委员会\n• 每月开会一次\n• 每年评议一次\n支部书记\n——每年讲一次党课",
            reads: """
                group - 支部委员会 collective
                  ¶1/¶1: 每月开会一次
                  ¶1/¶2: 每年评议一次
                group - 支部书记 principal
                  ¶2/¶1: 每年讲一次党课
                """)
    }

    @Test func `a counted meeting with points below it is owed beside them`() {
        let list = read(
            DocumentText(
                name: "a.txt",
                text:
                    "甲局党组责任清单\n一、党组责任\n1.每半年召开1次会议，研究下列事项：\n（1）计划；\n（2）人事。\n2.每年做好以下工作：\n（1）考核；\n（2）总结。"
            ))
        let counted = list.duties.filter { $0.schedule.isSettled }
        #expect(counted.map(\.text) == ["每半年召开1次会议"])
    }

    @Test func `a line broken without a full stop goes on, a short last line is no heading`() {
        let text = """
            辛镇党委履行全面从严治党主体责任清单
            一、党委书记责任
            1.每季度召开一次党委会议专题研究全面从严治党工作分析形势部署任务并听取
            落实情况汇报
            2.每年为党员干部讲一次廉政党课并对班子成员开展一次廉政谈话履行第一责任
            职责
            3.每年与各支部书记签订目标责任书并开展一次考核结果作为评先评优依据并向
            上级党委报告
            4.及时批阅信访件
            """
        let items = read(DocumentText(name: "a.txt", text: text)).items
        #expect(items.count == 4)
        #expect(items[1].text.hasSuffix("第一责任职责"))
    }

    @Test func `a number on the next line belongs to the words before it`() {
        let list = read(
            DocumentText(name: "a.txt", text: "甲镇党委责任清单\n1.每月\n5日前报送报表。\n2.督查每季度不少于\n2次。"))
        #expect(list.items.map(\.text) == ["每月5日前报送报表。", "督查每季度不少于2次。"])
    }

    @Test(arguments: [
        "目录\n一、党组责任\t1\n二、书记责任\t3\n", "目 录\n一、党组责任\n二、书记责任\n",
        "目录\n一、党组责任……………… 1\n二、书记责任……………… 3\n",
    ])
    func `a table of contents is left out, with pages and without`(contents: String) {
        let text = "甲局党组责任清单\n\(contents)一、党组责任\n1.学习。\n二、书记责任\n1.讲党课。"
        #expect(sketch(text).split(separator: "\n").count == 4)
        #expect(found("line-left-out", in: text).count == 3)
    }

    @Test func `a running head with its page is left out, the sentence goes on behind it`() {
        expect(
            "甲局责任清单\n1.发现隐患立即\n甲局责任清单    第1页 共2页\n整改。\n2.学习。",
            reads: """
                group -  collective
                  1: 发现隐患立即整改。
                  2: 学习。
                """)
    }

    @Test func `notes below the list are no items`() {
        let text = "甲林场责任清单\n一、书记责任\n1.学习②。\n注：①由党委制定。\n②防火期为10月至次年5月。\n二、场长责任\n1.巡山。"
        let list = read(DocumentText(name: "a.txt", text: text))
        #expect(list.items.map(\.id) == ["一/1", "二/1"])
    }

    @Test func `an article that says why or from when the list holds obliges nobody`() {
        let text = "甲局党组责任清单\n第一条 为压实责任，制定本清单。\n第二条 每年报告。\n第三条 本清单自印发之日起施行。"
        let list = read(DocumentText(name: "a.txt", text: text))
        #expect(list.items.map(\.duties.count) == [0, 1, 0])
    }

    @Test func `each list that a notice brings along begins anew`() {
        expect(
            "关于印发清单的通知\n请落实。\n附件1\n县委领导班子责任清单\n1.学习。\n2.报告。\n附件2\n县委书记责任清单\n1.讲党课。",
            reads: """
                group -  collective
                  1: 学习。
                  2: 报告。
                group - 县委书记责任清单 principal
                  ¶3/1: 讲党课。
                """)
    }

    @Test func `two columns side by side are for a person to part`() {
        let abreast = (1...4).map { "\($0).每月学习。        \($0 + 4).每年报告。" }.joined(separator: "\n")
        #expect(found("interleaved-text", in: "甲局责任清单\n" + abreast).count == 1)
        let counted = (1...4).map { "\($0 * 2 - 1).学习。        \($0 * 2).报告。" }.joined(
            separator: "\n")
        #expect(found("interleaved-text", in: "甲局责任清单\n" + counted) == [])
    }

    @Test func `words that run on are pointed at`() {
        let text = "甲局责任清单\n1.每年研究工作工作工作。\n2.的的的的的。\n3.常常研究，研究研究。"
        #expect(found("repeated-words", in: text) == ["工作工作工作", "的的的的的", "研究研究"].dropLast())
    }

    @Test func `a text saved in a wrong encoding is pointed at`() {
        let text = "鐢插幙濮旇矗浠绘竻鍗\n涓€銆佸厷濮旇矗浠\n1.姣忓勾鎶ュ憡涓€娆°€"
        #expect(found("suspect-characters", in: text).count == 1)
        #expect(found("suspect-characters", in: "甲局责任清单\n1.每年报告一次。") == [])
    }
}
