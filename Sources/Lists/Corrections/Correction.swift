/// What a person says a reading got wrong; kept apart from the reading and applied to it again
/// whenever the document is read anew.
package struct Correction: Hashable, Sendable, Codable {
    /// Given by whoever keeps it.
    package var id: String
    package var place: DutyPlace
    package var change: Change

    package enum Change: Hashable, Sendable, Codable {
        /// Fields of the duty at ``Correction/place``.
        case set(DutyChange)
        /// The words oblige nobody.
        case remove
        /// A duty the reading missed, at ``DutyPlace/words`` of the item.
        case add(DutyChange)
    }

    package init(id: String, place: DutyPlace, change: Change) {
        self.id = id
        self.place = place
        self.change = change
    }
}

/// Where a duty stands, said so that it is found again in another reading of the same list.
package struct DutyPlace: Hashable, Sendable, Codable {
    /// The item's identifier when the correction was made.
    package var item: String
    /// The item's words then.
    package var itemText: String
    /// The duty's identifier then; empty where it was missed.
    package var duty: String
    /// The duty's words, as a range of scalars in ``itemText``.
    package var words: Span

    package init(item: String, itemText: String, duty: String, words: Span) {
        self.item = item
        self.itemText = itemText
        self.duty = duty
        self.words = words
    }
}

/// Fields a person sets; nil stays as read.
package struct DutyChange: Hashable, Sendable, Codable {
    /// The duty's words, as a range of scalars in the item's text.
    package var words: Span?
    package var modality: Duty.Modality?
    package var bearer: BearerChange?
    package var action: Action.Kind?
    package var addressees: [String]?
    package var counterparts: [String]?
    package var schedule: ScheduleChange?
    package var per: Duty.Per?

    package init(
        words: Span? = nil, modality: Duty.Modality? = nil, bearer: BearerChange? = nil,
        action: Action.Kind? = nil, addressees: [String]? = nil, counterparts: [String]? = nil,
        schedule: ScheduleChange? = nil, per: Duty.Per? = nil
    ) {
        self.words = words
        self.modality = modality
        self.bearer = bearer
        self.action = action
        self.addressees = addressees
        self.counterparts = counterparts
        self.schedule = schedule
        self.per = per
    }
}

/// A bearer as a person names it; `text` goes with an organisation or a person.
package struct BearerChange: Hashable, Sendable, Codable {
    package var role: Bearer.Role
    package var text: String?

    package init(role: Bearer.Role, text: String? = nil) {
        self.role = role
        self.text = text
    }
}

/// A schedule without places: what a person can say of when a duty is owed.
package enum ScheduleChange: Hashable, Sendable, Codable {
    case recurring(Recurring)
    case deadline(Deadline)
    case event(trigger: String, within: String?, term: String?)
    case vague(term: String)
    case continuing
}
