package import Duties
package import Lists

extension DutyQuantified {
    /// Only a duty whose words leave the number open takes one.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` where the text itself gives the number.
    init(_ duty: Duty, in edition: EditionID, min: Int, period: Period) throws {
        let replaces: String
        switch duty.schedule {
        case .vague(let term): replaces = term.value
        case .recurring(let recurring) where recurring.period == nil: replaces = "次"
        default:
            throw OfficeError.refused(
                rule: "number-given",
                Message(
                    zh: "“\(duty.text)”的次数或期限由原文定，不能另设。",
                    en:
                        "The text itself says when “\(duty.text)” is owed; no other number can be set."
                ))
        }
        self.init(
            duty: DutyKey(edition, duty.id), min: min, period: period, replaces: replaces)
    }
}

extension Office {
    /// Sets the number a duty's words leave open; who and when stays visible (S02).
    package func quantify(
        _ key: DutyKey, min: Int, period: Period, for organisation: Organisation,
        _ caller: Caller
    ) async throws {
        guard caller.account.role.governs else { throw OfficeError.mayNotGovern }
        guard (1...366).contains(min) else {
            throw OfficeError.invalid([
                FieldMistake("min", zh: "次数在 1 到 366 之间。", en: "A number from 1 to 366.")
            ])
        }
        let now = world.now()
        try await store.write { writing in
            guard caller.scope.sees(organisation), let duty = try duty(key, caller, writing)
            else { throw OfficeError.notFound }
            let deed = try DutyQuantified(duty, in: key.edition, min: min, period: period)
            try writing.append(
                .dutyQuantified(deed), to: organisation.id, by: Actor(caller), at: now, in: self)
            try restate(touchedBy: key, writing)
        }
    }

    /// A duty of an edition in force or of an open draft.
    private func duty(
        _ key: DutyKey, _ caller: Caller, _ reading: any Reading
    ) throws -> Duty? {
        if let line = try registers.edition(key.edition, reading)?.lines[key.duty] {
            return line.duty
        }
        let (row, _) = try openRow(key.edition, caller, reading)
        return try drafts.draft(row, registers, reading)?.duties.first { $0.id == key.duty }
    }
}
