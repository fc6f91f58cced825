import Duties
import Lists
import Office

/// 组织与岗位: an organisation's posts, who holds them since when, what is to be settled, and what
/// was before.
struct PostsPage: Page {
    let model: PostsView
    /// What was typed to found a post, and the mistakes in it.
    var values = FormFields()
    var mistakes: [FieldMistake] = []
    let area: Area? = .posts
    var title: Message { Word.postsTitle }

    private var organisation: Organisation { model.organisation }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out, frame)
        TreeFindingsPart(findings: model.findings, organisation: organisation).write(&out, frame)
        posts(&out, frame)
        foundPost(&out, frame)
        LeadingGroupsPart(model: model, values: values, mistakes: mistakes).write(&out, frame)
        TreeHistoryPart(model: model).write(&out, frame)
    }

    private func head(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.postsTitle)
                out(.p, said: model.name)
                out(.p, .class("dim")) { facts(&$0) }
            }
            out(.div, .class("acts")) { out in
                out(
                    .a, .class("btn"), .href(Paths.exportTree(as: "xlsx", organisation)),
                    words: Word.exportSheet)
                guard frame.role?.governs == true else { return }
                out(
                    .a, .class("btn"), .href(Paths.tree(.importPage, organisation)),
                    words: Word.importSheet)
                guard model.mayGovern else { return }
                out(
                    .a, .class("btn"), .href(Paths.tree(.changeTreePage, organisation)),
                    words: Word.changeOrganisation)
            }
        }
    }

    private func facts(_ out: inout HTML) {
        out(.code, text: organisation.code)
        for words in [
            Word.organisationKind(organisation.kind.rawValue),
            Word.level(organisation.level.rawValue), Word.foundedOn(organisation.founded),
        ] {
            out.text(Word.middot)
            out.text(words)
        }
        if let last = organisation.dissolved {
            out.text(Word.middot)
            out.text(Word.dissolvedAfter(last))
        }
        guard let parent = model.parent else { return }
        out.text(Word.middot)
        out.text(Word.parentWord)
        out.space()
        out.said(parent.name)
    }

    private func posts(_ out: inout HTML, _ frame: Frame) {
        guard !model.lines.isEmpty else {
            out(.p, .class("card"), words: Word.noPosts)
            return
        }
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            out(.table, .class("rows")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        for words in [
                            Word.post, Word.roleOfPost, Word.portfoliosWord, Word.holder,
                            Word.dutiesOfPost,
                        ] {
                            out(.th, .scope("col"), words: words)
                        }
                    }
                }
                out(.tbody) { out in
                    for line in model.lines { row(line, &out, frame) }
                }
            }
        }
    }

    private func row(_ line: PostsView.Line, _ out: inout HTML, _ frame: Frame) {
        out(.tr) { out in
            out(.th, .scope("row")) { out in
                out(.a, .href(frame.link(Paths.post(line.post.id, organisation)))) {
                    $0.said(line.post.title)
                }
            }
            out(.td, .class("nowrap"), words: Word.post(line.post.role))
            out(.td) { PortfoliosPart(post: line.post).write(&$0) }
            out(.td) { holders(line, &$0, frame) }
            out(.td, .class("num")) { out in
                let link = Paths.standing(organisation).with("post", line.post.id.description)
                out(.a, .href(frame.link(link)), text: "\(line.duties)")
            }
        }
    }

    private func holders(_ line: PostsView.Line, _ out: inout HTML, _ frame: Frame) {
        if line.holders.isEmpty { out(.span, .class("chip"), words: Word.vacant) }
        for holder in line.holders {
            out(.span, .class("do")) { out in
                out.said(holder.holder)
                out.space()
                out(.small, words: Word.since(holder.from))
            }
        }
        for state in line.handovers {
            out(.span, .class("do")) { out in
                let link = Paths.handover(state.handover.incoming.id, organisation)
                out(.a, .href(link), words: Word.missing(state.missing))
            }
        }
    }

    private func foundPost(_ out: inout HTML, _ frame: Frame) {
        guard model.mayGovern else { return }
        let form = ActForm(
            prefix: "post", title: Word.foundPostTitle, help: Word.foundPostHelp,
            action: Paths.tree(.foundPost, organisation), button: Word.foundNow)
        PostForm(form: form).write(
            PostForm.values("post", nil, frame.today), typed: values, mistakes,
            from: Word.foundedWord, help: nil, &out, frame)
    }
}

/// What a post is in charge of, liaison for and assigned.
struct PortfoliosPart {
    let post: Post

    func write(_ out: inout HTML) {
        for kind in Portfolio.Kind.allCases where !post.names(kind).isEmpty {
            out(.span, .class("do")) { out in
                out.text(Word.portfolio(kind))
                out.space()
                out.said(post.names(kind).joined(separator: "、"))
            }
        }
    }
}
