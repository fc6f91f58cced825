@testable import Lists

/// What a list reads as, as JSON a person can review beside the text: no positions, nothing that
/// goes without saying, one duty a line.
func expectation(of list: ParsedList) -> String {
    Drawn.object([
        ("title", .text(list.title)),
        ("level", .text(list.level.rawValue)),
        ("bases", .texts(list.bases.map(\.text))),
        ("tables", .rows(list.tables.map { .texts($0.columns.map(\.role.rawValue)) })),
        ("sections", .rows(list.sections.map(Drawn.init(section:)))),
        ("findings", .rows(list.findings.map { Drawn(finding: $0, in: list.document) })),
    ]).written() + "\n"
}

extension Drawn {
    fileprivate init(section: Section) {
        self = .object([
            ("kind", .text(section.kind.rawValue)),
            ("number", .optional(section.number)),
            ("title", .text(section.title)),
            ("declared", .optional(section.declared)),
            ("bearer", .text(section.bearer.rawValue)),
            ("items", .rows(section.items.map(Drawn.init(item:)))),
            ("sections", .rows(section.sections.map(Drawn.init(section:)))),
        ])
    }

    private init(item: Item) {
        self = .object([
            ("id", .text(item.id)),
            ("number", .optional(item.number)),
            ("text", .text(item.text)),
            ("duties", .rows(item.duties.map(Drawn.init(duty:)))),
        ])
    }

    private init(duty: Duty) {
        self = .object([
            ("text", .text(duty.text)),
            ("modality", duty.modality == .must ? .absent : .text(duty.modality.rawValue)),
            ("bearer", duty.bearer.inherited ? .absent : Drawn(bearer: duty.bearer)),
            ("action", .text(duty.action.kind.rawValue)),
            ("schedule", Drawn(schedule: duty.schedule)),
            ("per", duty.per == .bearer ? .absent : .text(duty.per.rawValue)),
            ("addressees", .texts(duty.addressees.map(\.text))),
            ("counterparts", .texts(duty.counterparts.map(\.text))),
            (
                "relation",
                duty.relation.map { .object([($0.kind.rawValue, .text($0.to))]) } ?? .absent
            ),
            ("flags", .texts(duty.flags)),
        ])
    }

    private init(bearer: Bearer) {
        self = .object([
            ("role", .text(bearer.role.rawValue)), ("text", .optional(bearer.text)),
        ])
    }

    fileprivate init(finding: Finding, in document: DocumentText) {
        let before = document.scalars[..<finding.span.start]
        self = .object([
            ("rule", .text(finding.rule)),
            ("line", .number(1 + before.count { $0 == "\n" })),
            ("words", .text(document.raw(finding.span))),
        ])
    }
}

extension Drawn {
    private init(schedule: Schedule) {
        switch schedule {
        case .recurring(let recurring): self = Drawn.recurring(recurring)
        case .deadline(let deadline):
            self = .object([
                ("kind", .text("deadline")),
                ("period", .optional(deadline.period?.rawValue)),
                ("deadlines", .texts(deadline.dates.map(\.description))),
                ("covers", .texts((deadline.covers ?? []).map { $0?.rawValue ?? "" })),
            ])
        case .event(let event):
            self = .object([
                ("kind", .text("event")),
                ("trigger", .text(event.trigger.value)),
                ("within", .optional(event.within?.value)),
                ("term", .optional(event.term?.value)),
            ])
        case .vague(let term):
            self = .object([("kind", .text("vague")), ("term", .text(term.value))])
        case .continuing: self = .absent
        }
    }

    private static func recurring(_ recurring: Recurring) -> Drawn {
        .object([
            ("kind", .text("recurring")),
            ("period", .optional(recurring.period?.rawValue)),
            ("min", .number(recurring.min)),
            ("max", .optional(recurring.max)),
            ("minExplicit", recurring.minExplicit ? .absent : .word("false")),
            ("unit", recurring.unit == "次" ? .absent : .text(recurring.unit)),
        ])
    }
}
