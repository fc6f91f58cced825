/// Title, headings or clauses must say who owes the duties.
struct NoBearerRule: ListRule {
    let info = RuleInfo(
        "no-bearer", .blocking, zh: "全文没有责任主体：请在标题写明由谁履行",
        en: "Nothing names a bearer: say in the title who owes the duties")

    func findings(in reading: Reading) -> [Finding] {
        let list = reading.list
        guard let first = reading.items.first, list.level == .other else { return [] }
        var places = reading.tree.leads + reading.tree.nodes.map(\.body)
        if let title = list.titleSpan { places.append(title) }
        let isNamed = places.contains {
            BearerWords.role(
                in: Span($0.start, min($0.end, $0.start + 60)), of: reading.scalars) != nil
        }
        if isNamed || reading.items.contains(where: { $0.duties.contains { !$0.bearer.inherited } })
        {
            return []
        }
        return [info.finding(.unnamed, at: list.titleSpan ?? first.span)]
    }
}

extension Message {
    fileprivate static let unnamed = Message(
        zh: "标题、各级标题和条文都没有写明责任主体。", en: "Neither title nor headings nor clauses name a bearer.")
}
