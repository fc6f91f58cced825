/// A table of the document and what each of its columns was taken for.
package struct TableReading: Hashable, Sendable {
    /// What a column says of the duties in its rows.
    package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        case number, category, content, measures, bearer, time, addressee
        /// Evidence, remarks, those who help: nothing a duty is made of.
        case other
    }

    /// One column by its header.
    package struct Column: Hashable, Sendable {
        /// The header's words without blanks; empty where it has none.
        package let header: String
        package let role: Role
        package let span: Span

        package init(header: String, role: Role, span: Span) {
            self.header = header
            self.role = role
            self.span = span
        }
    }

    /// From the header's first sign to the last row's last.
    package let span: Span
    package let columns: [Column]
    /// Rows below the header, headings among them.
    package let rows: Int
    /// False where no column could be told to hold duties; then the rows are read as paragraphs.
    package let isRead: Bool

    package init(span: Span, columns: [Column], rows: Int, isRead: Bool) {
        self.span = span
        self.columns = columns
        self.rows = rows
        self.isRead = isRead
    }
}

/// What a person says a column holds, where the header was misread; written `0.2=time`.
package struct ColumnChoice: Hashable, Sendable, Codable, LosslessStringConvertible {
    /// The table's and the column's place, both counted from nought.
    package let table: Int
    package let column: Int
    package let role: TableReading.Role

    package init(table: Int, column: Int, role: TableReading.Role) {
        self.table = table
        self.column = column
        self.role = role
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        let places = parts.first?.split(separator: ".").compactMap { Int($0) } ?? []
        guard parts.count == 2, places.count == 2,
            let role = TableReading.Role(rawValue: String(parts[1]))
        else { return nil }
        self.init(table: places[0], column: places[1], role: role)
    }

    package var description: String { "\(table).\(column)=\(role.rawValue)" }
}
