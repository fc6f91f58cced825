/// A table of the document: its columns, its rows, what was left out of them.
struct FoundTable: Sendable {
    /// From the header's first sign to the last row's last.
    let span: Span
    let columns: [TableReading.Column]
    /// What stands below the header; a row of one cell is a heading.
    let rows: [TableRow]
    /// Headers printed again on a later page, page numbers, the rule below a Markdown header.
    let asides: [Span]
    let kind: Kind

    enum Kind: Sendable {
        /// Its rows are duties.
        case register
        /// Names, signatures, dates: nothing to read.
        case form
        /// Which column holds duties is not clear; its rows are read as lines.
        case unknown
    }

    /// Its lines are no lines of the list.
    var isApart: Bool { kind != .unknown }

    var reading: TableReading {
        TableReading(span: span, columns: columns, rows: rows.count, isRead: kind == .register)
    }

    /// The columns of a role, left to right.
    func columns(_ role: TableReading.Role) -> [Int] {
        columns.indices.filter { columns[$0].role == role }
    }
}
