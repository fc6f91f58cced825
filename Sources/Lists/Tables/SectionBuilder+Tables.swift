extension SectionBuilder {
    /// The headings and items of a table, in the order of its rows.
    ///
    /// `count` is how many parts stand before it under the same heading, `printed` their labels.
    func parts(
        of table: FoundTable, at place: Place, after count: Int, _ printed: inout PrintedLabels
    ) -> Parts {
        let rows = TableReader(table, in: scalars).rows()
        return parts(of: rows[...], depth: 0, at: place, after: count, &printed)
    }

    private func parts(
        of rows: ArraySlice<TableEntry>, depth: Int, at place: Place, after count: Int,
        _ printed: inout PrintedLabels
    ) -> Parts {
        var (parts, at) = (Parts(), rows.startIndex)
        while at < rows.endIndex {
            let row = rows[at]
            let label = "¶\(count + parts.count + 1)"
            guard depth < row.headings.count else {
                parts.add(
                    self.parts(
                        of: row, unnumbered: label, at: place,
                        isAlone: depth > 0 && rows.count == 1, &printed))
                at += 1
                continue
            }
            let heading = row.headings[depth]
            let same = rows[at...].prefix {
                $0.headings.count > depth && $0.headings[depth].id == heading.id
            }
            let id = heading.node.marker.map { printed.unused(self.label($0)) } ?? label
            var (section, inside) = self.heading(heading.node, id: place.path + id, at: place)
            if heading.isCategory, section.kind == .group { section.kind = .category }
            var labels = PrintedLabels()
            section.add(self.parts(of: same, depth: depth + 1, at: inside, after: 0, &labels))
            parts.add(section)
            at = same.endIndex
        }
        return parts
    }

    /// One row: an item, or a group where its cell holds numbered ones.
    private func parts(
        of row: TableEntry, unnumbered: String, at place: Place, isAlone: Bool,
        _ printed: inout PrintedLabels
    ) -> Parts {
        let number = row.number.count > 0 ? document.words(row.number, without: []) : nil
        let label = printed.unused(row.number.count > 0 ? self.label(row.number) : unnumbered)
        let measures = row.measures
        let saysMore = timeWords.found(in: scalars, measures) || row.content.count == 0
        let cells = [row.content, saysMore ? measures : Span(0, 0)].filter { $0.count > 0 }
        var parts = Parts()
        for span in cells.sorted() {
            let own = parts.count == 0 ? label : printed.unused(label)
            let cell = Cell(span: span, number: number, label: own, of: row)
            parts.add(
                self.parts(of: cell, at: place, isAlone: isAlone && cells.count == 1, &printed))
        }
        return parts
    }

    /// A cell whose words are duties, with the row it stands in.
    private struct Cell {
        let span: Span
        let number: String?
        let label: String
        let row: TableEntry

        init(span: Span, number: String?, label: String, of row: TableEntry) {
            (self.span, self.number, self.label, self.row) = (span, number, label, row)
        }
    }

    /// Its item or its group; what stands alone below a heading needs no group.
    private func parts(
        of cell: Cell, at place: Place, isAlone: Bool, _ printed: inout PrintedLabels
    ) -> Parts {
        var paragraphs = CellReader(scalars: scalars).paragraphs(of: cell.span)
        guard paragraphs.count(where: { $0.marker != nil }) > 1 else {
            var (number, label) = (cell.number, cell.label)
            if number == nil, let own = paragraphs.first?.marker {
                number = document.words(own.span, without: [])
                label = printed.unused(self.label(own))
            }
            if paragraphs.first?.body.count == 0 { paragraphs = [Paragraph(Line(span: cell.span))] }
            let words = ItemWords(paragraphs, in: scalars)
            var item = item(place.path + label, number: number, words, place)
            writer.write(cell.row.fields, to: &item)
            var parts = Parts()
            parts.add(item)
            return parts
        }
        var section = group(cell, place, lead: paragraphs.first)
        let isPlain = isAlone && cell.number == nil && section.title.isEmpty
        var inside = place
        if !isPlain { inside.path += cell.label + "/" }
        inside.depth += 1
        let inner = SectionBuilder(
            document: document,
            tree: TreeBuilder(scalars: scalars, paragraphs: paragraphs).tree(from: 0),
            cutter: cutter, title: nil)
        section.add(inner.content(of: inner.tree.nodes[0], at: inside))
        writer.write(cell.row.fields, to: &section)
        var parts = Parts()
        if isPlain {
            section.items.forEach { parts.add($0) }
            section.sections.forEach { parts.add($0) }
        } else {
            parts.add(section)
        }
        return parts
    }

    /// The unnumbered words before the first point are the group's heading.
    private func group(_ cell: Cell, _ place: Place, lead: Paragraph?) -> Section {
        var title = Span(cell.span.start, cell.span.start)
        if let lead, lead.marker == nil, signs.isHeading(lead.body, longest: 40) {
            title = signs.withoutColon(lead.body)
        }
        let breaks = (title.start..<title.end).filter { scalars[$0].isNewline }
        return Section(
            kind: .group, number: cell.number,
            title: document.words(title, without: breaks.map { Span($0, $0 + 1) }), declared: nil,
            bearer: place.role, span: cell.row.number.count > 0 ? cell.row.number : title)
    }

    /// The number of a row as it stands in an identifier.
    private func label(_ number: Span) -> String {
        let marker =
            Marker(at: number.start, in: scalars, until: number.end)
            ?? Marker(style: .arabicBare, value: 0, span: number, body: number.end)
        return label(marker)
    }
}
