/// A document whose letters stand apart, as scanned titles do: 责　任　清　单.
///
/// The words are read without the blanks between single letters, and every place is then said in
/// the document as it is.
struct Squeezed {
    let document: DocumentText
    /// The place of each letter in the document as it is.
    private let places: [Int]
    private let original: DocumentText

    /// Nil for a document whose letters stand together.
    init?(_ document: DocumentText, census: Census) {
        guard census.mayStandApart else { return nil }
        let gaps = Squeezed.gaps(in: document.scalars)
        guard !gaps.isEmpty else { return nil }
        var (scalars, places) = ([Unicode.Scalar](), [Int]())
        scalars.reserveCapacity(document.scalars.count)
        places.reserveCapacity(document.scalars.count)
        var at = 0
        for gap in gaps + [Span(document.scalars.count, document.scalars.count)] {
            scalars += document.scalars[at..<gap.start]
            places += at..<gap.start
            at = gap.end
        }
        self.places = places
        original = document
        self.document = DocumentText(
            name: document.name, scalars: scalars, encoding: document.encoding,
            sha256: document.sha256,
            notes: document.notes.map { note in
                var note = note
                note.span = Span(
                    Squeezed.place(of: note.span.start, in: places),
                    Squeezed.place(of: note.span.end, in: places))
                return note
            })
    }

    /// A number that heads a line, with words and no sign of its own behind it.
    private static func isNumber(before gap: Span, in scalars: [Unicode.Scalar]) -> Bool {
        let at = gap.start - 1
        guard at == 0 || scalars[at - 1].isNewline, gap.end < scalars.count else { return false }
        let isNumeral =
            scalars[at].digit != nil || scalars[at].hanDigit != nil || scalars[at] == "十"
        return isNumeral && scalars[gap.end].isHan
    }

    /// How many letters stand before a place.
    private static func place(of place: Int, in places: [Int]) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The blanks inside runs of four letters and more that stand one by one.
    private static func gaps(in scalars: [Unicode.Scalar]) -> [Span] {
        var (found, run): ([Span], [Span]) = ([], [])
        var (at, token) = (0, 0)
        func close(with token: Int) {
            let count = run.count + (token == 1 ? 1 : 0)
            var gaps = token == 1 ? run[...] : run.dropLast()
            if let first = gaps.first, isNumber(before: first, in: scalars) { gaps.removeFirst() }
            if count >= 4 { found += gaps }
            run = []
        }
        while at < scalars.count {
            let scalar = scalars[at]
            if scalar.isBlank {
                let start = at
                while at < scalars.count, scalars[at].isBlank { at += 1 }
                if token != 1 || at - start > 3 || scalar == "\t" {
                    close(with: token)
                } else {
                    run.append(Span(start, at))
                }
                token = 0
                continue
            }
            if scalar.isNewline {
                close(with: token)
                token = 0
            } else {
                token += scalar.isHan || scalar.digit != nil || !run.isEmpty ? 1 : 2
            }
            at += 1
        }
        close(with: token)
        return found
    }
}

extension Squeezed {
    /// The same list, every place in the document as it is.
    func restored(_ list: ParsedList) -> ParsedList {
        var list = list
        list.document = original
        list.titleSpan = list.titleSpan.map(span)
        list.bases = list.bases.map(named)
        list.sections = list.sections.map(section)
        list.findings = list.findings.map {
            Finding(rule: $0.rule, weight: $0.weight, message: $0.message, span: span($0.span))
        }
        list.tables = list.tables.map { table in
            TableReading(
                span: span(table.span),
                columns: table.columns.map {
                    TableReading.Column(header: $0.header, role: $0.role, span: span($0.span))
                }, rows: table.rows, isRead: table.isRead)
        }
        return list
    }

    private func span(_ span: Span) -> Span {
        guard span.count > 0 else {
            let at = span.start < places.count ? places[span.start] : original.scalars.count
            return Span(at, at)
        }
        return Span(places[span.start], places[span.end - 1] + 1)
    }

    private func section(_ section: Section) -> Section {
        var section = section
        section.span = span(section.span)
        section.items = section.items.map(item)
        section.sections = section.sections.map(self.section)
        return section
    }

    private func item(_ item: Item) -> Item {
        var item = item
        item.span = span(item.span)
        for index in item.duties.indices { item.duties[index].relocate(span) }
        return item
    }

    private func named(_ named: Named) -> Named {
        Named(text: named.text, span: span(named.span), inherited: named.inherited)
    }
}
