import Duties
import Lists
import Office

/// 我的桌面: what is due for me, nearest first.
struct DeskPage: Page {
    let model: DeskView
    /// Lines of registers that wait for the same person.
    var lines: [LineView] = []
    let area: Area? = .desk
    var title: Message { Word.desk }
    /// Rows a group shows before it points to the full table.
    static let most = 30

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.desk)
                out(.p) {
                    $0.text(
                        Word.deskSummary(
                            model.overdue.count, model.near.count, model.rest.count))
                }
            }
            guard frame.role?.writesRecords == true else { return }
            out(.div, .class("acts")) { out in
                out(
                    .a, .class("btn main"), .href(Paths.newRecord(model.organisation)),
                    words: Word.recordIt)
            }
        }
        if model.overdue.isEmpty && model.near.isEmpty && model.rest.isEmpty && lines.isEmpty {
            nothing(&out, frame)
        }
        MatterDeskPart(words: Word.waitingGroup, lines: model.matters, id: "matters")
            .write(&out, frame)
        MatterDeskPart(
            words: Word.overdueBelowGroup, lines: model.overdueMatters, id: "overdue-below"
        ).write(&out, frame)
        group(Word.overdueGroup, model.overdue, "overdue", &out, frame)
        group(Word.nearGroup, model.near, "near", &out, frame)
        registers(&out, frame)
        group(Word.restGroup, model.rest, "rest", &out, frame)
        numbers(&out, frame)
        recent(&out, frame)
    }

    /// Nothing waits: all is done, or nothing was asked yet.
    private func nothing(_ out: inout HTML, _ frame: Frame) {
        let isNew = model.recent.isEmpty && model.unquantified.isEmpty
        out(.div, .class("card")) { out in
            out(.p, words: isNew ? Word.nothingAsked : Word.nothingWaits)
            guard isNew else { return }
            out(
                .a, .class("btn"), .href(Paths.lists(model.organisation)), words: Word.inForce)
        }
    }

    private func group(
        _ words: Message, _ lines: [VerdictLine], _ id: String, _ out: inout HTML, _ frame: Frame
    ) {
        guard !lines.isEmpty else { return }
        out(.section, .labelledBy(id)) { out in
            heading(words, Word.items(lines.count), id, &out)
            for line in lines.prefix(DeskPage.most) { row(line, &out, frame) }
            guard lines.count > DeskPage.most else { return }
            out(.p) { out in
                out(
                    .a, .href(frame.link(Paths.standing(model.organisation))),
                    words: Message(zh: "全部 \(lines.count) 项", en: "All \(lines.count)"))
            }
        }
    }

    private func registers(_ out: inout HTML, _ frame: Frame) {
        guard !lines.isEmpty else { return }
        out(.section, .labelledBy("registers")) { out in
            heading(Word.linesDue, Word.items(lines.count), "registers", &out)
            for line in lines.prefix(DeskPage.most) {
                out(.div, .class("duty \(line.isOverdue ? "missed" : "near")")) { out in
                    out(.div, .class("when")) { $0.next(line) }
                    out(.div) { out in
                        out(.p, .class("say"), said: line.subject)
                        out(.p, .class("ref")) { out in
                            out.text(line.kind.facts.name)
                            out.text(Word.middot)
                            out.text(line.state)
                            out.text(Word.middot)
                            out.said(line.owner)
                        }
                    }
                    out(.span, .class("gap"))
                    out(.div, .class("acts")) { out in
                        let link = Paths.line(line.line.id, line.kind, line.organisation)
                        out(.a, .class("btn small"), .href(link), words: Word.show)
                    }
                }
            }
        }
    }

    private func heading(
        _ words: Message, _ count: Message, _ id: String, _ out: inout HTML
    ) {
        out(.div, .class("group")) { out in
            out(.h2, .id(id), words: words)
            out(.small, words: count)
        }
    }

    private func row(_ line: VerdictLine, _ out: inout HTML, _ frame: Frame) {
        let verdict = line.verdict
        out(.div, .class("duty \(line.sign.rawValue)")) { out in
            out(.div, .class("when")) { out in
                out(.b, text: verdict.obligation.window.last.short(in: model.question.asOf.year))
                out.sign(line.sign, line.headline(asOf: model.question.asOf))
            }
            out(.div) { out in
                out(.p, .class("say"), said: line.line.duty.text)
                out(.p, .class("ref")) { reference(line, &$0, frame) }
            }
            if verdict.obligation.needed > 1 {
                out.dots(verdict.done, verdict.obligation.needed)
            } else {
                out(.span, .class("gap"))
            }
            out(.div, .class("acts")) { acts(line, &$0, frame) }
        }
    }

    private func reference(_ line: VerdictLine, _ out: inout HTML, _ frame: Frame) {
        out.citation(line, frame)
        out.text(Word.middot)
        out.schedule(line.line.duty.schedule)
        out.text(Word.middot)
        out.said(line.bearer)
        if let counterpart = line.verdict.obligation.counterpart {
            out.text(Word.middot)
            out.said(counterpart)
        }
    }

    private func acts(_ line: VerdictLine, _ out: inout HTML, _ frame: Frame) {
        if frame.role?.governs == true, line.sign == .missed {
            out(
                .a, .class("btn small quiet"), .href(frame.excuseForm(for: line)),
                words: Word.excuseIt)
        }
        if frame.role?.writesRecords == true {
            out(
                .a, .class("btn small"), .href(frame.recordForm(for: line)),
                words: Word.recordIt)
        }
    }
}

extension DeskPage {
    private func numbers(_ out: inout HTML, _ frame: Frame) {
        guard !model.unquantified.isEmpty else { return }
        out(.section, .labelledBy("numbers")) { out in
            heading(Word.numbersWanted, Word.items(model.unquantified.count), "numbers", &out)
            for line in model.unquantified {
                out(.div, .class("duty vague")) { out in
                    out(.div, .class("when")) { $0.sign(.vague) }
                    out(.div) { out in
                        out(.p, .class("say"), said: line.duty.text)
                        out(.p, .class("ref")) { out in
                            out.text(Word.list)
                            out.space()
                            out.said(line.citation)
                            out.text(Word.middot)
                            out.schedule(line.duty.schedule)
                        }
                    }
                    out(.span, .class("gap"))
                    out(.div, .class("acts")) { out in
                        let link = Paths.duty(line.key, model.organisation)
                        out(
                            .a, .class("btn small"), .href(frame.link(link)),
                            words: frame.role?.governs == true ? Word.setNumber : Word.show)
                    }
                }
            }
        }
    }

    private func recent(_ out: inout HTML, _ frame: Frame) {
        guard !model.recent.isEmpty else { return }
        out(.section, .labelledBy("recent")) { out in
            heading(Word.recentGroup, Word.recordsCount(model.recent.count), "recent", &out)
            // The links inside take the keyboard there; no landmark of its own.
            out(.div, .class("card flush scroll")) { out in
                RecordRows(model.recent, of: model.organisation).write(&out, frame)
            }
        }
    }
}

extension Frame {
    func excuseForm(for line: VerdictLine) -> Link {
        Paths.excuse(line.organisation)
            .with("duty", ObligationToken(line.verdict.obligation).description)
    }
}

extension HTML {
    /// When it is owed; the document's own words inside are marked as Chinese.
    mutating func schedule(_ schedule: Schedule) {
        let words = Word.schedule(schedule)
        guard language == .english, words.en.holdsChinese else { return text(words) }
        var rest = words.en[...]
        // Words of the document stand in curly quotes; the sentence around them is English.
        while let start = rest.firstIndex(of: "“"), let end = rest.firstIndex(of: "”") {
            text(String(rest[..<start]))
            said(String(rest[start...end]))
            rest = rest[rest.index(after: end)...]
        }
        said(String(rest))
    }
}
