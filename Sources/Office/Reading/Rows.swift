package import Duties
package import Lists

/// An edition without its duties.
package struct EditionHead: Hashable, Sendable {
    package var id: EditionID
    /// The organisation that issued it in this instance.
    package var organisation: OrganisationID
    package var title: String
    package var level: String
    /// SHA-256 of the document's bytes, and of the register made from it.
    package var document: String
    package var register: String
    /// The document file's name.
    package var name: String
    package var recordedAt: Int64

    package init(
        id: EditionID, organisation: OrganisationID, title: String, level: String,
        document: String, register: String, name: String, recordedAt: Int64
    ) {
        self.id = id
        self.organisation = organisation
        self.title = title
        self.level = level
        self.document = document
        self.register = register
        self.name = name
        self.recordedAt = recordedAt
    }
}

/// An adoption as entered, with the instant the server took it in.
package struct AdoptionRow: Hashable, Sendable {
    package var edition: EditionID
    package var organisation: OrganisationID
    package var from: Day
    package var until: Day?
    package var recordedAt: Int64

    package init(
        edition: EditionID, organisation: OrganisationID, from: Day, until: Day?,
        recordedAt: Int64
    ) {
        self.edition = edition
        self.organisation = organisation
        self.from = from
        self.until = until
        self.recordedAt = recordedAt
    }
}

/// A quantification as entered.
package struct QuantificationRow: Hashable, Sendable {
    package var duty: DutyKey
    package var organisation: OrganisationID
    package var min: Int
    package var period: Period
    package var replaces: String
    package var account: String
    package var recordedAt: Int64

    package init(
        duty: DutyKey, organisation: OrganisationID, min: Int, period: Period, replaces: String,
        account: String, recordedAt: Int64
    ) {
        self.duty = duty
        self.organisation = organisation
        self.min = min
        self.period = period
        self.replaces = replaces
        self.account = account
        self.recordedAt = recordedAt
    }
}

/// What standing reads of a record.
package struct RecordRow: Hashable, Sendable {
    package var id: RecordID
    package var organisation: OrganisationID
    package var number: Int
    package var title: String
    package var happened: Day
    package var recordedAt: Int64
    package var endedAt: Int64?
    /// 期初: brought in from before the start.
    package var isOpening: Bool

    package init(
        id: RecordID, organisation: OrganisationID, number: Int, title: String, happened: Day,
        recordedAt: Int64, endedAt: Int64?, isOpening: Bool = false
    ) {
        self.isOpening = isOpening
        self.id = id
        self.organisation = organisation
        self.number = number
        self.title = title
        self.happened = happened
        self.recordedAt = recordedAt
        self.endedAt = endedAt
    }
}

/// A claim with the record that makes it.
package struct EntryRow: Hashable, Sendable {
    package var record: RecordRow
    package var claim: Claim

    package init(record: RecordRow, claim: Claim) {
        self.record = record
        self.claim = claim
    }
}

/// An excuse as entered.
package struct ExcuseRow: Hashable, Sendable {
    package var duty: DutyKey
    package var bearer: BearerKey
    package var window: Day
    package var counterpart: String?
    package var why: String
    package var approvedBy: String
    package var recordedAt: Int64

    package init(
        duty: DutyKey, bearer: BearerKey, window: Day, counterpart: String?, why: String,
        approvedBy: String, recordedAt: Int64
    ) {
        self.duty = duty
        self.bearer = bearer
        self.window = window
        self.counterpart = counterpart
        self.why = why
        self.approvedBy = approvedBy
        self.recordedAt = recordedAt
    }
}

/// A record as its page shows it.
package struct RecordDetail: Hashable, Sendable {
    package var id: RecordID
    package var organisation: OrganisationID
    package var number: Int
    /// Where it stands in the organisation's chain.
    package var sequence: Int
    package var kind: String
    package var happened: Day
    package var recordedAt: Int64
    package var title: String
    package var place: String
    package var people: [String]
    package var words: String
    /// The account that entered it.
    package var enteredBy: String
    package var onBehalfOf: String
    package var supersedes: RecordID?
    package var endedAt: Int64?
    /// Why it was withdrawn; nil where it was corrected or stands.
    package var endedWhy: String?
    /// The record that corrects it.
    package var supersededBy: RecordID?
    package var label: String
    /// Who vouches for a record brought in from before the start (期初); nil for any other.
    package var vouchedBy: String?

    package init(
        id: RecordID, organisation: OrganisationID, number: Int, sequence: Int, kind: String,
        happened: Day, recordedAt: Int64, title: String, place: String, people: [String],
        words: String, enteredBy: String, onBehalfOf: String, supersedes: RecordID? = nil,
        endedAt: Int64? = nil, endedWhy: String? = nil, supersededBy: RecordID? = nil,
        label: String, vouchedBy: String? = nil
    ) {
        self.vouchedBy = vouchedBy
        self.id = id
        self.organisation = organisation
        self.number = number
        self.sequence = sequence
        self.kind = kind
        self.happened = happened
        self.recordedAt = recordedAt
        self.title = title
        self.place = place
        self.people = people
        self.words = words
        self.enteredBy = enteredBy
        self.onBehalfOf = onBehalfOf
        self.supersedes = supersedes
        self.endedAt = endedAt
        self.endedWhy = endedWhy
        self.supersededBy = supersededBy
        self.label = label
    }
}

/// A file kept by its hash.
package struct Evidence: Hashable, Sendable {
    package var sha256: String
    /// Bytes.
    package var size: Int
    package var name: String
    package var type: String

    package init(sha256: String, size: Int, name: String, type: String) {
        self.sha256 = sha256
        self.size = size
        self.name = name
        self.type = type
    }
}
