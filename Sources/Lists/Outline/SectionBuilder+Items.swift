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
        return cutter.duties(of: "", lead.body, without: lead.breaks, bearer: .collective)
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
        if place.listsCases, signs.isCase(span) {
            return Item(
                id: id, number: number, span: span, text: document.words(span, without: skips))
        }
        let breaks = bodies.count > 1 ? (skips + labels(of: bodies)).sorted() : skips
        let known = read(id, span, without: breaks, numbered: number != nil, bearer: place.role) {
            let cut = cut(id, span, bodies.last?.body, without: breaks, number != nil, place.role)
            fields.add(cut.fields)
            return (document.words(span, without: skips), cut.duties, cut.fields.isEmpty)
        }
        var item = Item(
            id: id, number: number, span: span, text: known.text, duties: known.duties)
        if item.duties.isEmpty { return item }
        writer.write(fields, to: &item)
        if let named = place.named { name(named, in: &item.duties) }
        return item
    }

    /// What an item's words say, from memory where they were read before.
    ///
    /// `read` answers whether it looked at nothing but these words.
    private func read(
        _ id: String, _ span: Span, without breaks: [Span], numbered: Bool, bearer: Bearer.Role,
        _ read: () -> (text: String, duties: [Duty], isOwn: Bool)
    ) -> (text: String, duties: [Duty]) {
        guard let memory else {
            let found = read()
            return (found.text, found.duties)
        }
        var other: (text: String, duties: [Duty]) = ("", [])
        let known = memory.reading(
            id, span, in: scalars, without: breaks, cutter.level, bearer, isNumbered: numbered
        ) {
            let found = read()
            other = (found.text, found.duties)
            return found.isOwn
                ? ItemReading(id: id, span: span, text: found.text, duties: found.duties) : nil
        }
        return known.map { ($0.text, $0.duties) } ?? other
    }

    /// The duties of an item's words, and the fields at their end.
    private func cut(
        _ id: String, _ span: Span, _ last: Span?, without breaks: [Span], _ isNumbered: Bool,
        _ bearer: Bearer.Role
    ) -> (duties: [Duty], fields: StatedFields) {
        // Why the list is made, for whom, from when: nothing anyone owes.
        if isNumbered, signs.isFrame(span) { return ([], StatedFields()) }
        let own = last.flatMap { FieldReader(scalars: scalars).trailing($0) }
        let words = Span(span.start, own?.start ?? span.end)
        return (
            cutter.duties(of: id, words, without: breaks, bearer: bearer),
            own?.fields ?? StatedFields()
        )
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
        if marker.style.isArabic, marker.style < .arabicParen,
            let known = PrintedLabels.known(marker.value), scalars[marker.span.start].isASCII,
            marker.span.count - known.utf8.count <= 1
        {
            return known
        }
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
    private var counts: [UInt64: Int]

    /// Room for so many labels.
    init(_ most: Int) { counts = Dictionary(minimumCapacity: most) }

    /// `1` to `99`, which most numbers are.
    static func known(_ value: Int) -> String? {
        (1..<100).contains(value) ? numbers[value] : nil
    }

    private static let numbers = (0..<100).map { String($0) }

    mutating func unused(_ label: String) -> String {
        let key = PrintedLabels.number(of: label)
        let count = (counts.updateValue(1, forKey: key) ?? 0) + 1
        if count == 1 { return label }
        counts[key] = count
        return unused("\(label)·\(count)")
    }

    private static func number(of label: String) -> UInt64 {
        var (number, label) = (UInt64(0xcbf2_9ce4_8422_2325), label)
        label.withUTF8 { bytes in
            for byte in bytes { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        return number
    }
}

let timeWords = WordSet(
    "每年", "每半年", "每季", "每月", "每周", "每两", "定期", "及时", "至少", "不少于", "年底前", "月底前", "日前", "一次")
