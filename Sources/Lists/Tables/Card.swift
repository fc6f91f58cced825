/// A table turned on its side: the names of columns in its first column, one duty's fields below
/// one another, a card for each post.
struct Card {
    let table: FoundTable

    init?(_ rows: [TableRow], in scalars: [Unicode.Scalar]) {
        guard rows.count > 1, rows.allSatisfy({ $0.cells.count == 2 && $0[0].count > 0 }) else {
            return nil
        }
        let headers = rows.map { ColumnWords.header($0[0], in: scalars) }
        let roles = headers.map(ColumnWords.role(of:))
        let named = roles.count { $0 != nil }
        guard named * 2 > rows.count, roles.contains(.content),
            Set(roles.compactMap { $0 }).count > 1
        else { return nil }
        var columns: [TableReading.Column] = []
        for (index, header) in headers.enumerated()
        where !columns.contains(where: { $0.header == header }) {
            columns.append(
                TableReading.Column(
                    header: header, role: roles[index] ?? .other, span: rows[index][0]))
        }
        table = FoundTable(
            span: Span(rows[0].span.start, rows[rows.count - 1].span.end), columns: columns,
            rows: Card.records(rows, headers, columns), asides: [], kind: .register)
    }

    /// One row for each card; a name that comes again begins the next.
    private static func records(
        _ rows: [TableRow], _ headers: [String], _ columns: [TableReading.Column]
    ) -> [TableRow] {
        var records: [TableRow] = []
        var cells: [Int: Span] = [:]
        var start = 0
        for index in 0...rows.count {
            let place =
                index < rows.count ? columns.firstIndex { $0.header == headers[index] } : nil
            if place == nil || cells[place ?? 0] != nil {
                let span = Span(rows[start].span.start, rows[index - 1].span.end)
                let empty = Span(span.end, span.end)
                records.append(
                    TableRow(span: span, cells: columns.indices.map { cells[$0] ?? empty }))
                (cells, start) = ([:], index)
            }
            if let place { cells[place] = rows[index][1] }
        }
        return records
    }
}
