/// A pair of `"` around Chinese words becomes “ ”.
struct StraightQuotes: RepairRule {
    func repairs(of list: ParsedList) -> [Repair] {
        let scalars = list.document.scalars
        return list.wordSpans.flatMap { span in
            let marks = (span.start..<span.end).filter { scalars[$0] == "\"" }
            guard marks.count.isMultiple(of: 2) else { return [Repair]() }
            return stride(from: 0, to: marks.count, by: 2).flatMap { place in
                let (start, end) = (marks[place], marks[place + 1])
                guard scalars[start..<end].contains(where: \.isHan) else { return [Repair]() }
                return [
                    Repair("straight-quote", at: Span(start, start + 1), by: "“", .straight),
                    Repair("straight-quote", at: Span(end, end + 1), by: "”", .straight),
                ]
            }
        }
    }
}

extension Message {
    fileprivate static let straight = Message(
        zh: "引号用全角，前后成对。", en: "Quotation marks are full-width and come in pairs.")
}
