package import Duties

/// An organisation bears another name from a day.
package struct OrganisationRenamed: Hashable, Sendable {
    package var name: String
    package var from: Day
    package var was: String

    package init(name: String, from: Day, was: String) {
        self.name = name
        self.from = from
        self.was = was
    }
}

/// An organisation is of another kind or level from a day: a branch became a committee.
package struct OrganisationClassed: Hashable, Sendable {
    package struct Class: Hashable, Sendable, CustomStringConvertible {
        package var kind: Organisation.Kind
        package var level: Organisation.Level

        package init(_ kind: Organisation.Kind, _ level: Organisation.Level) {
            self.kind = kind
            self.level = level
        }

        package var description: String { "\(kind.rawValue) \(level.rawValue)" }
    }

    package var became: Class
    package var from: Day
    package var was: Class

    package init(became: Class, from: Day, was: Class) {
        self.became = became
        self.from = from
        self.was = was
    }
}

/// An organisation stands elsewhere in the tree from a day.
///
/// One entry in the chain of the organisation that moved and one in that of each below it, so that
/// every chain by itself says where its organisation stands.
package struct OrganisationMoved: Hashable, Sendable {
    package var parent: OrganisationID?
    package var path: String
    package var from: Day
    /// The path before.
    package var was: String
    /// The organisation above that moved; nil for that one itself.
    package var carriedBy: OrganisationID?

    package init(
        parent: OrganisationID?, path: String, from: Day, was: String,
        carriedBy: OrganisationID? = nil
    ) {
        self.parent = parent
        self.path = path
        self.from = from
        self.was = was
        self.carriedBy = carriedBy
    }
}

/// An organisation ends; merged where it has one successor, split where it has several.
package struct OrganisationDissolved: Hashable, Sendable {
    package var last: Day
    package var why: String
    package var successors: [OrganisationID]

    package init(last: Day, why: String, successors: [OrganisationID] = []) {
        self.last = last
        self.why = why
        self.successors = successors
    }
}

/// An organisation takes the place of another; entered in the successor's chain.
package struct OrganisationSucceeded: Hashable, Sendable {
    package var predecessor: OrganisationID
    package var from: Day

    package init(predecessor: OrganisationID, from: Day) {
        self.predecessor = predecessor
        self.from = from
    }
}

/// A post has another title, role, rank or other portfolios from a day.
package struct PostChanged: Hashable, Sendable {
    /// As it stands from then on.
    package var post: Post
    package var from: Day

    package init(post: Post, from: Day) {
        self.post = post
        self.from = from
    }
}

/// A post ends.
package struct PostAbolished: Hashable, Sendable {
    package var post: PostID
    package var last: Day
    package var why: String

    package init(post: PostID, last: Day, why: String) {
        self.post = post
        self.last = last
        self.why = why
    }
}

/// Somebody holds a post from a day.
package struct PostAppointed: Hashable, Sendable {
    package var appointment: AppointmentID
    package var post: PostID
    package var holder: String
    package var from: Day

    package init(appointment: AppointmentID, post: PostID, holder: String, from: Day) {
        self.appointment = appointment
        self.post = post
        self.holder = holder
        self.from = from
    }
}

/// Somebody's time in a post ends.
package struct AppointmentEnded: Hashable, Sendable {
    package var appointment: AppointmentID
    package var last: Day
    package var why: String

    package init(appointment: AppointmentID, last: Day, why: String) {
        self.appointment = appointment
        self.last = last
        self.why = why
    }
}

/// One side of a change of holder confirmed the hand-over sheet (S04).
package struct HandoverConfirmed: Hashable, Sendable {
    /// The appointment of the one who takes the post.
    package var appointment: AppointmentID
    package var side: HandoverConfirmation.Side
    /// SHA-256 of the sheet as shown.
    package var shown: String
    package var by: String

    package init(
        appointment: AppointmentID, side: HandoverConfirmation.Side, shown: String, by: String
    ) {
        self.appointment = appointment
        self.side = side
        self.shown = shown
        self.by = by
    }
}
