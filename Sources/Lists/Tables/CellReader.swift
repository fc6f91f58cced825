/// Reads the paragraphs inside one cell of a table.
struct CellReader {
    let scalars: [Unicode.Scalar]

    /// The paragraphs of a cell, several numbered units on one line apart.
    func paragraphs(of cell: Span) -> [Paragraph] {
        var lines: [Line] = []
        var at = cell.start
        while at < cell.end {
            var end = at
            while end < cell.end, !scalars[end].isNewline, !isBreak(end, cell.end) { end += 1 }
            add(Span(at, end), to: &lines)
            at = end < cell.end && scalars[end] == "<" ? breakEnd(end, cell.end) : end + 1
        }
        settleWeakNumbers(&lines, in: scalars)
        var paragraphs: [Paragraph] = []
        for line in Pieces(scalars: scalars, within: cell).part(lines) {
            if line.marker == nil, let last = paragraphs.last?.body, last.count == 0 || isOpen(last)
            {
                paragraphs[paragraphs.count - 1].join(line)
            } else {
                paragraphs.append(Paragraph(line))
            }
        }
        return paragraphs.isEmpty ? [Paragraph(Line(span: cell))] : paragraphs
    }

    private func add(_ span: Span, to lines: inout [Line]) {
        var line = Line(span: trimmed(span, in: scalars))
        guard line.span.count > 0 else { return }
        strip(&line, in: scalars)
        line.marker = Marker(at: line.span.start, in: scalars, until: line.span.end)
        lines.append(line)
    }

    /// The line was broken inside a sentence.
    private func isOpen(_ body: Span) -> Bool {
        let last = scalars[body.end - 1]
        return last == "，" || last == "、" || last == ","
    }

    /// <br>, as tables in Markdown write it.
    private func isBreak(_ at: Int, _ limit: Int) -> Bool {
        scalars[at] == "<" && breakWords.end(at: at, in: scalars, until: limit) != nil
    }

    private func breakEnd(_ at: Int, _ limit: Int) -> Int {
        breakWords.end(at: at, in: scalars, until: limit) ?? at + 1
    }
}

private let breakWords = WordSet("<br>", "<br/>", "<br />", "<BR>")
