/// `,` behind a Chinese character becomes `，`, a pair of `()` around one `（）`.
struct HalfWidthSigns: RepairRule {
    func repairs(of list: ParsedList) -> [Repair] {
        let scalars = list.document.scalars
        return list.wordSpans.flatMap { span in
            (span.start..<span.end).compactMap { at in
                sign(at, in: scalars, span).map {
                    Repair("half-width-sign", at: Span(at, at + 1), by: $0, .halfWidth)
                }
            }
        }
    }

    private func sign(_ at: Int, in scalars: [Unicode.Scalar], _ span: Span) -> String? {
        let isBehindWords = endsWords(at, in: scalars, span)
        switch scalars[at] {
        case "." where at + 1 == span.end && isBehindWords: return "。"
        case "(": return pair(from: at, in: scalars, span).map { _ in "（" }
        case ")": return opening(of: at, in: scalars, span).map { _ in "）" }
        case let sign where isBehindWords: return Self.full[sign]
        default: return nil
        }
    }

    /// A Chinese character stands before it, or closes with a bracket or a quotation mark there.
    private func endsWords(_ at: Int, in scalars: [Unicode.Scalar], _ span: Span) -> Bool {
        guard at > span.start else { return false }
        guard scalars[at - 1] == "\"" else {
            return scalars[at - 1].isHan || scalars[at - 1].closes
        }
        return at - 1 > span.start && scalars[at - 2].isHan
    }

    /// The end of the brackets opened here, if Chinese characters stand in them.
    private func pair(from start: Int, in scalars: [Unicode.Scalar], _ span: Span) -> Int? {
        var at = start + 1
        while at < min(span.end, start + 60), scalars[at] != "(" {
            if scalars[at] == ")" {
                let isWords = scalars[start..<at].contains(where: \.isHan)
                return isWords ? at : nil
            }
            at += 1
        }
        return nil
    }

    private func opening(of end: Int, in scalars: [Unicode.Scalar], _ span: Span) -> Int? {
        let from = max(span.start, end - 60)
        guard let start = scalars[from..<end].lastIndex(of: "(") else { return nil }
        return pair(from: start, in: scalars, span) == end ? start : nil
    }

    private static let full: [Unicode.Scalar: String] = [
        ",": "，", ";": "；", ":": "：", "?": "？", "!": "！",
    ]
}

extension Message {
    fileprivate static let halfWidth = Message(
        zh: "汉字旁边用全角标点。", en: "A full-width sign belongs beside Chinese characters.")
}
