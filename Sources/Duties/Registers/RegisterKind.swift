package import Lists

/// A living list of one kind (台账): its lines have owners, states and days to be looked at again.
///
/// What a register is stands in a file of its own in `Kinds`; the raw value goes into entries and
/// addresses.
package enum RegisterKind: String, Hashable, Sendable, CaseIterable {
    case risks, powers, filings, campaigns, branches, positions

    package var facts: Facts {
        switch self {
        case .risks: .risks
        case .powers: .powers
        case .filings: .filings
        case .campaigns: .campaigns
        case .branches: .branches
        case .positions: .positions
        }
    }

    /// Its names, columns, states and what makes a line wait for somebody.
    package struct Facts: Sendable {
        package let name: Message
        /// What it holds and what it rests on.
        package let help: Message
        package let fields: [KindField]
        /// The first is a new line's.
        package let states: [RegisterState]
        /// What looking again is called, and after how many days it is due; nil for never.
        package let review: Review?
        /// A day by which an open line is to be settled.
        package let limit: String?
        /// At least one line a year begins, by this field.
        package let yearly: Yearly?
        /// Nothing but its own fields is taken: the content of what it lists stays elsewhere.
        package let takesNoContent: Bool

        init(
            _ zh: String, _ en: String, help: Message, fields: [KindField],
            states: [RegisterState], review: Review? = nil, limit: String? = nil,
            yearly: Yearly? = nil, takesNoContent: Bool = false
        ) {
            name = Message(zh: zh, en: en)
            self.help = help
            self.fields = fields
            self.states = states
            self.review = review
            self.limit = limit
            self.yearly = yearly
            self.takesNoContent = takesNoContent
        }

        package func state(_ code: String) -> RegisterState? { states.first { $0.code == code } }
        package func field(_ name: String) -> KindField? { fields.first { $0.name == name } }
    }

    /// Looking at a line again.
    package struct Review: Hashable, Sendable {
        package let name: Message
        /// Where the committee sets no other (ours).
        package let days: Int
    }

    /// That a year has a line of its own.
    package struct Yearly: Hashable, Sendable {
        package let field: String
        /// Only where a list of this level is in force.
        package let level: ParsedList.Level
        package let message: Message
    }
}

/// How a line of a register stands.
package struct RegisterState: Hashable, Sendable {
    package let code: String
    package let name: Message
    /// Nothing more is waited for; a line closes into such a state.
    package let isOver: Bool
    /// Fields that must be filled before a line gets there.
    package let needs: [String]
    /// Of what the register covers: yes, no, or no matter.
    package let covers: Bool?

    init(
        _ code: String, _ zh: String, _ en: String, isOver: Bool = false, needs: [String] = [],
        covers: Bool? = nil
    ) {
        self.code = code
        name = Message(zh: zh, en: en)
        self.isOver = isOver
        self.needs = needs
        self.covers = covers
    }
}

/// A line as far as its days go.
package struct RegisterDays: Hashable, Sendable {
    /// The day by which somebody is to look at it again; nil where nobody is waited for.
    package let review: Day?
    /// The day by which it is to be settled.
    package let limit: Day?

    /// - Parameter seen: the day it was last looked at, or else entered.
    package init(
        _ kind: RegisterKind, isOver: Bool, seen: Day, values: [String: String],
        settings: Settings
    ) {
        let facts = kind.facts
        review =
            isOver
            ? nil
            : facts.review.map { seen + (settings.reviewDays[kind.rawValue] ?? $0.days) }
        limit = isOver ? nil : facts.limit.flatMap { values[$0] }.flatMap { Day($0) }
    }

    /// The nearer of the two.
    package var next: Day? { [review, limit].compactMap { $0 }.min() }

    package func isOverdue(asOf day: Day) -> Bool { next.map { $0 < day } ?? false }
}
