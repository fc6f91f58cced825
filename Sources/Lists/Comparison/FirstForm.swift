/// Two lists aligned by meaning.
package struct Comparison: Sendable {
    package struct DutyPair: Sendable {
        package var old: Duty?
        package var new: Duty?
    }
    package var dutyPairs: [DutyPair]
}

/// Aligns two lists.
package func compare(_ old: [Section], _ new: [Section]) -> Comparison {
    let before = old.flatMap(\.allItems).flatMap(\.duties)
    let after = new.flatMap(\.allItems).flatMap(\.duties)
    return Comparison(
        dutyPairs: after.map { duty in
            Comparison.DutyPair(old: before.first { $0.text == duty.text }, new: duty)
        })
}
