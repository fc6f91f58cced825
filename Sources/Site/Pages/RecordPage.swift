import Duties
import Lists
import Office

/// A record: what was done, what it satisfies, how it came to be what it is.
struct RecordPage: Page {
    let model: RecordView
    /// Why a withdrawal was not taken.
    var mistake: Message?
    var key: String
    let area: Area? = .records
    var title: Message { .same(model.record.title) }

    private var record: RecordDetail { model.record }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out, frame)
        ended(&out, frame)
        out(.div, .class("cols")) { out in
            out(.div) { out in
                out(.section, .class("card")) { content(&$0) }
                findings(&out)
                out(.section, .class("card")) { satisfies(&$0, frame) }
            }
            out(.aside) { out in
                out(.section, .class("card")) { history(&$0, frame) }
                out(.section, .class("card")) { ledger(&$0, frame) }
                if model.mayChange { withdrawal(&out, frame) }
            }
        }
    }

    private func head(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, said: record.title)
                out(.p) { out in
                    out.said(model.organisation.name)
                    out.text(Word.middot)
                    out.text(Word.number(record.number))
                    out.text(Word.middot)
                    out(.time, .datetime(record.happened.description), .class("num")) {
                        $0.text(record.happened.description)
                    }
                    if record.vouchedBy != nil {
                        out.space()
                        out(.span, .class("chip"), words: Word.openingMark)
                    }
                    if model.isLateEntry {
                        out.space()
                        out(.span, .class("chip late"), words: Word.lateEntry)
                    }
                }
            }
            guard model.mayChange else { return }
            out(.div, .class("acts")) { out in
                out(
                    .a, .class("btn"), .href(Paths.correct(record.id, model.organisation)),
                    words: Word.correctRecord)
            }
        }
    }

    private func ended(_ out: inout HTML, _ frame: Frame) {
        guard record.endedAt != nil else { return }
        out(.p, .class("past")) { out in
            if let later = record.supersededBy {
                out.text(Word.superseded)
                out.space()
                out(
                    .a, .href(frame.link(Paths.record(later, model.organisation))),
                    words: Word.laterVersion)
            } else {
                out.text(Word.withdrawn)
                out.text(Word.comma)
                out.said(record.endedWhy ?? "")
            }
        }
    }

    private func content(_ out: inout HTML) {
        out(.dl) { out in
            pair(Word.kind, &out) { $0.text(Word.kind(record.kind)) }
            pair(Word.happened, &out) { $0.text(record.happened.description) }
            if !record.place.isEmpty { pair(Word.place, &out) { $0.said(record.place) } }
            if !record.people.isEmpty {
                pair(Word.people, &out) { $0.said(record.people.joined(separator: "、")) }
            }
            if !record.words.isEmpty {
                pair(Word.words, &out) { out in
                    for line in record.words.split(whereSeparator: \.isNewline) {
                        out(.p, .class("say"), said: String(line))
                    }
                }
            }
            out.particulars(model.particulars)
            if !model.evidence.isEmpty { pair(Word.evidence, &out) { files(&$0) } }
        }
        if model.isVeiled { out(.p, .class("past"), words: Word.veiled) }
    }

    /// What the rules of the kind miss, each with whose rule it is.
    private func findings(_ out: inout HTML) {
        guard !model.findings.isEmpty else { return }
        out(.section, .class("card")) { out in
            out(.h2, words: Word.notKept)
            for rule in model.findings {
                out(.div, .class("note near")) { out in
                    out(.p, .class("say"), words: rule.message)
                    out(.p) { out in
                        out.text(Word.sourceOf)
                        out.text(rule.source)
                    }
                }
            }
        }
    }

    private func files(_ out: inout HTML) {
        out(.ul, .class("plain")) { out in
            for file in model.evidence {
                out(.li) { out in
                    out(.a, .href(Paths.evidence(file.sha256))) { $0.said(file.name) }
                    out.space()
                    out(.small, .class("num"), text: Size(file.size).text)
                    out.space()
                    out(.code, text: String(file.sha256.prefix(12)))
                }
            }
        }
    }

    private func pair(_ words: Message, _ out: inout HTML, value: (inout HTML) -> Void) {
        out(.dt, words: words)
        out(.dd) { value(&$0) }
    }

    private func satisfies(_ out: inout HTML, _ frame: Frame) {
        out(.h2, words: Word.satisfies)
        if model.claims.isEmpty { out(.p, .class("dim"), words: Word.satisfiesNone) }
        for claim in model.claims {
            out(.div, .class("note met")) { out in
                out(.p, .class("say"), said: claim.line?.duty.text ?? claim.claim.duty.duty)
                out(.p) { out in
                    let link = Paths.duty(claim.claim.duty, model.organisation)
                    out(.a, .class("cite"), .href(frame.link(link))) { out in
                        out.text(Word.list)
                        out.space()
                        out.said(claim.line?.citation ?? "")
                    }
                    out.text(Word.middot)
                    out.said(claim.bearer)
                    if claim.claim.purpose == .triggers {
                        out.text(Word.middot)
                        out.text(Word.triggers)
                    }
                    if let counterpart = claim.claim.counterpart {
                        out.text(Word.middot)
                        out.said(counterpart)
                    }
                }
            }
        }
    }
}

extension RecordPage {
    private func history(_ out: inout HTML, _ frame: Frame) {
        out(.h2, words: Word.history)
        out(.ol, .class("history")) { out in
            for version in model.versions {
                out(.li) { out in
                    out(.span, .class("num"), text: frame.moment(version.recordedAt))
                    out.space()
                    out.text(version.supersedes == nil ? Word.entered : Word.correcting)
                    out.space()
                    let link = Paths.record(version.id, model.organisation)
                    out(.a, .href(frame.link(link)), .current(version.id == record.id)) {
                        $0.text(Word.number(version.number))
                    }
                }
                guard let ended = version.endedAt, let why = version.endedWhy else { continue }
                out(.li) { out in
                    out(.span, .class("num"), text: frame.moment(ended))
                    out.space()
                    out.text(Word.withdrawn)
                    out.text(Word.comma)
                    out.said(why)
                }
            }
        }
    }

    private func ledger(_ out: inout HTML, _ frame: Frame) {
        out(.h2, words: Word.placeInLedger)
        out(.dl) { out in
            pair(Word.ledger, &out) { out in
                out.said(model.organisation.name)
                out.space()
                out.text(Message(zh: "第 \(record.sequence) 条", en: "entry \(record.sequence)"))
            }
            pair(Word.enteredBy, &out) { out in
                out.said(model.enteredBy)
                guard !model.onBehalfOf.isEmpty else { return }
                out.text(Word.comma)
                out.text(Word.actingFor)
                out.space()
                out.said(model.onBehalfOf)
                out.space()
                out.text(Word.recorded)
            }
            pair(Word.enteredAt, &out) { out in
                out.text(frame.moment(record.recordedAt))
                guard model.isLateEntry else { return }
                out.text(Word.comma)
                out.text(Word.daysAfter(model.daysToEntry))
            }
            if let voucher = record.vouchedBy { pair(Word.vouchedBy, &out) { $0.said(voucher) } }
            pair(Word.label, &out) { $0.text(Word.labelName(record.label)) }
            LedgerPlacePart(
                place: model.place, proof: Paths.recordProof(record.id, model.organisation)
            ).write(&out)
        }
    }

    private func withdrawal(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card")) { out in
            out(.details, .isOpen(mistake != nil)) { out in
                out(.summary, words: Word.withdraw)
                let action = Paths.withdraw(record.id, model.organisation)
                let fields = Fields(
                    mistakes: mistake.map { [FieldMistake("why", zh: $0.zh, en: $0.en)] } ?? [])
                out(.form, .method("post"), .action(action)) { out in
                    frame.token(&out)
                    out(.input, .type("hidden"), .name("key"), .value(key))
                    fields.area("why", Word.reason, help: Word.withdrawHelp, rows: 2, &out)
                    out(
                        .button, .class("btn danger"), .type("submit"), words: Word.withdraw)
                }
            }
        }
    }
}

/// A size in bytes as people say it.
struct Size {
    let text: String

    init(_ bytes: Int) {
        switch bytes {
        case ..<1024: text = "\(bytes) B"
        case ..<(1024 * 1024): text = "\(bytes / 1024) KiB"
        default: text = "\(bytes / 1024 / 1024) MiB"
        }
    }
}
