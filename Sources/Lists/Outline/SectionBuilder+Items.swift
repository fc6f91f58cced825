extension SectionBuilder {
    /// Words of a heading's own that oblige: in its line, or in its lead.
    func duties(besides node: Node) -> [Paragraph] {
        let leads = node.paragraphs.filter { isCounted($0) }
        return [duty(besides: node)].compactMap { $0 } + leads
    }

    /// 每半年召开一次会议，研究下列事项：, the meeting is owed beside what it deals with.
    private func duty(leadingTo node: Node) -> Paragraph? {
        let words = signs.withoutColon(node.body)
        guard words.end < node.body.end, words.count >= 5 else { return nil }
        var lead = Paragraph(Line(span: words))
        lead.breaks = node.breaks.filter(words.contains)
        return isCounted(lead, plainly: leadWords.found(in: scalars, words)) ? lead : nil
    }

    /// A lead that says how often or by when; one that only explains is none.
    ///
    /// `plainly` asks for a number: 每年做好下列工作 counts nothing.
    private func isCounted(_ lead: Paragraph, plainly: Bool = false) -> Bool {
        guard timeWords.found(in: scalars, lead.body) else { return false }
        let item = Item(id: "", number: nil, span: lead.body, text: "")
        return cutter.duties(of: item, lineBreaks: lead.breaks, bearer: .collective).duties
            .contains { duty in
                if case .recurring(let recurring) = duty.schedule {
                    return recurring.minExplicit || !plainly
                }
                return duty.schedule.isSettled && duty.schedule.isTimed && !plainly
            }
    }

    /// A numbered sentence with points below it may oblige by itself (每年至少研究2次).
    func duty(besides node: Node) -> Paragraph? {
        guard node.marker != nil, node.body.count > 0 else { return nil }
        if let lead = duty(leadingTo: node) { return lead }
        let isWhole = scalars[node.body.end - 1] == "。"
        guard let from = firstSentenceEnd(node.body) ?? (isWhole ? node.body.start - 1 : nil)
        else { return nil }
        let rest = trimmed(Span(from + 1, node.body.end), in: scalars)
        guard rest.count >= 5, timeWords.found(in: scalars, rest) else { return nil }
        var paragraph = Paragraph(Line(span: rest))
        paragraph.breaks = node.breaks.filter(rest.contains)
        return paragraph
    }

    mutating func item(
        _ id: String, number: String?, _ paragraphs: [Paragraph], _ place: Place
    ) -> Item {
        let bodies = paragraphs.filter { $0.body.count > 0 }
        var fields = paragraphs.reduce(into: StatedFields()) { $0.add($1.fields) }
        let span = Span(
            bodies.first?.body.start ?? paragraphs[0].body.start,
            bodies.last?.body.end ?? paragraphs[0].body.end)
        var skips = bodies.first?.breaks ?? []
        for (last, next) in zip(bodies, bodies.dropFirst()) {
            skips += gap(from: last.body.end, to: next.body.start) + next.breaks
        }
        var item = Item(
            id: id, number: number, span: span, text: document.words(span, without: skips))
        var words = item
        if let last = bodies.last, let own = FieldReader(scalars: scalars).trailing(last.body) {
            fields.add(own.fields)
            words.span = Span(span.start, own.start)
        }
        // Why the list is made, for whom, from when: nothing anyone owes.
        if number != nil, signs.isFrame(span) { return item }
        let cut = cutter.duties(
            of: words, lineBreaks: (skips + labels(of: bodies)).sorted(), bearer: place.role)
        item.duties = cut.duties
        findings += cut.findings
        writer.write(fields, to: &item)
        if let named = place.named { name(named, in: &item.duties) }
        return item
    }

    /// 工作措施：每季度检查一次 below an item: the label is no duty, what follows it is.
    private func labels(of paragraphs: [Paragraph]) -> [Span] {
        let reader = FieldReader(scalars: scalars)
        return paragraphs.dropFirst().compactMap { paragraph in
            reader.labelled(paragraph.body).map { Span(paragraph.body.start, $0) }
        }
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
        while let last = text.last,
            last == "、" || last == "." || last == "。" || last == "､"
                || last == "，" || last == ","
        {
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
        return count == 1 ? label : unused("\(label)·\(count)")
    }
}

let timeWords = WordSet(
    "每年", "每半年", "每季", "每月", "每周", "每两", "定期", "及时", "至少", "不少于", "年底前", "月底前", "日前", "一次")
