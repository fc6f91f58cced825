import Duties
import Lists
import Office

/// What stands beside an item: each duty's fields, how it stands, what a reader should know.
struct MarginPart {
    let model: ListView
    let mistake: (duty: String, message: Message)?
    /// Findings that ask for something; notes stay with the preview.
    private let warnings: [Finding]

    init(model: ListView, mistake: (duty: String, message: Message)?) {
        self.model = model
        self.mistake = mistake
        warnings = model.register.findings.filter { $0.weight != .note }
    }

    /// a, b, c … as the marks carry them.
    static func letter(_ index: Int) -> String {
        String(Character(Unicode.Scalar(UInt8(97 + index % 26))))
    }

    func sign(_ duty: Duty) -> Sign {
        if let sign = Sign.worst((model.verdicts[duty.id] ?? []).map(\.sign)) { return sign }
        switch duty.schedule {
        case .vague: return model.quantifications[duty.id] == nil ? .vague : .continuing
        case .event: return .waiting
        case .recurring, .deadline: return .elsewhere
        case .continuing: return .continuing
        }
    }

    func write(_ item: Item, _ out: inout HTML, _ frame: Frame) {
        for (index, duty) in item.duties.enumerated() {
            let sign = sign(duty)
            let letter = item.duties.count > 1 ? MarginPart.letter(index) : nil
            out(.div, .class("d \(sign.rawValue)")) { out in
                if case .continuing = duty.schedule {
                    lasting(duty, letter, &out)
                } else {
                    timed(duty, sign, letter, &out, frame)
                }
                findings(duty.span, &out)
            }
        }
        if item.duties.isEmpty { findings(item.span, &out) }
    }

    /// A duty without a word of time: one quiet line.
    private func lasting(_ duty: Duty, _ letter: String?, _ out: inout HTML) {
        out(.p) { out in
            if let letter { out(.span, .class("letter"), text: letter) }
            out.text(Word.action(duty.action.kind))
            out.space()
            out.sign(.continuing)
            out.text(Word.separator)
            facts(duty, &out)
        }
    }

    private func timed(
        _ duty: Duty, _ sign: Sign, _ letter: String?, _ out: inout HTML, _ frame: Frame
    ) {
        out(.p) { out in
            if let letter { out(.span, .class("letter"), text: letter) }
            out(.b) { out in
                out.text(Word.action(duty.action.kind))
                out.space()
                out.schedule(duty.schedule)
            }
            out.text(Word.separator)
            standing(duty, sign, &out, frame)
        }
        out(.p, .class("facts")) { out in
            out.text(Word.bears)
            facts(duty, &out)
        }
        detail(duty, &out, frame)
        number(duty, &out, frame)
    }

    private func standing(_ duty: Duty, _ sign: Sign, _ out: inout HTML, _ frame: Frame) {
        let lines = model.verdicts[duty.id] ?? []
        guard !lines.isEmpty else { return out.sign(sign) }
        guard lines.count > 1 else {
            let verdict = lines[0].verdict
            out.sign(sign, lines[0].headline(asOf: model.question.asOf))
            guard verdict.obligation.needed > 1 else { return }
            out.space()
            return out.dots(verdict.done, verdict.obligation.needed)
        }
        let done = lines.filter { [.met, .metLate, .excused].contains($0.verdict.column) }.count
        out.sign(sign, sign.words)
        out.space()
        let behind = Paths.standing(model.organisation).with("duty", duty.id)
        out(
            .a, .class("num"), .href(frame.link(behind)), words: Word.people(done, lines.count))
    }

    /// Who owes it, to whom, with whom, and what else the words decide.
    private func facts(_ duty: Duty, _ out: inout HTML) {
        bearer(duty, &out)
        names(Word.addressees, duty.addressees, &out)
        names(Word.counterparts, duty.counterparts, &out)
        for words in [Word.per(duty.per), modality(duty.modality)].compactMap({ $0 }) {
            out.space()
            out(.span, .class("chip"), words: words)
        }
    }

    private func bearer(_ duty: Duty, _ out: inout HTML) {
        if let text = duty.bearer.text, !duty.bearer.inherited {
            out.said(text)
        } else {
            out.text(Word.bearer(duty.bearer.role))
        }
    }

    private func names(_ label: Message, _ names: [Named], _ out: inout HTML) {
        guard !names.isEmpty else { return }
        out.text(Word.separator)
        out.text(label)
        out.said(names.map(\.text).joined(separator: "、"))
    }

    private func modality(_ modality: Duty.Modality) -> Message? {
        switch modality {
        case .must: nil
        case .mustNot: Word.mustNot
        case .may: Word.may
        case .should: Word.should
        }
    }
}

extension MarginPart {
    /// The records that count, or who has not done it yet.
    private func detail(_ duty: Duty, _ out: inout HTML, _ frame: Frame) {
        let lines = model.verdicts[duty.id] ?? []
        if lines.count == 1, lines[0].verdict.column != .open {
            out(.p, .class("facts")) {
                Reasons(lines[0], asOf: model.question.asOf).write(&$0, frame)
            }
        }
        let lacking = lines.filter { [.missed, .open].contains($0.verdict.column) }
        guard lines.count > 1, !lacking.isEmpty else { return }
        out(.details) { out in
            out(.summary) {
                $0.text(Message(zh: "还差 \(lacking.count) 项", en: "\(lacking.count) lacking"))
            }
            out(.ul) { out in
                for line in lacking.prefix(24) {
                    out(.li) { out in
                        out.said(line.bearer)
                        if let counterpart = line.verdict.obligation.counterpart {
                            out.text(Word.middot)
                            out.said(counterpart)
                        }
                        out.space()
                        out(
                            .span, .class("num"),
                            text: line.verdict.obligation.window.last.short(
                                in: model.question.asOf.year))
                        out.space()
                        out.sign(line.sign, line.headline(asOf: model.question.asOf))
                    }
                }
            }
        }
    }

    private func findings(_ span: Span, _ out: inout HTML) {
        for finding in warnings where span.contains(finding.span) {
            out(.p, .class("f")) { out in out.finding(finding.message) }
        }
    }

    /// Where the text leaves the number open: what was set, or a form to set it.
    private func number(_ duty: Duty, _ out: inout HTML, _ frame: Frame) {
        if let set = model.quantifications[duty.id] {
            let day = frame.moment(set.recordedAt).prefix(10)
            out(
                .p, .class("facts"),
                words: Word.quantified(set.min, Word.every(set.period), String(day)))
        }
        guard case .vague = duty.schedule else { return }
        guard frame.role?.governs == true else {
            return out(.p, .class("dim"), words: Word.whoSets)
        }
        form(duty, &out, frame)
    }

    private func form(_ duty: Duty, _ out: inout HTML, _ frame: Frame) {
        let id = Paths.anchor(duty.id)
        out(.form, .class("set"), .method("post"), .action(action)) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("duty"), .value(duty.id))
            out(.label, .for("min-\(id)"), words: Word.atLeast)
            out(
                .input, .type("number"), .id("min-\(id)"), .name("min"), .minimum("1"),
                .maximum("366"), .required(),
                .value(model.quantifications[duty.id].map { "\($0.min)" } ?? "1"))
            out(.span, words: Word.timesWord)
            out(.select, .name("period"), .label(Word.period)) { out in
                for period in [Period.month, .quarter, .halfYear, .year, .twoYear] {
                    out(
                        .option, .value(period.rawValue),
                        .selected(period == (model.quantifications[duty.id]?.period ?? .year)),
                        words: Word.every(period))
                }
            }
            out(.button, .class("btn small"), .type("submit"), words: Word.setThisNumber)
        }
        if let mistake, mistake.duty == duty.id {
            out(.p, .class("mistake"), .role("alert"), words: mistake.message)
        }
    }

    private var action: Link { Paths.quantify(model.head.id, model.organisation) }
}

extension HTML {
    /// A finding's sentence; in English it may cite words of the document.
    mutating func finding(_ message: Message) {
        guard language == .english, message.en.holdsChinese else { return text(message) }
        said(message.en)
    }
}
