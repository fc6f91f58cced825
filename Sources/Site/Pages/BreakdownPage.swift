import Duties
import Lists
import Office

/// What stands behind a number where very many organisations lie below: a row for each direct
/// subordinate, each number a way further down.
struct BreakdownPage: Page {
    let model: OverviewView
    let filter: StandingFilter
    let area: Area? = .overview
    var title: Message { Word.standing }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.standing)
                out(.p) { out in
                    let link = Paths.overview(model.organisation)
                    out(.a, .href(frame.link(link))) { $0.said(model.organisation.name) }
                    out.text(Word.middot)
                    out.text(Word.allBelow)
                    guard let family = filter.family else { return }
                    out.text(Word.middot)
                    out.text(family.title)
                }
            }
        }
        out(.p, .class("dim"), words: Word.breakdownHelp)
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            out(.table, .class("rows numbers")) { out in
                head(&out)
                out(.tbody) { out in
                    for row in model.rows where tally(row).due > 0 { write(row, &out, frame) }
                }
            }
        }
    }

    private func head(_ out: inout HTML) {
        out(.thead) { out in
            out(.tr) { out in
                out(.th, .scope("col"), words: Word.organisationOrPost)
                out(.th, .scope("col"), .class("c"), words: Word.due)
                for column in Column.allCases {
                    out(.th, .scope("col"), .class("c")) { $0.sign(Sign(column)) }
                }
            }
        }
    }

    private func write(_ row: OverviewView.Row, _ out: inout HTML, _ frame: Frame) {
        let tally = tally(row)
        out(.tr) { out in
            out(.th, .scope("row")) { out in
                out(.a, .href(frame.link(link(row)))) { $0.said(row.name) }
            }
            out(.td, .class("c num")) { out in
                out(.a, .href(frame.link(link(row))), text: "\(tally.due)")
            }
            for column in Column.allCases {
                out(.td, .class("c num")) { out in
                    guard tally[column] > 0 else { return out.text(.same("·")) }
                    let link = link(row).with("column", column.rawValue)
                    out(.a, .href(frame.link(link)), text: "\(tally[column])")
                }
            }
        }
    }

    private func tally(_ row: OverviewView.Row) -> Tally {
        guard let family = filter.family, let place = model.families.firstIndex(of: family)
        else { return row.total }
        return row.cells[place]
    }

    private func link(_ row: OverviewView.Row) -> Link {
        row.standing(in: model.organisation).with("category", filter.family?.rawValue)
            .with("column", filter.column)
    }
}

extension OverviewView.Row {
    /// The way to what stands behind its numbers, seen from the organisation whose overview it is.
    func standing(in top: Organisation) -> Link {
        let link = Paths.standing(organisation)
        if let post { return link.with("post", post.id.description) }
        return organisation.id == top.id ? link.with("post", "none") : link.with("below", "yes")
    }
}
