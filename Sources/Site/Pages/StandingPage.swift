import Duties
import Lists
import Office

/// What stands behind a number: the verdicts one by one.
struct StandingPage: Page {
    struct Model: Sendable {
        var organisation: Organisation
        var question: StandingQuestion
        var filter: StandingFilter
        var lines: [VerdictLine]
        var unquantified: [DutyLine]
        var records: [RecordID: PerformanceRecord]
        /// Of everything but the column chosen.
        var tally: Tally
        /// How many of them carry a warning.
        var warned: Int
        var post: String?
        /// The first row shown.
        var from = 0
    }

    let model: Model
    let area: Area? = .overview
    var title: Message { Word.standing }
    static let most = 100

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.standing)
                out(.p) { subject(&$0, frame) }
            }
        }
        columns(&out, frame)
        if model.filter.column == "unquantified" { return vague(&out, frame) }
        guard !model.lines.isEmpty else {
            out(.p, .class("card"), words: Word.nothingHere)
            return
        }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) {
            table(&$0, frame)
        }
        next(&out, frame)
    }

    private func next(_ out: inout HTML, _ frame: Frame) {
        let end = model.from + StandingPage.most
        guard model.lines.count > end || model.from > 0 else { return }
        out(.p, .class("dim")) { out in
            out.text(
                Message(
                    zh: "共 \(model.lines.count) 项，这里是第 \(model.from + 1) 项起。",
                    en: "\(model.lines.count) in all, from number \(model.from + 1)."))
            guard model.lines.count > end else { return }
            out.space()
            let link = model.filter.link(model.organisation)
                .with("column", model.filter.column).with("from", "\(end)")
            out(.a, .href(frame.link(link)), words: Word.nextPage)
        }
    }

    private func subject(_ out: inout HTML, _ frame: Frame) {
        out(.a, .href(frame.link(Paths.overview(model.organisation)))) {
            $0.said(model.organisation.name)
        }
        out.text(Word.middot)
        if let post = model.post {
            out.said(post)
        } else {
            out.text(model.filter.below ? Word.allBelow : Word.ownOnly)
        }
        if let family = model.filter.family {
            out.text(Word.middot)
            out.text(family.title)
        }
    }

    /// The columns as a choice; each says its number.
    private func columns(_ out: inout HTML, _ frame: Frame) {
        let all = model.filter.link(model.organisation)
        out(.ul, .class("choice")) { out in
            choice(nil, Word.due, model.tally.due, all, &out, frame)
            for column in Column.allCases {
                choice(
                    column.rawValue, column.words, model.tally[column],
                    all.with("column", column.rawValue), &out, frame)
            }
            choice(
                "warned", Word.attention, model.warned, all.with("column", "warned"), &out, frame)
            choice(
                "unquantified", Word.unquantified, model.unquantified.count,
                all.with("column", "unquantified"), &out, frame)
        }
    }

    private func choice(
        _ name: String?, _ words: Message, _ count: Int, _ link: Link, _ out: inout HTML,
        _ frame: Frame
    ) {
        out(.li) { out in
            out(.a, .href(frame.link(link)), .current(model.filter.column == name)) { out in
                if let column = name.flatMap(Column.init(rawValue:)) {
                    out.sign(Sign(column))
                } else {
                    out.text(words)
                }
                out.space()
                out(.b, .class("num"), text: "\(count)")
            }
        }
    }

    private func table(_ out: inout HTML, _ frame: Frame) {
        out(.table, .class("rows standing")) { out in
            out(.thead) { out in
                out(.tr) { out in
                    for words in [
                        Word.stands, Word.duty, Word.bearerColumn, Word.window, Word.why,
                    ] { out(.th, .scope("col"), words: words) }
                }
            }
            out(.tbody) { out in
                for line in model.lines.dropFirst(model.from).prefix(StandingPage.most) {
                    row(line, &out, frame)
                }
            }
        }
    }

    private func row(_ line: VerdictLine, _ out: inout HTML, _ frame: Frame) {
        let obligation = line.verdict.obligation
        out(.tr) { out in
            out(.td, .class("nowrap")) { out in
                out.sign(line.sign, line.headline(asOf: model.question.asOf))
                guard obligation.needed > 1 else { return }
                out(.br)
                out.dots(line.verdict.done, obligation.needed)
            }
            out(.td, .class("wide")) { out in
                out(.span, .class("say"), said: line.line.duty.text)
                out(.br)
                out(.small) { $0.citation(line, frame) }
            }
            out(.td) { out in
                out.said(line.bearer)
                if let counterpart = obligation.counterpart {
                    out(.br)
                    out(.small, said: counterpart)
                }
            }
            out(.td, .class("num nowrap")) { out in
                out.text(obligation.window.start.description)
                out(.br)
                out.text(obligation.window.last.description)
            }
            out(.td) { out in
                let reasons = Reasons(
                    line, asOf: model.question.asOf, records: model.records)
                reasons.write(&out, frame)
                out(.span, .class("do")) { reasons.act(&$0, frame) }
            }
        }
    }

    private func vague(_ out: inout HTML, _ frame: Frame) {
        guard !model.unquantified.isEmpty else {
            out(.p, .class("card"), words: Word.nothingHere)
            return
        }
        out(.div, .class("card flush")) { out in
            out(.table, .class("rows")) { out in
                out(.tbody) { out in
                    for line in model.unquantified {
                        out(.tr) { out in
                            out(.td, .class("nowrap")) { $0.sign(.vague) }
                            out(.td, .class("wide")) { out in
                                let link = Paths.duty(line.key, model.organisation)
                                out(.a, .href(frame.link(link))) { $0.said(line.duty.text) }
                            }
                            out(.td) { $0.schedule(line.duty.schedule) }
                        }
                    }
                }
            }
        }
    }
}

/// Which verdicts a drill-down asks for.
struct StandingFilter: Sendable, Hashable {
    /// A column's code, `warned`, `unquantified`, or nil for all.
    var column: String?
    var family: Family?
    /// A duty's place in its list, `一/（一）/1#1`.
    var duty: String?
    /// An edition's identifier: what of one list, or one task, stands how.
    var edition: String?
    /// A post's identifier; `none` for the organisation as a whole.
    var post: String?
    var below: Bool

    init(_ query: FormFields) {
        column = query["column"].isEmpty ? nil : query["column"]
        family = Family(rawValue: query["category"])
        duty = query["duty"].isEmpty ? nil : query["duty"]
        edition = query["edition"].isEmpty ? nil : query["edition"]
        post = query["post"].isEmpty ? nil : query["post"]
        below = query["below"] == "yes"
    }

    /// Whether it asks of all below, whoever bears it and whatever the duty.
    var isWhole: Bool { below && post == nil && duty == nil }

    /// Everything but the column.
    func holds(_ line: VerdictLine) -> Bool {
        if let family, Family(line.line.duty.action.kind) != family { return false }
        if let duty, line.line.key.duty != duty { return false }
        if let edition, line.line.key.edition.description != edition { return false }
        guard let post else { return true }
        let bearer = line.verdict.obligation.bearer.post?.description
        return post == "none" ? bearer == nil : bearer == post
    }

    func holdsColumn(_ line: VerdictLine) -> Bool {
        switch column {
        case nil: true
        case "warned": line.verdict.warning != nil
        case let name?: line.verdict.column.rawValue == name
        }
    }

    func link(_ organisation: Organisation) -> Link {
        Paths.standing(organisation).with("below", below ? "yes" : nil)
            .with("category", family?.rawValue).with("post", post)
            .with("duty", duty).with("edition", edition)
    }
}
