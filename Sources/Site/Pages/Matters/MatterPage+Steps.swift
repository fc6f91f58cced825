import Duties
import Lists
import Office

// What was said, and what may be said now.
extension MatterPage {
    func statements(_ out: inout HTML, _ frame: Frame) {
        out(.section, .labelledBy("taken")) { out in
            out(.div, .class("group")) { out in
                out(.h2, .id("taken"), words: Word.stepsTaken)
                out(.small, words: Word.items(matter.statements.count))
            }
            out(.ol, .class("steps")) { out in
                for round in rounds {
                    if round.count > 1 {
                        ViewsPart(view: view, round: round).write(&out, frame)
                    } else {
                        for statement in round { write(statement, &out, frame) }
                    }
                }
            }
        }
    }

    /// Statements one by one; those of a step that each takes are one meeting.
    private var rounds: [[Matter.Statement]] {
        matter.statements.reduce(into: []) { rounds, next in
            let isEach = view.procedure.step(next.step)?.isEach == true
            if isEach, let last = rounds.last?.last, last.step == next.step {
                rounds[rounds.count - 1].append(next)
            } else {
                rounds.append([next])
            }
        }
    }

    private func write(
        _ statement: Matter.Statement, _ out: inout HTML, _ frame: Frame
    ) {
        let step = view.procedure.step(statement.step)
        out(.li, .class("card step"), .id("step-\(statement.place)")) { out in
            out(.div, .class("by")) { out in
                out(.b, words: step?.words ?? .same(statement.step))
                out(.span, said: view.name(statement.by))
                if let stance = stance(statement, step) {
                    out(.span, .class("chip"), words: stance)
                }
                out(.small, .class("num"), text: statement.happened.description)
            }
            out(.dl, .class("pairs")) { out in
                for field in step?.fields ?? [] where field.name != step?.deciding {
                    pair(field, statement, &out)
                }
            }
            MatterPage.foot(statement, view, &out, frame)
        }
    }

    /// The choice that decides, shown beside the name.
    private func stance(
        _ statement: Matter.Statement, _ step: Procedure.Step?
    ) -> Message? {
        let field = step?.fields.first { $0.name == step?.deciding }
        return field?.options.first { $0.name == statement.values[field?.name ?? ""] }?.words
    }

    private func pair(
        _ field: Procedure.Field, _ statement: Matter.Statement, _ out: inout HTML
    ) {
        let files = statement.files.filter { $0.field == field.name }
        let value = statement.values[field.name]
        guard value != nil || !files.isEmpty else { return }
        out(.dt, words: field.words)
        out(.dd) { out in
            for file in files {
                out(.a, .href(Paths.file(file.sha256, of: matter.id))) { $0.said(file.name) }
                out.space()
            }
            guard let value else { return }
            switch field.kind {
            case .choice:
                out.text(field.options.first { $0.name == value }?.words ?? .same(value))
            case .post, .posts:
                out.said(
                    Matter.posts(value).map { view.posts[$0]?.title ?? "" }.joined(separator: "、"))
            case .unit: out.said(view.organisations[OrganisationID(value)]?.name ?? "")
            case .words:
                for line in value.split(whereSeparator: \.isNewline) { out(.p, said: String(line)) }
            default: out.said(value)
            }
        }
    }

    /// Who entered it, when, from what, and what is said against it.
    static func foot(
        _ statement: Matter.Statement, _ view: MatterView, _ out: inout HTML, _ frame: Frame
    ) {
        out(.p, .class("ref")) { out in
            out.said(view.accounts[statement.account] ?? "")
            out.space()
            out.text(frame.moment(statement.recordedAt))
            if let paper = statement.paper {
                out.text(Word.middot)
                out.text(Word.onPaper)
                out.text("：")
                out.said(paper)
            }
            if !statement.version.isEmpty {
                out.text(Word.middot)
                out(.code, text: String(statement.version.prefix(8)))
            }
        }
        if let why = statement.disputed {
            out(.p, .class("f")) { out in
                out.text(Word.disputed)
                out.text("：")
                out.said(why)
            }
        } else if statement.paper != nil, let post = statement.by.post,
            frame.caller?.account.post == post
        {
            dispute(statement, view, &out, frame)
        }
    }

    private static func dispute(
        _ statement: Matter.Statement, _ view: MatterView, _ out: inout HTML, _ frame: Frame
    ) {
        out(.details) { out in
            out(.summary, words: Word.disputeIt)
            out(
                .form, .method("post"),
                .action(Paths.link(.disputeStep, view.matter.id.description))
            ) { out in
                frame.token(&out)
                out(.input, .type("hidden"), .name("place"), .value("\(statement.place)"))
                // Several may stand on one page, so the label holds its field and needs no name.
                out(.label) { out in
                    out.text(Word.disputeWhy)
                    out(
                        .input, .type("text"), .name("why"), .required(), .maxLength(500),
                        .autocomplete("off"))
                }
                out(.button, .class("btn small"), .type("submit"), words: Word.disputeIt)
            }
        }
    }

    func offers(_ out: inout HTML, _ frame: Frame) {
        let sent = model.values["step"].isEmpty ? model.chosen : model.values["step"]
        let shown = view.offers.first { $0.step.name == sent } ?? view.offers.first
        guard let shown else { return }
        out(.section, .class("card"), .labelledBy("do-it")) { out in
            out(.h2, .id("do-it"), words: shown.step.words)
            others(shown, &out)
            form(shown, &out, frame)
        }
    }

    /// Other steps that may be taken instead, a click away.
    private func others(_ shown: StepOffer, _ out: inout HTML) {
        let others = view.offers.filter { $0.step.name != shown.step.name }
        guard !others.isEmpty else { return }
        out(.p, .class("acts")) { out in
            for offer in others {
                let link = Paths.matter(matter.id).with("step", offer.step.name)
                out(.a, .class("btn small"), .href(link), words: offer.step.words)
            }
        }
    }

    private func form(_ offer: StepOffer, _ out: inout HTML, _ frame: Frame) {
        let isSent = model.values["step"] == offer.step.name
        let fields = Fields(
            isSent ? model.values : FormFields(), mistakes: isSent ? model.mistakes : [])
        let form = StepForm(
            step: offer.step, posts: model.posts, below: model.below, fields: fields,
            drafts: drafts(offer))
        form.rules(&out)
        let action = Paths.link(.takeStep, matter.id.description)
        out(.form, .class("inside"), .method("post"), .action(action), .multipart) { out in
            hidden(offer, &out, frame)
            fields.summary(&out)
            form.write(&out)
            onPaper(offer, fields, &out)
            out(.button, .class("btn main"), .type("submit"), words: offer.step.words)
        }
    }

    /// A text that is changed starts from what it is.
    private func drafts(_ offer: StepOffer) -> [String: String] {
        let known = matter.values
        var drafts = view.drafts
        for field in offer.step.fields where field.isPaper && known[field.name] != nil {
            drafts[field.name] = known[field.name]
        }
        return drafts
    }

    private func hidden(_ offer: StepOffer, _ out: inout HTML, _ frame: Frame) {
        frame.token(&out)
        let values = [
            ("key", model.key), ("step", offer.step.name), ("version", view.version),
            ("seen", "\(matter.statements.count)"),
        ]
        for (name, value) in values {
            out(.input, .type("hidden"), .name(name), .value(value))
        }
    }

    private func onPaper(_ offer: StepOffer, _ fields: Fields, _ out: inout HTML) {
        guard offer.isOnPaper else { return }
        fields.choice(
            "by", Word.forWhom,
            offer.holders.map {
                (value: $0.post?.description ?? "", words: .same(view.name($0)))
            }, &out)
        fields.text("paper", Word.paperField, help: Word.paperHelp, &out)
        fields.text(
            "happened", Word.happenedOn, type: "date", required: false, isShort: true, &out)
    }
}

extension Procedure.Step {
    /// The choice shown beside the name of who made it.
    var deciding: String? {
        chooses ?? (isEach ? fields.first { $0.kind == .choice }?.name : nil)
    }
}
