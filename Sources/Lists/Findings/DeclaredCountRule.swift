/// A heading that says （30项） has that many items or points below it.
struct DeclaredCountRule: ListRule {
    let info = RuleInfo(
        "declared-count", .warning,
        zh: "标题写明的条数与实际不符：核对是否漏印、漏读",
        en: "A heading declares another count than it has: see what is missing")

    func findings(in reading: Reading) -> [Finding] {
        reading.list.sections.flatMap(findings(in:))
    }

    private func findings(in section: Section) -> [Finding] {
        let below = section.sections.flatMap(findings(in:))
        guard let declared = section.declared else { return below }
        let items = section.itemCount
        let points = section.items.count + section.sections.count
        if declared == items || declared == points { return below }
        return [info.finding(.counts(declared: declared, found: items), at: section.span)] + below
    }
}

extension Message {
    fileprivate static func counts(declared: Int, found: Int) -> Message {
        Message(
            zh: "标题写明\(declared)项，实际读出\(found)项。",
            en: "The heading declares \(declared), \(found) were found.")
    }
}
