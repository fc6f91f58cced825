import Lists
import Testing

@testable import Papers

/// What is read as accepted, moved or left out is told, at its place.
@Suite struct WordNoteTests {
    private func notes(_ body: String, extra: [(String, String, String)] = []) throws -> [String] {
        let sample = WordSample(
            body: paragraph("前。") + body + paragraph("后。"),
            extra: extra.map { (type: $0.0, name: $0.1, text: $0.2) })
        let document = try sample.document()
        return document.notes.map { "\($0.kind.rawValue) \(document.raw($0.span)) \($0.detail)" }
    }

    @Test func `tracked changes, once a paragraph`() throws {
        let change = "<w:ins w:id=\"1\">\(run("甲"))</w:ins><w:del w:id=\"2\">\(run("乙"))</w:del>"
        #expect(try notes("<w:p>\(change)\(change)</w:p>") == ["tracked-change 甲甲 "])
    }

    @Test func `a paragraph deleted as a whole is told at the next`() throws {
        let gone = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr></w:p>"
        #expect(try notes(gone) == ["tracked-change 后。 "])
    }

    @Test func `hidden text, with its words`() throws {
        #expect(
            try notes("<w:p>\(run("看得见"))\(run("看不见", "<w:vanish/>"))</w:p>")
                == ["hidden-text 看得见 看不见"])
        #expect(try notes("<w:p>\(run("看得见", "<w:vanish w:val=\"0\"/>"))</w:p>").isEmpty)
    }

    @Test func `the text of a box, pictures and objects`() throws {
        let box =
            "<w:pict><v:textbox><w:txbxContent>\(paragraph("框里"))</w:txbxContent>"
            + "</v:textbox></w:pict>"
        #expect(try notes("<w:p><w:r>\(box)</w:r></w:p>") == ["text-box 框里 "])
        #expect(
            try notes("<w:p>\(run("图"))<w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>")
                == ["picture 图 "])
        #expect(
            try notes(
                "<w:p>\(run("表"))<w:r><w:object><v:imagedata/><o:OLEObject/></w:object></w:r></w:p>"
            ) == ["embedded 表 "])
        #expect(try notes("<w:altChunk r:id=\"r9\"/>") == ["embedded 后。 "])
    }

    @Test func `foot notes and comments, with their words`() throws {
        let extra = [
            (
                "footnotes", "footnotes.xml",
                "<w:footnote w:id=\"2\">\(paragraph("见附件"))</w:footnote>"
            ),
            ("comments", "comments.xml", "<w:comment w:id=\"0\">\(paragraph("请核"))</w:comment>"),
        ]
        let body =
            "<w:p>\(run("正文"))<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
            + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
        #expect(try notes(body, extra: extra) == ["footnote 正文 见附件", "comment 正文 请核"])
    }

    @Test func `a hidden row`() throws {
        let table =
            "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>\(paragraph("甲"))</w:tc></w:tr>"
            + "<w:tr><w:tc>\(paragraph("乙"))</w:tc></w:tr></w:tbl>"
        #expect(try notes(table) == ["hidden-cells 乙 "])
    }

    @Test func `what is told becomes a finding`() throws {
        let sample = WordSample(
            body: paragraph("甲镇党委责任清单") + paragraph("一、党委责任")
                + "<w:p>\(run("1.每年报告1次。"))\(run("旧文", "<w:vanish/>"))</w:p>")
        let list = read(try sample.document())
        let found = list.findings.filter { $0.rule == "hidden-text" }
        #expect(found.map { list.document.raw($0.span) } == ["1.每年报告1次。"])
        #expect(found.first?.message.zh.contains("旧文") == true)
    }
}
