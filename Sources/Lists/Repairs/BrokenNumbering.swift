/// A number that does not follow the one before it becomes the one that does.
///
/// Only inside a row that counts on: a `1` begins another row, whose heading may be what is lost,
/// and so does a number far off.
struct BrokenNumbering: RepairRule {
    func repairs(of list: ParsedList) -> [Repair] {
        rows(list.sections, in: list.document).flatMap(repairs)
    }

    /// A printed number and where it stands.
    private struct Printed {
        let span: Span
        let numeral: PrintedNumeral
    }

    /// Units side by side, headings and items alike, in the order of the document.
    private func rows(_ sections: [Section], in document: DocumentText) -> [[Printed]] {
        let inner = sections.flatMap { section in
            [row(section.items, section.sections, in: document)]
                + rows(section.sections, in: document).dropFirst()
        }
        return [row([], sections, in: document)] + inner
    }

    private func row(
        _ items: [Item], _ sections: [Section], in document: DocumentText
    ) -> [Printed] {
        let printed =
            items.map { number($0.number, before: $0.span.start, in: document) }
            + sections.map { number($0.number, from: $0.span.start, in: document) }
        return printed.compactMap { $0 }.sorted { $0.span < $1.span }
    }

    private func number(
        _ words: String?, before end: Int, in document: DocumentText
    ) -> Printed? {
        guard let words else { return nil }
        var last = end
        while last > 0, document.scalars[last - 1].isBlank { last -= 1 }
        return printed(words, at: last - words.unicodeScalars.count, in: document)
    }

    private func number(_ words: String?, from start: Int, in document: DocumentText) -> Printed? {
        words.flatMap { printed($0, at: start, in: document) }
    }

    private func printed(_ words: String, at start: Int, in document: DocumentText) -> Printed? {
        let signs = Array(words.unicodeScalars)
        guard start >= 0, start + signs.count <= document.scalars.count,
            document.scalars[start..<start + signs.count].elementsEqual(signs),
            let numeral = PrintedNumeral(signs)
        else { return nil }
        let span = Span(start + numeral.place.start, start + numeral.place.end)
        return Printed(span: span, numeral: numeral)
    }

    private func repairs(of row: [Printed]) -> [Repair] {
        var found: [Repair] = []
        var last: [String: Int] = [:]
        for printed in row {
            let numeral = printed.numeral
            let expected = (last[numeral.shape] ?? numeral.value - 1) + 1
            let isNear = abs(numeral.value - expected) <= 3 && numeral.value != 1
            last[numeral.shape] = isNear ? expected : numeral.value
            guard isNear, numeral.value != expected, let words = numeral.written(expected)
            else { continue }
            found.append(
                Repair(
                    "numbering", at: printed.span, by: words,
                    .number(numeral.value, should: expected)))
        }
        return found
    }
}

extension Message {
    fileprivate static func number(_ value: Int, should expected: Int) -> Message {
        Message(
            zh: "序号接上一项应为\(expected)，不是\(value)（确认没有漏条）。",
            en:
                "The number after the one before is \(expected), not \(value) (see that no item is missing)."
        )
    }
}
