import Duties
import Lists
import Office

/// 启用清单: drafts being worked on, and a form to hand in another document.
struct AdoptPage: Page {
    struct Model: Sendable {
        var organisation: Organisation
        var values: FormFields
        var mistakes: [FieldMistake] = []
        var drafts: [DraftView] = []
        /// Own lists in force, which a new one may take the place of.
        var editions: [AdoptedEdition] = []
    }

    let model: Model
    let area: Area? = .adopt
    var title: Message { Word.adoptTitle }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.adoptTitle)
                out(.p) { out in
                    out.said(model.organisation.name)
                    out.text(Word.middot)
                    out.text(Word.adoptHelp)
                }
            }
        }
        drafts(&out, frame)
        form(&out, frame)
    }

    private func drafts(_ out: inout HTML, _ frame: Frame) {
        guard !model.drafts.isEmpty else { return }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.openDrafts)
            for view in model.drafts { line(view, &out, frame) }
        }
    }

    private func line(_ view: DraftView, _ out: inout HTML, _ frame: Frame) {
        out(.div, .class("note")) { out in
            out(.p) { out in
                let link = Paths.draft(view.draft.row.id, model.organisation)
                out(.a, .class("say"), .href(link)) { $0.said(view.title) }
            }
            out(.p, .class("dim")) { out in
                out.said(view.draft.row.name)
                out.text(Word.middot)
                out.said(view.openedBy)
                out.space()
                out(.span, .class("num"), text: frame.moment(view.draft.row.changedAt))
            }
            out(.p) { $0.text(Word.leftToDo(view.todo, isConfirmed: view.draft.isConfirmed)) }
        }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(model.values, mistakes: model.mistakes)
        out(
            .form, .class("sheet"), .method("post"),
            .action(Paths.link(.adopt, model.organisation.code)), .multipart
        ) { out in
            frame.token(&out)
            out(.h2, words: Word.handIn)
            fields.summary(&out)
            fields.document(&out)
            if !model.editions.isEmpty {
                let none = [(value: "", words: Word.followsNone)]
                fields.choice(
                    "follows", Word.follows, help: Word.followsHelp,
                    none
                        + model.editions.map {
                            ($0.head.id.description, Word.edition($0))
                        }, isShort: false, &out)
            }
            out(.div, .class("buttons")) { out in
                out(.button, .class("btn main"), .type("submit"), words: Word.makeDraft)
            }
        }
    }
}

extension Fields {
    /// A document as a file or as pasted text.
    func document(_ out: inout HTML) {
        files(
            "file", Word.listFile, help: Word.listFileHelp,
            accept: ".txt,.docx,.xlsx,.csv,.pdf,.json,text/plain", many: false, &out)
        area("text", Word.pasted, help: Word.pastedHelp, rows: 8, &out)
    }
}

extension DraftView {
    /// The list's own title; the file's name where it has none.
    var title: String {
        draft.register.title.isEmpty ? draft.row.name : draft.register.title
    }
}
