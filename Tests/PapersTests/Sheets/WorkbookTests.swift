import Lists
import Testing

@testable import Papers

@Suite struct WorkbookTests {
    @Test func `a row is a line; its empty cells keep their places but at its end`() throws {
        let rows = words(1, "序号", "责任内容", "时限", "备注") + words(2, "1", "", "年底", "")
        #expect(try SmallWorkbook(rows).shown() == "序号|责任内容|时限|备注\n1||年底\n")
        #expect(try SmallWorkbook(rows).document().encoding == "xlsx")
    }

    @Test func `words of several runs are one; readings above them are none`() throws {
        var book = SmallWorkbook("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
        book.strings =
            "<si><r><t>每年</t></r><r><t xml:space=\"preserve\">报告 1次</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>mei</t></rPh></si><si><t>甲_x000D__x005F_x000A_&#10;乙</t></si>"
        #expect(try book.shown() == "每年报告 1次|甲/_x000A_\u{2028}乙\n".replacing("\u{2028}", with: "/"))
    }

    @Test func `a title above the table is a line without cells, wherever it stands`() throws {
        let rows = words(1, "", "", "甲县责任清单") + words(3, "序号", "责任内容") + words(4, "", "一")
        #expect(try SmallWorkbook(rows).shown() == "甲县责任清单\n\n序号|责任内容\n|一\n")
    }

    @Test func `what a merged cell covers is empty, whatever the file keeps below it`() throws {
        let rows = words(1, "标题", "残留") + words(2, "类", "甲") + words(3, "残留", "乙")
        let merges = "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:A3\"/></mergeCells>"
        #expect(try SmallWorkbook(rows, behind: merges).shown() == "标题\n类|甲\n|乙\n")
    }

    @Test func `hidden sheets, rows and columns are left out with a note`() throws {
        let hidden = words(2, "2", "暗", "乙").replacing("<row r", with: "<row hidden=\"1\" r")
        var book = SmallWorkbook(
            words(1, "1", "暗", "甲") + hidden + words(3, "3", "", "丙"),
            columns: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")
        book.add("底稿", words(1, "草稿"), state: "veryHidden")
        book.add("空", "", state: "hidden")
        #expect(try book.shown() == "1|甲\n3|丙\n")
        let notes = try book.document().notes
        #expect(notes.map(\.kind) == [.hiddenCells, .hiddenCells])
        #expect(notes.map(\.detail) == ["底稿", "Sheet1 2:2 B:B"])
    }

    @Test func `of several sheets each has its name between its title and its table`() throws {
        var book = SmallWorkbook(words(1, "甲县责任清单") + words(2, "序号", "责任内容"))
        book.add("空", "")
        book.add("成员", words(1, "序号", "责任内容"))
        #expect(try book.shown() == "甲县责任清单\nSheet1\n序号|责任内容\n\n成员\n序号|责任内容\n")
    }

    @Test func `a formula shows its value; without one the cell is left out with a note`() throws {
        let row =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1</f><v>每年1次</v></c><c r=\"B1\"><f>1+1</f></c>"
            + "<c r=\"C1\" t=\"e\"><v>#DIV/0!</v></c><c r=\"D1\" t=\"b\"><v>1</v></c></row>"
        let book = SmallWorkbook(row)
        #expect(try book.shown() == "每年1次|||TRUE\n")
        let notes = try book.document().notes
        #expect(notes.map(\.kind) == [.cellWithoutValue])
        #expect(notes.map(\.detail) == ["Sheet1 B1"])
    }

    @Test(arguments: [("comments", LayoutNote.Kind.comment), ("drawing", .picture)])
    func `comments and pictures are told`(relation: String, kind: LayoutNote.Kind) throws {
        var book = SmallWorkbook(words(1, "责任"))
        book.sheetRelations = relation
        #expect(try book.document().notes.map(\.kind) == [kind])
    }

    @Test func `cells in any order, twice, or beyond every sheet do no harm`() throws {
        let row =
            "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>9</v></c>"
            + "<c r=\"ZZZZZZ9999999999\"><v>7</v></c></row><row r=\"-5\"><c r=\"\"><v>8</v></c></row>"
        #expect(try SmallWorkbook(row).shown() == "1||3\n")
    }

    @Test func `rows and columns beyond every number do no harm`() throws {
        let most = "\(Int.max)"
        let rows =
            "<row r=\"\(most)\"><c><v>1</v></c></row><row><c><v>2</v></c></row>" + words(3, "甲")
        let columns =
            "<cols><col min=\"\(most)\" max=\"\(most)\" hidden=\"1\"/>"
            + "<col min=\"2\" max=\"\(most)\" hidden=\"1\"/></cols>"
        #expect(try SmallWorkbook(rows, columns: columns).shown() == "甲\n")
    }

    @Test func `a sheet that would be more text than the limit is refused`() throws {
        let rows = (1...100).map {
            "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c><c r=\"XFD\($0)\"><v>1</v></c></row>"
        }
        let bytes = try SmallWorkbook(rows.joined()).bytes()
        #expect(throws: PaperError.tooLarge(limit: 1 << 20)) {
            try Paper.open(bytes, name: "list.xlsx", limit: 1 << 20)
        }
    }

    @Test func `a workbook without words is empty`() throws {
        #expect(throws: PaperError.empty) { try SmallWorkbook("").document() }
    }
}
