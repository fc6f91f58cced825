import Duties
import Lists
import Office

/// One duty of a draft: corrected, added, decided, given a number.
extension Site {
    func correcting(_ ask: Ask) async throws -> Answer {
        switch ask.route.name {
        case .correctDuty: try await correctDuty(ask)
        case .withdrawCorrection: try await withdrawCorrection(ask)
        case .decide: try await decide(ask)
        case .setNumber: try await setNumber(ask)
        default: try await correctDutyPage(ask)
        }
    }

    private func correctDutyPage(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        let form = try dutyForm(view, duty: ask.query["duty"], item: ask.query["item"])
        return page(view, form, form.values)
    }

    private func page(
        _ view: DraftView, _ form: DutyForm, _ values: FormFields,
        _ mistakes: [FieldMistake] = []
    ) -> Answer {
        .page(
            CorrectDutyPage(
                model: .init(
                    view: view, item: form.item, duty: form.duty, values: values,
                    mistakes: mistakes)),
            view.organisation, status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }

    /// The duty a link or a form names; with none named, the item one is added to.
    private func dutyForm(_ view: DraftView, duty: String, item: String) throws -> DutyForm {
        let items = view.draft.sections.flatMap(\.allItems)
        if !duty.isEmpty {
            for item in items {
                guard let found = item.duties.first(where: { $0.id == duty }) else { continue }
                return DutyForm(item: item, duty: found)
            }
        } else if let item = items.first(where: { $0.id == item }) {
            return DutyForm(item: item, duty: nil)
        }
        throw OfficeError.notFound
    }

    private func correctDuty(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        let form = try dutyForm(view, duty: ask.form["duty"], item: ask.form["item"])
        do {
            let (place, change) = try form.correction(ask.form, in: view.draft.document)
            try await office.correct(
                view.draft.row.id, place, change, why: ask.form["why"], ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return page(view, form, ask.form, mistakes)
        }
        let anchor = Paths.anchor(form.duty?.id ?? form.item.id)
        return .see(Paths.draft(view.draft.row.id, view.organisation).at(anchor))
    }

    private func withdrawCorrection(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        try await office.withdrawCorrection(
            ask.form["correction"], of: view.draft.row.id, ask.caller())
        let kept = view.draft.corrections.first { $0.id == ask.form["correction"] }
        let anchor = kept?.duty.map(Paths.anchor) ?? "todo"
        return .see(Paths.draft(view.draft.row.id, view.organisation).at(anchor))
    }

    private func decide(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        let form = try dutyForm(view, duty: ask.form["duty"], item: "")
        guard let duty = form.duty, let per = Duty.Per(rawValue: ask.form["per"]) else {
            throw OfficeError.notFound
        }
        let place = Lists.place(of: duty, in: form.item, document: view.draft.document)
        do {
            try await office.correct(
                view.draft.row.id, place, .set(DutyChange(per: per)), why: Word.decided(per),
                ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return wrong(view, duty.id, mistakes.first?.message)
        }
        return .see(Paths.draft(view.draft.row.id, view.organisation).at("todo"))
    }

    private func setNumber(_ ask: Ask) async throws -> Answer {
        let view = try await draftView(ask)
        let duty = ask.form["duty"]
        guard let period = Period(rawValue: ask.form["period"]) else {
            throw OfficeError.notFound
        }
        do {
            try await office.quantify(
                DutyKey(view.draft.row.id, duty), min: Int(ask.form["min"]) ?? 0,
                period: period, for: view.organisation, ask.caller())
        } catch OfficeError.invalid(let mistakes) {
            return wrong(view, duty, mistakes.first?.message)
        } catch OfficeError.refused(_, let why) {
            return wrong(view, duty, why)
        }
        return .see(Paths.draft(view.draft.row.id, view.organisation).at("todo"))
    }

    private func wrong(_ view: DraftView, _ duty: String, _ message: Message?) -> Answer {
        .page(
            DraftPage(model: .init(view: view, mistake: message.map { (duty, $0) })),
            view.organisation, status: .unprocessableContent)
    }
}
