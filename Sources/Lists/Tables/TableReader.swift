/// What one row of a table says: under which headings it stands, its words, its fields.
struct TableEntry {
    /// Outermost first; rows below the same heading share its identifier.
    var headings: [TableHeading]
    var number: Span
    var content: Span
    /// How it is to be done, where a column of its own says so.
    var measures: Span
    var fields: StatedFields
}

/// A heading inside a table: a merged row, or a cell of a category column.
struct TableHeading {
    let id: Int
    let node: Node
    let isCategory: Bool
}

/// Reads the rows of a table one after another; cells that continue a merged one take its words.
struct TableReader {
    private let scalars: [Unicode.Scalar]
    private let signs: Signs
    private let table: FoundTable
    private let columns: Columns
    private var entries: [TableEntry] = []
    private var headings: [(heading: TableHeading, rank: Int)] = []
    private var categories: [TableHeading?]
    private var count = 0
    private var fields = StatedFields()

    /// Where in a row each thing stands.
    private struct Columns {
        var categories: [Int]
        var number: Int?
        var content: Int?
        var measures: Int?
        var bearer: Int?
        var time: Int?
        var addressee: Int?

        init(_ table: FoundTable) {
            categories = table.columns(.category)
            number = table.columns(.number).first
            content = table.columns(.content).first
            measures = table.columns(.measures).first
            bearer = table.columns(.bearer).first
            time = table.columns(.time).first
            addressee = table.columns(.addressee).first
        }
    }

    init(_ table: FoundTable, in scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        self.table = table
        signs = Signs(scalars: scalars)
        var columns = Columns(table)
        if let content = columns.content, let measures = columns.measures,
            TableReader.namesOnly(table, content, measures, scalars)
        {
            columns.categories.append(content)
            (columns.content, columns.measures) = (measures, nil)
        }
        if columns.categories.isEmpty, columns.number == nil, let bearer = columns.bearer {
            columns.categories = [bearer]
        }
        self.columns = columns
        categories = columns.categories.map { _ in nil }
    }

    /// The rows that hold duties.
    func rows() -> [TableEntry] {
        var reader = self
        for row in table.rows { reader.take(row) }
        return reader.entries
    }

    /// A column of short names beside one of sentences: headings, not duties.
    private static func namesOnly(
        _ table: FoundTable, _ content: Int, _ measures: Int, _ scalars: [Unicode.Scalar]
    ) -> Bool {
        let signs = Signs(scalars: scalars)
        let rows = table.rows.filter { $0[content].count > 0 && $0[measures].count > 0 }
        let names = rows.count { row in
            signs.isHeading(row[content], longest: 25) && !signs.endsSentence(row[content])
                && !timeWords.found(in: scalars, row[content])
                && row[content].count < row[measures].count
        }
        return names * 2 > rows.count
    }
}

extension TableReader {
    private mutating func take(_ row: TableRow) {
        if let heading = mergedHeading(row) { return open(heading) }
        if let heading = numberedHeading(row) { return open(heading) }
        takeCategories(row)
        let content = cell(row, columns.content)
        let number = cell(row, columns.number)
        takeFields(row, goesOn: columns.number != nil && number.count == 0)
        let measures = cell(row, columns.measures)
        guard content.count > 0 || measures.count > 0 else { return }
        entries.append(
            TableEntry(
                headings: headings.map(\.heading) + categories.compactMap { $0 }, number: number,
                content: content, measures: measures, fields: fields))
    }

    private func cell(_ row: TableRow, _ column: Int?) -> Span {
        column.map { row[$0] } ?? Span(row.span.end, row.span.end)
    }

    /// 一、党委领导班子责任: one cell over all columns.
    private func mergedHeading(_ row: TableRow) -> Node? {
        guard let only = row.only, row.cells.first == only else { return nil }
        let node = node(only)
        if columns.number == 0, node.body.count == 0 || only.count <= 4 { return nil }
        guard signs.isHeading(node.body, longest: 40), !signs.endsSentence(node.body) else {
            return nil
        }
        let heads = node.marker?.style.headsByCustom == true
        let names = BearerWords.role(ofHeading: node.body, in: scalars) != nil
        let isCell = columns.content == 0 || columns.categories.contains(0)
        return heads || names || !isCell ? node : nil
    }

    /// 一 | 政治建设: the number and a name, and nothing in the other columns.
    private func numberedHeading(_ row: TableRow) -> Node? {
        guard let at = columns.number, let content = columns.content, table.columns.count > 2,
            row.cells.indices.allSatisfy({ row[$0].count == 0 || $0 == at || $0 == content }),
            row[at].count > 0, row[content].count > 0
        else { return nil }
        guard signs.isHeading(row[content], longest: 25), !signs.endsSentence(row[content]),
            scalars[row[at].start].hanDigit != nil || scalars[row[at].start] == "十"
                || Marker(at: row[at].start, in: scalars, until: row[at].end)?.style.headsByCustom
                    == true
        else { return nil }
        var node = node(row[content])
        node.marker = marker(row[at])
        return node
    }

    private func marker(_ cell: Span) -> Marker? {
        if let marker = Marker(at: cell.start, in: scalars, until: cell.end) { return marker }
        guard let number = PrintedNumber(at: cell.start, in: scalars, until: cell.end),
            number.end == cell.end
        else { return nil }
        let style: Marker.Style = scalars[cell.start].digit == nil ? .han : .arabicBare
        return Marker(style: style, value: number.value, span: cell, body: cell.end)
    }

    private func node(_ cell: Span) -> Node {
        let marker = Marker(at: cell.start, in: scalars, until: cell.end)
        let isNumber = marker.map { !$0.isWeak && $0.body < cell.end } ?? false
        let body = isNumber ? Span(marker?.body ?? cell.start, cell.end) : cell
        let breaks = (body.start..<body.end).filter { scalars[$0].isNewline }
        return Node(
            marker: isNumber ? marker : nil, body: body, breaks: breaks.map { Span($0, $0 + 1) })
    }

    private mutating func open(_ node: Node) {
        let rank: Int
        if let marker = node.marker {
            rank = marker.style.rawValue * 10
        } else {
            let names = BearerWords.role(ofHeading: node.body, in: scalars) != nil
            rank = names ? 5 : 95
        }
        while let last = headings.last, last.rank >= rank { headings.removeLast() }
        count += 1
        headings.append((TableHeading(id: count, node: node, isCategory: false), rank))
        categories = categories.map { _ in nil }
        fields = StatedFields()
    }

    private mutating func takeCategories(_ row: TableRow) {
        for (place, column) in columns.categories.enumerated() where row[column].count > 0 {
            if let last = categories[place], isSame(last.node, row[column]) { continue }
            count += 1
            categories[place] = TableHeading(id: count, node: node(row[column]), isCategory: true)
            for inner in categories.indices where inner > place { categories[inner] = nil }
        }
    }

    /// The same words again: a register repeats its category in every row.
    private func isSame(_ node: Node, _ cell: Span) -> Bool {
        let start = node.marker?.span.start ?? node.body.start
        return scalars[start..<node.body.end].elementsEqual(scalars[cell.start..<cell.end])
    }

    /// A merged bearer goes on below; the time of another row only where the number goes on too.
    private mutating func takeFields(_ row: TableRow, goesOn: Bool) {
        if let column = columns.bearer, row[column].count > 0 {
            fields.bearer = row[column]
            fields.bearerHeader = table.columns[column].header
        }
        if let column = columns.time, row[column].count > 0 || !goesOn {
            fields.time = row[column].count > 0 ? row[column] : nil
        }
        if let column = columns.addressee, row[column].count > 0 || !goesOn {
            fields.addressees = row[column].count > 0 ? row[column] : nil
        }
    }
}
