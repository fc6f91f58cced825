import Lists
import Testing

@testable import Papers

@Suite struct RegisterTests {
    static let text = """
        甲镇党委全面从严治党责任清单
        一、领导班子集体责任（3项）
        （一）政治建设
        1.每年12月底前向县委报告1次；每半年分析研判1次意识形态工作，发现问题及时处置。
        2.定期研究，不断完善制度体系。
        （二）组织建设
        1.抓好支部建设。
        每季度督查一次支部工作。
        二、主要负责人责任
        1.与班子成员每年谈话不少于1次。
        """
    private let list = read(DocumentText(name: "list.txt", text: text))

    private func workbook() throws -> DocumentText {
        let bytes = try Paper.xlsx(of: list.sections, in: list.document, title: list.title)
        return try Paper.open(bytes, name: "register.xlsx").document
    }

    private func items(_ list: ParsedList) -> [String] {
        list.items.map { ($0.number ?? "") + $0.text.replacing("\u{2028}", with: "\n") }
    }

    private func headings(_ sections: [Section]) -> [String] {
        sections.flatMap { section in
            ["\(section.kind) \(section.number ?? "")\(section.title) \(section.bearer)"]
                + headings(section.sections)
        }
    }

    private func kind(_ duty: Duty) -> String {
        switch duty.schedule {
        case .recurring(let recurring): "\(recurring)"
        case .deadline(let deadline): "\(deadline)"
        case .event: "event"
        case .vague: "vague"
        case .continuing: "continuing"
        }
    }

    @Test func `a workbook reads back as the same items, headings and duties`() throws {
        let back = read(try workbook())
        #expect(back.title == list.title)
        #expect(items(back) == items(list))
        #expect(headings(back.sections) == headings(list.sections))
        #expect(back.duties.map(\.text) == list.duties.map(\.text))
        #expect(back.duties.map(\.bearer.role) == list.duties.map(\.bearer.role))
        #expect(back.duties.map(kind) == list.duties.map(kind))
    }

    @Test func `a row a duty: who, what, when, to whom and where the text says so`() throws {
        let document = try workbook()
        let rows = document.raw(Span(0, document.scalars.count)).split(separator: "\n")
        #expect(
            rows[1]
                == "部分\t类别\t序号\t责任内容\t逐项职责\t责任主体\t行为\t完成时限\t报送对象\t服务对象\t原文位置说明\t备注")
        let first = rows[2].split(separator: "\t", omittingEmptySubsequences: false)
        #expect(first[0] == "一、领导班子集体责任（3项）")
        #expect(first[5] == "领导班子集体")
        #expect(first[7] == "每年12月底前")
        #expect(first[8] == "县委")
        #expect(first[10] == "第4行")
        #expect(rows.contains { $0.contains("待量化\t\t\t第5行\t“定期”待量化") })
        #expect(rows.contains { $0.contains("次数按谁计待定") || $0.contains("不少于1次") })
    }

    @Test(arguments: ["=1+1", "+2", "-3", "@SUM(A1)", "_x0041_", "甲_x000D_乙", "<&>\"'"])
    func `a cell is words, never a formula`(words: String) throws {
        let document = DocumentText(name: "list.txt", text: words)
        let span = Span(0, document.scalars.count)
        let item = Item(id: "1", number: nil, span: span, text: words)
        let section = Section(
            kind: .group, number: nil, title: "", declared: nil, bearer: .collective,
            span: Span(0, 0), items: [item])
        let bytes = try Paper.xlsx(of: [section], in: document, title: "清单")
        let archive = try Archive(bytes)
        let sheet = String(
            decoding: try #require(try archive.part("xl/worksheets/sheet1.xml")), as: UTF8.self)
        #expect(!sheet.contains("<f>"))
        let back = try Paper.open(bytes, name: "register.xlsx").document
        #expect(back.raw(Span(0, back.scalars.count)).contains(words))
    }

    @Test func `the header stays in sight and the sheet prints on A4`() throws {
        let bytes = try Paper.xlsx(of: list.sections, in: list.document, title: list.title)
        let archive = try Archive(bytes)
        let sheet = String(
            decoding: try #require(try archive.part("xl/worksheets/sheet1.xml")), as: UTF8.self)
        for part in [
            "state=\"frozen\"", "<autoFilter ref=\"A2:L10\"", "paperSize=\"9\"",
            "orientation=\"landscape\"",
        ] {
            #expect(sheet.contains(part), "\(part)")
        }
    }

    @Test func `an edition without items still makes a workbook`() throws {
        let bytes = try Paper.xlsx(of: [], in: list.document, title: "空")
        #expect(try Paper.open(bytes, name: "register.xlsx").document.raw(Span(0, 1)) == "空")
    }

    @Test func `Markdown reads back as the same outline`() throws {
        let words = Paper.markdown(of: list.sections, in: list.document, title: list.title)
        #expect(words.hasPrefix("# 甲镇党委全面从严治党责任清单\n\n## 一、领导班子集体责任（3项）\n\n### （一）政治建设\n"))
        let back = read(try Paper.open(Array(words.utf8), name: "list.md").document)
        #expect(back.title == list.title)
        #expect(items(back) == items(list))
        #expect(headings(back.sections) == headings(list.sections))
    }

    @Test func `Markdown keeps headings that are owed themselves and numbers without a sign`()
        throws
    {
        let text = "责任清单\n一 党委\n1 每季度研讨：\n①研讨前发通知；\n②研讨后报总结。\n2 每年报告。\n"
        let list = read(DocumentText(name: "list.txt", text: text))
        let words = Paper.markdown(of: list.sections, in: list.document, title: list.title)
        let back = read(try Paper.open(Array(words.utf8), name: "list.md").document)
        #expect(items(back) == items(list))
        #expect(headings(back.sections) == headings(list.sections))
    }

    @Test func `Markdown says below an item what stood in other cells of its row`() {
        let table = "责任清单\n序号\t责任内容\t完成时限\t责任主体\n1\t报告工作。\t每季度\t党委书记\n"
        let list = read(DocumentText(name: "list.txt", text: table))
        let words = Paper.markdown(of: list.sections, in: list.document, title: list.title)
        #expect(words.contains("1 报告工作。\n\n责任主体：党委书记；完成时限：每季度\n"))
    }
}
