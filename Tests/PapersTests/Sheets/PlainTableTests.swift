import Lists
import Testing

@testable import Papers

@Suite struct PlainTableTests {
    private let table = PlainTable(
        title: "权力清单/公开", header: ["序号", "内容"],
        rows: [["1", "低保初审，\"三级\""], ["2", "=1+1"], ["3", "两行\n说明"]])

    @Test func `words stay words in CSV: marks doubled, lines kept, no formula`() {
        let text = String(decoding: table.csv.dropFirst(3), as: UTF8.self)
        #expect(table.csv.prefix(3) == [0xef, 0xbb, 0xbf])
        #expect(text.contains("1,\"低保初审，\"\"三级\"\"\"\r\n"))
        #expect(text.contains("2,'=1+1\r\n"))
        #expect(text.contains("3,\"两行\n说明\"\r\n"))
    }

    @Test func `a workbook holds every cell as words`() throws {
        let bytes = try table.xlsx()
        let document = try Paper.open(bytes, name: "t.xlsx").document
        let text = document.raw(Span(0, document.scalars.count))
        for words in ["内容", "低保初审，\"三级\"", "=1+1", "说明"] {
            #expect(text.contains(words), "\(words)")
        }
    }
}
