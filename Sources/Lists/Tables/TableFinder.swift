/// Finds the tables of a document: rows of cells below a row that names the columns.
struct TableFinder {
    private let scalars: [Unicode.Scalar]
    private let choices: [ColumnChoice]
    private let hasCells: Bool
    private var lines: [PrintedLine] = []
    private var found: [FoundTable] = []

    /// A line with the cells it has, if it has more than one.
    private struct PrintedLine {
        let span: Span
        let row: TableRow?
    }

    init(in document: DocumentText, choices: [ColumnChoice], census: Census) {
        scalars = document.scalars
        self.choices = choices
        hasCells = census.mayHaveCells
    }

    /// The tables in the order of the document; none where no line has cells.
    func tables() -> [FoundTable] {
        guard hasCells else { return [] }
        var finder = self
        finder.lines = printedLines()
        var at = 0
        while at < finder.lines.count { at = finder.take(from: at) }
        return finder.found
    }

    /// Lines as rows have them: a paragraph inside a cell ends no line.
    private func printedLines() -> [PrintedLine] {
        var (lines, at) = ([PrintedLine](), 0)
        while at < scalars.count {
            var end = at
            while end < scalars.count, !scalars[end].isNewline || scalars[end] == "\u{2028}" {
                end += 1
            }
            let line = Span(at, end)
            let span = trimmed(line, in: scalars)
            if span.count > 0 {
                lines.append(PrintedLine(span: span, row: TableRow(line: line, in: scalars)))
            }
            at = end + 1
        }
        return lines
    }

    /// Looks for a table that begins at a line, and says where to look on.
    private mutating func take(from start: Int) -> Int {
        guard lines[start].row != nil else { return takeSpaced(from: start) ?? start + 1 }
        let run = lines[start...].prefix { $0.row != nil }.compactMap(\.row)
        if let header = TableHeader(run[...], in: scalars) {
            return take(below: chosen(header), from: start)
        }
        if run.count > 1, FormSigns(scalars: scalars).isForm(run[0]),
            TableHeader(run[1...], in: scalars) != nil
        {
            found.append(
                FoundTable(span: run[0].span, columns: [], rows: [], asides: [], kind: .form))
            return start + 1
        }
        if let card = Card(run, in: scalars) {
            found.append(card.table)
            return start + run.count
        }
        // Who fills it in and when often stands in cells of its own above the names of the columns.
        let later = run.indices.dropFirst().prefix(3)
        if later.contains(where: { TableHeader(run[$0...], in: scalars) != nil }) {
            return start + 1
        }
        guard run.count > 1, run.contains(where: { !isNumberedLine($0) && !isContents($0) }),
            let last = run.last
        else { return start + run.count }
        let header = chosen(TableHeader(unknown: run[0], in: scalars))
        if header.columns.contains(where: { $0.role == .content }) {
            return take(below: header, from: start)
        }
        let span = Span(run[0].span.start, last.span.end)
        let signs = FormSigns(scalars: scalars)
        let isForm = run.count(where: signs.isForm) * 2 >= run.count
        found.append(
            FoundTable(
                span: span, columns: header.columns, rows: run, asides: [],
                kind: isForm ? .form : .unknown))
        return start + run.count
    }

    /// A table whose cells two blanks part: every row has as many cells as the header.
    private mutating func takeSpaced(from start: Int) -> Int? {
        let head = lines[start].span
        guard head.count <= 80, let first = TableRow(spaced: head, in: scalars),
            let header = TableHeader([first], in: scalars)
        else { return nil }
        var rows: [TableRow] = []
        for line in lines[(start + 1)...] {
            guard line.row == nil, let row = TableRow(spaced: line.span, in: scalars),
                row.cells.count == first.cells.count
            else { break }
            rows.append(row)
        }
        guard let last = rows.last, rows.count > 1 else { return nil }
        found.append(
            FoundTable(
                span: Span(head.start, last.span.end), columns: chosen(header).columns,
                rows: rows, asides: [], kind: .register))
        return start + 1 + rows.count
    }

    /// The header as a person corrected it.
    private func chosen(_ header: TableHeader) -> TableHeader {
        var header = header
        for choice in choices
        where choice.table == found.count && header.columns.indices.contains(choice.column) {
            header.columns[choice.column] = header.columns[choice.column].with(choice.role)
        }
        return header
    }

    /// `1.` and its words: a line of a list whose number a tab follows.
    private func isNumberedLine(_ row: TableRow) -> Bool {
        row.cells.count == 2 && isNumber(row[0])
    }

    /// A heading and its page.
    private func isContents(_ row: TableRow) -> Bool {
        row.cells.count == 2 && row[1].count > 0 && row[1].count <= 3 && isNumber(row[1])
    }

    private func isNumber(_ cell: Span) -> Bool {
        if cell.count == 0 { return true }
        if let marker = Marker(at: cell.start, in: scalars, until: cell.end) {
            return marker.body == cell.end
        }
        return PrintedNumber(at: cell.start, in: scalars, until: cell.end)?.end == cell.end
    }
}

extension TableFinder {
    private mutating func take(below header: TableHeader, from start: Int) -> Int {
        var (body, at) = (TableBody(below: header, in: scalars), start + header.rows)
        var end = at
        while at < lines.count, body.waiting.count < 4 {
            guard let row = lines[at].row else {
                body.wait(lines[at].span)
                at += 1
                continue
            }
            if beginsAnother(at, after: body) { break }
            body.add(row)
            at += 1
            end = at
        }
        if end < lines.count, body.takeLastWords() { end += 1 }
        let first = lines[start].row?.span.start ?? lines[start].span.start
        found.append(
            FoundTable(
                span: Span(first, max(lines[end - 1].span.end, body.rows.last?.span.end ?? first)),
                columns: header.columns, rows: header.isTwofold ? body.halved : body.rows,
                asides: body.asides, kind: .register))
        return end
    }

    /// Another table begins here: a header below words that are no page's number.
    private func beginsAnother(_ at: Int, after body: TableBody) -> Bool {
        let asides = Asides(scalars: scalars)
        guard body.waiting.contains(where: { !asides.isPage($0) }), let row = lines[at].row else {
            return false
        }
        let run = lines[at...].prefix(2).compactMap(\.row)
        return body.repeats(row) || TableHeader(run[...], in: scalars) != nil
    }
}
