import Duties
import Lists
import Office

/// One register as a table: its lines, by state, or only those over their day.
struct RegisterPage: Page {
    let view: RegisterView
    /// A state's code; empty for all.
    var state = ""
    var onlyOverdue = false
    let area: Area? = .registers
    var title: Message { view.kind.facts.name }

    private var facts: RegisterKind.Facts { view.kind.facts }
    private var lines: [LineView] {
        view.lines.filter {
            (state.isEmpty || $0.line.state == state) && (!onlyOverdue || $0.isOverdue)
        }
    }
    /// What is chosen or counted, besides what the line is about.
    private var columns: [KindField] { facts.fields.filter { !$0.isTyped }.prefix(3).map { $0 } }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out, frame)
        if let coverage = view.coverage {
            out(.p, .class("card")) { out in
                out(.b, words: Word.coverage)
                out.text(Word.middot)
                out.text(Word.covered(coverage.covered, coverage.all))
            }
        }
        if let finding = view.finding { out(.p, .class("past"), words: finding) }
        filter(&out)
        table(&out, frame)
    }

    private func head(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: facts.name)
                out(.p) { out in
                    out.said(view.organisation.name)
                    out.text(Word.middot)
                    out.text(facts.help)
                }
            }
            out(.div, .class("acts")) { out in
                for (form, words) in [("csv", Word.toCSV), ("xlsx", Word.toXLSX)] {
                    let link = Paths.exportRegister(view.kind, as: form, view.organisation)
                    out(.a, .class("btn"), .href(link), words: words)
                }
                guard view.mayEnter else { return }
                out(
                    .a, .class("btn main"),
                    .href(Paths.register(.newLinePage, view.kind, view.organisation)),
                    words: Word.newLine)
            }
        }
    }

    private func filter(_ out: inout HTML) {
        let values = FormFields(pairs: [
            ("state", state), ("overdue", onlyOverdue ? "yes" : ""),
        ])
        let fields = Fields(values)
        let action = Paths.register(view.kind, view.organisation)
        out(.form, .class("row filter"), .method("get"), .action(action)) { out in
            fields.choice(
                "state", Word.lineState,
                [("", Word.everyState)] + facts.states.map { ($0.code, $0.name) }, &out)
            fields.choice(
                "overdue", Word.onlyOverdue, [("", Word.no), ("yes", Word.yes)], &out)
            out(.button, .class("btn"), .type("submit"), words: Word.filter)
        }
    }

    private func table(_ out: inout HTML, _ frame: Frame) {
        guard !lines.isEmpty else {
            out(.p, .class("card"), words: Word.noLines)
            return
        }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            out(.table, .class("rows")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        let names =
                            [Word.sequenceWord, Word.subject] + columns.map(\.label)
                            + [Word.owner, Word.lineState, Word.nextDay]
                        for words in names { out(.th, .scope("col"), words: words) }
                    }
                }
                out(.tbody) { out in for line in lines { row(line, &out, frame) } }
            }
        }
    }

    private func row(_ line: LineView, _ out: inout HTML, _ frame: Frame) {
        out(.tr, .class(line.line.closedAt == nil ? "" : "ended")) { out in
            out(.td, .class("num"), text: "\(line.line.number)")
            out(.td, .class("wide")) { out in
                let link = Paths.line(line.line.id, view.kind, view.organisation)
                out(.a, .href(frame.link(link))) { $0.said(line.subject) }
            }
            for column in columns {
                let parts = line.particulars.first { $0.field == column }?.parts ?? []
                out(.td) { out in
                    for (index, part) in parts.enumerated() {
                        if index > 0 { out.text(Word.comma) }
                        out.text(part)
                    }
                }
            }
            out(.td) { out in
                line.owner.isEmpty ? out.text(Word.ownOrganisation) : out.said(line.owner)
            }
            out(.td, .class("nowrap"), words: line.state)
            out(.td, .class("num nowrap")) { out in out.next(line) }
        }
    }
}

extension HTML {
    /// The day a line waits for, marked where it has passed.
    mutating func next(_ line: LineView) {
        guard let next = line.days.next else { return text(Word.notSaid) }
        text(next.description)
        guard line.isOverdue else { return }
        space()
        self(.span, .class("st missed"), words: Word.overDay)
    }
}
