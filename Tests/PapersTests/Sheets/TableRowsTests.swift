import Testing

@testable import Papers

@Suite struct TableRowsTests {
    @Test func `text parted by commas comes as rows of cells, a break inside a cell kept`() throws {
        let rows = try TableRows.read(Array("日期,标题\n2026-03-05,\"一\n二\"\n".utf8))
        #expect(rows == [["日期", "标题"], ["2026-03-05", "一\u{2028}二"]])
    }

    @Test func `a document of another kind is refused`() {
        #expect(throws: PaperError.self) { _ = try TableRows.read([0xd0, 0xcf, 0x11, 0xe0, 0]) }
        #expect(throws: PaperError.empty) { _ = try TableRows.read([]) }
    }
}
