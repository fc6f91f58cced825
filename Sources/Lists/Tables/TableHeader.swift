/// The names of a table's columns, on one row or on two.
struct TableHeader: Sendable {
    var columns: [TableReading.Column]
    /// How many rows the names take up.
    let rows: Int
    /// The same names twice: two tables side by side.
    var isTwofold = false

    /// The words of each column, to know the header again on the next page.
    var words: [String] { columns.map(\.header) }
}

extension TableHeader {
    /// The header that begins a run of rows, if its cells name columns.
    init?(_ rows: ArraySlice<TableRow>, in scalars: [Unicode.Scalar]) {
        guard let first = rows.first else { return nil }
        var columns = TableHeader.columns(of: first, in: scalars)
        guard let named = columns.found else { return nil }
        var count = 1
        if let second = rows.dropFirst().first,
            let below = TableHeader.narrower(second, under: first, in: scalars)
        {
            columns.all = TableHeader.merged(columns.all, below)
            count = 2
        }
        guard named >= 2, TableHeader.holdsDuties(columns.all) else { return nil }
        let words = columns.all.map(\.header)
        let half = words.count / 2
        let isTwofold = half > 1 && words[..<half].elementsEqual(words[half...])
        self.init(
            columns: TableHeader.settled(isTwofold ? Array(columns.all[..<half]) : columns.all),
            rows: count, isTwofold: isTwofold)
    }

    /// A header nobody recognised, for a person to say what each column holds.
    init(unknown row: TableRow, in scalars: [Unicode.Scalar]) {
        self.init(
            columns: row.cells.map {
                TableReading.Column(
                    header: ColumnWords.header($0, in: scalars), role: .other, span: $0)
            }, rows: 1)
    }

    /// Every cell's role, and how many have one; nil unless most cells name columns.
    private static func columns(
        of row: TableRow, in scalars: [Unicode.Scalar]
    ) -> (all: [TableReading.Column], found: Int?) {
        var (columns, known, unknown): ([TableReading.Column], Int, Int) = ([], 0, 0)
        for cell in row.cells {
            let header = ColumnWords.header(cell, in: scalars)
            let role = ColumnWords.role(of: header)
            if role != nil { known += 1 } else if cell.count > 0 { unknown += 1 }
            if header.unicodeScalars.count > 16 { unknown += row.cells.count }
            columns.append(TableReading.Column(header: header, role: role ?? .other, span: cell))
        }
        return (columns, known > unknown ? known : nil)
    }

    /// The second row of a header: names columns below one merged cell of the first row.
    private static func narrower(
        _ row: TableRow, under first: TableRow, in scalars: [Unicode.Scalar]
    ) -> [TableReading.Column]? {
        let below = columns(of: row, in: scalars)
        guard let named = below.found, named > 0 else { return nil }
        let leavesOut = row.cells.indices.contains { row[$0].count == 0 && first[$0].count > 0 }
        let fillsGap = row.cells.indices.contains { row[$0].count > 0 && first[$0].count == 0 }
        return leavesOut && fillsGap ? below.all : nil
    }

    private static func merged(
        _ first: [TableReading.Column], _ second: [TableReading.Column]
    ) -> [TableReading.Column] {
        (0..<max(first.count, second.count)).map { index in
            guard index < first.count else { return second[index] }
            return index < second.count && second[index].span.count > 0
                ? second[index] : first[index]
        }
    }

    private static func holdsDuties(_ columns: [TableReading.Column]) -> Bool {
        let roles = columns.map(\.role)
        guard roles.contains(.content) || roles.contains(.measures) || roles.contains(.category)
        else { return false }
        return Set(roles).count > 1
    }

    /// One column for each thing said once: content, measures, bearer; the narrower bearer wins.
    private static func settled(_ columns: [TableReading.Column]) -> [TableReading.Column] {
        var columns = columns
        if !columns.contains(where: { $0.role == .content }) {
            let next =
                columns.lastIndex { $0.role == .measures }
                ?? columns.lastIndex { $0.role == .category }
            if let next { columns[next] = columns[next].with(.content) }
        }
        keepFirst(.content, demoted: .measures, in: &columns)
        keepFirst(.measures, demoted: .other, in: &columns)
        keepFirst(.number, demoted: .other, in: &columns)
        keepFirst(.time, demoted: .other, in: &columns)
        keepFirst(.addressee, demoted: .other, in: &columns)
        keepTheBearer(in: &columns)
        return columns
    }

    /// Of several columns that name people, the one that names who answers.
    private static func keepTheBearer(in columns: inout [TableReading.Column]) {
        let found = columns.indices.filter { columns[$0].role == .bearer }
        let kept = found.max {
            (ColumnWords.weight(columns[$0].header), -$0)
                < (ColumnWords.weight(columns[$1].header), -$1)
        }
        for index in found where index != kept { columns[index] = columns[index].with(.other) }
    }

    private static func keepFirst(
        _ role: TableReading.Role, demoted: TableReading.Role,
        in columns: inout [TableReading.Column]
    ) {
        let found = columns.indices.filter { columns[$0].role == role }
        for index in found.dropFirst() { columns[index] = columns[index].with(demoted) }
    }
}

extension TableReading.Column {
    /// The same column, taken for something else.
    func with(_ role: TableReading.Role) -> Self {
        TableReading.Column(header: header, role: role, span: span)
    }
}
