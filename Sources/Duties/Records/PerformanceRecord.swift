/// Who owes an obligation: an organisation as a whole, or one of its posts.
package struct BearerKey: Hashable, Sendable, Comparable {
    package let organisation: OrganisationID
    /// Nil for the organisation itself.
    package let post: PostID?

    package init(_ organisation: OrganisationID, _ post: PostID? = nil) {
        self.organisation = organisation
        self.post = post
    }

    package static func < (a: BearerKey, b: BearerKey) -> Bool {
        (a.organisation.description, a.post?.description ?? "")
            < (b.organisation.description, b.post?.description ?? "")
    }
}

/// That a record satisfies, or sets off, a duty of a bearer; confirmed by a person.
package struct Claim: Hashable, Sendable {
    /// A record satisfies a duty; or it tells of the event that sets one off.
    package enum Purpose: String, Hashable, Sendable { case satisfies, triggers }

    package var purpose: Purpose
    package var duty: DutyKey
    package var bearer: BearerKey
    /// First day of the window meant; nil lets the day it happened decide.
    package var window: Day?
    /// Where the duty is owed to each counterpart: which one.
    package var counterpart: String?

    package init(
        _ purpose: Purpose = .satisfies, duty: DutyKey, bearer: BearerKey, window: Day? = nil,
        counterpart: String? = nil
    ) {
        self.purpose = purpose
        self.duty = duty
        self.bearer = bearer
        self.window = window
        self.counterpart = counterpart
    }
}

/// What standing needs to know of a record: when, and what it is claimed to satisfy.
package struct PerformanceRecord: Hashable, Sendable {
    package let id: RecordID
    /// The organisation that entered it; it may satisfy another's duty.
    package var organisation: OrganisationID
    /// The organisation's running number, shown to people.
    package var number: Int
    package var title: String
    /// The day a person says it happened.
    package var happened: Day
    /// The day the server took it in.
    package var recorded: Day
    /// The day it was withdrawn, or corrected by a later record; nil while it stands.
    package var ended: Day?
    package var claims: [Claim]
    /// 期初: brought in from before the start, and so entered late by nature.
    package var isOpening: Bool

    package init(
        id: RecordID, organisation: OrganisationID, number: Int, title: String, happened: Day,
        recorded: Day, ended: Day? = nil, claims: [Claim], isOpening: Bool = false
    ) {
        self.isOpening = isOpening
        self.id = id
        self.organisation = organisation
        self.number = number
        self.title = title
        self.happened = happened
        self.recorded = recorded
        self.ended = ended
        self.claims = claims
    }
}

/// An obligation excused by entry, with its approver.
package struct Excuse: Hashable, Sendable {
    package var duty: DutyKey
    package var bearer: BearerKey
    /// First day of the window excused.
    package var window: Day
    package var counterpart: String?
    package var why: String
    package var approvedBy: String
    package var recorded: Day

    package init(
        duty: DutyKey, bearer: BearerKey, window: Day, counterpart: String? = nil, why: String,
        approvedBy: String, recorded: Day
    ) {
        self.duty = duty
        self.bearer = bearer
        self.window = window
        self.counterpart = counterpart
        self.why = why
        self.approvedBy = approvedBy
        self.recorded = recorded
    }
}
