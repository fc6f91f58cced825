/// Half-width signs between Chinese characters; one finding a paragraph.
struct MixedPunctuationRule: ListRule {
    let info = RuleInfo(
        "mixed-punctuation", .note, zh: "中文里用了半角标点：改为全角",
        en: "Half-width signs in Chinese text: use full-width ones")

    func findings(in reading: Reading) -> [Finding] {
        guard reading.census.hasHalfWidth else { return [] }
        return reading.paragraphs.compactMap { paragraph in
            first(in: paragraph.body, reading.scalars).map { info.finding(.halfWidth, at: $0) }
        }
    }

    private func first(in body: Span, _ scalars: [Unicode.Scalar]) -> Span? {
        var at = body.start + 1
        while at < body.end {
            switch scalars[at] {
            case ",", ";", ":", "?", "!":
                if scalars[at - 1].isHan || scalars[at - 1].closes { return Span(at, at + 1) }
            case "." where at + 1 == body.end && scalars[at - 1].isHan: return Span(at, at + 1)
            default: break
            }
            at += 1
        }
        return nil
    }
}

extension Message {
    fileprivate static let halfWidth = Message(
        zh: "汉字之间用了半角标点。", en: "A half-width sign stands between Chinese characters.")
}
