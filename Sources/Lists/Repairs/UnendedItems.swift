/// An item without a sign at its end gets the one those beside it have.
struct UnendedItems: RepairRule {
    func repairs(of list: ParsedList) -> [Repair] {
        let signs = Signs(scalars: list.document.scalars)
        return rows(list.sections).flatMap { repairs(of: $0, signs) }
    }

    private func rows(_ sections: [Section]) -> [[Item]] {
        sections.flatMap { [$0.items] + rows($0.sections) }
    }

    /// Where most items of a row end without a sign, that is how the list is written.
    private func repairs(of row: [Item], _ signs: Signs) -> [Repair] {
        let items = row.filter { $0.span.count > 0 }
        let ended = items.filter { signs.isFinished($0.span) }
        guard !ended.isEmpty, ended.count * 2 >= items.count else { return [] }
        let usual = ended.count { signs.scalars[$0.span.end - 1] == "；" } * 2 > ended.count
        return items.indices.filter { !signs.isFinished(items[$0].span) }.compactMap { index in
            let end = items[index].span.end
            // A sign of another kind, a colon say, is for a person to judge.
            guard let last = signs.scalars[..<end].last, last.isHan || last.digit != nil
            else { return nil }
            let isLast = index == items.count - 1
            return Repair(
                "unended-item", at: Span(end, end), by: usual && !isLast ? "；" : "。", .unended)
        }
    }
}

extension Message {
    fileprivate static let unended = Message(
        zh: "条文末尾补上标点。", en: "An item ends with a sign.")
}
