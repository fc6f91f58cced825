/// An item of which no clause obliges, forbids or permits.
struct NothingObligesRule: ItemsRule {
    let info = RuleInfo(
        "nothing-obliges", .note, zh: "条文没有职责：确认是否属于说明文字",
        en: "An item states no duty: see whether it only explains")

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        items.indices.filter { items[$0].duties.isEmpty }
            .map { info.finding(.nothing, at: items[$0].span) }
    }
}

extension Message {
    fileprivate static let nothing = Message(
        zh: "这一条没有读出任何职责。", en: "No duty was found in this item.")
}
