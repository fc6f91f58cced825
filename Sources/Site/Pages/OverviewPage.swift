import Duties
import Lists
import Office

/// 总览: an organisation, its posts and those below it.
struct OverviewPage: Page {
    let model: OverviewView
    /// The first subordinate shown.
    var from = 0
    static let mostRows = 60
    /// How many notes stand in the margin.
    static let mostNotes = 8
    /// How many subordinates are named beside them.
    static let mostBelow = 12

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
        if model.warned.isEmpty { out(.p, .class("dim"), words: Word.nothingNeedsAttention) }
        let shown = model.warnings.prefix(OverviewPage.mostNotes)
        for line in shown {
            NotePart(line: line, asOf: model.question.asOf).write(&out, frame)
        }
        let warned = below.filter { !$0.warned.isEmpty }
        if !warned.isEmpty {
            out(.h3, words: Word.belowNeedAttention)
            out(.ul, .class("plain")) { out in
                for row in warned.prefix(OverviewPage.mostBelow) { note(row, &out, frame) }
            }
        }
        let all = model.warned.values.reduce(0, +)
        guard all > shown.count else { return }
        out(.p) { out in
            out(.a, .href(frame.link(behind.with("column", "warned")))) {
                $0.text(Message(zh: "全部 \(all) 项", en: "All \(all)"))
            }
        }
    }

    /// How many of a subordinate's obligations are warned of, in the order of the tree: no ranking.
    private func note(_ row: OverviewView.Row, _ out: inout HTML, _ frame: Frame) {
        out(.li) { out in
            let link = row.standing(in: model.organisation).with("column", "warned")
            out(.a, .href(frame.link(link))) { $0.said(row.name) }
            for warning in Warning.allCases {
                guard let count = row.warned[warning] else { continue }
                out.space()
                out.sign(warning.sign, Word.warned(warning, count))
            }
        }
    }
}

extension Warning {
    fileprivate var sign: Sign {
        switch self {
        case .overdue: .missed
        case .near: .near
        case .approaching: .soon
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
                    for row in own { write(row, &out, frame) }
                    for row in below.dropFirst(from).prefix(OverviewPage.mostRows) {
                        write(row, &out, frame)
                    }
                }
            }
        }
        next(&out, frame)
        out(.p, .class("dim small"), words: Word.heatNote)
    }

    private var own: [OverviewView.Row] {
        model.rows.filter { $0.organisation.id == model.organisation.id }
    }

    private var below: [OverviewView.Row] {
        model.rows.filter { $0.organisation.id != model.organisation.id }
    }

    /// Where the subordinates go on; the totals above are of all of them.
    private func next(_ out: inout HTML, _ frame: Frame) {
        let count = below.count
        guard count > OverviewPage.mostRows else { return }
        out(.p, .class("pages")) { out in
            for first in stride(from: 0, to: count, by: OverviewPage.mostRows) {
                let last = min(first + OverviewPage.mostRows, count)
                let link = Paths.overview(model.organisation)
                    .with("from", first == 0 ? nil : "\(first)")
                out(
                    .a, .href(frame.link(link)), .current(first == from),
                    text: "\(first + 1)–\(last)")
                out.space()
            }
        }
    }

    private func write(_ row: OverviewView.Row, _ out: inout HTML, _ frame: Frame) {
        let isBelow = row.organisation.id != model.organisation.id
        let all = frame.link(row.standing(in: model.organisation))
        out(.tr, .class(row.post != nil ? "post" : isBelow ? "below" : "own")) { out in
            out(.th, .scope("row")) { out in
                guard isBelow else { return out.said(row.name) }
                out(.a, .href(frame.link(Paths.overview(row.organisation)))) { $0.said(row.name) }
            }
            for (index, family) in model.families.enumerated() {
                out(.td, .class("c")) { out in
                    cell(
                        row.cells[index], row.warnings[index],
                        all.with("category", family.rawValue), &out)
                }
            }
            out(.td, .class("c")) { out in
                cell(row.total, row.warnings.compactMap { $0 }.min(), all, &out)
            }
        }
    }

    private func cell(
        _ tally: Tally, _ warning: Warning?, _ link: @autoclosure () -> Link, _ out: inout HTML
    ) {
        guard tally.due > 0 else {
            out(.span, .class("cell none"), .hidden, text: "·")
            return
        }
        let done = tally[.met] + tally[.metLate] + tally[.excused]
        let sign: Sign =
            warning?.sign
            ?? (tally[.missed] > 0 ? .missed : done == tally.due ? .met : .open)
        out(
            .a, .class("cell \(sign.rawValue)"), .href(link()),
            .title(Message(zh: sign.words.zh, en: sign.words.en)), text: "\(done)/\(tally.due)")
    }
}
