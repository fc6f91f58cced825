import Duties
import Lists
import Office

/// The form that opens a matter: its first step.
struct NewMatterPage: Page {
    struct Model: Sendable {
        var view: OpeningView
        var values = FormFields()
        var mistakes: [FieldMistake] = []
        var refusal: Message?
        var key: String
    }

    let model: Model
    let area: Area? = .matters
    private var procedure: Procedure { model.view.procedure }
    var title: Message { procedure.name }

    func write(_ out: inout HTML, _ frame: Frame) {
        guard let step = procedure.steps.first else { return }
        let fields = Fields(model.values, mistakes: model.mistakes)
        let form = StepForm(
            step: step, posts: model.view.posts, below: model.view.below, fields: fields,
            drafts: model.view.drafts)
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: procedure.name)
                out(.p, words: procedure.about)
                if let before = model.view.follows {
                    out(.p, .class("dim")) { out in
                        out.text(Word.chainTitle)
                        out.text(Word.middot)
                        out(.a, .href(Paths.matter(before.id))) { $0.said(before.title) }
                    }
                }
            }
        }
        out(.div, .class("cols")) { out in
            out(.div) { out in
                if let refusal = model.refusal { out.refusal(refusal) }
                out(
                    .form, .class("sheet"), .method("post"),
                    .action(Paths.link(.openMatter, model.view.owner.code)), .multipart
                ) { out in
                    frame.token(&out)
                    for (name, value) in [
                        ("key", model.key), ("procedure", procedure.id),
                        ("follows", model.view.follows?.id.description ?? ""),
                    ] { out(.input, .type("hidden"), .name(name), .value(value)) }
                    fields.summary(&out)
                    form.write(&out)
                    duties(&out)
                    out(.button, .class("btn main"), .type("submit"), words: step.words)
                }
            }
            out(.aside) { out in
                form.rules(&out)
                out.way(procedure, at: [], taken: [])
                out.basis(procedure)
            }
        }
    }

    private func duties(_ out: inout HTML) {
        guard !model.view.duties.isEmpty else { return }
        let chosen = Set(model.values.all("satisfies"))
        out(.fieldset, .class("proposals")) { out in
            out(.legend, words: Word.chooseDuties)
            out(.p, .class("help"), words: Word.chooseDutiesHelp)
            for (line, token) in model.view.duties.prefix(12) {
                out(.label, .class("choose")) { out in
                    out(
                        .input, .type("checkbox"), .name("satisfies"), .value(token),
                        .checked(chosen.contains(token)))
                    out(.span) { out in
                        out.said(line.line.duty.text)
                        out(.small, .class("do")) { out in
                            out.said(line.bearer)
                            out.text(Word.middot)
                            out.text(line.verdict.obligation.window.last.description)
                        }
                    }
                }
            }
        }
    }
}

extension HTML {
    /// A rule that stood against what was sent; nothing of it was kept.
    mutating func refusal(_ words: Message) {
        self(.div, .class("mistakes"), .role("alert")) { out in
            out(.p) { $0(.b, words: Word.refusedTitle) }
            out(.p, words: words)
        }
    }

    /// The steps of a procedure with who takes them and how long they may wait.
    mutating func way(_ procedure: Procedure, at open: Set<String>, taken: Set<String>) {
        self(.section, .class("card")) { out in
            out(.h2, words: Word.wayAhead)
            out(.ol, .class("way")) { out in
                for step in procedure.steps {
                    let state =
                        open.contains(step.name)
                        ? "now" : taken.contains(step.name) ? "done" : "ahead"
                    out(.li, .class(state)) { out in
                        out(.b, words: step.words)
                        if state == "now" {
                            out.space()
                            out(.span, .class("chip"), words: Word.isNow)
                        }
                        out(.small, .class("do")) { out in
                            for (index, party) in step.by.compactMap(procedure.party).enumerated() {
                                if index > 0 { out.text(Word.listComma) }
                                out.text(party.words)
                            }
                            if let limit = step.limit {
                                out.text(Word.middot)
                                out.text(Word.limit(limit, procedure))
                            }
                        }
                    }
                }
            }
        }
    }

    /// What a procedure rests on.
    mutating func basis(_ procedure: Procedure) {
        self(.p, .class("help")) { out in
            out.text(Word.clausesOfLists)
            out.space()
            out.text(Clause.words(procedure.clauses.joined(separator: "；")))
            out.text(Word.middot)
            out.text(Word.basisIs)
            out.space()
            out.text(procedure.basis)
        }
    }
}
