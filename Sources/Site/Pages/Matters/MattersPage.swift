import Duties
import Lists
import Office

/// 事项: what an organisation does by procedure, and what may be started.
struct MattersPage: Page {
    struct Model: Sendable {
        var organisation: Organisation
        var matters: [MatterLine]
        var procedures: [Procedure]
    }

    let model: Model
    let area: Area? = .matters
    var title: Message { Word.matters }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.matters)
                out(.p, words: Word.mattersHelp)
            }
        }
        let open = model.matters.filter { $0.head.ending == nil }
        let over = model.matters.filter { $0.head.ending != nil }
        if model.matters.isEmpty { out(.p, .class("card"), words: Word.noMatters) }
        table(Word.openMatters, open, "open", &out, frame)
        if frame.role?.writesRecords == true { start(&out) }
        table(Word.closedMatters, over, "over", &out, frame)
    }

    private func start(_ out: inout HTML) {
        out(.section, .labelledBy("start")) { out in
            out(.div, .class("group")) { $0(.h2, .id("start"), words: Word.startMatter) }
            out(.div, .class("procedures")) { out in
                for procedure in model.procedures {
                    let link = Paths.newMatter(model.organisation)
                        .with("procedure", procedure.id)
                    out(.a, .class("kind"), .href(link)) { out in
                        out(.b, words: procedure.name)
                        out(.span, words: procedure.about)
                    }
                }
            }
        }
    }

    private func table(
        _ words: Message, _ lines: [MatterLine], _ id: String, _ out: inout HTML, _ frame: Frame
    ) {
        guard !lines.isEmpty else { return }
        out(.section, .labelledBy(id)) { out in
            out(.div, .class("group")) { out in
                out(.h2, .id(id), words: words)
                out(.small, words: Word.items(lines.count))
            }
            out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(words)) {
                out in
                out(.table, .class("rows")) { out in
                    out(.thead) { out in
                        out(.tr) { out in
                            for words in [
                                Word.matterTitle, Word.procedure, Word.whoIsNext, Word.dueDay,
                                Word.opened,
                            ] { out(.th, .scope("col"), words: words) }
                        }
                    }
                    out(.tbody) { out in for line in lines { row(line, &out, frame) } }
                }
            }
        }
    }

    private func row(_ line: MatterLine, _ out: inout HTML, _ frame: Frame) {
        let head = line.head
        out(.tr) { out in
            out(.td, .class("wide")) { out in
                out(.a, .href(Paths.matter(head.id))) { out in
                    if head.title.isEmpty {
                        out.text(line.procedure.name)
                    } else {
                        out.said(head.title)
                    }
                }
                if line.owner.id != model.organisation.id {
                    out(.small, .class("do"), said: line.owner.name)
                }
            }
            out(.td) { out in
                out.text(line.procedure.name)
                out.space()
                out(.small, words: Word.matterNumber(head.number))
            }
            out(.td) { out in
                if let ending = head.ending {
                    out(.span, words: ending == .finished ? Word.finished : Word.stopped)
                } else {
                    out.said(line.who.joined(separator: "、"))
                }
            }
            out(.td, .class("num nowrap")) { $0.due(head.waiting, frame) }
            out(.td, .class("num nowrap"), text: head.opened.description)
        }
    }
}

extension HTML {
    /// The soonest day something is due, with how far it is.
    mutating func due(_ waiting: [Matter.Waiting], _ frame: Frame) {
        guard let due = waiting.compactMap(\.due).min() else {
            if let year = waiting.compactMap(\.unknownYear).first { text(Word.unknownDue(year)) }
            return
        }
        let days = due - frame.today
        self(
            .span,
            .class(
                "st \(days < 0 ? "missed" : days <= 10 ? "near" : days <= 20 ? "soon" : "open")"),
            words: Word.daysToGo(days))
        space()
        self(.small, .class("do"), text: due.description)
    }
}
