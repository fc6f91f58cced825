import Duties
import Lists
import Office

/// 记一笔: one event, entered once; the second look lists the duties it may satisfy.
struct RecordFormPage: Page {
    struct Model: Sendable {
        var organisation: Organisation
        var posts: [Post]
        var values: FormFields
        var mistakes: [FieldMistake] = []
        /// Nil before the first look.
        var proposals: [ProposalLine]?
        /// Duties chosen before, that the office did not propose again.
        var chosen: [ChosenDuty] = []
        /// Repeating the form under the same key enters it once.
        var key: String
        /// The record this one corrects.
        var correcting: RecordDetail?
        /// Files of the record corrected; they stay without being chosen again.
        var kept: [Evidence] = []
        var today: Day
        /// Posts the fields of the kind may name.
        var named: [NamedPost] = []
    }

    let model: Model
    let area: Area? = .records
    var title: Message { model.correcting == nil ? Word.newRecord : Word.correctRecord }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: title)
                out(.p) { out in
                    out.said(model.organisation.name)
                    out.text(Word.middot)
                    out.text(
                        model.correcting == nil ? Word.newRecordHelp : Word.correctHelp)
                }
            }
        }
        let fields = Fields(model.values, mistakes: model.mistakes)
        let action = Paths.link(.enterRecord, model.organisation.code)
        out(.form, .class("sheet"), .method("post"), .action(action), .multipart) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("key"), .value(model.key))
            if let old = model.correcting {
                out(.input, .type("hidden"), .name("supersedes"), .value(old.id.description))
            }
            // Enter in a field goes on; it does not change the kind.
            out(
                .button, .class("first"), .type("submit"), .name("step"), .value("next"),
                words: Word.next)
            fields.summary(&out)
            what(fields, &out)
            particulars(fields, &out)
            offer(&out, frame)
            evidence(fields, &out)
            buttons(&out)
        }
    }

    private func what(_ fields: Fields, _ out: inout HTML) {
        out(.div, .class("row first-row")) { out in
            fields.choice(
                "kind", Word.kind, RecordKind.allCases.map { ($0.rawValue, $0.facts.name) }, &out)
            out(
                .button, .class("btn small"), .type("submit"), .name("step"), .value("kind"),
                .asItStands, words: Word.showFields)
            fields.day(
                "happened", Word.happened, help: Word.happenedHelp,
                latest: model.today.description, &out)
        }
        fields.text(
            "title", Word.title, help: Word.titleHelp, focus: model.proposals == nil, &out)
        out(.div, .class("row")) { out in
            fields.text("place", Word.place, required: false, isShort: true, &out)
            fields.choice("on-behalf-of", Word.onBehalfOf, behalf, &out)
        }
        out(.div, .class("row even")) { out in
            fields.area("people", Word.people, help: Word.peopleHelp, rows: 4, &out)
            fields.area("words", Word.words, rows: 4, &out)
        }
    }

    /// What the kind chosen asks for besides.
    private func particulars(_ fields: Fields, _ out: inout HTML) {
        let kind = model.values.recordKind.kind
        out(.input, .type("hidden"), .name("kind-shown"), .value(kind.rawValue))
        guard !kind.facts.fields.isEmpty else { return }
        out(.fieldset, .class("particulars")) { out in
            out(.legend, words: Word.kindFields)
            out(.p, .class("help"), words: Word.kindFieldsHelp)
            KindFields(fields: fields, prefix: "particulars", posts: model.named)
                .write(kind.facts.fields, &out)
        }
    }

    private var behalf: [(value: String, words: Message)] {
        [("", Word.myself)] + model.posts.map { ($0.title, .same($0.title)) }
    }

    private func evidence(_ fields: Fields, _ out: inout HTML) {
        let help = model.values.files.isEmpty ? Word.evidenceHelp : Word.evidenceAgain
        fields.files("evidence", Word.evidence, help: help, many: true, &out)
        guard !model.kept.isEmpty else { return }
        out(.p, .class("help")) { out in
            out.text(Word.evidenceKept)
            out.said(model.kept.map(\.name).joined(separator: "、"))
        }
    }

    private func buttons(_ out: inout HTML) {
        out(.div, .class("buttons")) { out in
            if model.proposals == nil {
                step("propose", Word.next, "btn main", &out)
            } else {
                step("propose", Word.again, "btn", &out)
                step("enter", Word.enter, "btn main", &out)
            }
        }
    }

    private func step(_ value: String, _ words: Message, _ look: String, _ out: inout HTML) {
        out(
            .button, .class(look), .type("submit"), .name("step"), .value(value), words: words)
    }
}

extension RecordFormPage {
    /// What was chosen before, then what is proposed; nothing counts until it is confirmed.
    private func offer(_ out: inout HTML, _ frame: Frame) {
        guard model.proposals != nil || !model.chosen.isEmpty else { return }
        out(.fieldset, .class("proposals"), .id("tokens")) { out in
            out(.legend, words: Word.proposals)
            if let proposals = model.proposals {
                let isEmpty = proposals.isEmpty && model.chosen.isEmpty
                out(
                    .p, .class("help"), words: isEmpty ? Word.noProposals : Word.proposalsHelp)
            }
            for (index, duty) in model.chosen.enumerated() {
                choice(duty.token, isChecked: true, id: "chosen-\(index)", &out) { out in
                    out(.span, .class("say"), said: duty.text)
                    out(.span, .class("why")) { duty.write(&$0) }
                }
            }
            propose(&out)
        }
    }

    private func propose(_ out: inout HTML) {
        let picked = model.values.all("satisfies")
        for (index, line) in (model.proposals ?? []).enumerated() {
            let isChecked = picked.contains(line.token) || line.proposal.isStrong
            choice(line.token, isChecked: isChecked, id: "proposal-\(index)", &out) { out in
                out(.span, .class("say"), said: line.line.duty.text)
                out(.span, .class("why")) { reasons(line, &$0) }
            }
        }
    }

    private func choice(
        _ token: String, isChecked: Bool, id: String, _ out: inout HTML,
        words: (inout HTML) -> Void
    ) {
        out(.label, .class("choose"), .for(id)) { out in
            out(
                .input, .type("checkbox"), .id(id), .name("satisfies"), .value(token),
                .checked(isChecked))
            out(.span) { words(&$0) }
        }
    }

    private func reasons(_ line: ProposalLine, _ out: inout HTML) {
        out.text(Word.list)
        out.space()
        out.said(line.line.citation)
        out.text(Word.middot)
        out.schedule(line.line.duty.schedule)
        out.text(Word.middot)
        out.said(line.bearer)
        if let counterpart = line.proposal.claim.counterpart {
            out.text(Word.middot)
            out.said(counterpart)
        }
        if let window = line.proposal.window { out.window(window) }
        if line.proposal.claim.purpose == .triggers {
            out.text(Word.middot)
            out.text(Word.triggers)
        }
        for reason in line.proposal.reasons {
            guard let words = Word.proposal(reason) else { continue }
            out.space()
            out(.span, .class("chip")) { out in
                if case .words(let shared) = reason {
                    out.text(Word.sharedWords)
                    out.said(shared.prefix(4).joined(separator: "、"))
                } else if case .counterpart(let name) = reason {
                    out.text(Word.counterparts)
                    out.said(name)
                } else {
                    out.text(words)
                }
            }
        }
    }
}

extension Word {
    static let sharedWords = Message(zh: "同词：", en: "shared words: ")

    /// Why a duty is proposed; nil where the row says it already.
    static func proposal(_ reason: Proposal.Reason) -> Message? {
        switch reason {
        case .kind(let isMadeFor):
            isMadeFor
                ? Message(zh: "类别相符", en: "the kind fits") : Message(zh: "类别相近", en: "a near kind")
        case .words: sharedWords
        case .window(_, let lacking):
            Message(zh: "期内，还差 \(lacking) 次", en: "in its window, \(lacking) lacking")
        case .overdue(_, let days):
            Message(zh: "已过期 \(days) 天，计逾期已履", en: "\(days) days over: counts as met late")
        case .alreadyMet: Message(zh: "本期已够", en: "already met")
        case .bearer, .organisation: nil
        case .counterpart: counterparts
        case .uncounted: Message(zh: "不计数，只作关联", en: "not counted, only related")
        }
    }
}
