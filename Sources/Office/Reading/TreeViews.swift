package import Duties

/// 组织与岗位: an organisation's posts on a day, with what they were and what is to be settled.
package struct PostsView: Sendable {
    package struct Line: Sendable {
        /// As it was on the day.
        package var post: Post
        package var holders: [Appointment]
        /// Duties it bears, counted or not.
        package var duties: Int
        /// Changes of holder not both sides have confirmed.
        package var handovers: [HandoverState]
    }

    package var organisation: Organisation
    /// What it was called on the day.
    package var name: String
    package var asOf: Day
    package var parent: Organisation?
    /// Posts that stood on the day, by rank.
    package var lines: [Line]
    package var findings: [TreeFinding]
    /// Newest first.
    package var changes: [OrganisationChange]
    package var postChanges: [PostChange]
    /// Every appointment, newest first.
    package var appointments: [Appointment]
    /// Titles of every post there ever was.
    package var titles: [PostID: String]
    /// Names of other organisations the changes speak of; names only, so no scope.
    package var others: [OrganisationID: String]
    /// Leading groups that stand on the day (S05).
    package var groups: [LeadingGroup]
    package var mayGovern: Bool
}

/// A change of holder and whose word is missing.
package struct HandoverState: Sendable {
    package var handover: Handover
    package var missing: [HandoverConfirmation.Side]
}

/// 交接单: what the one who leaves a post hands to the one who takes it.
package struct HandoverView: Sendable {
    package var organisation: Organisation
    /// As it was on the day of the hand-over.
    package var post: Post
    package var handover: Handover
    /// Open and missed obligations at the close of that day, the nearest end first.
    package var lines: [VerdictLine]
    package var confirmations: [HandoverConfirmation]
    /// Account names of those who confirmed.
    package var accounts: [String: String]
    /// SHA-256 of what is shown.
    package var shown: String
    /// The day has come, so that it can be confirmed.
    package var hasCome: Bool
    package var mayConfirm: Bool

    package func confirmation(_ side: HandoverConfirmation.Side) -> HandoverConfirmation? {
        confirmations.last { $0.side == side }
    }
}
