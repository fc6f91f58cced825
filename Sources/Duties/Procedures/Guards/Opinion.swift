package import Lists

/// Fields: the opinions.
package struct Opinion: Guard {
    package let name = "opinion"
    package let rule = Message(
        zh: "意见要明确，不能空着，也不能只写套话",
        en: "An opinion says something of its own")
    package let source = "T2.2；C2.(一)4"
    package let fields = 1...4

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let empty: Set = [
            "", "同意", "已阅", "阅", "知道了", "无", "无意见", "没有意见", "同意上报", "按规定办理", "agreed", "noted",
        ]
        for field in fields {
            let words = act.value(field).filter { !$0.isWhitespace && !"。.！!，,".contains($0) }
            guard empty.contains(words.lowercased()) || words.count < 4 else { continue }
            return Message(
                zh: "“\(words.isEmpty ? "（空）" : words)”不算明确意见；写明同意或不同意什么、为什么、要怎样。",
                en: "“\(words)” is no opinion; say what is agreed to or not, and why.")
        }
        return nil
    }
}
