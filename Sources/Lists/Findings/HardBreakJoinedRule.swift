/// A line that ends inside a sentence was joined with the next.
struct HardBreakJoinedRule: ListRule {
    let info = RuleInfo(
        "hard-break-joined", .note, zh: "句中换行已接上：核对接得是否正确",
        en: "A line broken inside a sentence was joined: see that it is right")

    func findings(in reading: Reading) -> [Finding] {
        let title = reading.list.titleSpan
        return reading.paragraphs
            .lazy.filter { !$0.breaks.isEmpty && title?.overlap($0.body) ?? 0 == 0 }
            .flatMap { $0.breaks }
            .map { info.finding(.joined, at: $0) }
    }
}

extension Message {
    fileprivate static let joined = Message(
        zh: "此处句中换行，已与下一行接成一句。",
        en: "The line breaks inside a sentence; it was joined with the next.")
}
