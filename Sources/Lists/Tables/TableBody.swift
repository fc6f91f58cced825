/// What is gathered below the header of a table, row by row.
struct TableBody {
    private(set) var rows: [TableRow] = []
    private(set) var asides: [Span] = []
    /// Lines of one cell: headings if a row follows, else what stands after the table.
    private(set) var waiting: [Span] = []
    private let header: TableHeader
    private let content: Int
    private let scalars: [Unicode.Scalar]

    init(below header: TableHeader, in scalars: [Unicode.Scalar]) {
        (self.header, self.scalars) = (header, scalars)
        content = header.columns.firstIndex { $0.role == .content } ?? 0
    }

    mutating func wait(_ line: Span) { waiting.append(line) }

    mutating func add(_ row: TableRow) {
        for line in waiting {
            if let last = rows.last, goesOn(last, line) {
                extend(by: line)
            } else if Asides(scalars: scalars).isPage(line) {
                asides.append(line)
            } else {
                rows.append(TableRow(span: line, cells: [line]))
            }
        }
        waiting = []
        if row.isRule(in: scalars) || repeats(row) || isBeside(row) {
            asides.append(row.span)
        } else {
            rows.append(row)
        }
    }

    /// True where the last row's words go on in the line below the table.
    mutating func takeLastWords() -> Bool {
        guard let next = waiting.first, let last = rows.last, goesOn(last, next) else {
            return false
        }
        extend(by: next)
        return true
    }

    /// The header again, or one of its two rows.
    func repeats(_ row: TableRow) -> Bool {
        let words = header.words
        var named = 0
        for (index, cell) in row.cells.enumerated() where cell.count > 0 {
            let word = ColumnWords.header(cell, in: scalars)
            let isHere = index < words.count && words[index] == word
            guard isHere || header.rows == 2 && ColumnWords.role(of: word) != nil else {
                return false
            }
            named += 1
        }
        return named > 1
    }
}

extension TableBody {
    /// Two tables side by side below one header: the left half of a row, then its right.
    var halved: [TableRow] {
        let half = header.columns.count
        return rows.flatMap { row in
            [row.cells.prefix(half), row.cells.dropFirst(half)].filter { !$0.isEmpty }
                .map { TableRow(span: row.span, cells: Array($0)) }
        }
    }

    /// 备注, 合计, 填表人：…: a row about the table, not of it.
    private func isBeside(_ row: TableRow) -> Bool {
        guard let first = row.cells.first(where: { $0.count > 0 }) else { return true }
        let isSum = row.cells.contains { cell in
            cell.count == 2 && sums.opens(cell, in: scalars)
        }
        return isSum || besideWords.opens(first, in: scalars) && first.count <= 8
            || FormSigns(scalars: scalars).asks(row)
    }

    /// Words that a row's last cell lacks: the line broke inside it.
    private func goesOn(_ row: TableRow, _ line: Span) -> Bool {
        guard row.cells.count <= content + 1, row.cells.count > 1 else { return false }
        let cell = row[content]
        if cell.count == 0 { return row.cells.count == content + 1 || row.only != nil }
        let last = scalars[cell.end - 1]
        return last == "，" || last == "、" || last == ","
    }

    private mutating func extend(by line: Span) {
        let row = rows.removeLast()
        let cell = row[content].count > 0 ? Span(row[content].start, line.end) : line
        var cells = row.cells
        while cells.count <= content { cells.append(Span(row.span.end, row.span.end)) }
        cells[content] = cell
        rows.append(TableRow(span: Span(row.span.start, line.end), cells: cells))
    }
}

private let sums = WordSet("合计", "总计", "小计")
private let besideWords = WordSet(
    "备注", "说明", "注：", "注:", "填表", "填报", "制表", "审核", "附注")
