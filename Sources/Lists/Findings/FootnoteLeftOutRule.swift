/// Foot and end notes were left out.
struct FootnoteLeftOutRule: LayoutRule {
    let kind = LayoutNote.Kind.footnote
    let info = RuleInfo(
        "footnote-left-out", .note, zh: "脚注和尾注未读入：确认里面没有职责",
        en: "Foot and end notes were left out: see that they hold no duty")

    func message(_ detail: String) -> Message { .footnote(detail) }
}

extension Message {
    fileprivate static func footnote(_ words: String) -> Message {
        words.isEmpty
            ? Message(zh: "这里有脚注或尾注，未读入。", en: "A foot or end note, left out.")
            : Message(zh: "这里有脚注或尾注，未读入：\(words)", en: "A foot or end note, left out: \(words)")
    }
}
