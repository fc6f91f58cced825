package import Duties
import Foundation
import Ledger
package import Lists

/// A file handed in to become an edition.
package struct HandedIn: Sendable {
    package var document: DocumentText
    /// The bytes as handed in; kept beside the text.
    package var file: [UInt8]
    /// Corrections and numbers an exported edition brings along.
    package var answers: Answers

    package init(document: DocumentText, file: [UInt8], answers: Answers = Answers()) {
        self.document = document
        self.file = file
        self.answers = answers
    }

    /// A text nobody handed in as a file.
    package init(document: DocumentText) {
        let text = Array(document.raw(Span(0, document.scalars.count)).utf8)
        self.init(document: document, file: text)
    }
}

extension Office {
    /// Keeps a document as a draft: nothing is in force before somebody confirms and adopts it.
    ///
    /// - Parameter follows: the edition it is to take the place of.
    package func openDraft(
        _ handedIn: HandedIn, for organisation: Organisation, follows: EditionID? = nil,
        _ caller: Caller
    ) async throws -> EditionID {
        try mayGovern(organisation, caller)
        let edition = EditionID(world.newID())
        try await store.write { writing in
            try open(handedIn, as: edition, follows, organisation, Actor(caller), writing)
        }
        return edition
    }

    /// Puts another document, or the same put right, in the place of a draft's own.
    ///
    /// Corrections stay and are applied to the new reading where they find their words again.
    package func replaceDocument(
        of id: EditionID, by handedIn: HandedIn, _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let (row, organisation) = try openRow(id, caller, writing)
            try open(
                HandedIn(document: handedIn.document, file: handedIn.file), as: id, row.follows,
                organisation, Actor(caller), writing)
        }
    }

    /// Says what the columns of a draft's tables hold, where their headers mislead.
    package func choose(
        _ columns: [ColumnChoice], for id: EditionID, _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let (row, organisation) = try openRow(id, caller, writing)
            let drafted = EditionDrafted(
                edition: id, name: row.name, encoding: row.encoding, document: row.document,
                file: row.file, layout: row.layout, follows: row.follows,
                columns: Office.text(of: columns))
            try writing.append(
                .editionDrafted(drafted), to: organisation.id, by: Actor(caller),
                at: world.now(), in: self)
        }
    }

    /// Opens a draft of an edition already adopted, with its corrections and numbers.
    package func revise(
        _ edition: EditionID, for organisation: Organisation, _ caller: Caller
    ) async throws -> EditionID {
        try mayGovern(organisation, caller)
        let id = EditionID(world.newID())
        try await store.write { writing in
            guard let head = try writing.edition(edition), head.organisation == organisation.id,
                let bytes = try writing.content(head.document)
            else { throw OfficeError.notFound }
            let before = try writing.draft(edition, caller.scope)
            let drafted = EditionDrafted(
                edition: id, name: head.name, encoding: before?.encoding ?? "utf-8",
                document: head.document, file: before?.file ?? hexadecimal(sha256(bytes)),
                layout: before?.layout, follows: edition, columns: before?.columns)
            let actor = Actor(caller)
            try writing.append(
                .editionDrafted(drafted), to: organisation.id, by: actor, at: world.now(),
                in: self)
            _ = try carry(from: edition, to: id, organisation, actor, writing)
        }
        return id
    }

    /// Gives up a draft; it stays in the ledger.
    package func dropDraft(_ id: EditionID, why: String, _ caller: Caller) async throws {
        try await store.write { writing in
            let (_, organisation) = try openRow(id, caller, writing)
            try writing.append(
                .draftDropped(DraftDropped(edition: id, why: why)), to: organisation.id,
                by: Actor(caller), at: world.now(), in: self)
        }
    }
}

extension Office {
    /// Who adopts, corrects and confirms: secretary or clerk, for what lies in view.
    func mayGovern(_ organisation: Organisation, _ caller: Caller) throws {
        guard caller.account.role.governs else { throw OfficeError.mayNotGovern }
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
    }

    /// A draft that is still open, with the organisation it is for.
    func openRow(
        _ id: EditionID, _ caller: Caller, _ reading: any Reading
    ) throws -> (DraftRow, Organisation) {
        guard let row = try reading.draft(id, caller.scope),
            let organisation = try reading.organisation(row.organisation, caller.scope)
        else { throw OfficeError.notFound }
        try mayGovern(organisation, caller)
        guard row.closedAt == nil else {
            throw OfficeError.refused(
                rule: "draft-closed",
                Message(
                    zh: "这份草稿已经启用或放弃，不能再改；要改，请从施行的清单另开更正稿。",
                    en:
                        "This draft was adopted or dropped and changes no more; open a new draft from the list in force."
                ))
        }
        return (row, organisation)
    }

    func open(
        _ handedIn: HandedIn, as edition: EditionID, _ follows: EditionID?,
        _ organisation: Organisation, _ actor: Actor, _ writing: any Writing
    ) throws {
        let document = handedIn.document
        if let mark = SecrecyMark.found(in: document.scalars) {
            throw OfficeError.invalid([.secret("file", mark)])
        }
        let text = Array(document.raw(Span(0, document.scalars.count)).utf8)
        let hashes = (hexadecimal(sha256(text)), hexadecimal(sha256(handedIn.file)))
        try writing.keep(text, sha256: hashes.0)
        try writing.keep(handedIn.file, sha256: hashes.1)
        let layout = try keep(document.notes, writing)
        let drafted = EditionDrafted(
            edition: edition, name: document.name, encoding: document.encoding,
            document: hashes.0, file: hashes.1, layout: layout, follows: follows,
            columns: Office.text(of: handedIn.answers.columns))
        try writing.append(
            .editionDrafted(drafted), to: organisation.id, by: actor, at: world.now(), in: self)
        try keep(handedIn.answers, in: edition, organisation, actor, writing)
    }

    /// The notes on a layout under their hash; nil where there are none.
    private func keep(_ notes: [LayoutNote], _ writing: any Writing) throws -> String? {
        guard !notes.isEmpty else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let bytes = Array(try encoder.encode(notes))
        let hash = hexadecimal(sha256(bytes))
        try writing.keep(bytes, sha256: hash)
        return hash
    }

    private static func text(of columns: [ColumnChoice]) -> String? {
        columns.isEmpty ? nil : columns.map(\.description).joined(separator: ",")
    }

    /// Answers that came with a file: corrections as they are, numbers where their duty is found.
    private func keep(
        _ answers: Answers, in edition: EditionID, _ organisation: Organisation, _ actor: Actor,
        _ writing: any Writing
    ) throws {
        guard !answers.isEmpty else { return }
        for correction in answers.corrections {
            try append(
                renamed(correction), why: Office.carriedByFile, edition, organisation, actor,
                writing)
        }
        guard let row = try writing.draft(edition, .everything),
            let draft = try drafts.draft(row, registers, writing)
        else { return }
        for number in answers.numbers {
            guard let duty = draft.duty(at: number.place),
                let deed = try? DutyQuantified(
                    duty, in: edition, min: number.min, period: number.period)
            else { continue }
            try writing.append(
                .dutyQuantified(deed), to: organisation.id, by: actor, at: world.now(), in: self)
        }
    }

    func append(
        _ correction: Correction, why: String, _ edition: EditionID,
        _ organisation: Organisation, _ actor: Actor, _ writing: any Writing
    ) throws {
        let deed = DutyCorrected(
            edition: edition, correction: correction.id, content: try correction.json(), why: why)
        try writing.append(
            .dutyCorrected(deed), to: organisation.id, by: actor, at: world.now(), in: self)
    }

    /// The same correction under an identifier of its own.
    func renamed(_ correction: Correction) -> Correction {
        var renamed = correction
        renamed.id = world.newID()
        return renamed
    }

    private static let carriedByFile = "随文件带来 (came with the file)"
}
