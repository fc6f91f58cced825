/// Cells whose formula came to no value were left out.
struct CellWithoutValueRule: LayoutRule {
    let kind = LayoutNote.Kind.cellWithoutValue
    let info = RuleInfo(
        "cell-without-value", .warning, zh: "公式没有结果的单元格未读入：在原表里重新计算后保存",
        en: "Cells whose formula has no value were left out: calculate the sheet anew and save it")

    func message(_ detail: String) -> Message { .withoutValue(detail) }
}

extension Message {
    fileprivate static func withoutValue(_ place: String) -> Message {
        Message(
            zh: "\(place) 的公式没有结果（出错或从未计算），未读入。",
            en: "The formula at \(place) has no value (an error, or never calculated); left out.")
    }
}
