import Testing

@testable import Papers

@Suite struct XMLReaderTests {
    private func reader(_ text: String) throws -> XMLReader {
        try XMLReader(Array(text.utf8), part: "part.xml")
    }

    private func drain(_ text: String) throws {
        let reader = try reader(text)
        while try reader.next() != nil {}
    }

    @Test func `elements, attributes and text come one by one; an empty element ends too`() throws {
        let reader = try reader(
            """
            <w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:b w:val="0" val="1"/>责任<!-- aside --><x>a&amp;b</x></w:p>
            """)
        #expect(try reader.next() == .start)
        #expect(reader.space == .word && reader.name == "p")
        #expect(try reader.next() == .start)
        #expect(reader.attribute("val", in: .word) == "0")
        #expect(reader.attribute("val") == "1")
        #expect(reader.attribute("none") == nil)
        #expect(try reader.next() == .end)
        #expect(try reader.next() == .text)
        #expect(reader.text == "责任")
        #expect(try reader.next() == .start)
        #expect(reader.space == XMLSpace.none)
        #expect(try reader.wholeText() == "a&b")
        #expect(try reader.next() == .end)
        #expect(try reader.next() == nil)
    }

    @Test func `the strict vocabulary reads as the transitional one`() throws {
        let reader = try reader("<p xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>")
        #expect(try reader.next() == .start)
        #expect(reader.space == .word)
    }

    @Test func `passing over an element leaves the reader after its end`() throws {
        let reader = try reader("<a><b><c/>x<c>y</c></b><d/></a>")
        _ = try reader.next()
        var seen: [String] = []
        try reader.children { (_, name) throws(PaperError) in
            seen.append(name)
            try reader.skip()
        }
        #expect(seen == ["b", "d"])
        #expect(try reader.next() == nil)
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>",
    ])
    func `a document type is refused`(text: String) {
        #expect(throws: PaperError.declaresEntities("part.xml")) { try drain(text) }
    }

    @Test(arguments: ["<a>", "<a></b>", "", "text", "<a>\u{1}</a>", "<a>&x;</a>"])
    func `what is not XML is a broken part`(text: String) {
        #expect(throws: PaperError.brokenPart("part.xml")) { try drain(text) }
    }

    @Test func `other encodings are refused`() {
        let wide = Array("\u{feff}<a/>".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        #expect(throws: PaperError.self) {
            let reader = try XMLReader(wide, part: "part.xml")
            while try reader.next() != nil {}
        }
    }

    @Test func `elements nested without end are refused`() {
        let deep = String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000)
        #expect(throws: PaperError.brokenPart("part.xml")) { try drain(deep) }
    }

    @Test func `a part of 30 MiB is read to its end`() throws {
        let many = String(repeating: "<a>责任清单</a>", count: 1_600_000)
        try drain("<b>" + many + "</b>")
    }
}
