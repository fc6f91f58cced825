/// XX, ***, ××: the name was never filled in.
struct PlaceholderRule: ListRule {
    let info = RuleInfo(
        "placeholder", .warning, zh: "留有占位符：填上名称", en: "A placeholder was left: fill in the name")

    func findings(in reading: Reading) -> [Finding] {
        guard reading.census.hasFiller else { return [] }
        let scalars = reading.scalars
        var found: [Finding] = []
        var at = 0
        while at < scalars.count {
            while at < scalars.count, !scalars[at].isFiller { at += 1 }
            guard at < scalars.count else { break }
            var end = at + 1
            while end < scalars.count, scalars[end] == scalars[at] { end += 1 }
            if end - at >= 2, !isInWord(at, end, scalars), !isBold(at, end, scalars) {
                found.append(info.finding(.unfilled, at: Span(at, end)))
            }
            at = end
        }
        return found
    }

    /// `**一、党委书记**` fills a line in Markdown: the signs stand at both its ends.
    private func isBold(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard end - start == 2, scalars[start] == "*" else { return false }
        let before = scalars[..<start].reversed().prefix { !$0.isNewline }
        let after = scalars[end...].prefix { !$0.isNewline }
        let isFirst = before.allSatisfy { $0.isBlank || "#-".unicodeScalars.contains($0) }
        let isLast = after.allSatisfy(\.isBlank)
        return isFirst && after.suffix(2).elementsEqual("**".unicodeScalars)
            || isLast && before.suffix(2).elementsEqual("**".unicodeScalars)
    }

    /// XX inside other letters is a word; 二〇〇五 is a year.
    private func isInWord(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let neighbours = [start - 1, end].filter(scalars.indices.contains).map { scalars[$0] }
        return neighbours.contains {
            $0.properties.isASCIIHexDigit || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
                || scalars[start] == "〇" && $0.hanDigit != nil
        }
    }
}

extension Unicode.Scalar {
    /// Written where a name is to be filled in.
    var isFiller: Bool {
        if (0x4E00...0x9FFF).contains(value) { return false }
        return switch self {
        case "X", "x", "×", "Ｘ", "＊", "*", "○", "〇", "╳", "☓": true
        default: false
        }
    }
}

extension Message {
    fileprivate static let unfilled = Message(
        zh: "此处是占位符，没有填写名称。", en: "A placeholder stands where a name belongs.")
}
