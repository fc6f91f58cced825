/// Comments were left out.
struct CommentLeftOutRule: LayoutRule {
    let kind = LayoutNote.Kind.comment
    let info = RuleInfo(
        "comment-left-out", .note, zh: "批注未读入",
        en: "Comments were left out")

    func message(_ detail: String) -> Message { .comment(detail) }
}

extension Message {
    fileprivate static func comment(_ words: String) -> Message {
        words.isEmpty
            ? Message(zh: "这里有批注，未读入。", en: "A comment, left out.")
            : Message(zh: "这里有批注，未读入：\(words)", en: "A comment, left out: \(words)")
    }
}
