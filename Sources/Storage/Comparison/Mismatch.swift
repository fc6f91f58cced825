import Ledger

/// The first row of a table that differs from what the ledger tells.
struct Mismatch {
    enum Kind {
        case added, missing
        /// The column, counted with the key's.
        case column(Int)
    }

    let key: [SQLValue]
    let kind: Kind

    /// Nil where the rows agree; both sides are in the order of their keys.
    init?(_ standing: [[SQLValue]], _ told: [[SQLValue]], keys: Int) {
        if standing == told { return nil }
        let index = zip(standing, told).enumerated().first { $1.0 != $1.1 }?.offset
        let at = index ?? min(standing.count, told.count)
        let left = at < standing.count ? Array(standing[at].prefix(keys)) : nil
        let right = at < told.count ? Array(told[at].prefix(keys)) : nil
        switch (left, right) {
        case (let left?, let right?) where left == right:
            key = left
            kind = .column(standing[at].indices.first { standing[at][$0] != told[at][$0] } ?? 0)
        case (let left?, let right):
            let isAdded = right.map { left.lexicographicallyPrecedes($0) } ?? true
            key = isAdded ? left : right ?? left
            kind = isAdded ? .added : .missing
        case (nil, let right):
            key = right ?? []
            kind = .missing
        }
    }

    func description(_ table: DerivedTable) -> String {
        let parts = key.map { value in
            switch value {
            case .text(let text): text
            case .integer(let integer): "\(integer)"
            case .bytes(let bytes): hexadecimal(bytes)
            case .null: "-"
            }
        }
        let name = parts.isEmpty ? "the row" : parts.joined(separator: " ")
        switch kind {
        case .added: return "\(name): a row too many"
        case .missing: return "\(name): a row is missing"
        case .column(let column): return "\(name): \((table.key + table.columns)[column])"
        }
    }
}
