/// The text of boxes follows its paragraph.
struct TextBoxRule: LayoutRule {
    let kind = LayoutNote.Kind.textBox
    let info = RuleInfo(
        "text-box", .note, zh: "文本框的文字放在所在段落之后：核对先后次序",
        en: "The text of boxes follows its paragraph: see that the order is right")

    func message(_ detail: String) -> Message { .box }
}

extension Message {
    fileprivate static let box = Message(
        zh: "这段文字在文本框里，放在所在段落之后。",
        en: "This stands in a text box; it follows the paragraph that holds it.")
}
