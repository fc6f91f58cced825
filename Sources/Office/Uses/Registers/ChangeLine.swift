import Duties
import Ledger
import Lists

extension Office {
    /// Changes what a line says, or closes it: a state in which nothing more is waited for.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` for a line closed already.
    package func changeLine(_ id: LineID, _ new: NewLine, _ caller: Caller) async throws {
        try await store.write { writing in
            if try writing.repeated(new.key, caller) != nil { return }
            let (line, kind, organisation) = try standing(id, caller, writing)
            let checked = try checked(new, kind, organisation, caller, writing)
            let note = new.note.trimmed
            let mistake =
                FieldMistake.notText("note", note) ?? .tooLong("note", note, 2000)
                ?? .whyClosed(checked.state, note, kind)
            if let mistake { throw OfficeError.invalid([mistake]) }
            let changed = LineChanged(
                line: id, day: today(),
                state: checked.state.isOver ? line.state : checked.state.code,
                owner: checked.owner, note: checked.state.isOver ? "" : note,
                values: checked.values)
            var deeds: [Deed] = []
            if !checked.state.isOver || changed.differs(from: line) {
                deeds.append(.lineChanged(changed))
            }
            if checked.state.isOver {
                let closed = LineClosed(
                    line: id, day: today(), state: checked.state.code, why: note)
                deeds.append(.lineClosed(closed))
            }
            try keep(deeds, kind, organisation, caller, writing)
            try writing.keepReceipt(new.key, caller, id.description, at: world.now())
        }
    }

    /// Says that a line was looked at again, or that what it lists was published again.
    ///
    /// - Parameter day: on which day, `2026-03-05`; not before it was last looked at.
    package func reviewLine(
        _ id: LineID, on day: String, note: String, key: String = "", _ caller: Caller
    ) async throws {
        try await store.write { writing in
            if try writing.repeated(key, caller) != nil { return }
            let (line, kind, organisation) = try standing(id, caller, writing)
            guard let review = kind.facts.review else {
                throw OfficeError.refused(
                    rule: "no-review",
                    Message(zh: "这种台账不用复核。", en: "Lines of this register are not reviewed."))
            }
            let day = try pastDay(day, "day", notBefore: line.seen)
            let note = note.trimmed
            let mistake =
                note.isEmpty
                ? FieldMistake(
                    "note", zh: "写一句\(review.name.zh)的情况。", en: "Say in a line what was found.")
                : .notText("note", note) ?? .tooLong("note", note, 2000)
            if let mistake { throw OfficeError.invalid([mistake]) }
            try keep(
                [.lineReviewed(LineReviewed(line: id, day: day, note: note))], kind, organisation,
                caller, writing)
            try writing.keepReceipt(key, caller, id.description, at: world.now())
        }
    }

    /// A line that is still open, which the caller keeps.
    private func standing(
        _ id: LineID, _ caller: Caller, _ reading: any Reading
    ) throws -> (RegisterLine, RegisterKind, Organisation) {
        guard let line = try reading.registerLine(id, caller.scope), let kind = line.kind,
            let organisation = try reading.organisation(line.organisation, caller.scope)
        else { throw OfficeError.notFound }
        guard caller.keepsLines(of: line.owner) else { throw OfficeError.mayNotKeep }
        guard line.closedAt == nil else {
            throw OfficeError.refused(
                rule: "line-closed",
                Message(
                    zh: "第 \(line.number) 项已经了结，不再变更；有新情况另记一项。",
                    en: "Line \(line.number) is closed and changes no more; begin another."))
        }
        return (line, kind, organisation)
    }
}

extension LineChanged {
    fileprivate func differs(from line: RegisterLine) -> Bool {
        values.byName != line.values || owner != line.owner
    }
}

extension FieldMistake {
    fileprivate static func whyClosed(
        _ state: RegisterState, _ note: String, _ kind: RegisterKind
    ) -> FieldMistake? {
        guard state.isOver, note.isEmpty, !kind.facts.takesNoContent else { return nil }
        return FieldMistake(
            "note", zh: "写明为什么是“\(state.name.zh)”。",
            en: "Say why it is “\(state.name.en)”.")
    }
}
