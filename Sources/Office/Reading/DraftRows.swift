package import Duties
package import Lists

/// A draft as it stands: the document handed in last, and who confirmed what was shown.
package struct DraftRow: Hashable, Sendable {
    /// Who confirmed, and the hash of what was shown.
    package struct Confirmation: Hashable, Sendable {
        package var shown: String
        /// The name typed.
        package var by: String
        package var account: String
        package var recordedAt: Int64

        package init(shown: String, by: String, account: String, recordedAt: Int64) {
            self.shown = shown
            self.by = by
            self.account = account
            self.recordedAt = recordedAt
        }
    }

    package var id: EditionID
    package var organisation: OrganisationID
    package var name: String
    package var encoding: String
    package var document: String
    package var file: String
    package var layout: String?
    package var follows: EditionID?
    package var columns: String?
    package var openedBy: String
    package var openedAt: Int64
    package var changedAt: Int64
    package var confirmation: Confirmation?
    /// When it was issued or dropped; nil while it is open.
    package var closedAt: Int64?

    package init(
        id: EditionID, organisation: OrganisationID, name: String, encoding: String,
        document: String, file: String, layout: String?, follows: EditionID?, columns: String?,
        openedBy: String, openedAt: Int64, changedAt: Int64, confirmation: Confirmation?,
        closedAt: Int64?
    ) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.encoding = encoding
        self.document = document
        self.file = file
        self.layout = layout
        self.follows = follows
        self.columns = columns
        self.openedBy = openedBy
        self.openedAt = openedAt
        self.changedAt = changedAt
        self.confirmation = confirmation
        self.closedAt = closedAt
    }
}

extension DraftRow {
    /// What was said of the columns of its tables.
    package var choices: [ColumnChoice] {
        (columns ?? "").split(separator: ",").compactMap { ColumnChoice(String($0)) }
    }
}

/// A correction as entered.
package struct CorrectionRow: Hashable, Sendable {
    package var id: String
    package var edition: EditionID
    /// The correction as JSON; empty where it was erased.
    package var content: String
    package var why: String
    package var account: String
    package var recordedAt: Int64
    package var withdrawnAt: Int64?

    package init(
        id: String, edition: EditionID, content: String, why: String, account: String,
        recordedAt: Int64, withdrawnAt: Int64?
    ) {
        self.id = id
        self.edition = edition
        self.content = content
        self.why = why
        self.account = account
        self.recordedAt = recordedAt
        self.withdrawnAt = withdrawnAt
    }
}
