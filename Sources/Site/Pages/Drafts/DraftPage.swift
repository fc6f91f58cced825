import Duties
import Lists
import Office

/// 草稿: what is left to do, then the document with every duty in place and open to correction.
struct DraftPage: Page {
    struct Model: Sendable {
        var view: DraftView
        /// A number or a decision that was not taken: which duty, and why.
        var mistake: (duty: String, message: Message)?
        /// Mistakes in the tools' forms, and what was typed there.
        var mistakes: [FieldMistake] = []
        var values = FormFields()
        /// What just came over from another edition.
        var carried: CarriedOver?
        var page = 0
    }

    let model: Model
    let area: Area? = .adopt
    var title: Message { .same(view.title) }

    private var view: DraftView { model.view }
    private var draft: Draft { model.view.draft }

    func write(_ out: inout HTML, _ frame: Frame) {
        let document = DocumentPart(
            draft.document, titleSpan: draft.list.titleSpan, sections: draft.sections)
        head(&out, frame)
        if let carried = model.carried {
            out(.p, .class("told"), .role("status"), words: Word.carried(carried))
        }
        DraftTodoPart(view: view, mistake: model.mistake, places: DraftPlaces(draft, document))
            .write(&out, frame)
        DraftToolsPart(view: view, mistakes: model.mistakes, values: model.values)
            .write(&out, frame)
        ColumnsPart(view: view).write(&out, frame)
        document.write(&out, frame, page: model.page, beside: DraftMargin(view: view))
    }

    private func head(_ out: inout HTML, _ frame: Frame) {
        let organisation = view.organisation
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, said: view.title)
                out(.p) { facts(&$0, frame) }
                out(.p, .class("dim"), words: Word.explainDraft)
            }
            out(.div, .class("acts")) { out in
                if let old = view.follows {
                    out(
                        .a, .class("btn"),
                        .href(Paths.compare(old.head.id, with: draft.row.id, organisation)),
                        words: Word.compareWithFollowed)
                }
                for above in view.others where above.organisation.id != organisation.id {
                    out(
                        .a, .class("btn"),
                        .href(Paths.compare(above.head.id, with: draft.row.id, organisation)),
                        words: Word.compareWithSuperior)
                }
                out(
                    .a, .class("btn main"),
                    .href(Paths.draft(.confirmPage, draft.row.id, organisation)),
                    words: Word.goToConfirm)
            }
        }
    }

    private func facts(_ out: inout HTML, _ frame: Frame) {
        out(.span, .class("chip"), words: Word.draft)
        out.space()
        out.said(view.organisation.name)
        out.text(Word.middot)
        out.said(draft.row.name)
        out.text(Word.middot)
        out.said(view.openedBy)
        out.space()
        out(.span, .class("num"), text: frame.moment(draft.row.openedAt))
        out.text(Word.middot)
        out.text(Word.itemCount(draft.sections.flatMap(\.allItems).count))
        out.text(Word.middot)
        out.text(Word.duties(draft.duties.count))
        out.text(Word.comma)
        out.text(ListPage.kinds(draft.duties))
    }
}

/// Where things of a draft stand on its pages.
struct DraftPlaces {
    private let draft: Draft
    private let pages: [String: Int]

    init(_ draft: Draft, _ document: DocumentPart) {
        self.draft = draft
        var pages: [String: Int] = [:]
        for (index, blocks) in document.pages.enumerated() {
            for case .item(let item) in blocks { pages[item.id] = index }
        }
        self.pages = pages
    }

    func link(_ duty: Duty, _ organisation: Organisation) -> Link {
        let item = duty.id.split(separator: "#").first.map(String.init) ?? duty.id
        return link(item, anchor: duty.id, organisation)
    }

    /// The item a finding is in; nil where it is in none.
    func link(_ span: Span, _ organisation: Organisation) -> Link? {
        let item = draft.sections.flatMap(\.allItems).first { $0.span.contains(span) }
        return item.map { link($0.id, anchor: $0.id, organisation) }
    }

    private func link(_ item: String, anchor: String, _ organisation: Organisation) -> Link {
        let page = pages[item] ?? 0
        return Paths.draft(draft.row.id, organisation)
            .with("page", page == 0 ? nil : "\(page)").at(Paths.anchor(anchor))
    }

    /// The line of the document, from 1.
    func line(_ span: Span) -> Int {
        let scalars = draft.document.scalars
        return 1 + scalars[..<min(span.start, scalars.count)].count { $0 == "\n" }
    }
}
