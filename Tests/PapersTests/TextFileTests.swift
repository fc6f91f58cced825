import Lists
import Papers
import Testing

@Suite struct TextFileTests {
    private let text = "一、领导班子集体责任\r\n1.每年报告1次。\n"

    private func decoded(_ bytes: [UInt8]) throws -> DocumentText {
        try TextFile.decode(bytes, name: "list.txt")
    }

    private func words(_ document: DocumentText) -> String {
        document.raw(Span(0, document.scalars.count))
    }

    @Test func `UTF-8 is read with or without a mark; both line ends are kept`() throws {
        let bytes = Array(text.utf8)
        for file in [bytes, [0xef, 0xbb, 0xbf] + bytes] {
            let document = try decoded(file)
            #expect(document.encoding == "utf-8")
            #expect(words(document) == text)
        }
    }

    @Test func `GB18030 is recognised, rare characters of four bytes too`() throws {
        // 每年报告1次，and U+20000.
        let bytes: [UInt8] = [
            0xc3, 0xbf, 0xc4, 0xea, 0xb1, 0xa8, 0xb8, 0xe6, 0x31, 0xb4, 0xce, 0x95, 0x32, 0x82,
            0x36,
        ]
        let document = try decoded(bytes)
        #expect(document.encoding == "gb18030")
        #expect(words(document) == "每年报告1次𠀀")
    }

    @Test func `UTF-16 is read by its mark`() throws {
        let units = Array("﻿每年报告".utf16)
        let little = units.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let document = try decoded(little)
        #expect(document.encoding == "utf-16")
        #expect(words(document) == "每年报告")
    }

    @Test func `the hash is of the bytes as they came`() throws {
        #expect(
            try decoded(Array("abc".utf8)).sha256
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: [
        ([], PaperError.empty), ([0xef, 0xbb, 0xbf], .empty), ([0x61, 0x00, 0x62], .notText),
        ([0xe4, 0xb8, 0xff, 0xff], .brokenEncoding(at: 0)),
        (Array("ab".utf8) + [0xc0, 0x80, 0xff], .brokenEncoding(at: 2)),
    ])
    func `what is not a text is refused, saying what it is`(bytes: [UInt8], error: PaperError) {
        #expect(throws: error) { _ = try decoded(bytes) }
    }

    @Test func `over the limit is refused before anything is read`() {
        #expect(throws: PaperError.tooLarge(limit: 4)) {
            _ = try TextFile.decode(Array("12345".utf8), name: "list.txt", limit: 4)
        }
    }
}
