import Duties
import Lists
import Office

/// A new line of a register, or one line with what became of it and forms to change it.
struct LineFormPage: Page {
    struct Model: Sendable {
        var organisation: Organisation
        var kind: RegisterKind
        var posts: [NamedPost]
        var values = FormFields()
        var mistakes: [FieldMistake] = []
        var key: String
        /// Nil for a new line.
        var history: LineHistory?
        /// Which of its forms was sent.
        var form = RouteName.changeLine
        var today: Day
    }

    let model: Model
    let area: Area? = .registers
    var title: Message {
        model.history.map { .same($0.view.subject) } ?? Word.newLine
    }

    private var facts: RegisterKind.Facts { model.kind.facts }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out)
        guard let history = model.history else {
            form(Paths.register(.enterLine, model.kind, model.organisation), &out, frame)
            return
        }
        out(.div, .class("cols")) { out in
            out(.div) { out in
                out(.section, .class("card")) { content(history.view, &$0) }
                if history.view.mayKeep { change(history.view, &out, frame) }
            }
            out(.aside) { out in
                out(.section, .class("card")) { acts(history, &$0, frame) }
                if history.view.mayKeep { review(history.view, &out, frame) }
            }
        }
    }

    private func head(_ out: inout HTML) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                if let view = model.history?.view {
                    out(.h1, said: view.subject)
                } else {
                    out(.h1, words: title)
                }
                out(.p) { out in
                    out.said(model.organisation.name)
                    out.text(Word.middot)
                    out(
                        .a, .href(Paths.register(model.kind, model.organisation)),
                        words: facts.name)
                }
                out(.p, .class("dim"), words: facts.help)
            }
        }
    }

    private func content(_ view: LineView, _ out: inout HTML) {
        out(.dl) { out in
            out(.dt, words: Word.lineState)
            out(.dd, words: view.state)
            out(.dt, words: Word.owner)
            out(.dd) { out in
                view.owner.isEmpty ? out.text(Word.ownOrganisation) : out.said(view.owner)
            }
            out.particulars(view.particulars)
            if view.days.next != nil {
                out(.dt, words: Word.nextDay)
                out(.dd) { out in out.next(view) }
            }
        }
    }

    private func acts(_ history: LineHistory, _ out: inout HTML, _ frame: Frame) {
        out(.h2, words: Word.lineHistory)
        out(.ol, .class("history")) { out in
            for act in history.acts {
                out(.li) { out in
                    out(.span, .class("num"), text: act.happened.description)
                    out.space()
                    let review = act.kind == .reviewed ? facts.review?.name : nil
                    out.text(review ?? Word.act(act.kind))
                    if let state = facts.state(act.state) {
                        out.text(Word.middot)
                        out.text(state.name)
                    }
                    out.text(Word.middot)
                    out.said(history.accounts[act.account] ?? "")
                    if !act.note.isEmpty { out(.p, .class("say"), said: act.note) }
                }
            }
        }
    }
}

extension LineFormPage {
    private func change(_ view: LineView, _ out: inout HTML, _ frame: Frame) {
        out(.h2, words: Word.changeLine)
        form(Paths.line(.changeLine, view.line.id, model.kind, model.organisation), &out, frame)
    }

    private func form(_ action: Link, _ out: inout HTML, _ frame: Frame) {
        let isSent = model.form != .reviewLine
        let fields = Fields(model.values, mistakes: isSent ? model.mistakes : [])
        out(.form, .class("sheet"), .method("post"), .action(action)) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("key"), .value(model.key))
            fields.summary(&out)
            KindFields(fields: fields, prefix: "values", posts: model.posts)
                .write(facts.fields, &out)
            out(.div, .class("row")) { out in
                fields.choice(
                    "owner", Word.owner,
                    [("", Word.ownOrganisation)]
                        + model.posts.map { ($0.id.description, .same($0.name)) }, &out)
                fields.choice(
                    "state", Word.lineState,
                    facts.states.filter { model.history != nil || !$0.isOver }
                        .map { ($0.code, $0.name) }, &out)
            }
            if model.history != nil, !facts.takesNoContent {
                fields.area("note", Word.note, help: Word.noteHelp, rows: 2, &out)
            }
            out(.button, .class("btn main"), .type("submit"), words: Word.keepLine)
        }
    }

    private func review(_ view: LineView, _ out: inout HTML, _ frame: Frame) {
        guard let review = facts.review else { return }
        let isSent = model.form == .reviewLine
        let values = isSent ? model.values : FormFields(pairs: [("day", "\(model.today)")])
        let fields = Fields(values, mistakes: isSent ? model.mistakes : [])
        let action = Paths.line(.reviewLine, view.line.id, model.kind, model.organisation)
        out(.section, .class("card")) { out in
            out(.h2, words: review.name)
            out(.form, .method("post"), .action(action)) { out in
                frame.token(&out)
                out(.input, .type("hidden"), .name("key"), .value(model.key))
                fields.day("day", Word.reviewDay, latest: model.today.description, &out)
                reviewNote(fields, &out)
                out(.button, .class("btn"), .type("submit"), words: review.name)
            }
        }
    }

    /// Named apart from the other form's note: one page holds both.
    private func reviewNote(_ fields: Fields, _ out: inout HTML) {
        out(.div, .class("field\(fields.mistake("note") == nil ? "" : " wrong")")) { out in
            out(.label, .for("review-note"), words: Word.note)
            out(
                .textarea, .id("review-note"), .name("note"), .rows(2),
                .chinese(if: fields.values["note"].holdsChinese),
                .invalid(fields.mistake("note") != nil), text: fields.values["note"])
            if let mistake = fields.mistake("note") {
                out(.p, .class("mistake"), words: mistake)
            }
        }
    }
}
