package typealias AppointmentID = ID<Appointment>

/// Who holds a post, from a day until a day.
package struct Appointment: Hashable, Sendable {
    package let id: AppointmentID
    package let organisation: OrganisationID
    package let post: PostID
    /// The person's name; empty once it was erased.
    package var holder: String
    package var from: Day
    /// The last day in the post; nil while it lasts.
    package var last: Day?
    package var recordedAt: Int64

    package init(
        id: AppointmentID, organisation: OrganisationID, post: PostID, holder: String, from: Day,
        last: Day? = nil, recordedAt: Int64 = 0
    ) {
        self.id = id
        self.organisation = organisation
        self.post = post
        self.holder = holder
        self.from = from
        self.last = last
        self.recordedAt = recordedAt
    }

    /// Whether the person is in the post on a day.
    package func holds(on day: Day) -> Bool { from <= day && last.map { day <= $0 } ?? true }
}

/// A post as it was before a change, or until it was abolished.
package struct PostChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable { case changed, abolished }

    package var sequence: Int
    package var kind: Kind
    /// The first day of the post as changed; the last day of one abolished.
    package var from: Day
    /// As it was until then.
    package var was: Post
    package var why: String
    package var recordedAt: Int64

    package init(
        sequence: Int, kind: Kind, from: Day, was: Post, why: String = "", recordedAt: Int64
    ) {
        self.sequence = sequence
        self.kind = kind
        self.from = from
        self.was = was
        self.why = why
        self.recordedAt = recordedAt
    }
}

extension Post {
    /// Whether the post exists on a day.
    package func stands(on day: Day) -> Bool {
        founded <= day && dissolved.map { day <= $0 } ?? true
    }

    /// The names of its portfolios of one kind, in order.
    package func names(_ kind: Portfolio.Kind) -> [String] {
        portfolios.filter { $0.kind == kind }.map(\.name)
    }
}

extension Portfolio {
    /// `in-charge 财政所`, as the history keeps it.
    package var line: String { "\(kind.rawValue) \(name)" }

    package init?(line: Substring) {
        guard let space = line.firstIndex(of: " "),
            let kind = Kind(rawValue: String(line[..<space]))
        else { return nil }
        self.init(kind: kind, name: String(line[line.index(after: space)...]))
    }
}
