/// What follows from the lists in force and the tree alone, whatever was entered: who bears what, and
/// what goes on from what.
///
/// It changes only with them and with the numbers set, so it may be worked out once and asked often.
package struct Footing: Sendable {
    let assignments: Assignments
    let alternatives: [DutyKey: [DutyKey]]
    let continuations: Continuations
    let finder: BearerFinder

    /// - Parameter known: the day whose knowledge counts; see ``stage(of:known:)``.
    package init(_ situation: Situation, known: Day) {
        assignments = Assignments(situation, known: known)
        alternatives = assignments.alternatives()
        continuations = Continuations(situation.editions)
        finder = BearerFinder(situation)
    }

    /// The last day before or on the day known on which a number was set: all days up to the next
    /// have the same footing.
    package static func stage(of situation: Situation, known: Day) -> Day {
        situation.quantifications.lazy.map { $0.recorded }.filter { $0 <= known }.max() ?? .earliest
    }
}

extension Day {
    /// Before anything was set.
    static let earliest = Day(ordinal: -1_000_000)
}
