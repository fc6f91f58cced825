import Duties
import Lists
import Office

/// 免除一项应履: with its reason and who approved it.
struct ExcusePage: Page {
    let organisation: Organisation
    /// The obligation meant; nil where it is no longer owed.
    let line: VerdictLine?
    let values: FormFields
    var mistakes: [FieldMistake] = []
    let key: String
    let area: Area? = .overview
    var title: Message { Word.excuse }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.excuse)
                out(.p, words: Word.excuseHelp)
            }
        }
        guard let line else {
            out(.p, .class("card"), words: Word.nothingHere)
            return
        }
        out(.div, .class("card")) { NotePart(line: line, asOf: frame.today).write(&$0, frame) }
        let fields = Fields(values, mistakes: mistakes)
        out(
            .form, .class("sheet"), .method("post"), .action(Paths.excuse(organisation))
        ) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("key"), .value(key))
            let token = ObligationToken(line.verdict.obligation).description
            out(.input, .type("hidden"), .name("duty"), .value(token))
            fields.summary(&out)
            fields.area("why", Word.reason, rows: 3, &out)
            fields.text("approved-by", Word.approvedBy, help: Word.approvedByHelp, &out)
            out(.div, .class("buttons")) { out in
                out(.a, .class("btn"), .href(Paths.desk), words: Word.cancel)
                out(.button, .class("btn main"), .type("submit"), words: Word.excuseNow)
            }
        }
    }
}
