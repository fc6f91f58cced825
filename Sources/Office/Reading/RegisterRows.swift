package import Duties

/// A line of a register as it stands.
package struct RegisterLine: Hashable, Sendable {
    package var id: LineID
    package var organisation: OrganisationID
    package var register: String
    package var number: Int
    package var state: String
    package var owner: PostID?
    /// The day it was last looked at, or entered.
    package var seen: Day
    package var recordedAt: Int64
    package var closedAt: Int64?
    /// Kept values by field.
    package var values: [String: String]

    package init(
        id: LineID, organisation: OrganisationID, register: String, number: Int, state: String,
        owner: PostID?, seen: Day, recordedAt: Int64, closedAt: Int64? = nil,
        values: [String: String] = [:]
    ) {
        self.id = id
        self.organisation = organisation
        self.register = register
        self.number = number
        self.state = state
        self.owner = owner
        self.seen = seen
        self.recordedAt = recordedAt
        self.closedAt = closedAt
        self.values = values
    }

    /// Nil for a register this build does not know.
    package var kind: RegisterKind? { RegisterKind(rawValue: register) }
    package var stateName: RegisterState? { kind?.facts.state(state) }
}

/// One thing that became of a line.
package struct RegisterAct: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case entered, changed, reviewed, closed }

    package var kind: Kind
    package var sequence: Int
    package var happened: Day
    /// The state it had from then on.
    package var state: String
    package var note: String
    /// The account that did it.
    package var account: String
    package var recordedAt: Int64

    package init(
        kind: Kind, sequence: Int, happened: Day, state: String, note: String, account: String,
        recordedAt: Int64
    ) {
        self.kind = kind
        self.sequence = sequence
        self.happened = happened
        self.state = state
        self.note = note
        self.account = account
        self.recordedAt = recordedAt
    }
}
