/// `，，` becomes `，`; ellipsis and dash are two signs by right.
struct DoubledSigns: RepairRule {
    func repairs(of list: ParsedList) -> [Repair] {
        let scalars = list.document.scalars
        return list.wordSpans.flatMap { span in
            var (found, at) = ([Repair](), span.start)
            while at < span.end {
                let end = run(from: at, until: span.end, in: scalars)
                // Three full stops and more are somebody's ellipsis.
                if end > at + 1, scalars[at] != "。" || end == at + 2 {
                    found.append(
                        Repair("doubled-sign", at: Span(at, end), by: String(scalars[at]), .doubled)
                    )
                }
                at = end
            }
            return found
        }
    }

    private func run(from start: Int, until limit: Int, in scalars: [Unicode.Scalar]) -> Int {
        guard "，。；、：".unicodeScalars.contains(scalars[start]) else { return start + 1 }
        var end = start + 1
        while end < limit, scalars[end] == scalars[start] { end += 1 }
        return end
    }
}

extension Message {
    fileprivate static let doubled = Message(
        zh: "标点重复，留一个。", en: "The sign stands twice; one is enough.")
}
