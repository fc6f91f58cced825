import Duties
import Lists
import Office

/// 台账: every register of an organisation, with what waits in it.
struct RegistersPage: Page {
    let organisation: Organisation
    let registers: [RegisterView]
    let area: Area? = .registers
    var title: Message { Word.registers }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.registers)
                out(.p) { out in
                    out.said(organisation.name)
                    out.text(Word.middot)
                    out.text(Word.registersHelp)
                }
            }
        }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            out(.table, .class("rows")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        for words in [
                            Word.register, Word.openLines, Word.overdueLines, Word.allLines,
                        ] { out(.th, .scope("col"), words: words) }
                    }
                }
                out(.tbody) { out in for view in registers { row(view, &out, frame) } }
            }
        }
    }

    private func row(_ view: RegisterView, _ out: inout HTML, _ frame: Frame) {
        out(.tr) { out in
            out(.td, .class("wide")) { out in
                out(
                    .a, .href(frame.link(Paths.register(view.kind, organisation))),
                    words: view.kind.facts.name)
                if let coverage = view.coverage, coverage.all > 0 {
                    out(.small, .class("do"), words: Word.covered(coverage.covered, coverage.all))
                }
                if let finding = view.finding {
                    out(.small, .class("do st near"), words: finding)
                }
            }
            out(.td, .class("num"), text: "\(view.lines.count { $0.line.closedAt == nil })")
            out(.td, .class("num")) { out in
                if view.overdue > 0 {
                    out(.b, .class("st missed"), text: "\(view.overdue)")
                } else {
                    out.text("0")
                }
            }
            out(.td, .class("num"), text: "\(view.lines.count)")
        }
    }
}
