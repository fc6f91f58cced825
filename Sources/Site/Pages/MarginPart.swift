import Duties
import Lists
import Office

/// What stands beside an item: each duty's fields, how it stands, what a reader should know.
struct MarginPart: Beside {
    let model: ListView
    let mistake: (duty: String, message: Message)?
    /// Findings that ask for something; notes stay with the preview.
    private let warnings: [Finding]

    init(model: ListView, mistake: (duty: String, message: Message)?) {
        self.model = model
        self.mistake = mistake
        warnings = model.register.findings.filter { $0.weight != .note }
    }

    func look(_ duty: Duty) -> String { sign(duty).rawValue }

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
            let letter = item.duties.count > 1 ? DocumentPart.letter(index) : nil
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
            out.facts(duty)
        }
    }

    private func timed(
        _ duty: Duty, _ sign: Sign, _ letter: String?, _ out: inout HTML, _ frame: Frame
    ) {
        out(.p) { out in
            out.headline(duty, letter: letter)
            out.text(Word.separator)
            standing(duty, sign, &out, frame)
        }
        out(.p, .class("facts")) { out in
            out.text(Word.bears)
            out.facts(duty)
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
        NumberForm(
            duty: duty, action: Paths.quantify(model.head.id, model.organisation),
            set: model.quantifications[duty.id].map { ($0.min, $0.period) },
            mistake: mistake?.duty == duty.id ? mistake?.message : nil
        ).write(&out, frame)
    }
}
