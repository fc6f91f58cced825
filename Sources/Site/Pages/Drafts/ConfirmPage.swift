import Duties
import Lists
import Office

/// 确认: what is about to bind, who confirms it, and from when.
struct ConfirmPage: Page {
    struct Model: Sendable {
        var view: DraftView
        var values: FormFields
        var mistakes: [FieldMistake] = []
        /// Against the list it goes on from; nil where it goes on from none.
        var changes: Comparison?
    }

    let model: Model
    let area: Area? = .adopt
    var title: Message { Word.confirmTitle }

    private var view: DraftView { model.view }
    private var draft: Draft { model.view.draft }
    private var id: EditionID { model.view.draft.row.id }
    private var organisation: Organisation { model.view.organisation }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out)
        out(.section, .class("card")) { summary(&$0) }
        changes(&out)
        open(&out)
        corrections(&out, frame)
        numbers(&out, frame)
        if draft.isConfirmed {
            adoptForm(&out, frame)
        } else {
            confirmForm(&out, frame)
        }
    }

    private func head(_ out: inout HTML) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.confirmTitle)
                out(.p) { out in
                    out.said(view.title)
                    out.text(Word.middot)
                    out.said(organisation.name)
                }
                out(.p, .class("dim"), words: Word.confirmHelp)
            }
            out(.div, .class("acts")) { out in
                if let old = view.follows {
                    out(
                        .a, .class("btn"),
                        .href(Paths.compare(old.head.id, with: id, organisation)),
                        words: Word.compareWithFollowed)
                }
                out(
                    .a, .class("btn"), .href(Paths.draft(id, organisation)),
                    words: Word.backToDraft)
            }
        }
    }

    private func summary(_ out: inout HTML) {
        let items = draft.sections.flatMap(\.allItems)
        out(.h2, words: Word.whatIsConfirmed)
        out(.dl) { out in
            fact(Word.listTitle, &out) { $0.said(view.title) }
            fact(Word.fileWord, &out) { $0.said(draft.row.name) }
            fact(Word.itemsWord, &out) { $0.text(Word.itemCount(items.count)) }
            fact(Word.dutiesWord, &out) { out in
                out.text(Word.duties(draft.duties.count))
                out.text(Word.comma)
                out.text(ListPage.kinds(draft.duties))
            }
            fact(Word.byBearer, &out) { $0.text(Word.bearers(draft.duties)) }
            fact(Word.shownHash, &out) { out in
                out(.code, .title(.same(draft.shown)), text: String(draft.shown.prefix(12)))
                out.space()
                out(.span, .class("dim"), words: Word.shownHashHelp)
            }
        }
    }

    private func fact(_ words: Message, _ out: inout HTML, value: (inout HTML) -> Void) {
        out(.dt, words: words)
        out(.dd, inside: value)
    }

    /// What becomes different for each bearer once it is in force.
    private func changes(_ out: inout HTML) {
        guard let changes = model.changes else { return }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.changesTitle)
            BearerChangesPart(summaries: changes.bearers).write(&out)
        }
    }

    /// What stays open, said plainly before anybody signs.
    private func open(_ out: inout HTML) {
        let todo = view.todo
        let lines =
            [
                (todo.blocking.count, Word.blockingGroup),
                (todo.unplaced.count, Word.unplacedGroup),
                (todo.undecided.count, Word.undecidedLeft),
                (todo.unquantified.count, Word.unquantifiedLeft),
            ].filter { $0.0 > 0 }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.leftOpenTitle)
            guard !lines.isEmpty else { return out(.p, words: Word.nothingOpen) }
            out(.ul) { out in for (count, words) in lines { out(.li, words: words(count)) } }
            out(.p) { out in
                out(.a, .href(Paths.draft(id, organisation).at("todo")), words: Word.toTodo)
            }
        }
    }

    private func corrections(_ out: inout HTML, _ frame: Frame) {
        let standing = draft.corrections.filter { $0.withdrawnAt == nil }
        guard !standing.isEmpty else { return }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.correctionsTitle(standing.count))
            for kept in standing {
                out(.div, .class("ask")) { out in
                    out(.p, .class("say")) { $0.said(kept.correction?.place.quoted ?? "") }
                    CorrectionPart(
                        kept: kept, edition: id, organisation: organisation, canWithdraw: false
                    ).write(&out, frame)
                }
            }
        }
    }

    private func numbers(_ out: inout HTML, _ frame: Frame) {
        let set = draft.duties.compactMap { duty in
            draft.numbers[duty.id].map { (duty, $0) }
        }
        guard !set.isEmpty else { return }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.numbersTitle(set.count))
            for (duty, number) in set {
                out(.div, .class("ask")) { out in
                    out(.p, .class("say")) { $0.said(duty.text) }
                    let day = String(frame.moment(number.recordedAt).prefix(10))
                    out(
                        .p, .class("facts"),
                        words: Word.quantified(number.min, Word.every(number.period), day))
                }
            }
        }
    }
}

extension ConfirmPage {
    private var fields: Fields { Fields(model.values, mistakes: model.mistakes) }

    private func confirmForm(_ out: inout HTML, _ frame: Frame) {
        if draft.row.confirmation != nil {
            out(.p, .class("past"), words: Word.changedSinceConfirmed)
        }
        let action = Paths.draft(.confirmDraft, id, organisation)
        out(.form, .class("sheet"), .method("post"), .action(action)) { out in
            frame.token(&out)
            fields.summary(&out)
            out(.input, .type("hidden"), .name("shown"), .value(draft.shown))
            fields.text(
                "confirmed-by", Word.confirmedBy, help: Word.confirmedByHelp, limit: 80, &out)
            out(.div, .class("buttons")) { out in
                if view.todo.blocking.isEmpty {
                    out(
                        .button, .class("btn main"), .type("submit"), words: Word.confirmNow)
                } else {
                    out(.p, .class("mistake"), words: Word.blockingFirst)
                }
            }
        }
    }

    private func adoptForm(_ out: inout HTML, _ frame: Frame) {
        let action = Paths.draft(.adoptDraft, id, organisation)
        out(.form, .class("sheet"), .method("post"), .action(action)) { out in
            frame.token(&out)
            fields.summary(&out)
            if let confirmation = draft.row.confirmation {
                out(.p, .class("told")) { out in
                    out.text(Word.confirmedOn(frame.moment(confirmation.recordedAt)))
                    out(.b, said: confirmation.by)
                }
            }
            out(.div, .class("row")) { out in
                fields.day("from", Word.fromDay, help: Word.fromDayHelp, &out)
                fields.choice("below", Word.below, Word.belowChoices, &out)
            }
            replaces(&out)
            out(.div, .class("buttons")) { out in
                out(.button, .class("btn main"), .type("submit"), words: Word.adoptNow)
            }
        }
    }

    private func replaces(_ out: inout HTML) {
        guard let old = view.follows else { return }
        out(.label, .class("choose"), .for("replaces")) { out in
            out(
                .input, .type("checkbox"), .id("replaces"), .name("replaces"), .value("yes"),
                .checked(model.values["replaces"] != "no"))
            out(.span) { out in
                out.text(Word.replaces)
                out.said("《\(old.head.title)》")
                out(.span, .class("why"), words: Word.replacesHelp(old.from.description))
            }
        }
    }
}
