import Duties
import Lists

/// An obligation to be excused: which, why, and who approved.
package struct NewExcuse: Sendable {
    package var token: ObligationToken
    package var why: String
    package var approvedBy: String
    package var key: String
    /// Only a store with a test clock takes it.
    package var recordedAt: Int64?

    package init(
        token: ObligationToken, why: String, approvedBy: String, key: String = "",
        recordedAt: Int64? = nil
    ) {
        self.token = token
        self.why = why
        self.approvedBy = approvedBy
        self.key = key
        self.recordedAt = recordedAt
    }
}

extension Office {
    /// Excuses one obligation, with its approver; the entry stands in the bearer's chain.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` where nothing of the kind is owed.
    package func excuse(_ new: NewExcuse, _ caller: Caller) async throws {
        guard caller.account.role.governs else { throw OfficeError.mayNotGovern }
        var mistakes: [FieldMistake] = []
        if new.why.trimmed.isEmpty {
            mistakes.append(FieldMistake("why", zh: "写明免除的理由。", en: "Give the reason."))
        }
        if new.approvedBy.trimmed.isEmpty {
            mistakes.append(FieldMistake("approvedBy", zh: "写明谁批准。", en: "Say who approved."))
        }
        mistakes += [("why", new.why), ("approvedBy", new.approvedBy)].compactMap {
            FieldMistake.notText($0.0, $0.1)
        }
        guard mistakes.isEmpty else { throw OfficeError.invalid(mistakes) }
        guard new.recordedAt == nil || hasTestClock else {
            throw OfficeError.refused(rule: "server-clock", .serverClock)
        }
        let now = new.recordedAt ?? world.now()
        try await store.write { writing in
            if try writing.repeated(new.key, caller) != nil { return }
            let obligation = try owed(new.token, caller, writing)
            let bearer = obligation.bearer
            try moving(Touched(obligation.duty, of: bearer), at: now, writing) {
                let excused = ObligationExcused(
                    duty: obligation.duty, bearer: bearer, window: obligation.namedBy,
                    counterpart: obligation.counterpart, why: new.why.trimmed,
                    approvedBy: new.approvedBy.trimmed)
                let entry = try writing.append(
                    .obligationExcused(excused), to: bearer.organisation, by: Actor(caller),
                    at: now, in: self)
                return Entering(excuses: [
                    excused.excuse(on: zone.day(of: entry.recordedAt))
                ])
            }
            try writing.keepReceipt(new.key, caller, "excused", at: now)
        }
    }

    private func owed(
        _ token: ObligationToken, _ caller: Caller, _ reading: any Reading
    ) throws -> Obligation {
        guard
            let organisation = try reading.organisation(
                token.bearer.organisation, caller.scope)
        else { throw OfficeError.notFound }
        let day = token.window ?? today()
        let question = StandingQuestion(asOf: max(day, today()), span: .year(day.year))
        let owed = try standings(.one(organisation), question, caller.scope, reading)
            .flatMap(\.standing.verdicts).filter {
                $0.obligation.duty == token.duty && $0.obligation.bearer == token.bearer
                    && $0.obligation.counterpart == token.counterpart
            }
        let verdict = try one(of: owed, token)
        guard ![.met, .excused].contains(verdict.column) else {
            throw OfficeError.refused(
                rule: "nothing-to-excuse",
                Message(
                    zh: "这一项已履或已免除，不用再免除。", en: "This one is met or excused already."))
        }
        return verdict.obligation
    }

    /// The one meant: by the day that names it, by its first day, or because there is no other.
    private func one(of owed: [Verdict], _ token: ObligationToken) throws -> Verdict {
        // Two dates may share their first day, so the day that names one comes first.
        let named = token.window.flatMap { window in
            owed.first { $0.obligation.namedBy == window }
                ?? owed.first { $0.obligation.window.start == window }
        }
        if let found = named ?? (token.window == nil && owed.count == 1 ? owed.first : nil) {
            return found
        }
        let windows = owed.map {
            "\($0.obligation.window.start)…\($0.obligation.window.last)"
        }.joined(separator: "、")
        guard token.window == nil, !owed.isEmpty else {
            throw OfficeError.refused(
                rule: "nothing-owed",
                Message(
                    zh:
                        "没有这样一项应履职责：\(token.duty.duty)。\(windows.isEmpty ? "" : "有的时段：\(windows)。")",
                    en:
                        "Nothing of the kind is owed: \(token.duty.duty). \(windows.isEmpty ? "" : "Its windows: \(windows).")"
                ))
        }
        throw OfficeError.invalid([
            FieldMistake(
                "window", zh: "这项职责有几个时段，写明是哪一个：\(windows)。",
                en: "The duty is owed in several windows; say which: \(windows).")
        ])
    }
}
