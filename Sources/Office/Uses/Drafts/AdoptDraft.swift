package import Duties
import Ledger
import Lists

/// From when and for whom a confirmed draft is in force.
package struct AdoptionTerms: Sendable {
    /// `2026-02-01`.
    package var from: String
    /// A kind or level below the organisation, `township`.
    package var below: String?
    /// Ends the edition the draft follows on the day before.
    package var replaces: Bool

    package init(from: String, below: String? = nil, replaces: Bool = true) {
        self.from = from
        self.below = below
        self.replaces = replaces
    }
}

extension Office {
    /// A named person confirms a draft as it was shown.
    ///
    /// - Parameter shown: the hash that stood on the page; another one now is refused.
    package func confirm(
        _ id: EditionID, shown: String, by name: String, _ caller: Caller
    ) async throws {
        guard !name.allSatisfy(\.isWhitespace) else {
            throw OfficeError.invalid([
                FieldMistake("confirmed-by", zh: "写明由谁确认。", en: "Say who confirms it.")
            ])
        }
        try await store.write { writing in
            let (row, organisation) = try openRow(id, caller, writing)
            guard let draft = try drafts.draft(row, registers, writing) else {
                throw OfficeError.notFound
            }
            guard draft.shown == shown else { throw OfficeError.changedSinceShown }
            try Office.refuseBlocking(draft)
            try writing.append(
                .editionConfirmed(
                    EditionConfirmed(edition: id, shown: shown, confirmedBy: name)),
                to: organisation.id, by: Actor(caller), at: world.now(), in: self)
        }
    }

    /// Puts a confirmed draft in force.
    package func adoptDraft(
        _ id: EditionID, _ terms: AdoptionTerms, _ caller: Caller
    ) async throws {
        let from = try Office.firstDay(terms.from)
        let below = try terms.below.map(Office.kindOrLevel)
        try await store.write { writing in
            let (row, organisation) = try openRow(id, caller, writing)
            guard let draft = try drafts.draft(row, registers, writing) else {
                throw OfficeError.notFound
            }
            guard row.confirmation != nil else {
                throw OfficeError.refused(
                    rule: "not-confirmed",
                    Message(
                        zh: "草稿还没有人确认；先核对职责，写明由谁确认，再启用。",
                        en: "Nobody has confirmed the draft; check its duties and confirm it first."
                    ))
            }
            guard draft.isConfirmed else { throw OfficeError.changedSinceShown }
            try issue(
                draft, from, below, terms.replaces, organisation, Actor(caller), writing)
        }
    }

    /// Keeps the register as it stands and puts it in force.
    func issue(
        _ draft: Draft, _ from: Day, _ below: String?, _ replaces: Bool,
        _ organisation: Organisation, _ actor: Actor, _ writing: any Writing
    ) throws {
        try Office.refuseBlocking(draft)
        let replaced = replaces ? draft.row.follows : nil
        try refuseTwice(draft, replaced, organisation, writing)
        if let replaced { try refuseBackwards(replaced, from, organisation, writing) }
        let register = try RegisterShelf.bytes(of: draft.register)
        let hash = hexadecimal(sha256(register))
        try writing.keep(register, sha256: hash)
        let deeds: [Deed] = [
            .editionIssued(
                EditionIssued(
                    edition: draft.row.id, title: draft.register.title,
                    level: draft.register.level.rawValue, name: draft.row.name,
                    document: draft.row.document, register: hash)),
            .editionAdopted(
                EditionAdopted(
                    edition: draft.row.id, from: from, below: below, replaces: replaced)),
        ]
        for deed in deeds {
            try writing.append(deed, to: organisation.id, by: actor, at: world.now(), in: self)
        }
        if let followed = draft.row.follows { try restate(touchedBy: followed, writing) }
    }

    static func firstDay(_ text: String) throws -> Day {
        guard let day = Day(text) else {
            throw OfficeError.invalid([
                FieldMistake("from", zh: "日期写作 2026-02-01。", en: "Write the day as 2026-02-01.")
            ])
        }
        return day
    }

    private static func refuseBlocking(_ draft: Draft) throws {
        guard let blocking = draft.findings.first(where: { $0.weight == .blocking }) else {
            return
        }
        throw OfficeError.refused(rule: blocking.rule, blocking.message)
    }

    /// The same text twice would make every duty owed twice.
    private func refuseTwice(
        _ draft: Draft, _ replaced: EditionID?, _ organisation: Organisation,
        _ reading: any Reading
    ) throws {
        let already = try inForce(organisation, reading).first {
            $0.organisation.id == organisation.id && $0.head.document == draft.row.document
                && $0.until == nil && $0.head.id != replaced
        }
        guard let already else { return }
        throw OfficeError.refused(
            rule: "already-in-force",
            Message(
                zh: "这份清单自 \(already.from) 起已在\(organisation.name)施行，不能再次启用；要改，请从它另开更正稿。",
                en:
                    "This list is in force for \(organisation.code) since \(already.from) already; to change it, open a draft from it."
            ))
    }

    /// An edition cannot end before it began.
    private func refuseBackwards(
        _ replaced: EditionID, _ from: Day, _ organisation: Organisation,
        _ reading: any Reading
    ) throws {
        let began = try inForce(organisation, reading).filter { $0.head.id == replaced }
            .map(\.from).min()
        guard let began, from < began else { return }
        throw OfficeError.invalid([
            FieldMistake(
                "from", zh: "不能早于所接替的清单开始施行的 \(began)。",
                en: "Not before \(began), when the list it replaces came into force.")
        ])
    }
}

extension OfficeError {
    /// Between the page and the act somebody changed the draft.
    package static let changedSinceShown = OfficeError.refused(
        rule: "changed-since-shown",
        Message(
            zh: "您看过之后，内容又有改动；请重新核对后再确认。",
            en: "It has changed since you looked; check it again, then confirm."))
}
