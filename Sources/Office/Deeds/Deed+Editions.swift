package import Duties
package import Lists

/// A document was handed in to become an edition, or handed in again in place of the one before.
package struct EditionDrafted: Hashable, Sendable {
    /// The identifier it keeps when it is issued.
    package var edition: EditionID
    /// The file's name.
    package var name: String
    /// `utf-8`, `docx` and the like.
    package var encoding: String
    /// SHA-256 of its text, of the file as handed in, and of the notes on its layout.
    package var document: String
    package var file: String
    package var layout: String?
    /// The edition it follows.
    package var follows: EditionID?
    /// The role a person gave each column of a register, in order; nil as its header says.
    package var columns: String?

    package init(
        edition: EditionID, name: String, encoding: String, document: String, file: String,
        layout: String? = nil, follows: EditionID? = nil, columns: String? = nil
    ) {
        self.edition = edition
        self.name = name
        self.encoding = encoding
        self.document = document
        self.file = file
        self.layout = layout
        self.follows = follows
        self.columns = columns
    }
}

/// A person said what the reading of a draft got wrong.
package struct DutyCorrected: Hashable, Sendable {
    package var edition: EditionID
    package var correction: String
    /// The correction as JSON.
    package var content: String
    package var why: String

    package init(edition: EditionID, correction: String, content: String, why: String) {
        self.edition = edition
        self.correction = correction
        self.content = content
        self.why = why
    }
}

/// A correction no longer counts.
package struct CorrectionWithdrawn: Hashable, Sendable {
    package var edition: EditionID
    package var correction: String

    package init(edition: EditionID, correction: String) {
        self.edition = edition
        self.correction = correction
    }
}

/// A draft will not become an edition.
package struct DraftDropped: Hashable, Sendable {
    package var edition: EditionID
    package var why: String

    package init(edition: EditionID, why: String) {
        self.edition = edition
        self.why = why
    }
}

/// A named person confirmed a draft as it was shown.
package struct EditionConfirmed: Hashable, Sendable {
    package var edition: EditionID
    /// SHA-256 of what was shown: duties, corrections applied, numbers.
    package var shown: String
    package var confirmedBy: String

    package init(edition: EditionID, shown: String, confirmedBy: String) {
        self.edition = edition
        self.shown = shown
        self.confirmedBy = confirmedBy
    }
}

/// A list was read, confirmed and kept.
package struct EditionIssued: Hashable, Sendable {
    package var edition: EditionID
    package var title: String
    package var level: String
    package var name: String
    package var document: String
    package var register: String

    package init(
        edition: EditionID, title: String, level: String, name: String, document: String,
        register: String
    ) {
        self.edition = edition
        self.title = title
        self.level = level
        self.name = name
        self.document = document
        self.register = register
    }
}

/// An edition is in force from a day for the organisation, and for a kind below it.
package struct EditionAdopted: Hashable, Sendable {
    package var edition: EditionID
    package var from: Day
    /// An organisation's kind or level, `township`; nil for the organisation alone.
    package var below: String?
    /// The edition it takes the place of, whose last day is the one before.
    package var replaces: EditionID?
    /// The last day it is in force, where that is known from the start, as for a temporary duty.
    package var until: Day?

    package init(
        edition: EditionID, from: Day, below: String? = nil, replaces: EditionID? = nil,
        until: Day? = nil
    ) {
        self.until = until
        self.edition = edition
        self.from = from
        self.below = below
        self.replaces = replaces
    }
}

/// An edition is no longer in force after a day, and none takes its place.
package struct EditionEnded: Hashable, Sendable {
    package var edition: EditionID
    package var last: Day
    package var why: String

    package init(edition: EditionID, last: Day, why: String) {
        self.edition = edition
        self.last = last
        self.why = why
    }
}

/// A committee set the number a duty's words leave open (S02).
package struct DutyQuantified: Hashable, Sendable {
    package var duty: DutyKey
    package var min: Int
    package var period: Period
    package var replaces: String

    package init(duty: DutyKey, min: Int, period: Period, replaces: String) {
        self.duty = duty
        self.min = min
        self.period = period
        self.replaces = replaces
    }
}
