package import Duties
package import Lists

/// What a caller may see of matters: those of organisations in scope, and those they are a party to.
///
/// `open` and `internal` as records are; `restricted` its parties, their offices, and a superior's
/// secretary or inspector; `sealed` its parties' posts alone.
package struct Sight: Hashable, Sendable {
    package var scope: Scope
    package var organisation: OrganisationID
    package var post: PostID?
    /// Sees restricted matters of those below.
    package var seesRestricted: Bool
    /// Works for the office of its organisation: enters from paper.
    package var isOffice: Bool

    package init(_ caller: Caller) {
        scope = caller.scope
        organisation = caller.organisation.id
        post = caller.account.post
        let role = caller.account.role
        seesRestricted = [.secretary, .inspector, .operator].contains(role)
        isOffice = [.clerk, .secretary, .operator].contains(role)
    }
}

/// A matter with its place in the ledger and what it is to satisfy.
package struct MatterDetail: Hashable, Sendable {
    package var matter: Matter
    package var recordedAt: Int64
    package var claims: [Claim]
    package var record: RecordID?

    package init(matter: Matter, recordedAt: Int64, claims: [Claim], record: RecordID?) {
        self.matter = matter
        self.recordedAt = recordedAt
        self.claims = claims
        self.record = record
    }
}

/// A matter as a list shows it.
package struct MatterHead: Hashable, Sendable {
    package var id: MatterID
    package var owner: OrganisationID
    package var number: Int
    package var procedure: String
    package var title: String
    package var label: Label
    package var opened: Day
    package var follows: MatterID?
    package var ending: Matter.Ending?
    package var waiting: [Matter.Waiting]

    package init(
        id: MatterID, owner: OrganisationID, number: Int, procedure: String, title: String,
        label: Label, opened: Day, follows: MatterID?, ending: Matter.Ending?,
        waiting: [Matter.Waiting] = []
    ) {
        self.id = id
        self.owner = owner
        self.number = number
        self.procedure = procedure
        self.title = title
        self.label = label
        self.opened = opened
        self.follows = follows
        self.ending = ending
        self.waiting = waiting
    }
}

/// Whose steps a desk shows.
package enum WaitingFor: Hashable, Sendable {
    /// An organisation's own and all its posts'; or one post's, with what falls to the whole.
    case organisation(OrganisationID)
    case post(PostID, OrganisationID)
    /// What is overdue before a day one level down: posts of the organisation for its principal,
    /// and organisations directly below.
    case overdueBelow(OrganisationID, before: Day)
}

/// A step that waits, with the matter it is of.
package struct WaitingRow: Hashable, Sendable {
    package var head: MatterHead
    package var waiting: Matter.Waiting

    package init(head: MatterHead, waiting: Matter.Waiting) {
        self.head = head
        self.waiting = waiting
    }
}

/// A step that waits, with its words.
package struct WaitingLine: Hashable, Sendable {
    package var head: MatterHead
    package var owner: Organisation
    package var procedure: Message
    package var system: String
    package var step: Message
    package var waiting: Matter.Waiting
    /// Whom it falls to: a post's title, an organisation's name.
    package var who: String
}

/// A matter and all its page shows.
package struct MatterView: Sendable {
    package var detail: MatterDetail
    package var procedure: Procedure
    package var owner: Organisation
    /// Names of every organisation, post and account it speaks of.
    package var organisations: [OrganisationID: Organisation]
    package var posts: [PostID: Post]
    package var accounts: [String: String]
    /// Steps the caller may take now, and as whom.
    package var offers: [StepOffer]
    /// Matters before and after it in its chain, oldest first.
    package var chain: [ChainLine]
    package var claims: [RecordView.ClaimLine]
    /// Hash of the paper as it stands; empty where there is none.
    package var version: String
    /// Procedures that may follow from it, for a caller who writes for an organisation in view.
    package var mayFollow: [Procedure]
    /// Sentences the system drafts for a field, by its name.
    package var drafts: [String: String]

    package var matter: Matter { detail.matter }

    /// 党委书记 · 乙镇党委, as far as it is known.
    package func name(_ holder: Matter.Holder) -> String {
        holder.post.flatMap { posts[$0]?.title } ?? organisations[holder.organisation]?.name ?? ""
    }
}

/// A step open to the caller.
package struct StepOffer: Hashable, Sendable {
    package var step: Procedure.Step
    /// As whom: one, or several for a clerk who enters from paper.
    package var holders: [Matter.Holder]
    /// A clerk enters it for the post, from paper.
    package var isOnPaper: Bool
}

/// A matter in the chain another stands in.
package struct ChainLine: Hashable, Sendable {
    package var head: MatterHead
    package var procedure: Message
    package var owner: Organisation?
    package var isThis: Bool
    /// Views that were outvoted, where the caller sees them.
    package var dissent: [String]
}

/// What a form that opens a matter offers.
package struct OpeningView: Sendable {
    package var procedure: Procedure
    package var owner: Organisation
    package var posts: [Post]
    package var below: [Organisation]
    /// Duties the finished matter may satisfy, with the token that names each.
    package var duties: [(line: VerdictLine, token: String)]
    package var follows: MatterHead?
    package var drafts: [String: String]
}
