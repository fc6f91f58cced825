package import Duties
import Ledger
package import Lists

/// A list to be adopted: its text, where, from when.
package struct NewAdoption: Sendable {
    package var handedIn: HandedIn
    /// The organisation's code.
    package var organisation: String
    /// `2026-02-01`.
    package var from: String
    /// A kind or level below the organisation, `township`.
    package var below: String?
    /// Numbers set at once for duties whose words give none.
    package var numbers: [NewNumber]
    /// The identifier of the edition it takes the place of.
    package var replaces: String?
    /// Who confirms it; the account's name where nobody is named.
    package var confirmedBy: String?

    package init(
        _ handedIn: HandedIn, organisation: String, from: String, below: String? = nil,
        numbers: [NewNumber] = [], replaces: String? = nil, confirmedBy: String? = nil
    ) {
        self.handedIn = handedIn
        self.replaces = replaces
        self.confirmedBy = confirmedBy
        self.organisation = organisation
        self.from = from
        self.below = below
        self.numbers = numbers
    }
}

extension NewAdoption {
    /// A text nobody handed in as a file.
    package init(
        document: DocumentText, organisation: String, from: String, below: String? = nil,
        numbers: [NewNumber] = []
    ) {
        self.init(
            HandedIn(document: document), organisation: organisation, from: from, below: below,
            numbers: numbers)
    }
}

/// `DUTY=2/year`.
package struct NewNumber: Hashable, Sendable {
    package var duty: String
    package var min: Int
    package var period: Period

    package init(duty: String, min: Int, period: Period) {
        self.duty = duty
        self.min = min
        self.period = period
    }

    /// Reads `一/（一）/1#2=2/year`.
    package init?(_ text: String) {
        guard let equals = text.lastIndex(of: "="), let slash = text.lastIndex(of: "/"),
            equals < slash, let min = Int(text[text.index(after: equals)..<slash]), min > 0,
            let period = Period(rawValue: String(text[text.index(after: slash)...]))
        else { return nil }
        self.init(duty: String(text[..<equals]), min: min, period: period)
    }
}

extension Office {
    /// Reads a list, confirms it in the caller's name and puts it in force, all or nothing.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` where the list has a blocking finding.
    package func adopt(_ new: NewAdoption, _ caller: Caller) async throws -> EditionID {
        guard caller.account.role.governs else { throw OfficeError.mayNotGovern }
        let from = try Office.firstDay(new.from)
        let below = try new.below.map(Office.kindOrLevel)
        let edition = EditionID(world.newID())
        try await store.write { writing in
            guard
                let organisation = try writing.organisation(
                    code: new.organisation, caller.scope)
            else { throw OfficeError.notFound }
            let actor = Actor(caller)
            let follows = try new.replaces.map { try replaced($0, organisation, writing) }
            try open(new.handedIn, as: edition, follows, organisation, actor, writing)
            try set(new.numbers, in: edition, organisation, actor, writing)
            guard let draft = try draft(edition, writing) else { throw OfficeError.notFound }
            let confirmed = EditionConfirmed(
                edition: edition, shown: draft.shown,
                confirmedBy: new.confirmedBy ?? caller.account.name)
            try writing.append(
                .editionConfirmed(confirmed), to: organisation.id, by: actor, at: world.now(),
                in: self)
            try issue(draft, from, below, true, organisation, actor, writing)
        }
        return edition
    }

    /// The edition a new one takes the place of, by its identifier.
    private func replaced(
        _ id: String, _ organisation: Organisation, _ reading: any Reading
    ) throws -> EditionID {
        let known = try inForce(organisation, reading).first {
            $0.head.id.description == id && $0.organisation.id == organisation.id
        }
        guard let known else {
            throw OfficeError.invalid([
                FieldMistake(
                    "replaces", zh: "\(organisation.name)没有编号为 \(id) 的清单。",
                    en: "\(organisation.code) has no edition \(id).")
            ])
        }
        return known.head.id
    }

    private func set(
        _ numbers: [NewNumber], in edition: EditionID, _ organisation: Organisation,
        _ actor: Actor, _ writing: any Writing
    ) throws {
        guard !numbers.isEmpty, let draft = try draft(edition, writing) else { return }
        for number in numbers {
            let deed = try vague(number, edition, draft.duties)
            try writing.append(
                .dutyQuantified(deed), to: organisation.id, by: actor, at: world.now(), in: self)
        }
    }

    /// An organisation's kind or level, as `--below` takes it.
    static func kindOrLevel(_ text: String) throws -> String {
        guard
            Organisation.Kind(rawValue: text) != nil || Organisation.Level(rawValue: text) != nil
        else {
            let kinds =
                (Organisation.Kind.allCases.map(\.rawValue)
                + Organisation.Level.allCases.map(\.rawValue)).joined(separator: " ")
            throw OfficeError.invalid([
                FieldMistake(
                    "below", zh: "没有“\(text)”这类组织；可用：\(kinds)。",
                    en: "There is no kind “\(text)”; there are: \(kinds).")
            ])
        }
        return text
    }

    private func vague(
        _ number: NewNumber, _ edition: EditionID, _ duties: [Duty]
    ) throws -> DutyQuantified {
        guard let duty = duties.first(where: { $0.id == number.duty }) else {
            throw OfficeError.invalid([
                FieldMistake(
                    "quantify", zh: "清单里没有职责 \(number.duty)。",
                    en: "The list has no duty \(number.duty).")
            ])
        }
        return try DutyQuantified(
            duty, in: edition, min: number.min, period: number.period)
    }
}

extension OfficeError {
    static let mayNotGovern = OfficeError.notPermitted(
        Message(
            zh: "采纳清单、定次数、批准免除、变更组织和岗位由本级党委的书记或经办人办理。",
            en:
                "Adopting lists, setting numbers, excusing and changing the tree is for the committee's secretary or clerk."
        ))
}
