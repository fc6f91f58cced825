import Duties
import Lists
import Office

/// 期初: what was done before the start, brought in from a sheet.
struct OpeningPage: Page {
    struct Model: Sendable {
        var organisation: Organisation
        var values = FormFields()
        var mistakes: [FieldMistake] = []
        /// What each row would come to; nil before a sheet was handed in.
        var check: OpeningCheck?
        var isImported = false
    }

    let model: Model
    let area: Area? = .records
    var title: Message { Word.opening }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.opening)
                out(.p) { out in
                    out.said(model.organisation.name)
                    out.text(Word.middot)
                    out.text(Word.openingHelp)
                }
            }
        }
        if let check = model.check { result(check, &out) }
        form(&out, frame)
    }

    private func result(_ check: OpeningCheck, _ out: inout HTML) {
        out(.p, .class(check.wrong > 0 ? "past" : "told"), .role("status")) { out in
            out.text(
                model.isImported
                    ? Word.openingDone(check.fresh, check.known)
                    : Word.openingChecked(check.fresh, check.known, check.wrong))
            guard model.isImported else { return }
            out.space()
            out(.a, .href(Paths.records(model.organisation)), words: Word.seeRecords)
        }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            out(.table, .class("rows")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        for words in [
                            Word.sequenceWord, Word.happened, Word.title, Word.duty, Word.evidence,
                            Word.stands,
                        ] { out(.th, .scope("col"), words: words) }
                    }
                }
                out(.tbody) { out in for line in check.lines { row(line, &out) } }
            }
        }
    }

    private func row(_ line: OpeningCheck.Line, _ out: inout HTML) {
        out(.tr) { out in
            out(.td, .class("num"), text: "\(line.row.number)")
            out(.td, .class("num nowrap"), said: line.row[.happened])
            out(.td, said: line.row[.title])
            out(.td) { $0.said(line.duties.joined(separator: " ")) }
            out(.td, .class("num"), text: "\(line.files)")
            out(.td, .class("wide")) { out in
                switch line.state {
                case .fresh:
                    out.text(model.isImported ? Word.openingEntered : Word.openingFresh)
                case .known(let record):
                    let link = Paths.record(record, model.organisation)
                    out(.a, .href(link), words: Word.openingKnown)
                case .wrong(let mistakes):
                    for mistake in mistakes {
                        out(.p, .class("mistake")) { $0.said($0.language.of(mistake.message)) }
                    }
                }
            }
        }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(model.values, mistakes: model.mistakes)
        let action = Paths.link(.importOpening, model.organisation.code)
        out(.form, .class("sheet"), .method("post"), .action(action), .multipart) { out in
            frame.token(&out)
            fields.summary(&out)
            if model.check != nil, !model.isImported {
                out(.p, .class("help"), words: Word.filesAgain)
            }
            fields.files(
                "sheet", Word.openingSheet, help: Word.openingSheetHelp, accept: ".xlsx,.csv",
                many: false, &out)
            fields.files(
                "archive", Word.openingArchive, help: Word.openingArchiveHelp, accept: ".zip",
                many: false, &out)
            fields.text("vouched-by", Word.vouchedBy, help: Word.vouchedByHelp, &out)
            out(.div, .class("buttons")) { out in
                out(
                    .button, .class("btn"), .type("submit"), .name("step"), .value("check"),
                    words: Word.checkRows)
                out(
                    .button, .class("btn main"), .type("submit"), .name("step"),
                    .value("import"), words: Word.importNow)
            }
        }
    }
}
