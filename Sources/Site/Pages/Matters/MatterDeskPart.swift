import Duties
import Lists
import Office

/// Steps of matters on a desk.
struct MatterDeskPart {
    let words: Message
    let lines: [WaitingLine]
    let id: String

    func write(_ out: inout HTML, _ frame: Frame) {
        guard !lines.isEmpty else { return }
        out(.section, .labelledBy(id)) { out in
            out(.div, .class("group")) { out in
                out(.h2, .id(id), words: words)
                out(.small, words: Word.items(lines.count))
            }
            for line in lines.prefix(DeskPage.most) { row(line, &out, frame) }
        }
    }

    private func row(_ line: WaitingLine, _ out: inout HTML, _ frame: Frame) {
        out(.div, .class("duty \(sign(line, frame))")) { out in
            out(.div, .class("when")) { out in
                if let due = line.waiting.due {
                    out(.b, text: due.short(in: frame.today.year))
                    out(
                        .span, .class("st \(sign(line, frame))"),
                        words: Word.daysToGo(due - frame.today))
                } else if let year = line.waiting.unknownYear {
                    out(.small, words: Word.unknownDue(year))
                } else {
                    out(.small, words: Word.noLimit)
                }
            }
            out(.div) { out in
                out(.p, .class("say")) { out in
                    out(.b, words: line.step)
                    out.text("：")
                    out.said(line.head.title)
                }
                out(.p, .class("ref")) { out in
                    out.text(line.procedure)
                    out.text(Word.middot)
                    out.said(line.owner.name)
                    out.text(Word.middot)
                    out.text(Word.waitsFor)
                    out.space()
                    out.said(line.who)
                }
            }
            out(.span, .class("gap"))
            out(.div, .class("acts")) { out in
                out(.a, .class("btn small"), .href(Paths.matter(line.head.id)), words: Word.takeIt)
            }
        }
    }

    private func sign(_ line: WaitingLine, _ frame: Frame) -> String {
        guard let due = line.waiting.due else { return "open" }
        let days = due - frame.today
        return days < 0 ? "missed" : days <= 10 ? "near" : days <= 20 ? "soon" : "open"
    }
}
