import Lists
import Testing

@testable import Papers

@Suite struct RefusalTests {
    /// The streams of a compound file are named in UTF-16.
    private func compound(_ stream: String) -> [UInt8] {
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
            + [UInt8](repeating: 0, count: 1_000) + stream.utf8.flatMap { [$0, 0] }
    }

    private func refused(_ bytes: [UInt8], _ kind: ForeignKind) {
        #expect(throws: PaperError.wrongKind(kind)) { _ = try Paper.open(bytes, name: "file") }
    }

    @Test func `files of older office programs are told by what is inside`() {
        refused(compound("WordDocument"), .oldWord)
        refused(compound("Workbook"), .oldExcel)
        refused(compound("PowerPoint Document"), .oldPowerPoint)
        refused(compound("WpsCustomData"), .oldOffice)
        refused(compound("EncryptedPackage"), .locked)
    }

    @Test(arguments: [
        ("{\\rtf1", ForeignKind.richText), ("<!DOCTYPE html><p>", .webPage),
        ("\u{feff} <HTML>", .webPage), ("MIME-Version: 1.0", .webArchive), ("GIF89a", .picture),
        ("<?xml version=\"1.0\"?><a/>", .markup), ("Rar!", .archive), ("\u{7f}ELF", .program),
    ])
    func `other files are told by how they begin`(start: String, kind: ForeignKind) {
        refused(Array(start.utf8), kind)
    }

    @Test func `a zip is told by its parts`() throws {
        func zip(_ parts: [(String, String)]) throws -> [UInt8] {
            try Archive.packed(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
        }
        refused(try zip([("list.txt", "x")]), .archive)
        refused(try zip([("OFD.xml", "<x/>")]), .fixedLayout)
        refused(
            try zip([("mimetype", "application/vnd.oasis.opendocument.text")]), .openText)
        refused(
            try zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]), .openSheet)
        refused(
            try zip([("[Content_Types].xml", "<Types/>"), ("word/vbaProject.bin", "x")]), .macros)
        #expect(throws: PaperError.damaged) {
            _ = try Paper.open([0x50, 0x4b, 0x03, 0x04, 0x14], name: "file.docx")
        }
    }

    @Test(arguments: ForeignKind.allCases)
    func `every refusal says what to do, in both languages`(kind: ForeignKind) {
        #expect(kind.message.zh.contains("请"))
        #expect(kind.message.en.hasSuffix("."))
    }

    @Test func `a text that only mentions markup is a text`() throws {
        let text = "责任清单\n一、责任\n1.不得使用<html>。\n"
        let document = try Paper.open(Array(text.utf8), name: "list.txt").document
        #expect(document.raw(Span(0, document.scalars.count)) == text)
    }
}
