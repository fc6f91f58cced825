package import Lists

/// A duty that falls to one organisation or one of its posts, and since when.
package struct BorneDuty: Hashable, Sendable {
    package let key: DutyKey
    package let duty: Duty
    package let bearer: BearerKey
    /// Whether it binds on the day asked about.
    package let isInForce: Bool
}

/// Every duty that falls to the organisation and its posts, by its own lists and by those of its
/// superiors that name it, as known at the close of a day.
package func borneDuties(in situation: Situation, on day: Day) -> [BorneDuty] {
    let assignments = Assignments(situation, known: day)
    return assignments.all.map {
        BorneDuty(
            key: $0.key, duty: assignments.duty(of: $0), bearer: $0.bearer,
            isInForce: $0.life.holds(day))
    }
}

/// Who bears a duty within the organisation, as known at the close of a day.
package func bearers(of duty: DutyKey, in situation: Situation, on day: Day) -> [BearerKey] {
    Assignments(situation, known: day).all.filter { $0.key == duty }.map(\.bearer)
}
