/// What is known of a record while it is being entered.
package struct RecordDraft: Hashable, Sendable {
    package var kind: RecordKind
    package var title: String
    /// What was done, in the person's own words.
    package var words: String
    package var happened: Day
    /// Whose act it is.
    package var organisation: OrganisationID
    /// The posts that took part.
    package var posts: [PostID]
    /// Others who took part, or whom it was about, by the names the lists know them by.
    package var others: [String]

    package init(
        kind: RecordKind, title: String, words: String = "", happened: Day,
        organisation: OrganisationID, posts: [PostID] = [], others: [String] = []
    ) {
        self.kind = kind
        self.title = title
        self.words = words
        self.happened = happened
        self.organisation = organisation
        self.posts = posts
        self.others = others
    }
}

/// A duty that a record seems to satisfy; a person confirms it or not.
package struct Proposal: Hashable, Sendable {
    /// Why it is proposed, as data.
    package enum Reason: Hashable, Sendable {
        /// The kind of record is made for this action, or may serve it.
        case kind(isMadeFor: Bool)
        /// Words the record and the duty share, longest first.
        case words([String])
        /// What the record would count towards, still lacking so many.
        case window(Window, lacking: Int)
        /// The window is over; it would stand as met late.
        case overdue(Window, days: Int)
        /// The window already has what it needs.
        case alreadyMet
        /// A named post bears the duty.
        case bearer(PostID)
        /// The organisation itself bears it.
        case organisation
        /// The one it is owed to is named.
        case counterpart(String)
        /// No number is counted here; it would only be shown as related.
        case uncounted
    }

    /// What the record would claim.
    package var claim: Claim
    package var score: Int
    /// True where it may be ticked beforehand.
    package var isStrong: Bool
    package var reasons: [Reason]

    package init(claim: Claim, score: Int, isStrong: Bool, reasons: [Reason]) {
        self.claim = claim
        self.score = score
        self.isStrong = isStrong
        self.reasons = reasons
    }
}
