import Duties
import Lists
import Office

/// 总览: an organisation, its posts and those below it.
struct OverviewPage: Page {
    let model: OverviewView
    /// How many notes stand in the margin.
    static let mostNotes = 8

    let area: Area? = .overview
    var title: Message { Word.year(model.organisation.name, model.question.asOf.year) }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out, frame)
        guard !model.editions.isEmpty || model.total.due > 0 else { return empty(&out, frame) }
        BalancePart(model.total, behind: behind).write(&out, frame)
        out(.div, .class("cols")) { out in
            out(.div) { out in
                out(.section, .class("card")) { heat(&$0, frame) }
                out(.section, .class("card")) { year(&$0, frame) }
            }
            out(.aside) { out in
                out(.section, .class("card")) { notes(&$0, frame) }
            }
        }
    }

    private var behind: Link {
        Paths.standing(model.organisation).with("below", "yes")
    }

    private func head(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1) { out in
                    out.said(model.organisation.name)
                    out.space()
                    out.text(
                        Message(
                            zh: "\(model.question.asOf.year) 年履责情况",
                            en: "in \(model.question.asOf.year)"))
                }
                out(.p) { lists(&$0, frame) }
            }
            guard frame.role?.writesRecords == true, !model.editions.isEmpty else { return }
            out(.div, .class("acts")) { out in
                out(
                    .a, .class("btn main"), .href(Paths.newRecord(model.organisation)),
                    words: Word.recordIt)
            }
        }
    }

    private func lists(_ out: inout HTML, _ frame: Frame) {
        for (index, edition) in model.editions.enumerated() {
            if index > 0 { out.text(Word.middot) }
            let link = Paths.list(edition.head.id, model.organisation)
            out(.a, .href(frame.link(link))) { $0.said(edition.head.title) }
            out.text(Word.comma)
            out.text(Word.from(edition.from.description))
        }
    }

    private func empty(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("card")) { out in
            out(.p, words: Word.noList)
            guard frame.role?.governs == true else { return }
            out(
                .a, .class("btn main"), .href(Paths.adopt(model.organisation)), words: Word.adopt)
        }
    }

    private func year(_ out: inout HTML, _ frame: Frame) {
        out(.h2, words: Word.ownYear)
        out(.div, .class("scroll"), .focusable, .role("region"), .label(Word.ownYear)) { out in
            YearPart(lines: model.year, asOf: model.question.asOf).write(&out, frame)
        }
    }

    private func notes(_ out: inout HTML, _ frame: Frame) {
        out(.h2, words: Word.attention)
        if model.warnings.isEmpty { out(.p, .class("dim"), words: Word.nothingNeedsAttention) }
        for line in model.warnings.prefix(OverviewPage.mostNotes) {
            NotePart(line: line, asOf: model.question.asOf).write(&out, frame)
        }
        let rest = model.warnings.count - OverviewPage.mostNotes
        if rest > 0 {
            out(.p) { out in
                out(.a, .href(frame.link(behind.with("column", "warned")))) { out in
                    out.text(
                        Message(
                            zh: "全部 \(model.warnings.count) 项",
                            en: "All \(model.warnings.count)"))
                }
            }
        }
    }
}

extension OverviewPage {
    /// Organisations and posts down, families of work across.
    private func heat(_ out: inout HTML, _ frame: Frame) {
        out(.h2, .id("heat"), words: Word.byOrganisation)
        out(.div, .class("scroll"), .focusable, .role("region"), .labelledBy("heat")) { out in
            out(.table, .class("heat")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        out(.th, .scope("col"), words: Word.organisationOrPost)
                        for family in model.families {
                            out(.th, .scope("col"), .class("c")) { out in
                                out(.span, words: family.title)
                            }
                        }
                        out(.th, .scope("col"), .class("c"), words: Word.total)
                    }
                }
                out(.tbody) { out in
                    for row in model.rows { write(row, &out, frame) }
                }
            }
        }
        out(.p, .class("dim small"), words: Word.heatNote)
    }

    private func write(_ row: OverviewView.Row, _ out: inout HTML, _ frame: Frame) {
        let isBelow = row.organisation.id != model.organisation.id
        out(.tr, .class(row.post != nil ? "post" : isBelow ? "below" : "own")) { out in
            out(.th, .scope("row")) { out in
                guard isBelow else { return out.said(row.name) }
                out(.a, .href(frame.link(Paths.overview(row.organisation)))) { $0.said(row.name) }
            }
            for (index, family) in model.families.enumerated() {
                out(.td, .class("c")) { out in
                    let link = behind(row).with("category", family.rawValue)
                    cell(row.cells[index], row.warnings[index], link, &out, frame)
                }
            }
            out(.td, .class("c")) { out in
                cell(row.total, row.warnings.compactMap { $0 }.min(), behind(row), &out, frame)
            }
        }
    }

    private func behind(_ row: OverviewView.Row) -> Link {
        let link = Paths.standing(row.organisation)
        if let post = row.post { return link.with("post", post.id.description) }
        let isBelow = row.organisation.id != model.organisation.id
        return isBelow ? link.with("below", "yes") : link.with("post", "none")
    }

    private func cell(
        _ tally: Tally, _ warning: Warning?, _ link: Link, _ out: inout HTML, _ frame: Frame
    ) {
        guard tally.due > 0 else {
            out(.span, .class("cell none"), .hidden, text: "·")
            return
        }
        let done = tally[.met] + tally[.metLate] + tally[.excused]
        let sign: Sign =
            switch warning {
            case .overdue: .missed
            case .near: .near
            case .approaching: .soon
            case nil: tally[.missed] > 0 ? .missed : done == tally.due ? .met : .open
            }
        out(
            .a, .class("cell \(sign.rawValue)"), .href(frame.link(link)),
            .title(Message(zh: sign.words.zh, en: sign.words.en)), text: "\(done)/\(tally.due)")
    }
}
