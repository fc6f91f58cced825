import Duties
import Lists
import Office

/// 应履 = 已履 + 逾期已履 + 免除 + 未履 + 待履, as a sentence, then as a bar.
struct BalancePart {
    let tally: Tally
    let unquantified: Int
    /// The drill-down of everything counted here.
    let behind: Link

    init(_ tally: Tally, behind: Link) {
        self.tally = tally
        unquantified = tally.unquantified
        self.behind = behind
    }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("balance"), .label(Word.balance)) { out in
            sentence(&out, frame)
            if tally.due > 0 { bar(&out) }
            out(.ul, .class("legend")) { out in
                if unquantified > 0 {
                    out(.li) { out in
                        out(.a, .href(frame.link(behind.with("column", "unquantified")))) {
                            $0.text(Word.notCounted(unquantified))
                        }
                    }
                }
                out(.li) { out in
                    out(.details) { out in
                        out(.summary, words: Word.whereFrom)
                        out(.p, words: Word.explanation)
                    }
                }
            }
        }
    }

    private func sentence(_ out: inout HTML, _ frame: Frame) {
        out(.p, .class("sum")) { out in
            number(&out, tally.due, frame.link(behind))
            out.space()
            out.text(Word.itemsDue)
            for (index, column) in Column.allCases.enumerated() {
                out(.span, .class("term")) { out in
                    out.text(index == 0 ? "= " : "+ ")
                    out.sign(Sign(column))
                    out.space()
                    number(
                        &out, tally[column],
                        frame.link(behind.with("column", column.rawValue)))
                }
                out.space()
            }
        }
    }

    private func number(_ out: inout HTML, _ count: Int, _ link: Link) {
        out(.a, .class("n num"), .href(link), text: "\(count)")
    }

    private var spoken: Message {
        let parts = Column.allCases.map { column in
            Message(
                zh: "\(column.words.zh) \(tally[column])", en: "\(column.words.en) \(tally[column])"
            )
        }
        return Message(
            zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
    }

    private func bar(_ out: inout HTML) {
        out(.svg, .class("bar"), .viewBox(1000, 14), .stretched, .role("img"), .label(spoken)) {
            out in
            out(.defs) { out in
                out(.pattern, .id("hatch"), .units("userSpaceOnUse"), .width(8), .height(14)) {
                    out in
                    out(.rect, .class("late"), .width(8), .height(14))
                    out(.path, .class("stripe"), .shape("M0 14L8 0"))
                }
            }
            var before = 0
            for column in Column.allCases where tally[column] > 0 {
                let start = before * 1000 / tally.due
                before += tally[column]
                let width = max(2, before * 1000 / tally.due - start)
                let paint = column == .metLate ? "url(#hatch)" : "currentColor"
                out(
                    .rect, .class(Sign(column).rawValue), .x(start), .width(width), .height(14),
                    .fill(paint))
            }
        }
    }
}
