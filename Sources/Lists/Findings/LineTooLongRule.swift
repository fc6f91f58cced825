/// A line beyond the limit was cut there.
struct LineTooLongRule: ListRule {
    let info = RuleInfo(
        "line-too-long", .warning, zh: "一行超过1 MiB：其余未读，请分段",
        en: "A line over 1 MiB: the rest was not read")

    func findings(in reading: Reading) -> [Finding] {
        reading.lines.filter(\.isCut).map {
            info.finding(.cut, at: Span(max($0.span.start, $0.span.end - 1), $0.span.end))
        }
    }
}

extension Message {
    fileprivate static let cut = Message(
        zh: "这一行在此处截断，后面的文字没有读。", en: "The line was cut here; what follows was not read.")
}
