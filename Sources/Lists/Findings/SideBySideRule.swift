/// A page with columns, or a table, was read across.
struct SideBySideRule: LayoutRule {
    let kind = LayoutNote.Kind.sideBySide
    let info = RuleInfo(
        "side-by-side", .warning, zh: "版面分栏或是表格，文字可能串行：请改用 Word 或 Excel 文件",
        en: "Columns or a table on the page may run together: use the Word or Excel file")

    func message(_ detail: String) -> Message { .columns }
}

extension Message {
    fileprivate static let columns = Message(
        zh: "这一页的文字分栏排列或是表格，按行横读，可能串行，请对照原件。",
        en: "The words of this page stand in columns and were read across; compare the original.")
}
