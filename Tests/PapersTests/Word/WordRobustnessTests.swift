import Lists
import Testing

@testable import Papers

/// Whatever is done to a file, it is read or refused; it never stops the program.
@Suite struct WordRobustnessTests {
    private let body =
        paragraph("甲镇党委责任清单") + paragraph("党委责任", list: 1)
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(paragraph("甲", list: 1))"
        + "</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:br/></w:r></w:p>"

    @Test func `a part with words changed at random is read or refused`() throws {
        let whole = Array(body.utf8)
        let signs = Array("<>/\"=w: 0-9\u{0}".utf8)
        for seed in 1...seeds {
            var chance = Chance(seed: seed)
            var bytes = whole
            for _ in 0..<chance.number(1...4) {
                let at = chance.number(0...bytes.count - 1)
                switch chance.number(0...2) {
                case 0: bytes[at] = signs[chance.number(0...signs.count - 1)]
                case 1: bytes.remove(at: at)
                default: bytes.insert(contentsOf: bytes[at..<min(at + 40, bytes.count)], at: at)
                }
            }
            let sample = WordSample(
                body: String(decoding: bytes, as: UTF8.self),
                numbering: numbering(1, [("decimal", "%1.")]))
            if let document = try? sample.document() { _ = read(document) }
        }
    }

    @Test func `a file with bytes changed at random is read or refused`() throws {
        let whole = try WordSample(body: body).bytes()
        for seed in 1...seeds {
            var chance = Chance(seed: seed)
            var bytes = whole
            for _ in 0..<chance.number(1...6) {
                bytes[chance.number(0...bytes.count - 1)] = UInt8(chance.number(0...255))
            }
            _ = try? Paper.open(bytes, name: "list.docx")
        }
    }

    @Test func `numbers out of all measure do no harm`() throws {
        let level =
            "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">"
            + "<w:start w:val=\"9223372036854775807\"/><w:numFmt w:val=\"upperRoman\"/>"
            + "<w:lvlText w:val=\"%1.%9%\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        let row =
            "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"999999999\"/></w:trPr><w:tc><w:tcPr>"
            + "<w:gridSpan w:val=\"999999999\"/></w:tcPr>\(paragraph("甲"))</w:tc></w:tr></w:tbl>"
        let sample = WordSample(
            body: paragraph("乙", list: 1) + paragraph("丙", list: 1) + row, numbering: level)
        #expect(try sample.text().hasSuffix(String(repeating: "\t", count: 63) + "甲\n"))
    }

    @Test func `more text than the limit is refused`() throws {
        let sample = WordSample(
            body: String(repeating: paragraph("责任", list: 1), count: 200),
            numbering: numbering(1, [("decimal", String(repeating: "责", count: 200))]))
        let bytes = try sample.bytes()
        #expect(throws: PaperError.tooLarge(limit: 1 << 16)) {
            _ = try Paper.open(bytes, name: "list.docx", limit: 1 << 16)
        }
    }

    @Test func `macro and other content types are refused`() throws {
        let bytes = try WordSample().bytes(
            contentType: "application/vnd.ms-word.document.macroEnabled.main+xml")
        #expect(throws: PaperError.wrongKind(.macros)) {
            _ = try Paper.open(bytes, name: "list.docm")
        }
    }
}
