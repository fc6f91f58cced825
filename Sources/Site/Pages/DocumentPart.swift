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
            .filter { !$0.isEmpty }
            .map { .paragraph($0.replacing("\t", with: DocumentPart.cellEdge)) }
    }

    /// What stands between two cells of a table's row.
    private static let cellEdge = " ｜ "

    /// The words at a range on one line.
    func joined(_ span: Span) -> String {
        var text = ""
        var isBreaking = false
        for scalar in document.scalars[span.start..<span.end] {
            if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" {
                isBreaking = true
            } else if scalar == "\t", !isBreaking {
                text += DocumentPart.cellEdge
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

/// What a page knows beside a document: how each duty looks, and what stands in the margin.
protocol Beside {
    /// The classes of the duty's mark.
    func look(_ duty: Duty) -> String
    /// Where a click on the duty's words leads; nil for nowhere.
    func link(_ duty: Duty) -> Link?
    /// The margin of an item.
    func write(_ item: Item, _ out: inout HTML, _ frame: Frame)
}

extension Beside {
    func link(_ duty: Duty) -> Link? { nil }
}

extension DocumentPart {
    /// The document with its duties in place and the margin beside it, a page of it at a time.
    func write(
        _ out: inout HTML, _ frame: Frame, page: Int = 0, beside: some Beside
    ) {
        let pages = pages
        let shown = pages.indices.contains(page) ? page : 0
        out(.article, .class("doc")) { out in
            for block in pages.isEmpty ? [] : pages[shown] { write(block, &out, frame, beside) }
        }
        guard pages.count > 1 else { return }
        out(.nav, .class("pages"), .label(Word.pagesOfDocument)) { out in
            for index in pages.indices {
                let link = frame.here.with("page", index == 0 ? nil : "\(index)")
                out(
                    .a, .class("btn small"),
                    .href(index == 0 ? frame.here.without("page") : link),
                    .current(index == shown), words: Word.pageOfDocument(index + 1))
            }
        }
    }

    /// So many characters stand on one page; most lists are shorter.
    private static let room = 200_000

    /// The document's blocks by page.
    var pages: [[Block]] {
        var pages: [[Block]] = []
        var room = 0
        for block in blocks {
            if room <= 0 {
                pages.append([])
                room = DocumentPart.room
            }
            pages[pages.count - 1].append(block)
            room -= DocumentPart.length(block)
        }
        return pages
    }

    private static func length(_ block: Block) -> Int {
        switch block {
        case .title(let text), .paragraph(let text), .heading(_, _, let text):
            text.unicodeScalars.count
        case .item(let item): item.span.count + 200 * item.duties.count
        }
    }

    private func write(
        _ block: Block, _ out: inout HTML, _ frame: Frame, _ beside: some Beside
    ) {
        switch block {
        case .title(let text): out(.p, .class("title"), .lang(.chinese), text: text)
        case .paragraph(let text): out(.p, .class("pre"), .lang(.chinese), text: text)
        case .heading(_, let depth, let text):
            out(depth == 0 ? .h2 : depth == 1 ? .h3 : .h4, .lang(.chinese), text: text)
        case .item(let item):
            out(.section, .class("item"), .id(Paths.anchor(item.id))) { out in
                out(.div, .class("t"), .lang(.chinese)) { out in
                    if let number = item.number { out(.span, .class("no"), text: number) }
                    write(item, &out) { duty, index, text, out in
                        mark(duty, item.duties.count > 1 ? index : nil, text, &out, beside)
                    }
                }
                out(.div, .class("m")) { beside.write(item, &$0, frame) }
            }
        }
    }

    private func mark(
        _ duty: Duty, _ index: Int?, _ text: String, _ out: inout HTML, _ beside: some Beside
    ) {
        out(.mark, .class(beside.look(duty)), .id(Paths.anchor(duty.id))) { out in
            if let link = beside.link(duty) {
                out(.a, .href(link), text: text)
            } else {
                out.text(text)
            }
            if let index { out(.sup, text: DocumentPart.letter(index)) }
        }
    }

    /// a, b, c … as the marks carry them.
    static func letter(_ index: Int) -> String {
        String(Character(Unicode.Scalar(UInt8(97 + index % 26))))
    }
}
