/// A count that a heading declares: （30项）, (共5条), （八个方面）.
struct DeclaredCount: Hashable, Sendable {
    let value: Int
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
        var at = open + 1
        if scalars[at] == "共" || scalars[at] == "计" { at += 1 }
        while at < end, scalars[at].isBlank { at += 1 }
        guard let number = PrintedNumber(at: at, in: scalars, until: end - 1) else { return nil }
        at = number.end
        while at < end, scalars[at].isBlank { at += 1 }
        guard ["项", "条", "款", "个", "点", "类"].contains(scalars[at]) else { return nil }
        value = number.value
        title = trimmed(Span(heading.start, open), in: scalars)
    }
}
