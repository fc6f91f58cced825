import Duties
import Testing

@Suite struct SecrecyMarkTests {
    @Test(arguments: [
        "机密★", "绝密★10年", "秘密 ★ 1 年", "机　密★启用前", "秘密☆五年", "机密10年", "秘密六个月",
        "绝密长期", "绝密＊",
    ])
    func `a line of a grade and a star or a term is a mark`(line: String) {
        let page = "某某县委文件\n\(line)\n关于印发责任清单的通知\n"
        let mark = SecrecyMark.found(in: page.unicodeScalars)
        #expect(mark == line.filter { !$0.isWhitespace })
    }

    @Test(arguments: [
        "秘密", "机密", "秘密工作责任清单", "机密文件每年清点2次。", "做好秘密、机密的保管", "绝密级文件10年不得公开",
        "1.秘密10年", "秘密10年以上的文件，每半年清点一次。", "内部资料★",
    ])
    func `the word alone is none, nor a sentence that begins with it`(line: String) {
        #expect(SecrecyMark.found(in: "清单\n\(line)\n正文\n".unicodeScalars) == nil)
    }

    @Test func `only the first page counts`() {
        let long = String(repeating: "第一页的一行。\n", count: 50)
        #expect(SecrecyMark.found(in: (long + "机密★\n").unicodeScalars) == nil)
        #expect(SecrecyMark.found(in: "第一页\u{0C}机密★\n".unicodeScalars) == nil)
        #expect(SecrecyMark.found(in: "机密★".unicodeScalars) == "机密★")
    }
}
