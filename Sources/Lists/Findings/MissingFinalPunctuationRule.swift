/// An item ends with a full stop or a semicolon; a cell of a table needs neither.
struct MissingFinalPunctuationRule: ListRule {
    let info = RuleInfo(
        "missing-final-punctuation", .note, zh: "条文末尾没有标点：核对文字是否完整",
        en: "An item ends without a sign: see whether words are missing")

    func findings(in reading: Reading) -> [Finding] {
        let signs = Signs(scalars: reading.scalars)
        let tables = reading.list.tables.filter(\.isRead).map(\.span)
        return reading.items
            .filter { $0.span.count > 0 && !signs.isFinished($0.span) }
            .filter { item in !tables.contains { $0.contains(item.span) } }
            .map { info.finding(.unended, at: Span($0.span.end - 1, $0.span.end)) }
    }
}

extension Message {
    fileprivate static let unended = Message(
        zh: "这一条末尾没有标点。", en: "This item ends without a sign.")
}
