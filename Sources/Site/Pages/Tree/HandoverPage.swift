import Duties
import Lists
import Office

/// 交接单: what is handed from one holder of a post to the next, and whose word is missing.
struct HandoverPage: Page {
    let model: HandoverView
    var values = FormFields()
    var mistakes: [FieldMistake] = []
    let area: Area? = .posts
    var title: Message { Word.handover }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.handover)
                out(.p) { out in
                    out(.a, .href(Paths.post(model.post.id, model.organisation))) {
                        $0.said("\(model.organisation.name) \(model.post.title)")
                    }
                }
                out(.p, .class("dim"), words: Word.handoverHelp)
            }
        }
        facts(&out)
        outstanding(&out, frame)
        confirmations(&out, frame)
    }

    private func facts(_ out: inout HTML) {
        out(.section, .class("card")) { out in
            out(.p) { out in
                out.text(Word.handoverDay)
                out.space()
                out(.b, .class("num"), text: model.handover.day.description)
            }
            for (side, appointment) in [
                (HandoverConfirmation.Side.outgoing, model.handover.outgoing),
                (.incoming, model.handover.incoming),
            ] {
                out(.p) { out in
                    out.text(Word.side(side))
                    out.space()
                    out.said(appointment.holder)
                    out.text(Word.separator)
                    out.text(Word.heldFrom(appointment.from, appointment.last))
                }
            }
            out(.p) { PortfoliosPart(post: model.post).write(&$0) }
        }
    }

    private func outstanding(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card")) { out in
            out(.h2) { out in
                out.text(Word.open)
                out.text(Word.listComma)
                out.text(Word.missed)
                out.text(Word.middot)
                out.text(Word.items(model.lines.count))
            }
            if model.lines.isEmpty { out(.p, words: Word.nothingOutstanding) }
            for line in model.lines {
                NotePart(line: line, asOf: min(model.handover.day, frame.today))
                    .write(&out, frame)
            }
        }
    }

    private func confirmations(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card")) { out in
            out(.h2, words: Word.confirmationsWord)
            let sides = HandoverConfirmation.Side.allCases
            let missing = sides.filter { model.confirmation($0) == nil }
            out(
                .p, .role("status"),
                words: missing.isEmpty ? Word.handoverDone : Word.missing(missing))
            for side in sides {
                if let confirmation = model.confirmation(side) {
                    said(confirmation, &out, frame)
                }
            }
            if !model.hasCome { out(.p, .class("help"), words: Word.handoverToCome) }
        }
        guard model.mayConfirm, model.hasCome else { return }
        for side in HandoverConfirmation.Side.allCases where model.confirmation(side) == nil {
            form(side, &out, frame)
        }
    }

    private func said(
        _ confirmation: HandoverConfirmation, _ out: inout HTML, _ frame: Frame
    ) {
        out(.p) { out in
            out.text(Word.side(confirmation.side))
            out.space()
            out.said(confirmation.by)
            out.text(Word.separator)
            out(.span, .class("num"), text: frame.moment(confirmation.recordedAt))
            if let account = model.accounts[confirmation.account] {
                out.text(Word.separator)
                out.text(Word.actor)
                out.space()
                out.said(account)
            }
        }
    }

    private func form(
        _ side: HandoverConfirmation.Side, _ out: inout HTML, _ frame: Frame
    ) {
        let appointment =
            side == .outgoing ? model.handover.outgoing : model.handover.incoming
        let form = ActForm(
            prefix: side.rawValue, title: Word.confirmHandover + Word.middot + Word.side(side),
            help: Word.confirmHandoverHelp,
            action: Paths.handover(model.handover.incoming.id, model.organisation),
            button: Word.confirmHandover)
        let start = FormFields(pairs: [("\(side.rawValue)-by", appointment.holder)])
        form.write(start, typed: values, mistakes, &out, frame) {
            fields, name, out in
            out(.input, .type("hidden"), .name("side"), .value(side.rawValue))
            out(.input, .type("hidden"), .name("shown"), .value(model.shown))
            fields.text(name("by"), Word.holderName, limit: 60, &out)
        }
    }
}
