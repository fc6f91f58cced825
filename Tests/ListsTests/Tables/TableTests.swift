import Testing

@testable import Lists

/// Tables in the text: cells parted by tabs, paragraphs in a cell by line separators.
@Suite struct TableTests {
    private func list(_ text: String, columns: [ColumnChoice] = []) -> ParsedList {
        read(DocumentText(name: "sample.txt", text: text), columns: columns)
    }

    private let register = """
        甲县水务局党组责任清单
        序号\t责任类别\t责任内容\t责任人\t完成时限\t报送对象
        1\t一、政治建设\t每季度召开1次党组会议。\t党组书记\t全年
        2\t\t报告履行主体责任情况。\t\t每年1月15日前\t县委、县纪委
        3\t二、作风建设\t开展作风督查。\t分管领导\t每半年一次
        序号\t责任类别\t责任内容\t责任人\t完成时限\t报送对象
        4\t\t不得违规接受宴请。\t班子成员\t每月
        中共甲县水务局党组
        2025年1月5日
        """

    @Test func `rows read as items under the cells of the category`() {
        expect(
            register,
            reads: """
                part 一、 政治建设 collective
                  一/1: 每季度召开1次党组会议。
                  一/2: 报告履行主体责任情况。
                part 二、 作风建设 collective
                  二/3: 开展作风督查。
                  二/4: 不得违规接受宴请。
                """)
        #expect(found("line-left-out", in: register).count == 1)
    }

    @Test func `a number printed in a table and again below it, or in two cells, is told apart`() {
        let read = list(
            """
            己集团党委责任清单
            一、党委责任
            序号\t责任内容\t完成时间
            1\t开展调研。\t每季度
            二\t讲党课。\t每年
            1.每季度调研1次。
            """)
        #expect(read.items.map(\.id) == ["一/1", "一/二", "一/1·2"])
        let cells = list("乙局党组责任清单\n责任人\t责任内容\n书记\t1.讲党课。\n书记\t1.调研。")
        #expect(Set(cells.items.map(\.id)).count == cells.items.count)
    }

    @Test func `rows of one number, each with measures of its own, are told apart`() {
        let row = "1\t学习。\t每年讲1次党课。\n"
        let read = list("乙局党组责任清单\n序号\t责任内容\t工作措施\n\(row)\(row)\(row)")
        #expect(Set(read.items.map(\.id)).count == read.items.count)
    }

    @Test func `the second row of a header may have more cells than the first`() {
        let text = "乙局党组责任清单\n责任类别\t责任内容\t\t报送对象\n\t事项\t措施\t\t\t\t备注\t\n学习\t讲党课。\t每年1次\n"
        #expect(list(text).items.isEmpty == false)
    }

    @Test func `the bearer's cell names the bearer, also where it goes on below`() {
        let bearers = list(register).duties.map(\.bearer)
        #expect(bearers.map(\.role) == [.principal, .principal, .member, .member])
        #expect(bearers.map(\.text) == ["党组书记", "党组书记", "分管领导", "班子成员"])
        #expect(bearers.allSatisfy { !$0.inherited && $0.span != nil })
    }

    @Test func `the cell of time speaks where the words say nothing, and points at itself`() {
        let list = list(register)
        let duties = list.duties
        #expect(duties[0].schedule.period == .quarter)
        #expect(
            duties[1].schedule
                == .deadline(Deadline(period: .year, dates: [YearlyDate(month: 1, day: 15)])))
        #expect(duties[2].schedule.period == .halfYear)
        #expect(duties[2].spans.schedule.map(list.document.raw) == "每半年一次")
        #expect(duties[3].schedule == .continuing)
        #expect(duties[1].addressees.map(\.text) == ["县委", "县纪委"])
    }

    @Test func `numbered points in a cell are items of a group`() {
        expect(
            """
            庚消防站岗位责任清单
            责任主体\t责任内容
            站长\t1.每日检查装备；2.每周组织1次演练。
            指导员\t（1）每周开展1次思想分析；\u{2028}（2）每季度家访1次。
            技师\t每月维护装备1次，\u{2028}并作记录。
            """,
            reads: """
                category - 站长 principal
                  ¶1/1: 每日检查装备；
                  ¶1/2: 每周组织1次演练。
                category - 指导员 person
                  ¶2/（1）: 每周开展1次思想分析；
                  ¶2/（2）: 每季度家访1次。
                category - 技师 person
                  ¶3/¶1: 每月维护装备1次，并作记录。
                """)
    }

    @Test func `a header of two rows, merged rows as headings, short names as categories`() {
        expect(
            """
            乙镇安全生产责任清单
            责任主体\t责任内容\t\t时限要求
            \t事项\t措施
            一、党委领导班子责任
            党委\t研究部署\t召开党委会议研究安全生产工作。\t每季度
            二、党委书记责任
            党委书记\t带队检查\t带队检查重点企业。\t每月1次
            附注：本表一式两份。
            """,
            reads: """
                part 一、 党委领导班子责任 collective
                  category - 研究部署 collective
                    一/¶1/¶1: 召开党委会议研究安全生产工作。
                part 二、 党委书记责任 principal
                  category - 带队检查 principal
                    二/¶1/¶1: 带队检查重点企业。
                """)
    }

    @Test func `several tables, each below its own heading, words before and after`() {
        expect(
            """
            己集团党委责任清单
            一、党委领导班子责任
            党委领导班子对集团全面从严治党负全面领导责任。
            序号\t责任内容\t完成时间
            1\t每半年召开1次专题会议。\t6月、12月
            二、党委书记责任
            序号\t责任内容\t完成时间
            1\t与班子成员谈话。\t每年1次
            三、党委委员责任
            1.每季度调研1次。
            """,
            reads: """
                part 一、 党委领导班子责任 collective
                  一/1: 每半年召开1次专题会议。
                part 二、 党委书记责任 principal
                  二/1: 与班子成员谈话。
                part 三、 党委委员责任 member
                  三/1: 每季度调研1次。
                """)
    }

    @Test func `a number and a name alone in a row are a heading`() {
        expect(
            """
            壬法院党组责任清单
            序号\t责任内容\t责任部门\t完成时限
            一\t政治建设
            1\t组织集中学习。\t政治部\t每月1次
            二\t廉政建设
            2\t开展司法巡查。\t督察室\t每年2次
            """,
            reads: """
                part 一 政治建设 collective
                  一/1: 组织集中学习。
                part 二 廉政建设 collective
                  二/2: 开展司法巡查。
                """)
    }

    @Test func `a table of Markdown is the same table`() {
        let list = list(
            """
            # 丙村党支部责任清单

            | 序号 | 责任事项 | 责任人 | 频次 |
            |:---:|---|---|---|
            | 1 | 召开支部党员大会 | 支部书记 | 季度 |
            """)
        #expect(list.items.map(\.id) == ["1"])
        #expect(list.duties.map(\.schedule.period) == [.quarter])
        #expect(list.duties.map(\.bearer.role) == [.principal])
    }

    @Test func `a card with the names of columns in its first column is a register`() {
        expect(
            """
            癸公司安全责任清单
            岗位名称\t总经理
            责任内容\t1.每月检查1次。2.每季度开会1次。
            完成时限\t全年
            岗位名称\t安全员
            责任内容\t每日巡查。
            """,
            reads: """
                category - 总经理 principal
                  ¶1/1: 每月检查1次。
                  ¶1/2: 每季度开会1次。
                category - 安全员 person
                  ¶2/¶1: 每日巡查。
                """)
    }

    @Test func `a form to sign is left out, an unknown table is read by lines with a warning`() {
        let form = "甲局党组责任书\n1.每年报告一次。\n甲方（签字）：\t\t乙方（签字）：\n年 月 日\t\t年 月 日"
        #expect(list(form).items.map(\.text) == ["每年报告一次。"])
        let unknown = "甲局党组责任清单\n一、经费\n甲项\t300\t已拨\n乙项\t200\t未拨"
        #expect(list(unknown).tables.map(\.isRead) == [false])
        #expect(found("table-not-understood", in: unknown).count == 1)
        #expect(found("table-not-understood", in: register) == [])
    }

    @Test func `two tables abreast are read one after the other`() {
        let list = list("庚街道责任清单\n岗位\t责任内容\t岗位\t责任内容\n书记\t讲党课。\t主任\t调研。\n委员\t检查。\t干事\t走访。")
        #expect(list.duties.map(\.bearer.text) == ["书记", "主任", "委员", "干事"])
    }

    @Test func `cells that two blanks part, in every row as many as in the header`() {
        let list = list("癸镇责任清单\n序号  责任人  责任内容  完成时限\n1  林长  巡林  每季度末\n2  护林员  巡护  每日")
        #expect(list.items.map(\.text) == ["巡林", "巡护"])
        #expect(list.duties.map(\.bearer.text) == ["林长", "护林员"])
    }

    @Test func `remarks, sums and who filled it in are no rows`() {
        let list = list(
            "己公司责任清单\n序号\t工作内容\t责任部门\n1\t组织演练\t安全部\n合计\t1项\t\n备注\t由安全部解释\t\n填报人：某某\t\t审核人：某某")
        #expect(list.items.map(\.text) == ["组织演练"])
    }

    @Test func `a meeting's business is not counted beside it`() {
        let list = list("己公司责任清单\n序号\t工作内容\t频次\n1\t召开例会，通报隐患情况\t每月1次\n2\t制定计划，报党委审定\t3月底前")
        #expect(list.duties.filter { $0.schedule.isSettled }.count == 3)
    }

    @Test func `the cell of time gives a number its window, and a limit what sets it off`() {
        let list = list(
            "甲镇责任清单\n序号\t责任内容\t时限\n1\t组织演练不少于3次\t全年\n2\t组织培训不少于2次\t每半年\n3\t办理群众诉求\t3个工作日内")
        let periods = list.duties.map(\.schedule.period)
        #expect(periods == [.year, .halfYear, nil])
        guard case .event(let event) = list.duties[2].schedule else {
            Issue.record("the limit waits for something")
            return
        }
        #expect(event.trigger.value == "办理群众诉求" && event.within?.value == "P3BD")
    }

    @Test func `numbers of a table and of paragraphs beside it are told apart`() {
        let list = list("甲村责任清单\n一、支部\n序号\t责任内容\n1\t开会\n2\t学习\n1.评议。\n2.述职。")
        #expect(list.items.map(\.id) == ["一/1", "一/2", "一/1·2", "一/2·2"])
    }

    @Test func `a person may say which column is which`() {
        let text = "甲局党组责任清单\n甲\t乙\n第一支部\t每月学习一次。\n第二支部\t每年报告一次。"
        let read = list(
            text,
            columns: [
                ColumnChoice(table: 0, column: 0, role: .bearer),
                ColumnChoice(table: 0, column: 1, role: .content),
            ])
        #expect(read.items.map(\.text) == ["每月学习一次。", "每年报告一次。"])
        #expect(read.duties.map(\.bearer.text) == ["第一支部", "第二支部"])
        #expect(read.tables.first?.columns.map(\.role) == [.bearer, .content])
    }
}

extension Schedule {
    /// The window it repeats in.
    fileprivate var period: Period? {
        switch self {
        case .recurring(let recurring): recurring.period
        case .deadline(let deadline): deadline.period
        default: nil
        }
    }
}
