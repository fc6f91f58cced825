import Lists
import Testing

@testable import Papers

/// PDFs with text are read in the order of their lines; everything else is refused.
@Suite struct PDFTests {
    private func text(_ words: [(x: Int, y: Int, text: String)]) throws -> String {
        try Paper.open(PDFSample(words: words).bytes, name: "list.pdf").document.whole
    }

    @Test func `words of one height are a line, whatever order they are drawn in`() throws {
        #expect(
            try text([
                (x: 100, y: 660, text: "报告1次。"), (x: 100, y: 700, text: "责任清单"),
                (x: 100, y: 680, text: "1.每年向县委"),
            ]) == "责任清单\n1.每年向县委\n报告1次。\n")
        #expect(
            try text([(x: 132, y: 701, text: "年责任"), (x: 100, y: 700, text: "二零")])
                == "二零年责任\n")
    }

    @Test func `a gap on the page is a blank`() throws {
        #expect(
            try text([(x: 100, y: 700, text: "责任"), (x: 200, y: 700, text: "时限")]) == "责任 时限\n")
    }

    @Test func `the file reads as a list`() throws {
        let document = try Paper.open(
            PDFSample(words: [
                (x: 100, y: 700, text: "甲镇党委责任清单"), (x: 100, y: 680, text: "一、党委责任"),
                (x: 100, y: 660, text: "1.每年向县委报告1次履行全面从严治党主体责"),
                (x: 100, y: 640, text: "任的情况。"),
            ]).bytes, name: "list.pdf"
        ).document
        #expect(document.encoding == "pdf")
        #expect(read(document).items.map(\.text) == ["每年向县委报告1次履行全面从严治党主体责任的情况。"])
    }

    @Test func `columns are pointed at, a date at the margin is not`() throws {
        let rows = (0..<5).flatMap { row in
            [(x: 100, y: 700 - 20 * row, text: "责任内容"), (x: 300, y: 700 - 20 * row, text: "时限")]
        }
        let notes = { (words: [(x: Int, y: Int, text: String)]) in
            try Paper.open(PDFSample(words: words).bytes, name: "list.pdf").document.notes
        }
        #expect(try notes(rows).map(\.kind) == [.sideBySide])
        #expect(try notes(Array(rows.prefix(4))).isEmpty)
    }

    @Test func `a scan, a torn file and a locked one are refused with what to do`() throws {
        #expect(throws: PaperError.wrongKind(.scannedPDF)) { _ = try text([]) }
        #expect(throws: PaperError.damaged) {
            _ = try Paper.open(Array("%PDF-1.7\nnothing".utf8), name: "list.pdf")
        }
        #expect(throws: PaperError.wrongKind(.lockedPDF)) {
            _ = try Paper.open(Array("%PDF-1.7\n/Encrypt 5 0 R".utf8), name: "list.pdf")
        }
    }

    @Test func `a program that is not there, takes too long or prints too much is told`() {
        #expect(Subprocess(command: "zeren-no-such-program").run(on: []) == .notThere)
        #expect(Subprocess(command: "cat /dev/stdin").run(on: [1, 2, 3]) == .output([1, 2, 3]))
        #expect(Subprocess(command: "false").run(on: []) == .failed(status: 1))
        let short = Subprocess.Limits(seconds: 1, output: 1_000)
        #expect(Subprocess(command: "sleep 60", limits: short).run(on: []) == .tooSlow)
        #expect(Subprocess(command: "yes", limits: short).run(on: []) == .tooMuch)
    }
}
