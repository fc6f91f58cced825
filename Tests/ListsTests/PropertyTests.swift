import Foundation
import Testing

@testable import Lists

/// What holds of every text whatever: made from a seed, so a failure can be looked at again.
@Suite struct PropertyTests {
    static let seeds = SeededNumbers.seeds

    @Test(arguments: 0..<seeds)
    func `ranges in bounds, items apart and in order, duties inside, identifiers once`(seed: UInt64)
    {
        var random = SeededNumbers(seed)
        let document = DocumentText(name: "random.txt", text: text(&random))
        let list = read(document)
        let whole = Span(0, document.scalars.count)
        var end = 0
        for item in list.items {
            #expect(whole.contains(item.span) && item.span.start >= end)
            end = item.span.end
            for duty in item.duties {
                #expect(item.span.contains(duty.span))
                #expect(whole.contains(duty.action.span))
                #expect(printed(duty.text, in: document.raw(duty.span)))
            }
            #expect(printed(item.text, in: document.raw(item.span)))
        }
        for finding in list.findings { #expect(whole.contains(finding.span)) }
        // A name may be broken over two lines; its text has the break removed.
        for base in list.bases {
            let printed = document.raw(base.span).filter { !$0.isWhitespace }
            #expect(printed == base.text.filter { !$0.isWhitespace })
        }
        #expect(Set(list.items.map(\.id)).count == list.items.count)
        #expect(Set(list.duties.map(\.id)).count == list.duties.count)
        #expect(json(of: list) == json(of: read(document)))
    }

    @Test(arguments: 0..<seeds)
    func `any scalars are read without harm`(seed: UInt64) {
        var random = SeededNumbers(seed)
        let scalars = (0..<300).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0..<0x3_0000, using: &random))
        }
        let list = read(
            DocumentText(name: "random.txt", scalars: scalars, encoding: "utf-8", sha256: ""))
        #expect(list.items.allSatisfy { $0.span.end <= scalars.count })
    }

    /// Whether words stand in the document as they are: only breaks and what lies between pages
    /// may be left out of them.
    private func printed(_ words: String, in raw: String) -> Bool {
        var rest = raw.unicodeScalars[...]
        for scalar in words.unicodeScalars where !scalar.properties.isWhitespace {
            guard let at = rest.firstIndex(of: scalar) else { return false }
            rest = rest[rest.index(after: at)...]
        }
        return true
    }

    /// Pieces of lists, put together at random and then damaged a little.
    func text(_ random: inout SeededNumbers) -> String {
        var scalars: [Unicode.Scalar] = []
        for _ in 0..<Int.random(in: 0..<40, using: &random) {
            let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
            scalars += Array(piece.unicodeScalars)
            if Bool.random(using: &random) { scalars.append("\n") }
        }
        for _ in 0..<Int.random(in: 0..<6, using: &random) where !scalars.isEmpty {
            let at = Int.random(in: 0..<scalars.count, using: &random)
            if Bool.random(using: &random) {
                scalars.remove(at: at)
            } else {
                scalars.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: at)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private let signs = Array("一1（）。，\n\r　《》“”:；第条".unicodeScalars)
    private let pieces = [
        "甲镇党委责任清单", "一、", "二、党委书记责任（3项）", "（一）", "（二）加强领导", "1.", "2.", "3、", "1 ", "（1）", "①", "②",
        "1.1", "第一条", "第二章 总则", "每年至少召开2次会议，", "每季度末前报告。", "发现问题及时处理；", "定期开展检查", "- 3 -", "附件：",
        "2024年1月1日", "中共甲镇委员会", "根据《中国共产党章程》，制定本清单。", "党委履行以下责任：", "“三重一大”", "1月31日前和7月31日前，分别报告",
        "不少于", "3", "次", "　　", "\r\n", "\n\n", "来源：", "·", "每年", "（", "向县委报告", "N个工作日内",
        "本清单自印发之日起施行。", "\n序号\t责任内容\t责任人\t完成时限\n", "\n责任类别\t责任内容\t\t报送对象\n\t事项\t措施\n",
        "1\t每年开会。\t党委书记\t每季度", "\t", "\t\t", "\u{2028}", "\n| 序号 | 职责 | 频次 |\n|--|--|--|\n",
        "| 1 | 谈话 | 季度 |",
        "\n责任内容\t1.学习。2.报告。\n责任人\t书记\n", "<br>", "2\t", "责任人：党委书记\n完成时限：年底前",
    ]
}
