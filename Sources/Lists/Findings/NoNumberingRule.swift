/// A list without any number is read paragraph by paragraph.
struct NoNumberingRule: ListRule {
    let info = RuleInfo(
        "no-numbering", .note, zh: "全文没有序号：每段读作一条，请核对",
        en: "No numbering at all: each paragraph is read as one item")

    func findings(in reading: Reading) -> [Finding] {
        guard reading.paragraphs.allSatisfy({ $0.marker == nil && $0.table == nil }),
            let first = reading.items.first
        else { return [] }
        return [info.finding(.unnumbered, at: first.span)]
    }
}

extension Message {
    fileprivate static let unnumbered = Message(
        zh: "文中没有序号，按自然段逐条读入。", en: "There are no numbers; each paragraph is one item.")
}
