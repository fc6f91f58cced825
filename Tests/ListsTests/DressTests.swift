import Foundation
import Testing

@testable import Lists

/// The same list written, laid out and framed in other ways reads as the same items.
@Suite struct DressTests {
    @Test(arguments: Dress.allCases)
    func `the same list in another dress has the same items`(dress: Dress) throws {
        for name in ["municipality.txt", "township.txt"] {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(words(dress.put(on: text)) == words(text), "\(name)")
        }
    }

    private var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Tool/Demonstration").standardizedFileURL
    }

    private func words(_ text: String) -> [String] {
        read(DocumentText(name: "list.txt", text: text)).items.map { item in
            let text = item.text.filter { !$0.isWhitespace }.replacing("；", with: "。")
            return text.last == "。" ? String(text.dropLast()) : text
        }
    }
}

/// A way to write the same list.
enum Dress: String, CaseIterable, Sendable {
    case comma, brackets, round, bare, fullWidth, articles, chapters, sections, bold
    case lineEnds, blankLines, indented, broken, pages, brokenPages, joined, headed
    case semicolons, unended, unendedBroken, site, signed, attached

    func put(on text: String) -> String {
        switch self {
        case .comma: numbered(text) { "\($0)、" }
        case .brackets: numbered(text) { "（\($0)）" }
        case .round: numbered(text) { String(UnicodeScalar(0x245F + UInt32($0)) ?? "?") }
        case .bare: numbered(text) { "\($0) " }
        case .fullWidth:
            numbered(text) { number in
                String(
                    String.UnicodeScalarView(
                        "\(number)".unicodeScalars.compactMap {
                            UnicodeScalar($0.value + 0xFEE0)
                        })) + "．"
            }
        case .articles: numbered(text) { "第\($0)条　" }
        case .chapters: lines(text) { $0.replacing(/^([一二三])、/) { "第\($0.1)章 " } }
        case .sections: lines(text) { $0.replacing(/^（([一二三四五六七八九十]+)）/) { "第\($0.1)节 " } }
        case .bold: lines(text) { $0.firstMatch(of: /^[一二三]、/) == nil ? $0 : "**\($0)**" }
        case .lineEnds: text.replacing("\n", with: "\r\n")
        case .blankLines: text.replacing("\n", with: "\n\n")
        case .indented: lines(text) { $0.isEmpty ? $0 : "　　\($0)" }
        case .broken: lines(text, broken)
        case .pages: paged(text)
        case .brokenPages: paged(lines(text, broken))
        case .joined: text.replacing(/。\n(?=\d+\.)/) { _ in "。" }
        case .headed: text.replacing(/\n（([一二三四五六七八九十]+)）([^\n]*)\n/) { "\n（\($0.1)）\($0.2) " }
        case .semicolons: text.replacing(/。\n(?=\d)/) { _ in "；\n" }
        case .unended: unended(text)
        case .unendedBroken: lines(unended(text), broken)
        case .site: "首页 > 党务公开\n来源：县委办 发布时间：2026-03-01\n\(text)\n上一篇：通知\n版权所有 县委办\n"
        case .signed: "\(text)\n中共甲县委员会\n2026年3月1日\n附件：1.任务分解表\n2.纪实表\n"
        case .attached: "关于印发责任清单的通知\n各支部：\n现将清单印发，请落实。\n2026年3月1日\n附件\n\(text)"
        }
    }

    private func unended(_ text: String) -> String {
        lines(text) { $0.last == "。" || $0.last == "；" ? String($0.dropLast()) : $0 }
    }

    private func lines(_ text: String, _ change: (String) -> String) -> String {
        text.components(separatedBy: "\n").map(change).joined(separator: "\n")
    }

    private func numbered(_ text: String, _ number: (Int) -> String) -> String {
        text.replacing(/(\n)(\d+)\./) { match in
            "\n" + number(Int(match.2) ?? 0)
        }
    }

    private func broken(_ line: String) -> String {
        var (parts, rest) = ([String](), line[...])
        while !rest.isEmpty {
            parts.append(String(rest.prefix(38)))
            rest = rest.dropFirst(38)
        }
        return parts.joined(separator: "\n")
    }

    private func paged(_ text: String) -> String {
        text.components(separatedBy: "\n").enumerated()
            .map { $0 % 17 == 16 ? "\($1)\n\n- \($0 / 17 + 1) -\n" : $1 }
            .joined(separator: "\n")
    }
}
