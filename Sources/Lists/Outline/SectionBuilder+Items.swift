extension SectionBuilder {
    /// Words of a heading's own that oblige: in its line, or in its lead.
    func duties(besides node: Node) -> [Paragraph] {
        let leads = node.paragraphs.filter { periodWords.found(in: scalars, $0.body) }
        return [duty(besides: node)].compactMap { $0 } + leads
    }

    /// A numbered sentence with points below it may oblige by itself (每年至少研究2次).
    func duty(besides node: Node) -> Paragraph? {
        guard node.marker != nil, node.body.count > 0 else { return nil }
        let isWhole = scalars[node.body.end - 1] == "。"
        guard let from = firstSentenceEnd(node.body) ?? (isWhole ? node.body.start - 1 : nil)
        else { return nil }
        let rest = trimmed(Span(from + 1, node.body.end), in: scalars)
        guard rest.count >= 8, timeWords.found(in: scalars, rest) else { return nil }
        var paragraph = Paragraph(Line(span: rest))
        paragraph.breaks = node.breaks.filter(rest.contains)
        return paragraph
    }

    mutating func item(
        _ id: String, number: String?, _ paragraphs: [Paragraph], _ place: Place
    ) -> Item {
        let bodies = paragraphs.filter { $0.body.count > 0 }
        let span = Span(
            bodies.first?.body.start ?? paragraphs[0].body.start,
            bodies.last?.body.end ?? paragraphs[0].body.end)
        var skips = bodies.first?.breaks ?? []
        for (last, next) in zip(bodies, bodies.dropFirst()) {
            skips += gap(from: last.body.end, to: next.body.start) + next.breaks
        }
        var item = Item(
            id: id, number: number, span: span, text: document.words(span, without: skips))
        let cut = cutter.duties(of: item, lineBreaks: skips, bearer: place.role)
        item.duties = cut.duties
        findings += cut.findings
        if let named = place.named { name(named, in: &item.duties) }
        return item
    }

    /// Between two paragraphs all but one line end is left out.
    private func gap(from start: Int, to end: Int) -> [Span] {
        guard var at = scalars[start..<end].firstIndex(where: \.isNewline) else {
            return [Span(start, end)]
        }
        if scalars[at] == "\r", at + 1 < end, scalars[at + 1] == "\n" { at += 1 }
        return [Span(start, at), Span(at + 1, end)].filter { $0.count > 0 }
    }

    private func name(_ named: Named, in duties: inout [Duty]) {
        for index in duties.indices
        where duties[index].bearer.inherited && duties[index].bearer.text == nil {
            duties[index].bearer.text = named.text
            duties[index].bearer.span = named.span
        }
    }

    /// The printed number as it stands in an identifier: `1`, `（一）`, `第三条`.
    func label(_ marker: Marker) -> String {
        var text: [Unicode.Scalar] = []
        for scalar in scalars[marker.span.start..<marker.span.end] where !scalar.isBlank {
            switch scalar {
            case "(": text.append("（")
            case ")": text.append("）")
            case "．": text.append(".")
            default: text.append(scalar.digit.map { Unicode.Scalar(0x30 + UInt8($0)) } ?? scalar)
            }
        }
        while let last = text.last, last == "、" || last == "." || last == "。" || last == "､" {
            text.removeLast()
        }
        return String(writing: text[...])
    }
}

/// The labels under one heading; a number printed twice becomes `1·2`.
struct PrintedLabels {
    /// By a number for the label's bytes: comparing Chinese strings takes far longer.
    private var counts: [UInt64: Int] = [:]

    mutating func unused(_ label: String) -> String {
        let key = label.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let count = counts[key, default: 0] + 1
        counts[key] = count
        return count == 1 ? label : "\(label)·\(count)"
    }
}

let timeWords = WordSet(
    "每年", "每半年", "每季", "每月", "每周", "每两", "定期", "及时", "至少", "不少于", "年底前", "月底前", "日前", "一次")
private let periodWords = WordSet(
    "每年至少", "每半年至少", "每季度至少", "每月至少", "每年不少于", "每半年一次", "每季度一次", "每月一次", "每年一次", "每半年1次",
    "每季度1次", "每月1次", "每年1次")
