/// Cuts an item into the duties it states.
///
/// The steps are the whole story: the letters without their breaks, the words found in them,
/// the clauses, the acts they join to, when each is owed, and who with whom.
final class DutyCutter {
    let document: DocumentText
    let level: ParsedList.Level
    let grammar: Grammar

    init(document: DocumentText, level: ParsedList.Level) {
        self.document = document
        self.level = level
        grammar = .standard
    }

    /// The duties of an item's words, in their order.
    ///
    /// `lineBreaks` are the hard breaks inside the item, which are no part of its words.
    func duties(
        of item: String, _ span: Span, without lineBreaks: [Span], bearer: Bearer.Role
    ) -> [Duty] {
        let passage = Passage(document.scalars, span: span, without: lineBreaks)
        let reading = FoundWords(passage, grammar)
        let clauses = ClauseCutter(reading: reading, turns: grammar.turns).clauses()
        var joiner = ActJoiner(reading, grammar.turns)
        let acts = joiner.acts(clauses)
        var writer = DutyWriter(
            reading, grammar.turns, item: item,
            bearers: BearerReader(reading: reading, role: bearer, level: level),
            words: Slicer(document.scalars, without: lineBreaks))
        for (index, act) in acts.enumerated() {
            writer.write(act, before: acts[(index + 1)...])
        }
        return writer.duties
    }
}

/// The words of a stretch of the document with the hard breaks left out.
struct Slicer {
    private let scalars: [Unicode.Scalar]
    private let breaks: [Span]

    init(_ scalars: [Unicode.Scalar], without breaks: [Span]) {
        (self.scalars, self.breaks) = (scalars, breaks)
    }

    func text(_ span: Span) -> String {
        if breaks.isEmpty { return words(span.start..<span.end) }
        var parts: [String] = []
        var at = span.start
        for gap in breaks[firstBreak(endingAfter: at)...] {
            if gap.start >= span.end { break }
            if gap.start > at { parts.append(words(at..<gap.start)) }
            at = max(at, gap.end)
        }
        if parts.isEmpty { return words(at..<max(at, span.end)) }
        if at < span.end { parts.append(words(at..<span.end)) }
        return parts.joined()
    }

    private func firstBreak(endingAfter place: Int) -> Int {
        var (low, high) = (0, breaks.count)
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle].end > place { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func words(_ range: Range<Int>) -> String {
        String(writing: scalars[range])
    }
}
