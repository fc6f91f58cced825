import Duties
import Lists
import Office

/// Confirming a draft, putting it in force, and what becomes of a list afterwards.
extension Site {
    func confirming(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .confirmDraft: try await confirm(ask)
        case .adoptDraft: try await adoptDraft(ask)
        default: try await confirmPage(ask, nil)
        }
    }

    private func confirmPage(
        _ ask: Ask, _ sent: FormFields?, _ mistakes: [FieldMistake] = []
    ) async throws -> Answer {
        let view = try await draftView(ask)
        if view.draft.row.closedAt != nil {
            return .see(Paths.draft(view.draft.row.id, view.organisation))
        }
        let values = sent ?? FormFields(pairs: [("from", "\(firstDay(view, ask))")])
        var model = ConfirmPage.Model(view: view, values: values, mistakes: mistakes)
        if let old = view.follows {
            model.changes = try await office.comparison(
                of: old.head.id, with: view.draft.row.id, for: view.organisation, ask.caller()
            ).comparison
        }
        return .page(
            ConfirmPage(model: model), view.organisation,
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    /// The year's first day, unless the list it goes on from began later.
    private func firstDay(_ view: DraftView, _ ask: Ask) -> Day {
        let year = Day(ask.today.year, 1, 1) ?? ask.today
        guard let old = view.follows, old.from >= year else { return year }
        return ask.today
    }

    private func confirm(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        do {
            try await office.confirm(
                view.draft.row.id, shown: ask.form["shown"], by: ask.form["confirmed-by"],
                ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await confirmPage(ask, ask.form, mistakes)
        } catch OfficeError.refused(_, let why) {
            return try await confirmPage(
                ask, ask.form, [FieldMistake("confirmed-by", zh: why.zh, en: why.en)])
        }
        return .see(Paths.draft(.confirmPage, view.draft.row.id, view.organisation))
    }

    private func adoptDraft(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        let below = ask.form["below"]
        var sent = ask.form
        if sent["replaces"].isEmpty { sent.pairs.append(("replaces", "no")) }
        do {
            try await office.adoptDraft(
                view.draft.row.id,
                AdoptionTerms(
                    from: sent["from"], below: below.isEmpty ? nil : below,
                    replaces: sent["replaces"] == "yes"), ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return try await confirmPage(ask, sent, mistakes)
        } catch OfficeError.refused(_, let why) {
            return try await confirmPage(
                ask, sent, [FieldMistake("from", zh: why.zh, en: why.en)])
        }
        return .see(Paths.list(view.draft.row.id, view.organisation))
    }
}
