package import Duties
package import Lists

/// A draft with what is left to do before it can be confirmed.
package struct DraftView: Sendable {
    package var draft: Draft
    package var organisation: Organisation
    /// The names of who opened and who confirmed it.
    package var openedBy: String
    package var confirmedBy: String?
    package var todo: DraftTodo
    /// A number for a duty that has none, with where it comes from.
    package var suggestions: [String: NumberSuggestion]
    /// The edition it follows, and others it can be compared with.
    package var follows: AdoptedEdition?
    package var others: [AdoptedEdition]
}

/// What a draft still asks of people.
package struct DraftTodo: Hashable, Sendable {
    /// Findings that keep it from being adopted.
    package var blocking: [Finding]
    /// Duties whose words give no number; adopting without one is allowed.
    package var unquantified: [Duty]
    /// Duties whose words leave open whether they are owed once or with each one.
    package var undecided: [Duty]
    /// Corrections whose words the document no longer has.
    package var unplaced: [KeptCorrection]

    init(_ draft: Draft) {
        blocking = draft.findings.filter { $0.weight == .blocking }
        unquantified = draft.duties.filter { duty in
            guard draft.numbers[duty.id] == nil else { return false }
            switch duty.schedule {
            case .vague: return true
            case .recurring(let recurring): return recurring.period == nil
            default: return false
            }
        }
        undecided = draft.duties.filter {
            if case .continuing = $0.schedule { return false }
            return $0.per == .undecided
        }
        unplaced = draft.corrections.filter { $0.duty == nil && $0.withdrawnAt == nil }
    }
}

/// A number somebody else's words or decision give for the same duty.
package struct NumberSuggestion: Hashable, Sendable {
    package var min: Int
    package var period: Period
    /// The list it comes from, and its sentence.
    package var list: String
    package var words: String
    /// True where the committee itself set it in an earlier edition.
    package var isOwn: Bool

    init(min: Int, period: Period, list: String, words: String, isOwn: Bool) {
        self.min = min
        self.period = period
        self.list = list
        self.words = words
        self.isOwn = isOwn
    }
}

extension Office {
    /// Drafts still open for an organisation, changed last first.
    package func drafts(
        of organisation: Organisation, _ caller: Caller
    ) async throws -> [DraftRow] {
        guard caller.scope.sees(organisation) else { throw OfficeError.notFound }
        return try await store.read { try $0.drafts(of: organisation, caller.scope) }
    }

    /// A draft beside its document, with what is left to do.
    package func draft(_ id: EditionID, _ caller: Caller) async throws -> DraftView {
        try await store.read { reading in
            guard let row = try reading.draft(id, caller.scope),
                let organisation = try reading.organisation(row.organisation, caller.scope),
                let draft = try drafts.draft(row, registers, reading)
            else { throw OfficeError.notFound }
            let editions = try inForce(organisation, reading)
            return DraftView(
                draft: draft, organisation: organisation,
                openedBy: try reading.account(row.openedBy)?.name ?? "",
                confirmedBy: row.confirmation?.by, todo: DraftTodo(draft),
                suggestions: try suggestions(draft, editions, reading),
                follows: editions.first { $0.head.id == row.follows },
                others: editions.filter { $0.head.id != row.follows })
        }
    }

    /// Numbers from the edition it follows, then from superiors' lists, for duties without one.
    private func suggestions(
        _ draft: Draft, _ editions: [AdoptedEdition], _ reading: any Reading
    ) throws -> [String: NumberSuggestion] {
        let open = Set(DraftTodo(draft).unquantified.map(\.id))
        guard !open.isEmpty else { return [:] }
        let own = editions.filter { $0.organisation.id == draft.row.organisation }
        let others = editions.filter { $0.organisation.id != draft.row.organisation }
        var found: [String: NumberSuggestion] = [:]
        for edition in own + others {
            guard let shelved = try registers.edition(edition.head.id, reading) else { continue }
            let numbers = Dictionary(
                try reading.quantifications([edition.head.id]).map { ($0.duty.duty, $0) },
                uniquingKeysWith: { _, last in last })
            for pair in compare(shelved.snapshot.sections, draft.sections).dutyPairs {
                guard let old = pair.old, let new = pair.new, open.contains(new.id),
                    found[new.id] == nil
                else { continue }
                found[new.id] = NumberSuggestion(
                    of: old, set: numbers[old.id], in: edition,
                    isOwn: edition.organisation.id == draft.row.organisation)
            }
        }
        return found
    }
}

extension NumberSuggestion {
    /// What the other list's words say, else what was set for them; nil where neither gives one.
    init?(of duty: Duty, set: QuantificationRow?, in edition: AdoptedEdition, isOwn: Bool) {
        let (min, period): (Int, Period)
        if case .recurring(let stated) = duty.schedule, let named = stated.period {
            (min, period) = (stated.min, named)
        } else if let set {
            (min, period) = (set.min, set.period)
        } else {
            return nil
        }
        self.init(
            min: min, period: period, list: edition.head.title, words: duty.text, isOwn: isOwn)
    }
}
