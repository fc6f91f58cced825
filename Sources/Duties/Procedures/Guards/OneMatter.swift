package import Lists

/// Fields: the words in which a second matter would show.
package struct OneMatter: Guard {
    package let name = "one-matter"
    package let rule = Message(
        zh: "请示一文一事",
        en: "A request holds one matter")
    package let source = "《党政机关公文处理工作条例》第十五条"
    package let fields = 1...3

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let text = fields.map(act.value).joined(separator: "\n")
        let marks = ["二是", "二、", "（二）", "(二)", "其二", "另请", "2.", "2．", "同时请示", "并请示"]
        guard let found = marks.first(where: text.contains) else { return nil }
        return Message(
            zh: "文中“\(found)”像是另一件事；每件事各写一份请示。",
            en: "“\(found)” begins another matter; write a request for each.")
    }
}
