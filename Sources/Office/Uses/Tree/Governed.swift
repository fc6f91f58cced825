import Duties
import Ledger
import Lists

// What every change of the tree asks first.
extension Office {
    /// An organisation as it stands now, whose tree the caller may change.
    func governed(
        _ id: OrganisationID, _ caller: Caller, _ reading: any Reading
    ) throws -> Organisation {
        guard caller.account.role.governs else { throw OfficeError.mayNotGovern }
        guard let organisation = try reading.organisation(id, caller.scope) else {
            throw OfficeError.notFound
        }
        guard organisation.dissolved == nil else {
            throw OfficeError.refused(
                rule: "organisation-dissolved",
                Message(
                    zh: "\(organisation.name)已经撤销，不能再变更。",
                    en: "\(organisation.code) is dissolved and changes no more."))
        }
        return organisation
    }

    /// A post of an organisation, both as they stand now.
    func governed(
        _ post: PostID, of organisation: OrganisationID, _ caller: Caller,
        _ reading: any Reading
    ) throws -> (Organisation, Post) {
        let organisation = try governed(organisation, caller, reading)
        let found = try reading.posts(.one(organisation), caller.scope).first { $0.id == post }
        guard let found else { throw OfficeError.notFound }
        guard found.dissolved == nil else {
            throw OfficeError.refused(
                rule: "post-abolished",
                Message(
                    zh: "这个岗位已经撤销，不能再变更。", en: "The post is abolished and changes no more."))
        }
        return (organisation, found)
    }

    /// An organisation a form names by its code, standing and in view.
    func named(
        _ code: String, _ field: String, _ caller: Caller, _ reading: any Reading
    ) throws -> Organisation {
        let found = try reading.organisation(code: code.trimmed, caller.scope)
        guard let found, found.dissolved == nil else {
            throw OfficeError.invalid([.noOrganisation(field, code.trimmed)])
        }
        return found
    }

    /// Writes deeds of one organisation; the tree is open, who holds a post is for within.
    func write(
        _ deeds: [Deed], of organisation: Organisation, by actor: Actor,
        label: Entry.Label = .open, _ writing: any Writing
    ) throws {
        for deed in deeds {
            try writing.append(
                deed, to: organisation.id, by: actor, at: world.now(), label: label, in: self)
        }
    }

    /// The organisation, read again, and its parent: whose standing a change may touch.
    func touched(
        _ organisation: OrganisationID, _ reading: any Reading
    ) throws -> [Organisation] {
        guard let now = try reading.organisation(organisation, .everything) else { return [] }
        let parent = try now.parent.flatMap { try reading.organisation($0, .everything) }
        return [now] + (parent.map { [$0] } ?? [])
    }
}

extension Office {
    /// - Throws: ``OfficeError/invalid(_:)`` for anything but a day, naming the field.
    static func day(_ text: String, _ field: String) throws -> Day {
        guard let day = Day(text.trimmed) else { throw OfficeError.invalid([.notADay(field)]) }
        return day
    }

    /// The day from which something is so: not to come, not before `earliest`.
    func pastDay(_ text: String, _ field: String, notBefore earliest: Day) throws -> Day {
        let day = try Office.day(text, field)
        guard day <= today() else {
            throw OfficeError.invalid([
                FieldMistake(
                    field, zh: "还没到这一天；到那天再登记。",
                    en: "That day is still to come; enter it then.")
            ])
        }
        guard day >= earliest else {
            throw OfficeError.invalid([.before(field, earliest)])
        }
        return day
    }

    /// Words a form must hold: something, text, no longer than `limit`.
    static func words(_ text: String, _ field: String, limit: Int = 200) throws -> String {
        let words = text.trimmed
        guard !words.isEmpty else {
            throw OfficeError.invalid([FieldMistake(field, zh: "不能空着。", en: "Fill this in.")])
        }
        let mistake =
            FieldMistake.notText(field, words) ?? .tooLong(field, words, limit)
            ?? .brokenLine(field, words)
        if let mistake { throw OfficeError.invalid([mistake]) }
        return words
    }
}

extension FieldMistake {
    static func notADay(_ field: String) -> FieldMistake {
        FieldMistake(field, zh: "日期写作 2026-02-01。", en: "Write the day as 2026-02-01.")
    }

    static func before(_ field: String, _ earliest: Day) -> FieldMistake {
        FieldMistake(field, zh: "不能早于 \(earliest)。", en: "Not before \(earliest).")
    }

    static func noOrganisation(_ field: String, _ code: String) -> FieldMistake {
        FieldMistake(
            field, zh: "看得到的组织里没有编码“\(code)”，或它已经撤销。",
            en: "No organisation in view has the code “\(code)”, or it is dissolved.")
    }

    /// A name stands on one line.
    static func brokenLine(_ field: String, _ text: String) -> FieldMistake? {
        guard text.contains(where: \.isNewline) else { return nil }
        return FieldMistake(field, zh: "写在一行里。", en: "Write it on one line.")
    }
}
