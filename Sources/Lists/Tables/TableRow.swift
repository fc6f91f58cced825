/// One line of a table: its cells, blanks at both ends of each left out.
struct TableRow: Sendable {
    let span: Span
    let cells: [Span]

    /// The cell of a column; empty where the row is shorter.
    subscript(column: Int) -> Span {
        column < cells.count ? cells[column] : Span(span.end, span.end)
    }

    /// The only cell with words, as one merged over all columns is.
    var only: Span? {
        var found: Span?
        for cell in cells where cell.count > 0 {
            if found != nil { return nil }
            found = cell
        }
        return found
    }
}

extension TableRow {
    /// The row on a line, if the line has more than one cell: parted by tabs, or by upright strokes
    /// as in Markdown.
    init?(line: Span, in scalars: [Unicode.Scalar]) {
        var span = line
        while span.count > 0, scalars[span.start] == " " { span = Span(span.start + 1, span.end) }
        while span.count > 0, scalars[span.end - 1] == " " { span = Span(span.start, span.end - 1) }
        guard span.count > 1 else { return nil }
        let strokes = scalars[span.start] == "|"
        var (cells, start): ([Span], Int) = ([], span.start + (strokes ? 1 : 0))
        for at in start..<span.end where scalars[at] == (strokes ? "|" : "\t") {
            cells.append(trimmedCell(Span(start, at), in: scalars))
            start = at + 1
            if cells.count > widest { return nil }
        }
        if !strokes || start < span.end {
            cells.append(trimmedCell(Span(start, span.end), in: scalars))
        }
        guard cells.count > 1 else { return nil }
        self.init(span: span, cells: cells)
    }

    /// The cells of a line that two blanks and more part, as text taken from a page shows them.
    init?(spaced line: Span, in scalars: [Unicode.Scalar]) {
        var (cells, start, at): ([Span], Int, Int) = ([], line.start, line.start)
        while at < line.end {
            guard scalars[at].isBlank else {
                at += 1
                continue
            }
            let gap = at
            while at < line.end, scalars[at].isBlank { at += 1 }
            if at - gap > 1, cells.count < widest {
                cells.append(Span(start, gap))
                start = at
            }
        }
        cells.append(Span(start, line.end))
        guard cells.count > 2 else { return nil }
        self.init(span: line, cells: cells)
    }

    /// The rule below a Markdown header, |---|:---:|.
    func isRule(in scalars: [Unicode.Scalar]) -> Bool {
        cells.allSatisfy { cell in
            cell.count > 0 && scalars[cell.start..<cell.end].allSatisfy { $0 == "-" || $0 == ":" }
        }
    }
}

/// No table a person made has more columns.
private let widest = 64

/// The cell without the blanks and empty paragraphs at its ends.
private func trimmedCell(_ span: Span, in scalars: [Unicode.Scalar]) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end, scalars[start].isBlank || scalars[start].isNewline { start += 1 }
    while end > start, scalars[end - 1].isBlank || scalars[end - 1].isNewline { end -= 1 }
    return Span(start, end)
}
