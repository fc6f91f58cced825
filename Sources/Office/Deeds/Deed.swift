package import Duties

/// What an entry of the ledger says was done.
///
/// Every change is one of these.
package enum Deed: Hashable, Sendable {
    case organisationFounded(Organisation)
    case postFounded(Post)
    case accountOpened(Account)
    case editionDrafted(EditionDrafted)
    case dutyCorrected(DutyCorrected)
    case correctionWithdrawn(CorrectionWithdrawn)
    case draftDropped(DraftDropped)
    case editionConfirmed(EditionConfirmed)
    case editionIssued(EditionIssued)
    case editionAdopted(EditionAdopted)
    case editionEnded(EditionEnded)
    case dutyQuantified(DutyQuantified)
    case recordEntered(RecordEntered)
    case recordWithdrawn(RecordWithdrawn)
    case obligationExcused(ObligationExcused)
    case organisationRenamed(OrganisationRenamed)
    case organisationClassed(OrganisationClassed)
    case organisationMoved(OrganisationMoved)
    case organisationDissolved(OrganisationDissolved)
    case organisationSucceeded(OrganisationSucceeded)
    case postChanged(PostChanged)
    case postAbolished(PostAbolished)
    case postAppointed(PostAppointed)
    case appointmentEnded(AppointmentEnded)
    case handoverConfirmed(HandoverConfirmed)
    case groupFormed(GroupFormed)
    case groupEnded(GroupEnded)
    case locallySet(LocallySet)
    case taskIssued(TaskIssued)
    case epochOpened(EpochOpened)
    case lineEntered(LineEntered)
    case lineChanged(LineChanged)
    case lineReviewed(LineReviewed)
    case lineClosed(LineClosed)
    case people(PeopleDeed)
    case matterOpened(MatterOpened)
    case matterStepped(MatterStepped)
    case matterDisputed(MatterDisputed)
}

extension Deed {
    /// Whether it may change what anybody owes: all may but those that say what was done, and what
    /// has no effect until it is adopted.
    var changesGround: Bool {
        switch self {
        case .recordEntered, .recordWithdrawn, .obligationExcused, .accountOpened,
            .editionDrafted, .dutyCorrected, .correctionWithdrawn, .draftDropped,
            .editionConfirmed, .postAppointed, .appointmentEnded, .handoverConfirmed, .groupFormed,
            .groupEnded, .epochOpened, .lineEntered, .lineChanged, .lineReviewed, .lineClosed,
            .people, .matterOpened, .matterStepped, .matterDisputed:
            false
        default: true
        }
    }
}

/// Something was done, and what it satisfies.
package struct RecordEntered: Hashable, Sendable {
    package var record: RecordID
    package var number: Int
    package var kind: String
    package var happened: Day
    package var title: String
    package var place: String
    package var people: [String]
    package var words: String
    package var evidence: [Evidence]
    package var claims: [Claim]
    /// The record it corrects.
    package var supersedes: RecordID?
    /// Who vouches for a record brought in from before the start (期初); nil for any other.
    package var vouchedBy: String?
    /// What its kind asks for, beyond what all records say.
    package var particulars: [Particular]

    package init(
        record: RecordID, number: Int, kind: String, happened: Day, title: String,
        place: String = "", people: [String] = [], words: String = "", evidence: [Evidence] = [],
        claims: [Claim] = [], supersedes: RecordID? = nil, vouchedBy: String? = nil,
        particulars: [Particular] = []
    ) {
        self.particulars = particulars
        self.record = record
        self.number = number
        self.kind = kind
        self.happened = happened
        self.title = title
        self.place = place
        self.people = people
        self.words = words
        self.evidence = evidence
        self.claims = claims
        self.supersedes = supersedes
        self.vouchedBy = vouchedBy
    }
}

/// A record no longer counts; it stays readable.
package struct RecordWithdrawn: Hashable, Sendable {
    package var record: RecordID
    package var why: String

    package init(record: RecordID, why: String) {
        self.record = record
        self.why = why
    }
}

/// An obligation is excused; entered in the bearer organisation's chain.
package struct ObligationExcused: Hashable, Sendable {
    package var duty: DutyKey
    package var bearer: BearerKey
    package var window: Day
    package var counterpart: String?
    package var why: String
    package var approvedBy: String

    package init(
        duty: DutyKey, bearer: BearerKey, window: Day, counterpart: String? = nil, why: String,
        approvedBy: String
    ) {
        self.duty = duty
        self.bearer = bearer
        self.window = window
        self.counterpart = counterpart
        self.why = why
        self.approvedBy = approvedBy
    }
}
