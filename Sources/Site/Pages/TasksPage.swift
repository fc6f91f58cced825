import Duties
import Lists
import Office

/// 临时任务: what is put to organisations below, at what price, until when.
struct TasksPage: Page {
    struct Model: Sendable {
        var organisation: Organisation
        /// Those below, parents first, to choose from.
        var below: [Organisation]
        var tasks: [TaskRow]
        var values = FormFields()
        var mistakes: [FieldMistake] = []
        /// The price of what was sent, waiting for its confirmation.
        var price: Price?
        var key: String
    }

    let model: Model
    let area: Area? = .tasks
    var title: Message { Word.tasks }

    private var chosen: [String] { model.values.all("to") }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.tasks)
                out(.p, words: Word.tasksHelp)
            }
        }
        if let price = model.price { confirm(price, &out, frame) }
        form(&out, frame)
        issued(&out, frame)
    }

    private func confirm(_ price: Price, _ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card")) { out in
            out(.h2, words: Word.priceTitle)
            out(.p, .class("say"), .role("status"), words: Word.price(price))
            out(.p, .class("help"), words: Word.priceSource)
            out(
                .form, .method("post"), .action(Paths.link(.issueTask, model.organisation.code))
            ) { out in
                frame.token(&out)
                let values =
                    ["words", "deadline", "last", "fields"].map { ($0, model.values[$0]) }
                    + chosen.map { ("to", $0) }
                    + [("confirmed", "\(price.minutes)"), ("key", model.key)]
                for (name, value) in values {
                    out(.input, .type("hidden"), .name(name), .value(value))
                }
                out(.div, .class("buttons")) { out in
                    out(
                        .a, .class("btn"), .href(Paths.tasks(model.organisation)),
                        words: Word.cancel)
                    out(
                        .button, .class("btn main"), .type("submit"),
                        words: Word.confirmPrice(price))
                }
            }
        }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        guard !model.below.isEmpty else {
            out(.p, .class("card"), words: Word.nobodyBelow)
            return
        }
        let fields = Fields(model.values, mistakes: model.mistakes)
        let action = Paths.link(.issueTask, model.organisation.code)
        out(.form, .class("sheet"), .method("post"), .action(action)) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("key"), .value(model.key))
            fields.summary(&out)
            fields.area("words", Word.taskWords, help: Word.taskWordsHelp, rows: 2, &out)
            out(.div, .class("row")) { out in
                fields.day("deadline", Word.taskDeadline, &out)
                fields.day("last", Word.taskLast, help: Word.taskLastHelp, &out)
            }
            fields.text(
                "fields", Word.taskFields, help: Word.taskFieldsHelp, type: "number", limit: 3,
                isShort: true, &out)
            organisations(fields, &out)
            out(.button, .class("btn main"), .type("submit"), words: Word.seePrice)
        }
    }

    private func organisations(_ fields: Fields, _ out: inout HTML) {
        out(.fieldset, .class("proposals"), .id("to")) { out in
            out(.legend, words: Word.taskTo)
            if let mistake = fields.mistake("to") { out(.p, .class("mistake"), words: mistake) }
            for organisation in model.below {
                out(.label, .class("choose")) { out in
                    out(
                        .input, .type("checkbox"), .name("to"), .value(organisation.code),
                        .checked(chosen.contains(organisation.code)))
                    out(.span, said: organisation.name)
                }
            }
        }
    }

    private func issued(_ out: inout HTML, _ frame: Frame) {
        guard !model.tasks.isEmpty else { return }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            out(.table, .class("rows")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        for words in [
                            Word.issuedAt, Word.list, Word.taskDeadline, Word.taskLast,
                            Word.taskUnits, Word.priceTitle,
                        ] { out(.th, .scope("col"), words: words) }
                    }
                }
                out(.tbody) { out in for row in model.tasks { write(row, &out, frame) } }
            }
        }
    }

    private func write(_ row: TaskRow, _ out: inout HTML, _ frame: Frame) {
        out(.tr) { out in
            out(.td, .class("num nowrap"), text: frame.moment(row.recordedAt))
            out(.td) { out in
                let link = Paths.standing(model.organisation).with("below", "yes")
                    .with("edition", row.task.edition.description)
                out(.a, .href(link)) { $0.said(row.title) }
            }
            out(.td, .class("num nowrap"), text: row.task.deadline.description)
            out(.td, .class("num nowrap"), text: row.task.last.description)
            out(.td, .class("num"), text: "\(row.task.units)")
            out(.td, words: Word.minutes(row.task.minutes))
        }
    }
}
