import Duties
import Lists
import Office

/// 更正一项职责: the item with the duty's words marked, and every field of it.
struct CorrectDutyPage: Page {
    struct Model: Sendable {
        var view: DraftView
        var item: Item
        /// Nil where a duty is added.
        var duty: Duty?
        var values: FormFields
        var mistakes: [FieldMistake] = []
    }

    let model: Model
    let area: Area? = .adopt
    var title: Message { model.duty == nil ? Word.addDuty : Word.correctDutyTitle }

    private var id: EditionID { model.view.draft.row.id }
    private var organisation: Organisation { model.view.organisation }
    private var fields: Fields { Fields(model.values, mistakes: model.mistakes) }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: title)
                out(.p) { out in
                    out.said(model.view.title)
                    out.text(Word.middot)
                    out.text(Word.correctDutyHelp)
                }
            }
        }
        item(&out)
        corrections(&out, frame)
        form(&out, frame)
    }

    private func item(_ out: inout HTML) {
        let document = DocumentPart(
            model.view.draft.document, titleSpan: nil, sections: [])
        out(.section, .class("card quoted"), .lang(.chinese)) { out in
            if let number = model.item.number { out(.span, .class("no"), text: number) }
            document.write(model.item, &out) { duty, _, text, out in
                guard duty.id == model.duty?.id else { return out.text(text) }
                out(.mark, .class("this"), text: text)
            }
        }
    }

    private func corrections(_ out: inout HTML, _ frame: Frame) {
        let kept = model.view.draft.corrections.filter {
            $0.withdrawnAt == nil && $0.duty != nil && $0.duty == model.duty?.id
        }
        guard !kept.isEmpty else { return }
        out(.section, .class("card")) { out in
            for kept in kept {
                CorrectionPart(kept: kept, edition: id, organisation: organisation)
                    .write(&out, frame)
            }
        }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let action = Paths.draft(.correctDuty, id, organisation)
        out(.form, .class("sheet"), .method("post"), .action(action)) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("duty"), .value(model.duty?.id ?? ""))
            out(.input, .type("hidden"), .name("item"), .value(model.item.id))
            fields.summary(&out)
            fields.area("words", Word.dutyWords, help: Word.dutyWordsHelp, rows: 3, &out)
            SchedulePart(fields: fields).write(&out)
            what(&out)
            who(&out)
            fields.text("why", Word.whyCorrect, help: Word.whyCorrectHelp, limit: 400, &out)
            buttons(&out)
        }
    }

    private func what(_ out: inout HTML) {
        out(.div, .class("row")) { out in
            fields.choice(
                "kind", Word.actionKind,
                Action.Kind.allCases.map { ($0.rawValue, Word.action($0)) }, &out)
            fields.choice(
                "modality", Word.modalityWord,
                [Duty.Modality.must, .should, .may, .mustNot].map {
                    ($0.rawValue, Word.modality($0) ?? Word.must)
                }, &out)
        }
    }

    private func who(_ out: inout HTML) {
        var roles = Bearer.Role.allCases.map { ($0.rawValue, Word.bearer($0)) }
        if model.duty == nil { roles.insert(("", Word.asHeading), at: 0) }
        out(.div, .class("row")) { out in
            fields.choice("bearer", Word.bearerWord, roles, &out)
            fields.text(
                "bearer-text", Word.bearerText, help: Word.bearerTextHelp, required: false, &out)
        }
        out(.div, .class("row")) { out in
            fields.text(
                "addressees", Word.addresseesWord, help: Word.namesHelp, required: false, &out)
            fields.text("counterparts", Word.counterpartsWord, required: false, &out)
        }
        fields.choice(
            "per", Word.perWord, help: Word.perHelp,
            [
                (Duty.Per.bearer.rawValue, Word.onceForAll),
                (Duty.Per.counterpart.rawValue, Word.onceEach),
                (Duty.Per.undecided.rawValue, Word.leftOpen),
            ], isShort: false, &out)
    }

    private func buttons(_ out: inout HTML) {
        let back = Paths.draft(id, organisation).at(Paths.anchor(model.duty?.id ?? model.item.id))
        out(.div, .class("buttons")) { out in
            if model.duty != nil {
                out(
                    .button, .class("btn danger"), .type("submit"), .name("step"),
                    .value("remove"), words: Word.isNoDuty)
            }
            out(.a, .class("btn"), .href(back), words: Word.cancel)
            out(
                .button, .class("btn main"), .type("submit"), .name("step"), .value("save"),
                words: Word.saveCorrection)
        }
    }
}

/// 什么时候: a choice of five kinds; only the fields of the chosen one are shown.
struct SchedulePart {
    let fields: Fields

    func write(_ out: inout HTML) {
        let chosen = fields.values["schedule"]
        out(.fieldset, .class("kinds"), .id("schedule")) { out in
            out(.legend, words: Word.whenWord)
            if let mistake = fields.mistake("schedule") {
                out(.p, .class("mistake"), words: mistake)
            }
            for kind in ScheduleForm.kinds {
                out(
                    .input, .type("radio"), .id("schedule-\(kind)"), .name("schedule"),
                    .value(kind), .checked(kind == chosen))
                out(.label, .for("schedule-\(kind)"), words: Word.scheduleKind(kind))
            }
            out(.div, .class("panel recurring")) { recurring(&$0) }
            out(.div, .class("panel deadline")) { deadline(&$0) }
            out(.div, .class("panel event")) { event(&$0) }
            out(.div, .class("panel vague")) { out in
                fields.text(
                    "term", Word.termWord, help: Word.termHelp, required: false, isShort: true,
                    &out)
            }
            out(.div, .class("panel continuing")) {
                $0(.p, .class("help"), words: Word.lastingHelp)
            }
        }
    }

    private func periods(
        _ name: String, _ label: Message, _ none: Message, _ out: inout HTML
    ) {
        fields.choice(
            name, label, [("", none)] + Period.allCases.map { ($0.rawValue, Word.every($0)) },
            &out)
    }

    private func recurring(_ out: inout HTML) {
        periods("period", Word.period, Word.noPeriod, &out)
        number("min", Word.atLeast, &out)
        number("max", Word.atMost, &out)
        fields.text("unit", Word.unitWord, required: false, limit: 8, isShort: true, &out)
    }

    private func number(_ name: String, _ label: Message, _ out: inout HTML) {
        fields.text(name, label, required: false, limit: 4, isShort: true, &out)
    }

    private func deadline(_ out: inout HTML) {
        fields.text("dates", Word.datesWord, help: Word.datesHelp, required: false, &out)
        periods("date-period", Word.repeats, Word.noPeriod, &out)
    }

    private func event(_ out: inout HTML) {
        fields.text("trigger", Word.triggerWord, help: Word.triggerHelp, required: false, &out)
        number("within", Word.withinWord, &out)
        fields.choice(
            "within-unit", Word.withinUnit,
            ScheduleForm.units.map { ($0, Word.limitUnit($0)) }, &out)
        fields.text(
            "limit", Word.limitWord, help: Word.limitHelp, required: false, limit: 8,
            isShort: true, &out)
    }
}
