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
                for statement in matter.statements { write(statement, &out, frame) }
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
                for field in step?.fields ?? [] { pair(field, statement, &out) }
            }
            foot(statement, &out, frame)
        }
    }

    /// The choice that decides, shown beside the name.
    private func stance(
        _ statement: Matter.Statement, _ step: Procedure.Step?
    ) -> Message? {
        let field = step?.fields.first { $0.name == (step?.chooses ?? "stance") }
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

    private func foot(
        _ statement: Matter.Statement, _ out: inout HTML, _ frame: Frame
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
            dispute(statement, &out, frame)
        }
    }

    private func dispute(
        _ statement: Matter.Statement, _ out: inout HTML, _ frame: Frame
    ) {
        let fields = Fields()
        out(.details) { out in
            out(.summary, words: Word.disputeIt)
            out(
                .form, .method("post"),
                .action(Paths.link(.disputeStep, matter.id.description))
            ) { out in
                frame.token(&out)
                out(.input, .type("hidden"), .name("place"), .value("\(statement.place)"))
                fields.text("why", Word.disputeWhy, limit: 500, &out)
                out(.button, .class("btn small"), .type("submit"), words: Word.disputeIt)
            }
        }
    }

    func offers(_ out: inout HTML, _ frame: Frame) {
        for offer in view.offers {
            let isSent = model.values["step"] == offer.step.name
            let values = isSent ? model.values : FormFields()
            let fields = Fields(values, mistakes: isSent ? model.mistakes : [])
            out(.section, .class("card"), .labelledBy("do-\(offer.step.name)")) { out in
                out(.h2, .id("do-\(offer.step.name)"), words: offer.step.words)
                let form = StepForm(
                    step: offer.step, posts: model.posts, below: model.below, fields: fields,
                    drafts: drafts(offer))
                form.rules(&out)
                out(
                    .form, .class("inside"), .method("post"),
                    .action(Paths.link(.takeStep, matter.id.description)),
                    .multipart
                ) { out in
                    hidden(offer, &out, frame)
                    fields.summary(&out)
                    form.write(&out)
                    onPaper(offer, fields, &out)
                    out(.button, .class("btn main"), .type("submit"), words: offer.step.words)
                }
            }
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
