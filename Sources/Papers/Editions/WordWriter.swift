import Lists

/// Writes an edition as a Word file: title, headings, items and tables in the dress of an official
/// document, numbers as literal text, remarks as comments.
struct WordWriter {
    /// How a line is dressed.
    enum Dress: String { case title = "Title", one = "Heading1", two = "Heading2", body = "Normal" }

    private let document: DocumentText
    private let dresses: [(span: Span, dress: Dress)]
    private let tables: [Span]
    private let remarks: [(span: Span, words: String)]
    private var nextDress = 0
    private var nextTable = 0
    private var nextRemark = 0
    private var out = ""
    /// The lines of the table being written.
    private var rows: [Row] = []

    /// So many columns Word allows; a longer row is a paragraph with tabs.
    private static let mostColumns = 63

    private struct Row {
        var cells: [String]
        var remarks: [Int]
    }

    init(
        _ document: DocumentText, title: Span?, headings: [(span: Span, depth: Int)],
        tables: [Span], remarks: [(span: Span, words: String)]
    ) {
        self.document = document
        let named = headings.map { (span: $0.span, dress: $0.depth == 0 ? Dress.one : .two) }
        dresses = ((title.map { [(span: $0, dress: .title)] } ?? []) + named)
            .sorted { $0.span < $1.span }
        self.tables = tables
        self.remarks = remarks
    }

    /// The paragraphs and tables of the body.
    mutating func body() -> String {
        for line in lines() { write(line) }
        endTable()
        return out
    }

    /// The lines without their ends; LF, CR LF and CR all end one.
    private func lines() -> [Span] {
        var found: [Span] = []
        var start = 0
        let scalars = document.scalars
        for at in scalars.indices where scalars[at] == "\n" || scalars[at] == "\r" {
            if scalars[at] == "\n", at > 0, scalars[at - 1] == "\r" {
                start = at + 1
                continue
            }
            found.append(Span(start, at))
            start = at + 1
        }
        if start < scalars.count { found.append(Span(start, scalars.count)) }
        return found
    }

    private mutating func write(_ line: Span) {
        let remarks = remarks(on: line)
        while nextTable < tables.count, tables[nextTable].end <= line.start {
            endTable()
            nextTable += 1
        }
        if nextTable < tables.count, tables[nextTable].start <= line.start,
            case let cells = cells(of: line), cells.count <= Self.mostColumns
        {
            rows.append(Row(cells: cells, remarks: remarks))
        } else {
            endTable()
            let text = document.raw(line)
            out += Self.inside(dress(of: line).rawValue, Substring(text), remarks)
        }
    }

    private mutating func dress(of line: Span) -> Dress {
        while nextDress < dresses.count, dresses[nextDress].span.end <= line.start {
            nextDress += 1
        }
        guard nextDress < dresses.count, dresses[nextDress].span.start < line.end else {
            return .body
        }
        return dresses[nextDress].dress
    }

    /// Remarks whose words begin on a line.
    private mutating func remarks(on line: Span) -> [Int] {
        var found: [Int] = []
        while nextRemark < remarks.count, remarks[nextRemark].span.start < line.end {
            found.append(nextRemark)
            nextRemark += 1
        }
        return found
    }

    private func cells(of line: Span) -> [String] {
        document.scalars[line.start..<line.end].split(
            separator: "\t", omittingEmptySubsequences: false
        ).map { String(String.UnicodeScalarView($0)) }
    }

    private mutating func endTable() {
        guard !rows.isEmpty else { return }
        let columns = rows.map(\.cells.count).max() ?? 1
        let width = 8_844 / columns
        out += "<w:tbl>\(WordParts.tableLook)<w:tblGrid>"
        out += String(repeating: "<w:gridCol w:w=\"\(width)\"/>", count: columns) + "</w:tblGrid>"
        for (place, row) in rows.enumerated() {
            out += "<w:tr>" + (place == 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "")
            for (column, cell) in row.cells.enumerated() {
                let isLast = column == row.cells.count - 1
                let span = isLast && row.cells.count == 1 ? columns : 1
                out += Self.cell(cell, width: width, span: span, isLast ? row.remarks : [])
            }
            if row.cells.count > 1 {
                for _ in row.cells.count..<max(columns, row.cells.count) {
                    out += Self.cell("", width: width, span: 1, [])
                }
            }
            out += "</w:tr>"
        }
        out += "</w:tbl>"
        rows = []
    }

    private static func cell(_ text: String, width: Int, span: Int, _ remarks: [Int]) -> String {
        let merged = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
        let texts = text.split(separator: "\u{2028}", omittingEmptySubsequences: false)
        let paragraphs = texts.enumerated().map { place, text in
            inside("Cell", text, place == texts.count - 1 ? remarks : [])
        }
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(width * span)\" w:type=\"dxa\"/>\(merged)</w:tcPr>"
            + paragraphs.joined() + "</w:tc>"
    }

    private static func inside(_ style: String, _ text: Substring, _ remarks: [Int]) -> String {
        let starts = remarks.map { "<w:commentRangeStart w:id=\"\($0)\"/>" }.joined()
        let ends = remarks.map {
            "<w:commentRangeEnd w:id=\"\($0)\"/>"
                + "<w:r><w:commentReference w:id=\"\($0)\"/></w:r>"
        }.joined()
        return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>"
            + starts + run(text) + ends + "</w:p>"
    }

    /// The text of a paragraph; tabs and breaks by their own elements.
    private static func run(_ text: Substring) -> String {
        guard !text.isEmpty else { return "" }
        var out = "<w:r><w:t xml:space=\"preserve\">"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t": out += "</w:t><w:tab/><w:t xml:space=\"preserve\">"
            case "\u{2028}", "\u{2029}": out += "</w:t><w:br/><w:t xml:space=\"preserve\">"
            default: WordParts.append(scalar, to: &out)
            }
        }
        return out + "</w:t></w:r>"
    }
}
