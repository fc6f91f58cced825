import Duties
import Lists
import Office

/// One warning in the margin: what, whose, why, the clause and the cheapest act.
struct NotePart {
    let line: VerdictLine
    let asOf: Day

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("note \(line.sign.rawValue)")) { out in
            out(.p) { out in
                out.sign(line.sign, line.headline(asOf: asOf))
                out.text(Word.separator)
                out.said(line.bearer)
                if line.bearer != line.organisation.name,
                    line.organisation.id != frame.organisation?.id
                {
                    out.space()
                    out(.small, said: line.organisation.name)
                }
            }
            out(.p, .class("say"), said: line.line.duty.text)
            out(.p) { out in Reasons(line, asOf: asOf).write(&out, frame) }
            out(.p, .class("do")) { out in
                out.citation(line, frame)
                guard frame.role?.writesRecords == true else { return }
                out.text(Word.middot)
                Reasons(line, asOf: asOf).act(&out, frame)
            }
        }
    }
}
