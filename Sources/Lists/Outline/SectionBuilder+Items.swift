extension SectionBuilder {
    /// Words of a heading's own that oblige: in its line, or in its lead.
    func duties(besides node: Node) -> [Paragraph] {
        var found = node.paragraphs.filter { isCounted($0) }
        if let own = duty(besides: node) { found.insert(own, at: 0) }
        return found
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

    func item(_ id: String, number: String?, _ words: ItemWords, _ place: Place) -> Item {
        if place.listsCases, signs.isCase(words.span) {
            let text = document.words(words.span, without: words.skips)
            return Item(id: id, number: number, span: words.span, text: text)
        }
        let sought = memory.map { _ in
            ReadingMemory.Words(
                words.span, in: scalars, without: words.breaks, cutter.level, place.role,
                isNumbered: number != nil)
        }
        var fields = words.fields
        if fields.isEmpty, place.named == nil, let sought,
            let known = memory?.reading(id, sought, in: scalars)
        {
            return Item(number, known)
        }
        var item = remembered(id, number, words, place.role, sought, &fields)
        if item.duties.isEmpty { return item }
        writer.write(fields, to: &item)
        if let named = place.named { name(named, in: &item.duties) }
        return item
    }

    /// What an item's words say, from memory where they were read before.
    private func remembered(
        _ id: String, _ number: String?, _ words: ItemWords, _ bearer: Bearer.Role,
        _ sought: ReadingMemory.Words?, _ fields: inout StatedFields
    ) -> Item {
        guard let memory, let sought else { return read(id, number, words, bearer, &fields).item }
        if let known = memory.reading(id, sought, in: scalars) { return Item(number, known) }
        let (item, isOwn) = read(id, number, words, bearer, &fields)
        if isOwn {
            let reading = ItemReading(
                id: id, span: item.span, text: item.text, duties: item.duties)
            memory.keep(reading, sought, in: scalars)
        }
        return item
    }

    /// What an item's words say, and whether nothing but these words was looked at.
    private func read(
        _ id: String, _ number: String?, _ words: ItemWords, _ bearer: Bearer.Role,
        _ fields: inout StatedFields
    ) -> (item: Item, isOwn: Bool) {
        let cut = cut(id, words, number != nil, bearer)
        fields.add(cut.fields)
        let text = document.words(words.span, without: words.skips)
        return (
            Item(id: id, number: number, span: words.span, text: text, duties: cut.duties),
            cut.fields.isEmpty
        )
    }

    /// The duties of an item's words, and the fields at their end.
    private func cut(
        _ id: String, _ words: ItemWords, _ isNumbered: Bool, _ bearer: Bearer.Role
    ) -> (duties: [Duty], fields: StatedFields) {
        // Why the list is made, for whom, from when: nothing anyone owes.
        if isNumbered, signs.isFrame(words.span) { return ([], StatedFields()) }
        let own = words.last.flatMap { FieldReader(scalars: scalars).trailing($0) }
        let span = Span(words.span.start, own?.start ?? words.span.end)
        return (
            cutter.duties(of: id, span, without: words.breaks, bearer: bearer),
            own?.fields ?? StatedFields()
        )
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
    private var counts: [UInt64: Int] = [:]
    /// Which of `1` to `63` were seen, where nothing else was.
    private var seen: UInt64 = 0

    /// `1` to `99`, which most numbers are.
    static func known(_ value: Int) -> String? {
        (1..<100).contains(value) ? numbers[value] : nil
    }

    private static let numbers = (0..<100).map { String($0) }

    /// `value` is what a label of nothing but digits says.
    mutating func unused(_ label: String, _ value: Int) -> String {
        guard counts.isEmpty, value < 64, PrintedLabels.known(value) == label else {
            return unused(label)
        }
        if seen & 1 << UInt64(value) != 0 { return unused(label) }
        seen |= 1 << UInt64(value)
        return label
    }

    mutating func unused(_ label: String) -> String {
        recallSeen()
        let key = PrintedLabels.number(of: label)
        let count = (counts.updateValue(1, forKey: key) ?? 0) + 1
        if count == 1 { return label }
        counts[key] = count
        return unused("\(label)·\(count)")
    }

    /// Counts the small numbers seen so far like all others.
    private mutating func recallSeen() {
        while seen != 0 {
            let label = PrintedLabels.numbers[seen.trailingZeroBitCount]
            counts[PrintedLabels.number(of: label)] = 1
            seen &= seen - 1
        }
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
