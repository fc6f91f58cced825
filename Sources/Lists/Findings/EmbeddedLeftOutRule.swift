/// Embedded objects and files are not read.
struct EmbeddedLeftOutRule: LayoutRule {
    let kind = LayoutNote.Kind.embedded
    let info = RuleInfo(
        "embedded-left-out", .warning, zh: "嵌入的对象或文件未读入：请复制到正文",
        en: "Embedded objects and files are not read: copy their text into the document")

    func message(_ detail: String) -> Message { .embedded(detail) }
}

extension Message {
    fileprivate static func embedded(_ words: String) -> Message {
        words.isEmpty
            ? Message(zh: "这里嵌入了别的对象或文件，未读入。", en: "An embedded object or file, not read.")
            : Message(
                zh: "这里嵌入了别的对象或文件，未读入：\(words)",
                en: "An embedded object or file, not read: \(words)")
    }
}
