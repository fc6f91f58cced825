import Testing

@testable import Lists

@Suite struct RepairTests {
    private func mended(_ text: String) -> String {
        let list = read(DocumentText(name: "list.txt", text: text))
        return list.document.text(mendedBy: repairs(of: list))
    }

    private func list(_ items: String...) -> String {
        "责任清单\n一、领导班子责任\n" + items.map { $0 + "\n" }.joined()
    }

    @Test(arguments: [
        ("1.每年报告1次,认真落实;及时处置.", "1.每年报告1次，认真落实；及时处置。"),
        ("1.每年报告工作,认真落实。", "1.每年报告工作，认真落实。"),
        ("1.听取支部(含机关)汇报。", "1.听取支部（含机关）汇报。"),
        ("1.每日8:30前签到(A4纸),每年1,000元。", "1.每日8:30前签到（A4纸），每年1,000元。"),
        ("1.落实\"一岗双责\",每年报告。", "1.落实“一岗双责”，每年报告。"),
    ])
    func `half-width signs beside Chinese become full-width, figures stay`(
        text: String, mended: String
    ) {
        #expect(self.mended(list(text)).contains(mended))
    }

    @Test func `a sign that stands twice is left once, an ellipsis stays`() {
        let text = list("1.每年报告工作。。", "2.认真落实，，及时处置……；", "3.等等。。。")
        #expect(mended(text) == list("1.每年报告工作。", "2.认真落实，及时处置……；", "3.等等。。。"))
    }

    @Test func `an item gets the sign those beside it end with`() {
        let text = list("1.每年报告工作；", "2.每季度研究", "3.每月检查；", "4.每年述职")
        #expect(mended(text) == list("1.每年报告工作；", "2.每季度研究；", "3.每月检查；", "4.每年述职。"))
        let bare = list("1.每年报告工作", "2.每季度研究", "3.每月检查；")
        #expect(mended(bare) == bare)
    }

    @Test(arguments: [
        (["1.", "2.", "4.", "5."], ["1.", "2.", "3.", "4."]),
        (["1、", "2、", "2、", "3、"], ["1、", "2、", "3、", "4、"]),
        (["（一）", "（三）", "（四）"], ["（一）", "（二）", "（三）"]),
        (["①", "③"], ["①", "②"]), (["１．", "３．"], ["１．", "２．"]),
        (["5.", "6.", "8."], ["5.", "6.", "7."]),
        (["1.", "2.", "1.", "2."], ["1.", "2.", "1.", "2."]),
    ])
    func `numbers follow one another; a row may begin anywhere, a 1 begins another`(
        printed: [String], mended: [String]
    ) {
        let text = { (numbers: [String]) in
            "责任清单\n一、领导班子责任\n"
                + zip(numbers, ["每年报告工作。", "每季度研究。", "每月检查。", "每周值班。"]).map { $0 + $1 + "\n" }
                .joined()
        }
        #expect(self.mended(text(printed)) == text(mended))
    }

    @Test func `headings count on too, and where each proposal stands is said`() {
        let text = "责任清单\n一、领导班子责任\n1.每年报告工作。\n三、主要负责人责任\n1.每年报告工作。\n"
        let list = read(DocumentText(name: "list.txt", text: text))
        let found = repairs(of: list)
        #expect(found.map(\.kind) == ["numbering"])
        #expect(found.map { list.document.raw($0.span) } == ["三"])
        #expect(found.map(\.replacement) == ["二"])
        #expect(found[0].reason.zh.contains("应为2"))
    }

    @Test(arguments: CorpusTests.names)
    func `no word is touched, and what is mended needs no mending`(name: String) throws {
        let document = try CorpusTests.document(name)
        let list = read(document)
        let found = repairs(of: list)
        for repair in found where repair.kind != "numbering" {
            let old = document.scalars[repair.span.start..<repair.span.end]
            #expect(old.allSatisfy { !$0.isHan })
        }
        for (one, next) in zip(found, found.dropFirst()) {
            #expect(one.span.end <= next.span.start)
        }
        if !found.contains(where: { $0.kind == "numbering" }) {
            let mended = document.text(mendedBy: found)
            #expect(letters(mended) == letters(document.raw(Span(0, document.scalars.count))))
            #expect(repairs(of: read(DocumentText(name: name, text: mended))).isEmpty)
        }
    }

    private func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic }
    }
}
