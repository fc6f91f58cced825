import Duties
import Lists
import Office

/// What stands beside an item of a draft: each duty as understood, who corrected it, what to do.
struct DraftMargin: Beside {
    let view: DraftView
    private let corrections: [String: [KeptCorrection]]
    private let warnings: [Finding]

    init(view: DraftView) {
        self.view = view
        corrections = Dictionary(
            grouping: view.draft.corrections.filter { $0.withdrawnAt == nil },
            by: { $0.duty ?? "" })
        warnings = view.draft.findings.filter { $0.weight != .note }
    }

    private var id: EditionID { view.draft.row.id }

    func look(_ duty: Duty) -> String {
        let sign: Sign =
            switch duty.schedule {
            case .vague: view.draft.numbers[duty.id] == nil ? .vague : .open
            case .continuing: .continuing
            case .event: .waiting
            case .recurring, .deadline: .open
            }
        return corrections[duty.id] == nil ? sign.rawValue : "\(sign.rawValue) corrected"
    }

    func link(_ duty: Duty) -> Link? {
        Paths.correct(duty: duty.id, of: id, view.organisation)
    }

    func write(_ item: Item, _ out: inout HTML, _ frame: Frame) {
        for (index, duty) in item.duties.enumerated() {
            let letter = item.duties.count > 1 ? DocumentPart.letter(index) : nil
            out(.div, .class("d \(look(duty))")) { write(duty, letter, &$0, frame) }
        }
        if item.duties.isEmpty { findings(item.span, &out) }
        removed(item, &out, frame)
        out(.p, .class("do")) { out in
            out(
                .a, .href(Paths.addDuty(to: item.id, of: id, view.organisation)),
                .label(Word.addDutyTo(item.number ?? item.id)), words: Word.addDuty)
        }
    }

    private func write(
        _ duty: Duty, _ letter: String?, _ out: inout HTML, _ frame: Frame
    ) {
        let link = Paths.correct(duty: duty.id, of: id, view.organisation)
        let isLasting = duty.schedule == .continuing
        out(.p) { out in
            if isLasting { lasting(duty, letter, &out) } else { out.headline(duty, letter: letter) }
            out.text(Word.separator)
            out(.a, .href(link), .label(Word.correctThis(duty.id)), words: Word.correctDuty)
        }
        if !isLasting {
            out(.p, .class("facts")) { out in
                out.text(Word.bears)
                out.facts(duty)
            }
        }
        number(duty, &out, frame)
        findings(duty.span, &out)
        for kept in corrections[duty.id] ?? [] {
            CorrectionPart(kept: kept, edition: id, organisation: view.organisation)
                .write(&out, frame)
        }
    }

    /// A duty without a word of time, in one quiet line.
    private func lasting(_ duty: Duty, _ letter: String?, _ out: inout HTML) {
        if let letter { out(.span, .class("letter"), text: letter) }
        out.text(Word.action(duty.action.kind))
        out.space()
        out.sign(.continuing)
        out.text(Word.separator)
        out.facts(duty)
    }

    /// The number set, or a way to the form that sets it.
    private func number(_ duty: Duty, _ out: inout HTML, _ frame: Frame) {
        if let set = view.draft.numbers[duty.id] {
            let day = String(frame.moment(set.recordedAt).prefix(10))
            out(
                .p, .class("facts"),
                words: Word.quantified(set.min, Word.every(set.period), day))
        } else if view.todo.unquantified.contains(where: { $0.id == duty.id }) {
            out(.p) { out in
                out.sign(.vague)
                out.space()
                out(
                    .a, .href(.fragment("todo-\(Paths.anchor(duty.id))")),
                    .label(Word.setNumberOf(duty.id)), words: Word.setThisNumber)
            }
        }
    }

    private func findings(_ span: Span, _ out: inout HTML) {
        for finding in warnings where span.contains(finding.span) {
            out(.p, .class("f")) { out in out.finding(finding.message) }
        }
    }

    /// Duties somebody said are none.
    private func removed(_ item: Item, _ out: inout HTML, _ frame: Frame) {
        for kept in corrections.values.flatMap({ $0 })
        where kept.correction?.change == .remove
            && kept.duty?.split(separator: "#").first.map(String.init) == item.id
        {
            out(.div, .class("d corrected")) { out in
                out(.p) { out in
                    out.text(Word.noDuty)
                    out.said(kept.correction?.place.quoted ?? "")
                }
                CorrectionPart(kept: kept, edition: id, organisation: view.organisation)
                    .write(&out, frame)
            }
        }
    }
}

/// A correction: what changed, who says so, when, why; and a way to take it back.
struct CorrectionPart {
    let kept: KeptCorrection
    let edition: EditionID
    let organisation: Organisation
    /// False where nothing changes any more.
    var canWithdraw = true

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("correction")) { out in
            out(.p) { out in
                out(.b, words: Word.dutyCorrected)
                out.text(Word.changed(kept.correction?.change))
                out.said(kept.why)
            }
            out(.p, .class("dim")) { out in
                out.said(kept.by)
                out.space()
                out(.span, .class("num"), text: frame.moment(kept.recordedAt))
            }
            guard canWithdraw else { return }
            let action = Paths.draft(.withdrawCorrection, edition, organisation)
            out(.form, .method("post"), .action(action)) { out in
                frame.token(&out)
                out(.input, .type("hidden"), .name("correction"), .value(kept.id))
                out(.button, .class("plain"), .type("submit"), words: Word.withdrawCorrection)
            }
        }
    }
}
