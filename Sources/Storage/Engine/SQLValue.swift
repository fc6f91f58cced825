import Duties

/// What a column can hold, whatever the engine.
enum SQLValue: Hashable, Sendable, Comparable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])

    static func < (a: SQLValue, b: SQLValue) -> Bool {
        switch (a, b) {
        case (.integer(let a), .integer(let b)): a < b
        case (.text(let a), .text(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
        case (.bytes(let a), .bytes(let b)): a.lexicographicallyPrecedes(b)
        default: a.order < b.order
        }
    }

    private var order: Int {
        switch self {
        case .null: 0
        case .integer: 1
        case .text: 2
        case .bytes: 3
        }
    }
}

/// Something that can stand for a placeholder.
protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
    var sqlValue: SQLValue { self }
}

extension String: SQLBindable {
    var sqlValue: SQLValue { .text(self) }
}

extension Int: SQLBindable {
    var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
    var sqlValue: SQLValue { .integer(self) }
}

extension [UInt8]: SQLBindable {
    var sqlValue: SQLValue { .bytes(self) }
}

extension Day: SQLBindable {
    var sqlValue: SQLValue { .integer(Int64(ordinal)) }
}

extension ID: SQLBindable {
    var sqlValue: SQLValue { .text(description) }
}
