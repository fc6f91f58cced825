/// Hidden text was left out.
struct HiddenTextRule: LayoutRule {
    let kind = LayoutNote.Kind.hiddenText
    let info = RuleInfo(
        "hidden-text", .warning, zh: "隐藏文字未读入：确认不是正文",
        en: "Hidden text was left out: see that it is no part of the list")

    func message(_ detail: String) -> Message { .hidden(detail) }
}

extension Message {
    fileprivate static func hidden(_ words: String) -> Message {
        words.isEmpty
            ? Message(zh: "这里有隐藏文字，未读入。", en: "Hidden text, left out.")
            : Message(zh: "这里有隐藏文字，未读入：\(words)", en: "Hidden text, left out: \(words)")
    }
}
