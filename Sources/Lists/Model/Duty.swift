/// One thing owed, cut from an item, with the characters that state each part of it.
package struct Duty: Hashable, Sendable, Codable {
    package enum Modality: String, Hashable, Sendable, Codable {
        case must
        case mustNot = "must-not"
        case may, should
    }

    /// Whether the number is owed once, by each bearer, or with each one named.
    package enum Per: String, Hashable, Sendable, Codable { case bearer, counterpart, undecided }

    /// `一/（一）/1#1`: the item's identifier and the duty's place in it.
    package var id: String
    package var span: Span
    /// The slice with hard breaks removed.
    package var text: String
    package var modality: Modality
    package var bearer: Bearer
    package var action: Action
    /// To whom something is handed or reported.
    package var addressees: [Named]
    /// With whom, or about whom, it is done.
    package var counterparts: [Named]
    package var schedule: Schedule
    package var per: Per
    package var spans: ScheduleSpans
    package var relation: Relation?
    /// `head-distributed` and the like.
    package var flags: [String]

    package init(
        id: String, span: Span, text: String, modality: Modality = .must, bearer: Bearer,
        action: Action, addressees: [Named] = [], counterparts: [Named] = [],
        schedule: Schedule, per: Per = .bearer, spans: ScheduleSpans = ScheduleSpans(),
        relation: Relation? = nil, flags: [String] = []
    ) {
        self.id = id
        self.span = span
        self.text = text
        self.modality = modality
        self.bearer = bearer
        self.action = action
        self.addressees = addressees
        self.counterparts = counterparts
        self.schedule = schedule
        self.per = per
        self.spans = spans
        self.relation = relation
        self.flags = flags
    }
}

/// Who owes it.
package struct Bearer: Hashable, Sendable, Codable {
    package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        case collective, principal, member, organisation, person
    }

    package var role: Role
    /// The words that name the bearer; nil where it is the section's own.
    package var text: String?
    /// True where the section's heading says it, not the clause.
    package var inherited: Bool
    package var span: Span?

    package init(role: Role, text: String? = nil, inherited: Bool = true, span: Span? = nil) {
        self.role = role
        self.text = text
        self.inherited = inherited
        self.span = span
    }
}

/// Someone the text names: an addressee, a counterpart.
package struct Named: Hashable, Sendable, Codable {
    package var text: String
    package var span: Span
    /// True where an earlier clause names it and this one leaves it out.
    package var inherited: Bool

    package init(text: String, span: Span, inherited: Bool = false) {
        self.text = text
        self.span = span
        self.inherited = inherited
    }
}

/// What is to be done.
package struct Action: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case study, education, lecture, research, hearing, deployment, meeting
        case organisationalLife = "organisational-life"
        case talk, admonition, inspection, guidance
        case selfExamination = "self-examination"
        case request, report
        case signOff = "sign-off"
        case decision, referral
        case caseSupport = "case-support"
        case selection, assessment, review, accountability, rectification, supervision
        case regulation, appeal, publicity, risk, conduct, leadership, other
    }

    package var kind: Kind
    package var text: String
    package var span: Span

    package init(kind: Kind, text: String, span: Span) {
        self.kind = kind
        self.text = text
        self.span = span
    }
}

/// Where the text says when.
package struct ScheduleSpans: Hashable, Sendable, Codable {
    /// The words of time and number in the duty itself (每年至少…1次: from the first to the last).
    package var schedule: Span?
    /// The head that is inherited from an earlier clause.
    package var head: Span?
    package var deadlines: Span?
    package var covers: Span?

    package init(
        schedule: Span? = nil, head: Span? = nil, deadlines: Span? = nil, covers: Span? = nil
    ) {
        self.schedule = schedule
        self.head = head
        self.deadlines = deadlines
        self.covers = covers
    }
}

/// How one duty hangs together with another.
package struct Relation: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case alternative, input
        case followUp = "follow-up"
        case part
    }

    package var kind: Kind
    /// The identifier of the other duty.
    package var to: String
    package var span: Span

    package init(kind: Kind, to: String, span: Span) {
        self.kind = kind
        self.to = to
        self.span = span
    }
}
