package import Lists

/// One adopted version of a list: the duties as they were confirmed, never re-read.
package struct Edition: Hashable, Sendable {
    package let id: EditionID
    package var title: String
    package var level: String
    /// SHA-256 of the document's bytes.
    package var document: String
    /// By duty of this edition, the duty of an earlier one it goes on from; what was recorded or
    /// excused for that one counts for this.
    package var continues: [String: DutyKey]
    package var duties: [RegisteredDuty] {
        didSet { index() }
    }
    /// The places of duties whose clause names its own subject; only these can bind others below.
    private(set) var naming: [Int] = []
    /// The places of duties that are one side of a choice.
    private(set) var choices: [Int] = []

    package init(
        id: EditionID, title: String, level: String, document: String,
        duties: [RegisteredDuty], continues: [String: DutyKey] = [:]
    ) {
        self.id = id
        self.title = title
        self.level = level
        self.document = document
        self.duties = duties
        self.continues = continues
        index()
    }

    private mutating func index() {
        naming = duties.indices.filter {
            let role = duties[$0].duty.bearer.role
            return role == .organisation || role == .person
        }
        choices = duties.indices.filter { duties[$0].duty.relation?.kind == .alternative }
    }
}

/// A duty of an edition, with the headings it stands under.
package struct RegisteredDuty: Hashable, Sendable, Codable {
    package var duty: Duty
    /// The part's and the category's titles, outermost first.
    package var headings: [String]

    package init(duty: Duty, headings: [String]) {
        self.duty = duty
        self.headings = headings
    }
}

/// A duty named from outside its edition.
package struct DutyKey: Hashable, Sendable, Comparable {
    package let edition: EditionID
    /// `一/（一）/1#1`.
    package let duty: String

    package init(_ edition: EditionID, _ duty: String) {
        self.edition = edition
        self.duty = duty
    }

    /// By its bytes: it is made by us and asked for often.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(edition)
        let isDone: Void? = duty.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isDone == nil { for byte in duty.utf8 { hasher.combine(byte) } }
    }

    package static func == (a: DutyKey, b: DutyKey) -> Bool {
        a.duty.utf8.elementsEqual(b.duty.utf8) && a.edition == b.edition
    }

    package static func < (a: DutyKey, b: DutyKey) -> Bool {
        (a.edition, a.duty) < (b.edition, b.duty)
    }
}

/// An edition in force for an organisation from a day.
package struct Adoption: Hashable, Sendable {
    package var edition: EditionID
    /// The committee whose list it is; for a list adopted for those below, each of them.
    package var organisation: OrganisationID
    package var from: Day
    /// The last day it is in force; nil while it is.
    package var until: Day?
    /// The day the adoption was entered.
    package var recorded: Day

    package init(
        edition: EditionID, organisation: OrganisationID, from: Day, until: Day? = nil,
        recorded: Day
    ) {
        self.edition = edition
        self.organisation = organisation
        self.from = from
        self.until = until
        self.recorded = recorded
    }
}

/// A number a committee set for a duty whose text gives none (S02); who and when is kept.
package struct Quantification: Hashable, Sendable {
    package var duty: DutyKey
    package var organisation: OrganisationID
    package var min: Int
    package var period: Period
    package var recorded: Day
    /// The word it stands in for, 定期.
    package var replaces: String
    /// The account that set it.
    package var by: String
    /// Whether the number is owed once or with each one named, where the text leaves it open.
    package var per: Duty.Per?

    package init(
        duty: DutyKey, organisation: OrganisationID, min: Int, period: Period, recorded: Day,
        replaces: String, by: String, per: Duty.Per? = nil
    ) {
        self.duty = duty
        self.organisation = organisation
        self.min = min
        self.period = period
        self.recorded = recorded
        self.replaces = replaces
        self.by = by
        self.per = per
    }
}
