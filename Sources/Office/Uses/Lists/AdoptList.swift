package import Duties
import Ledger
package import Lists

/// A list to be adopted: its text, where, from when.
package struct NewAdoption: Sendable {
    package var document: DocumentText
    /// The organisation's code.
    package var organisation: String
    /// `2026-02-01`.
    package var from: String
    /// A kind or level below the organisation, `township`.
    package var below: String?
    /// Numbers set at once for duties whose words give none.
    package var numbers: [NewNumber]

    package init(
        document: DocumentText, organisation: String, from: String, below: String? = nil,
        numbers: [NewNumber] = []
    ) {
        self.document = document
        self.organisation = organisation
        self.from = from
        self.below = below
        self.numbers = numbers
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
    /// Reads a list, keeps what was read, and puts it in force.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` where the list has a blocking finding.
    package func adopt(_ new: NewAdoption, _ caller: Caller) async throws -> EditionID {
        guard caller.account.role.governs else { throw OfficeError.mayNotGovern }
        guard let from = Day(new.from) else {
            throw OfficeError.invalid([
                FieldMistake("from", zh: "日期写作 2026-02-01。", en: "Write the day as 2026-02-01.")
            ])
        }
        let parsed = Lists.read(new.document)
        if let blocking = parsed.findings.first(where: { $0.weight == .blocking }) {
            throw OfficeError.refused(rule: blocking.rule, blocking.message)
        }
        let snapshot = RegisterSnapshot(parsed)
        let text = Array(new.document.raw(Span(0, new.document.scalars.count)).utf8)
        let register = try RegisterShelf.bytes(of: snapshot)
        let below = try new.below.map(Office.kindOrLevel)
        let edition = EditionID(world.newID())
        let numbers = try new.numbers.map { try vague($0, edition, parsed) }
        let now = world.now()
        try await store.write { writing in
            guard
                let organisation = try writing.organisation(
                    code: new.organisation, caller.scope)
            else { throw OfficeError.notFound }
            let actor = Actor(caller)
            let hashes = (hexadecimal(sha256(text)), hexadecimal(sha256(register)))
            try refuseTwice(hashes.0, organisation, writing)
            try writing.keep(text, sha256: hashes.0)
            try writing.keep(register, sha256: hashes.1)
            let deeds: [Deed] = [
                .editionIssued(
                    EditionIssued(
                        edition: edition, title: snapshot.title, level: snapshot.level.rawValue,
                        name: new.document.name, document: hashes.0, register: hashes.1)),
                .editionAdopted(EditionAdopted(edition: edition, from: from, below: below)),
            ]
            for deed in deeds + numbers.map(Deed.dutyQuantified) {
                try writing.append(deed, to: organisation.id, by: actor, at: now, in: self)
            }
        }
        return edition
    }

    /// The same text twice would make every duty owed twice.
    private func refuseTwice(
        _ document: String, _ organisation: Organisation, _ reading: any Reading
    ) throws {
        let already = try inForce(organisation, reading).first {
            $0.organisation.id == organisation.id && $0.head.document == document
                && $0.until == nil
        }
        guard let already else { return }
        throw OfficeError.refused(
            rule: "already-in-force",
            Message(
                zh: "这份清单自 \(already.from) 起已在\(organisation.name)施行，不能再次启用。",
                en: "This list is in force for \(organisation.code) since \(already.from) already.")
        )
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
        _ number: NewNumber, _ edition: EditionID, _ list: ParsedList
    ) throws -> DutyQuantified {
        guard let duty = list.duties.first(where: { $0.id == number.duty }) else {
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
            zh: "采纳清单、定次数、批准免除由本级党委的书记或经办人办理。",
            en:
                "Adopting lists, setting numbers and excusing is for the committee's secretary or clerk."
        ))
}
