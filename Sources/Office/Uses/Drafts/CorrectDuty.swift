package import Duties
package import Lists

extension Office {
    /// Keeps what a person says a draft's reading got wrong, with why.
    ///
    /// - Returns: the correction's identifier.
    /// - Throws: ``OfficeError/invalid(_:)`` where it says nothing, or no reason is given.
    @discardableResult
    package func correct(
        _ id: EditionID, _ place: DutyPlace, _ change: Correction.Change, why: String,
        _ caller: Caller
    ) async throws -> String {
        guard !why.allSatisfy(\.isWhitespace) else {
            throw OfficeError.invalid([
                FieldMistake("why", zh: "写明为什么更正。", en: "Say why it is corrected.")
            ])
        }
        try Office.check(change)
        let correction = Correction(id: world.newID(), place: place, change: change)
        try await store.write { writing in
            let (row, organisation) = try openRow(id, caller, writing)
            guard let draft = try drafts.draft(row, registers, writing) else {
                throw OfficeError.notFound
            }
            let trial = apply([correction], to: draft.sections, in: draft.document)
            guard trial.unplaced.isEmpty else {
                throw OfficeError.invalid([
                    FieldMistake(
                        "words", zh: "这些字不在本条里，或与另一项职责重叠；请从本条原文里选取。",
                        en: "These words are not in the item; take them from its text.")
                ])
            }
            try append(correction, why: why, id, organisation, Actor(caller), writing)
        }
        return correction.id
    }

    /// Takes a correction back; it stays in the ledger.
    package func withdrawCorrection(
        _ correction: String, of id: EditionID, _ caller: Caller
    ) async throws {
        try await store.write { writing in
            let (_, organisation) = try openRow(id, caller, writing)
            let known = try writing.corrections(of: id)
            guard known.contains(where: { $0.id == correction && $0.withdrawnAt == nil }) else {
                throw OfficeError.notFound
            }
            try writing.append(
                .correctionWithdrawn(CorrectionWithdrawn(edition: id, correction: correction)),
                to: organisation.id, by: Actor(caller), at: world.now(), in: self)
        }
    }

    /// A schedule a person sets obeys the same bounds as one the text states.
    private static func check(_ change: Correction.Change) throws {
        let fields: DutyChange
        switch change {
        case .remove: return
        case .set(let set), .add(let set): fields = set
        }
        var mistakes: [FieldMistake] = []
        if case .set(DutyChange()) = change {
            mistakes.append(
                FieldMistake("schedule", zh: "没有改动任何一项。", en: "Nothing is changed."))
        }
        switch fields.schedule {
        case .recurring(let recurring):
            if !(1...366).contains(recurring.min) {
                mistakes.append(
                    FieldMistake("min", zh: "次数在 1 到 366 之间。", en: "A number from 1 to 366."))
            }
            if let max = recurring.max, max < recurring.min {
                mistakes.append(
                    FieldMistake("max", zh: "上限不能小于下限。", en: "At most is less than at least."))
            }
        case .deadline(let deadline) where deadline.dates.isEmpty:
            mistakes.append(
                FieldMistake("dates", zh: "写出日期，如 01-31。", en: "Give a date, as 01-31."))
        case .event(let trigger, _, _) where trigger.isEmpty:
            mistakes.append(
                FieldMistake("trigger", zh: "写出由什么引起。", en: "Say what sets it off."))
        default: break
        }
        if let bearer = fields.bearer, bearer.role == .organisation || bearer.role == .person,
            (bearer.text ?? "").isEmpty
        {
            mistakes.append(
                FieldMistake(
                    "bearer-text", zh: "写出是哪个组织或哪个人。", en: "Name the organisation or person."))
        }
        if !mistakes.isEmpty { throw OfficeError.invalid(mistakes) }
    }
}
