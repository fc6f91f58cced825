package import Lists

extension Paper {
    /// An edition as Markdown: headings, items with the numbers they are printed with.
    ///
    /// Read again it gives the same outline. What stood in other cells of an item's row follows it
    /// as a line of its own.
    package static func markdown(
        of sections: [Section], in document: DocumentText, title: String
    ) -> String {
        var writer = MarkdownWriter(document: document)
        writer.paragraph("# " + title)
        for section in sections { writer.write(section, depth: 2) }
        return writer.out
    }
}

private struct MarkdownWriter {
    let document: DocumentText
    private(set) var out = ""

    init(document: DocumentText) { self.document = document }

    mutating func paragraph(_ words: String) {
        if !out.isEmpty { out += "\n" }
        out += words + "\n"
    }

    mutating func write(_ section: Section, depth: Int) {
        let heading = document.heading(section)
        if !heading.isEmpty {
            paragraph(String(repeating: "#", count: min(depth, 6)) + " " + heading)
        }
        // A heading that is owed itself is written once.
        let items = section.items.filter { section.span.overlap($0.span) == 0 }
        var parts: [(Span, Item?, Section?)] = items.map { ($0.span, $0, nil) }
        parts += section.sections.map { ($0.allItems.first?.span ?? $0.span, nil, $0) }
        for (_, item, inner) in parts.sorted(by: { $0.0 < $1.0 }) {
            if let item { write(item) }
            if let inner { write(inner, depth: depth + 1) }
        }
    }

    private mutating func write(_ item: Item) {
        // Two blanks at a line's end keep the paragraphs of one item apart and together.
        let lines = item.text.split { $0 == "\n" || $0 == "\u{2028}" }
        paragraph(mark(of: item) + lines.joined(separator: "  \n"))
        let fields = fields(of: item)
        if !fields.isEmpty { paragraph(fields.joined(separator: "；")) }
    }

    /// The printed number; one without a sign at its end keeps the blank behind it.
    private func mark(of item: Item) -> String {
        guard let number = item.number else { return "- " }
        let isBare =
            number.unicodeScalars.last?.properties.isAlphabetic == true
            || number.last?.isNumber == true
        let hasBlank =
            item.span.start > 0
            && document.scalars[item.span.start - 1].properties.isWhitespace
        return isBare && hasBlank ? number + " " : number
    }

    /// What the text says of an item outside of it.
    private func fields(of item: Item) -> [String] {
        guard let duty = item.duties.first else { return [] }
        var fields: [String] = []
        if let span = duty.bearer.span, !item.span.contains(span), !duty.bearer.inherited {
            fields.append("责任主体：\(document.line(span))")
        }
        if let span = duty.spans.schedule, !item.span.contains(span) {
            fields.append("完成时限：\(document.line(span))")
        }
        return fields
    }
}
