/// The words of an item: its paragraphs as one stretch.
struct ItemWords {
    let span: Span
    /// The last paragraph that has words.
    let last: Span?
    /// What is left out of its text: line ends.
    let skips: [Span]
    /// What is left out where its duties are read: line ends, and the labels of fields.
    let breaks: [Span]
    /// What stands on lines of its own below it.
    let fields: StatedFields

    /// The words of one paragraph.
    init(_ paragraph: Paragraph) {
        let hasWords = paragraph.body.count > 0
        span = paragraph.body
        last = hasWords ? paragraph.body : nil
        skips = hasWords ? paragraph.breaks : []
        breaks = skips
        var fields = StatedFields()
        if !paragraph.fields.isEmpty { fields.add(paragraph.fields) }
        self.fields = fields
    }

    /// The words of several paragraphs; the first may have none.
    init(_ paragraphs: [Paragraph], in scalars: [Unicode.Scalar]) {
        let bodies = paragraphs.filter { $0.body.count > 0 }
        fields = paragraphs.reduce(into: StatedFields()) { $0.add($1.fields) }
        span = Span(
            bodies.first?.body.start ?? paragraphs[0].body.start,
            bodies.last?.body.end ?? paragraphs[0].body.end)
        last = bodies.last?.body
        var skips = bodies.first?.breaks ?? []
        for (last, next) in zip(bodies, bodies.dropFirst()) {
            skips += ItemWords.gap(from: last.body.end, to: next.body.start, in: scalars)
            skips += next.breaks
        }
        self.skips = skips
        breaks =
            bodies.count > 1
            ? (skips + ItemWords.labels(of: bodies, in: scalars)).sorted() : skips
    }

    /// Between two paragraphs all but one line end is left out.
    private static func gap(
        from start: Int, to end: Int, in scalars: [Unicode.Scalar]
    ) -> [Span] {
        guard var at = scalars[start..<end].firstIndex(where: \.isNewline) else {
            return [Span(start, end)]
        }
        if scalars[at] == "\r", at + 1 < end, scalars[at + 1] == "\n" { at += 1 }
        return [Span(start, at), Span(at + 1, end)].filter { $0.count > 0 }
    }

    /// 工作措施：每季度检查一次 below an item: the label is no duty, what follows it is.
    private static func labels(of paragraphs: [Paragraph], in scalars: [Unicode.Scalar]) -> [Span] {
        let reader = FieldReader(scalars: scalars)
        return paragraphs.dropFirst().compactMap { paragraph in
            reader.labelled(paragraph.body).map { Span(paragraph.body.start, $0) }
        }
    }
}
