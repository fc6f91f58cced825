/// Without a single item there is nothing to adopt.
struct NoTitleOrItemRule: ListRule {
    let info = RuleInfo(
        "no-title-or-item", .blocking, zh: "没有读出任何条目：请确认文件是责任清单",
        en: "No item was found: make sure the file is a responsibility list")

    func findings(in reading: Reading) -> [Finding] {
        guard reading.items.isEmpty else { return [] }
        let place = reading.list.titleSpan ?? Span(0, 0)
        return [info.finding(reading.list.title.isEmpty ? .nothing : .titleOnly, at: place)]
    }
}

extension Message {
    fileprivate static let nothing = Message(
        zh: "既没有标题，也没有条目。", en: "There is neither a title nor an item.")
    fileprivate static let titleOnly = Message(
        zh: "只有标题，没有条目。", en: "There is a title and no item.")
}
