import Duties
import Lists
import Office

/// One post: what it is, who holds it, what it was, and the forms that change it.
struct PostPage: Page {
    let model: PostsView
    let line: PostsView.Line
    var values = FormFields()
    var mistakes: [FieldMistake] = []
    let area: Area? = .posts
    var title: Message { .same(line.post.title) }

    private var organisation: Organisation { model.organisation }
    private var post: Post { line.post }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out, frame)
        TreeFindingsPart(
            findings: model.findings.filter { $0.post == post.id }, organisation: organisation
        ).write(&out, frame)
        holders(&out, frame)
        TreeHistoryPart(model: model, post: post.id).write(&out, frame)
        guard model.mayGovern, post.dissolved == nil, frame.asOf == frame.today else { return }
        appoint(&out, frame)
        if !line.holders.isEmpty { end(&out, frame) }
        change(&out, frame)
        abolish(&out, frame)
    }

    private func head(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, said: post.title)
                out(.p) { out in
                    out(.a, .href(frame.link(Paths.posts(organisation)))) { $0.said(model.name) }
                    out.text(Word.middot)
                    out.text(Word.post(post.role))
                    out.text(Word.middot)
                    out.text(Word.postFounded(post.founded))
                    if let last = post.dissolved {
                        out.text(Word.middot)
                        out.text(Word.dissolvedAfter(last))
                    }
                }
                out(.p) { PortfoliosPart(post: post).write(&$0) }
            }
        }
    }

    private func holders(_ out: inout HTML, _ frame: Frame) {
        out(.section, .class("card")) { out in
            out(.h2, words: Word.holder)
            if line.holders.isEmpty { out(.p, words: Word.vacant) }
            for holder in line.holders {
                out(.p) { out in
                    out.said(holder.holder)
                    out.text(Word.separator)
                    out.text(Word.heldFrom(holder.from, holder.last))
                }
            }
            for handover in Handover.all(of: model.appointments.filter { $0.post == post.id }) {
                let link = Paths.handover(handover.incoming.id, organisation)
                let state = line.handovers.first { $0.handover == handover }
                out(.p) { out in
                    out(.a, .href(link), words: Word.handover)
                    out.space()
                    out(.span, .class("num"), text: handover.day.description)
                    out.text(Word.separator)
                    out.text(state.map { Word.missing($0.missing) } ?? Word.handoverDone)
                }
            }
        }
    }

    private func appoint(_ out: inout HTML, _ frame: Frame) {
        let form = ActForm(
            prefix: "appoint", title: Word.appointTitle, help: Word.appointHelp,
            action: Paths.post(.appoint, post.id, organisation), button: Word.appointNow)
        let start = [
            (name: "appoint-from", value: frame.today.description),
            (name: "appoint-replaces", value: "yes"),
        ]
        form.write(FormFields(pairs: start), typed: values, mistakes, &out, frame) {
            fields, name, out in
            out(.div, .class("row")) { out in
                fields.text(name("holder"), Word.holderName, limit: 60, &out)
                fields.day(name("from"), Word.changedFrom, &out)
            }
            if !line.holders.isEmpty { fields.tick(name("replaces"), Word.replacesHolder, &out) }
        }
    }

    private func end(_ out: inout HTML, _ frame: Frame) {
        let form = ActForm(
            prefix: "end", title: Word.endAppointmentTitle, help: Word.endAppointmentHelp,
            action: Paths.post(.endAppointment, post.id, organisation), button: Word.appointNow)
        let start = [
            (name: "end-last", value: frame.today.description)
        ]
        form.write(FormFields(pairs: start), typed: values, mistakes, &out, frame) {
            fields, name, out in
            out(.div, .class("row")) { out in
                fields.choice(
                    name("appointment"), Word.whoseAppointment,
                    line.holders.map { ($0.id.description, .same($0.holder)) }, &out)
                fields.day(name("last"), Word.lastDay, help: Word.lastDayHelp, &out)
            }
            fields.text(name("why"), Word.reasonOptional, required: false, &out)
        }
    }

    private func change(_ out: inout HTML, _ frame: Frame) {
        let form = ActForm(
            prefix: "change", title: Word.changePostTitle, help: Word.changePostHelp,
            action: Paths.post(.changePost, post.id, organisation), button: Word.change)
        let start = PostForm.values("change", post, frame.today)
        PostForm(form: form).write(
            start, typed: values, mistakes, from: Word.changedFrom, help: Word.pastDayHelp, &out,
            frame)
    }

    private func abolish(_ out: inout HTML, _ frame: Frame) {
        let form = ActForm(
            prefix: "abolish", title: Word.abolishTitle, help: Word.abolishHelp,
            action: Paths.post(.abolishPost, post.id, organisation), button: Word.abolishNow,
            isDanger: true)
        let start = [
            (name: "abolish-last", value: frame.today.description)
        ]
        form.write(FormFields(pairs: start), typed: values, mistakes, &out, frame) {
            fields, name, out in
            out(.div, .class("row")) { out in
                fields.day(name("last"), Word.lastDay, help: Word.lastDayHelp, &out)
                fields.text(name("why"), Word.ground, help: Word.groundHelp, limit: 500, &out)
            }
        }
    }
}
