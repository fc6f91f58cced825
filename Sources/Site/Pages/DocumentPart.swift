import Lists

/// A document cut where the software knows something of it, nothing left out.
struct DocumentPart {
    /// A stretch of the document, in its order.
    enum Block: Sendable {
        case title(String)
        case heading(Section, depth: Int, String)
        case item(Item)
        /// Words that are neither heading nor item.
        case paragraph(String)
    }

    let document: DocumentText
    let register: Register

    /// What a list page and a preview both have.
    struct Register: Sendable {
        var titleSpan: Span?
        var sections: [Section]
        var items: [Item]
    }

    init(_ document: DocumentText, titleSpan: Span?, sections: [Section]) {
        self.document = document
        let items = sections.flatMap(\.allItems)
        register = Register(titleSpan: titleSpan, sections: sections, items: items)
    }

    private struct Place {
        var span: Span
        var block: Block
        /// The printed number that stands before the range.
        var number: String?
    }

    var blocks: [Block] {
        var places = DocumentPart.headings(register.sections, depth: 0, document)
        places += register.items.map {
            Place(span: $0.span, block: .item($0), number: $0.number)
        }
        if let span = register.titleSpan {
            places.append(Place(span: span, block: .title(joined(span)), number: nil))
        }
        var blocks: [Block] = []
        var end = 0
        for place in places.sorted(by: { $0.span < $1.span }) {
            guard place.span.start >= end else { continue }
            blocks += paragraphs(Span(end, place.span.start), before: place.number)
            blocks.append(place.block)
            end = place.span.end
        }
        return blocks + paragraphs(Span(end, document.scalars.count), before: nil)
    }

    private static func headings(
        _ sections: [Section], depth: Int, _ document: DocumentText
    ) -> [Place] {
        sections.flatMap { section -> [Place] in
            let text = document.raw(section.span).split(whereSeparator: \.isNewline)
                .map(\.trimmingSpaces).joined()
            let heading = Place(
                span: section.span, block: .heading(section, depth: depth, text), number: nil)
            let below = headings(section.sections, depth: depth + 1, document)
            return section.span.count == 0 ? below : [heading] + below
        }
    }

    /// The lines between two known places, without the number that belongs to the next.
    private func paragraphs(_ span: Span, before number: String?) -> [Block] {
        guard span.count > 0 else { return [] }
        var text = document.raw(span)
        if let number {
            var rest = Substring(text)
            while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
            if rest.hasSuffix(number) { text = String(rest.dropLast(number.count)) }
        }
        return text.split(whereSeparator: \.isNewline).map(\.trimmingSpaces)
            .filter { !$0.isEmpty }.map(Block.paragraph)
    }

    /// The words at a range on one line.
    func joined(_ span: Span) -> String {
        var text = ""
        var isBreaking = false
        for scalar in document.scalars[span.start..<span.end] {
            if scalar == "\n" || scalar == "\r" {
                isBreaking = true
            } else if !(isBreaking && scalar.properties.isWhitespace) {
                isBreaking = false
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// An item's words with its duties marked in place.
    func write(
        _ item: Item, _ out: inout HTML, mark: (Duty, Int, String, inout HTML) -> Void
    ) {
        var place = item.span.start
        for (index, duty) in item.duties.enumerated().sorted(by: {
            $0.element.span < $1.element.span
        }) {
            let start = max(place, duty.span.start)
            let end = min(duty.span.end, item.span.end)
            guard start < end else { continue }
            out.text(joined(Span(place, start)))
            mark(duty, index, joined(Span(start, end)), &out)
            place = end
        }
        out.text(joined(Span(place, item.span.end)))
    }
}
