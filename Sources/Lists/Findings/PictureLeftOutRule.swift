/// Words inside pictures are not read.
struct PictureLeftOutRule: LayoutRule {
    let kind = LayoutNote.Kind.picture
    let info = RuleInfo(
        "picture-left-out", .note, zh: "图片里的文字读不到：有正文的请录入",
        en: "Words inside pictures are not read: type them in")

    func message(_ detail: String) -> Message { .picture }
}

extension Message {
    fileprivate static let picture = Message(
        zh: "这里有图片，里面的文字读不到。", en: "A picture; words inside it are not read.")
}
