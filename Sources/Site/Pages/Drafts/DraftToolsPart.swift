import Duties
import Lists
import Office

/// What can be done with a draft as a whole: another file, last year's answers, giving it up.
struct DraftToolsPart {
    let view: DraftView
    var mistakes: [FieldMistake] = []
    var values = FormFields()

    private var id: EditionID { view.draft.row.id }
    private var organisation: Organisation { view.organisation }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card tools-of-draft")) { out in
            carryOver(&out, frame)
            replace(&out, frame)
            drop(&out, frame)
        }
    }

    /// Own editions whose answers can be taken over, the followed one first.
    private var sources: [AdoptedEdition] {
        ([view.follows].compactMap { $0 } + view.others)
            .filter { $0.organisation.id == organisation.id }
    }

    private func carryOver(_ out: inout HTML, _ frame: Frame) {
        guard !sources.isEmpty else { return }
        let fields = Fields(values)
        out(.details) { out in
            out(.summary, words: Word.carryOver)
            out(
                .form, .method("post"), .action(Paths.draft(.carryOver, id, organisation))
            ) { out in
                frame.token(&out)
                fields.choice(
                    "from", Word.carryFrom, help: Word.carryOverHelp,
                    sources.map { ($0.head.id.description, Word.edition($0)) },
                    isShort: false, &out)
                out(.button, .class("btn"), .type("submit"), words: Word.carryOverNow)
            }
        }
    }

    private func replace(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(values, mistakes: mistakes)
        out(.details, .isOpen(!mistakes.isEmpty)) { out in
            out(.summary, words: Word.replaceDocument)
            out(.p, .class("help"), words: Word.replaceHelp)
            out(
                .form, .method("post"), .action(Paths.draft(.replaceDraft, id, organisation)),
                .multipart
            ) { out in
                frame.token(&out)
                fields.summary(&out)
                fields.document(&out)
                out(.button, .class("btn"), .type("submit"), words: Word.replaceNow)
            }
        }
    }

    private func drop(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(values)
        out(.details) { out in
            out(.summary, words: Word.dropDraft)
            out(
                .form, .method("post"), .action(Paths.draft(.dropDraft, id, organisation))
            ) { out in
                frame.token(&out)
                fields.text("why", Word.reason, help: Word.dropHelp, required: false, &out)
                out(.button, .class("btn danger"), .type("submit"), words: Word.dropNow)
            }
        }
    }
}
