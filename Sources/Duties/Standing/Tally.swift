/// Columns that balance: due = met + met late + excused + missed + open.
package struct Tally: Hashable, Sendable {
    private var met = 0
    private var metLate = 0
    private var excused = 0
    private var missed = 0
    private var open = 0
    package private(set) var due = 0
    /// Vague duties nobody has set a number for; counted apart.
    package var unquantified = 0

    package init() {}

    package init(_ verdicts: some Sequence<Verdict>, unquantified: Int = 0) {
        for verdict in verdicts { add(verdict.column) }
        self.unquantified = unquantified
    }

    package subscript(column: Column) -> Int {
        switch column {
        case .met: met
        case .metLate: metLate
        case .excused: excused
        case .missed: missed
        case .open: open
        }
    }

    package var columns: [Column: Int] {
        Dictionary(uniqueKeysWithValues: Column.allCases.map { ($0, self[$0]) })
    }

    package var isBalanced: Bool { due == Column.allCases.reduce(0) { $0 + self[$1] } }

    package mutating func add(_ column: Column, _ count: Int = 1) {
        switch column {
        case .met: met += count
        case .metLate: metLate += count
        case .excused: excused += count
        case .missed: missed += count
        case .open: open += count
        }
        due += count
    }

    package static func += (a: inout Tally, b: Tally) {
        for column in Column.allCases { a.add(column, b[column]) }
        a.unquantified += b.unquantified
    }
}
