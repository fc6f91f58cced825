/// An item's words and where each scalar of them stands in the document.
///
/// The words are the document's own with the hard breaks left out; this finds them again.
struct ItemText {
    let scalars: [Unicode.Scalar]
    private let places: [Int]
    private let span: Span

    init(_ item: Item, in document: DocumentText) {
        let all = document.scalars
        scalars = Array(item.text.unicodeScalars)
        span = Span(min(item.span.start, all.count), min(item.span.end, all.count))
        var places: [Int] = []
        places.reserveCapacity(scalars.count)
        var at = span.start
        while places.count < scalars.count {
            if at < span.end, all[at] == scalars[places.count] {
                places.append(at)
                at += 1
            } else if let next = ItemText.resume(scalars, places.count, all, at, span.end) {
                at = next
            } else {
                places.append(min(at, max(span.start, span.end - 1)))
            }
        }
        self.places = places
    }

    /// Where the words go on after a break: at the first line that begins with them, else at the
    /// next place that has the scalar.
    private static func resume(
        _ words: [Unicode.Scalar], _ index: Int, _ all: [Unicode.Scalar], _ from: Int, _ end: Int
    ) -> Int? {
        var at = from
        var opensLine = false
        while at < end {
            if all[at].isNewline {
                opensLine = true
            } else if opensLine, !all[at].isBlank {
                opensLine = false
                let length = min(8, end - at, words.count - index)
                if length > 0, all[at..<at + length].elementsEqual(words[index..<index + length]) {
                    return at
                }
            }
            at += 1
        }
        return all[from..<max(from, end)].firstIndex(of: words[index])
    }

    /// Where words of the item stand in the document.
    func inDocument(_ words: Span) -> Span {
        guard words.count > 0, words.start >= 0, words.end <= places.count else { return span }
        return Span(places[words.start], places[words.end - 1] + 1)
    }

    /// Which of the item's words a range of the document is.
    func inWords(_ span: Span) -> Span {
        Span(first(at: span.start), first(at: span.end))
    }

    private func first(at place: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func words(_ span: Span) -> String { String(writing: scalars[span.start..<span.end]) }

    /// The range without blanks at its ends; nil where it is empty or leaves the item.
    func trimmed(_ words: Span) -> Span? { ItemText.trimmed(words, in: scalars) }

    /// The range without blanks at its ends; nil where it is empty or leaves the text.
    static func trimmed(_ words: Span, in scalars: [Unicode.Scalar]) -> Span? {
        guard words.start >= 0, words.end <= scalars.count, words.count > 0 else { return nil }
        var (start, end) = (words.start, words.end)
        while start < end, scalars[start].isBlank || scalars[start].isNewline { start += 1 }
        while end > start, scalars[end - 1].isBlank || scalars[end - 1].isNewline { end -= 1 }
        return start < end ? Span(start, end) : nil
    }

    /// The first place of some words, sought in the range before the rest of the item.
    func find(_ text: String, near range: Span) -> Span? {
        let sought = Array(text.unicodeScalars)
        guard !sought.isEmpty, sought.count <= scalars.count else { return nil }
        let inside = first(of: sought, from: range.start, to: range.end - sought.count)
        guard let start = inside ?? first(of: sought, from: 0, to: scalars.count - sought.count)
        else { return nil }
        return Span(start, start + sought.count)
    }

    private func first(of sought: [Unicode.Scalar], from: Int, to last: Int) -> Int? {
        guard from >= 0, from <= last else { return nil }
        return (from...last).first { start in
            scalars[start] == sought[0]
                && scalars[start..<start + sought.count].elementsEqual(sought)
        }
    }
}
