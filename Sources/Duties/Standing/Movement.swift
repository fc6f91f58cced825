/// How many obligations stand in each column, or by how many that changes.
package struct Movement: Hashable, Sendable {
    /// Met, met late, excused, missed, open; near, approaching; unquantified.
    package private(set) var counts: SIMD8<Int32>

    package static let zero = Movement(SIMD8(repeating: 0))

    package init(_ counts: SIMD8<Int32>) { self.counts = counts }

    init(_ column: Column) {
        self = .zero
        counts[column.place] = 1
    }

    /// What is open and warned of; nothing for what is overdue, which is a column of its own.
    init(_ warning: Warning) {
        self = .zero
        switch warning {
        case .overdue: break
        case .near: counts[5] = 1
        case .approaching: counts[6] = 1
        }
    }

    static let unquantified = Movement(SIMD8(0, 0, 0, 0, 0, 0, 0, 1))

    package subscript(column: Column) -> Int { Int(counts[column.place]) }
    package var unquantified: Int { Int(counts[7]) }

    /// How many are warned of so; what is missed is overdue.
    package subscript(warning: Warning) -> Int {
        switch warning {
        case .overdue: self[.missed]
        case .near: Int(counts[5])
        case .approaching: Int(counts[6])
        }
    }

    /// The worst warning among them.
    package var worst: Warning? { Warning.allCases.first { self[$0] > 0 } }

    package var tally: Tally {
        var tally = Tally()
        for column in Column.allCases { tally.add(column, self[column]) }
        tally.unquantified = unquantified
        return tally
    }

    package static func + (a: Movement, b: Movement) -> Movement {
        Movement(a.counts &+ b.counts)
    }

    package static func - (a: Movement, b: Movement) -> Movement {
        Movement(a.counts &- b.counts)
    }

    package static func += (a: inout Movement, b: Movement) { a.counts &+= b.counts }
    package static func -= (a: inout Movement, b: Movement) { a.counts &-= b.counts }

    package static func * (times: Int, movement: Movement) -> Movement {
        Movement(movement.counts &* Int32(truncatingIfNeeded: times))
    }
}

extension Column {
    fileprivate var place: Int {
        switch self {
        case .met: 0
        case .metLate: 1
        case .excused: 2
        case .missed: 3
        case .open: 4
        }
    }
}
