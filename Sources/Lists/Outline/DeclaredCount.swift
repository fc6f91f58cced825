/// A count that a heading declares: （30项）, (共5条), （八个方面）, （5个方面30项）.
struct DeclaredCount: Hashable, Sendable {
    let value: Int
    /// Items or articles, not points of view or kinds (四个方面).
    let isOfItems: Bool
    /// The heading without it.
    let title: Span

    /// The count in brackets at the end of a heading.
    init?(endOf heading: Span, in scalars: [Unicode.Scalar]) {
        var end = heading.end
        if end > heading.start, scalars[end - 1] == "：" || scalars[end - 1] == ":" { end -= 1 }
        guard end - heading.start > 3, scalars[end - 1] == "）" || scalars[end - 1] == ")" else {
            return nil
        }
        var open = end - 2
        while open > heading.start, end - open < 14, scalars[open] != "（", scalars[open] != "(" {
            open -= 1
        }
        guard scalars[open] == "（" || scalars[open] == "(" else { return nil }
        var best: (value: Int, isOfItems: Bool)?
        var at = open + 1
        while at < end - 1 {
            guard let number = PrintedNumber(at: at, in: scalars, until: end - 1) else {
                guard scalars[at].isBlank || "共计含合分、，方面".unicodeScalars.contains(scalars[at])
                else { return nil }
                at += 1
                continue
            }
            at = number.end
            while scalars[at].isBlank { at += 1 }
            switch scalars[at] {
            case "项", "条", "款": best = (number.value, true)
            case "个", "点", "类", "方", "大":
                if best == nil { best = (number.value, false) }
            default: return nil
            }
            at += 1
        }
        guard let best else { return nil }
        (value, isOfItems) = best
        title = trimmed(Span(heading.start, open), in: scalars)
    }
}
