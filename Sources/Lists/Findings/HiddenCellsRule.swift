/// Hidden sheets, rows or columns were left out.
struct HiddenCellsRule: LayoutRule {
    let kind = LayoutNote.Kind.hiddenCells
    let info = RuleInfo(
        "hidden-cells", .warning, zh: "隐藏的工作表、行或列未读入：确认不是清单内容",
        en: "Hidden sheets, rows or columns were left out: see that they are no part of the list")

    func message(_ detail: String) -> Message { .hiddenCells(detail) }
}

extension Message {
    fileprivate static func hiddenCells(_ words: String) -> Message {
        words.isEmpty
            ? Message(zh: "隐藏的表格内容未读入。", en: "Hidden cells, left out.")
            : Message(zh: "隐藏的表格内容未读入：\(words)", en: "Hidden cells, left out: \(words)")
    }
}
