import Duties
import Lists
import Office

/// 启用清单: hand in a file, see what was understood, put it in force.
struct AdoptPage: Page {
    struct Model: Sendable {
        var organisation: Organisation
        var values: FormFields
        var mistakes: [FieldMistake] = []
        /// What was read; nil before a file came.
        var preview: ParsedList?
        /// The file's bytes in base 64, so that adopting needs no second choosing of it and line
        /// ends come back as they were.
        var document = ""
    }

    let model: Model
    let area: Area? = .adopt
    var title: Message { Word.adoptTitle }

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: model.preview == nil ? Word.adoptTitle : Word.previewTitle)
                out(.p, said: model.organisation.name)
            }
        }
        form(&out, frame)
        if let preview = model.preview { PreviewPart(list: preview).write(&out, frame) }
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(model.values, mistakes: model.mistakes)
        let action = Paths.link(.adopt, model.organisation.code)
        out(.form, .class("sheet"), .method("post"), .action(action), .multipart) { out in
            frame.token(&out)
            fields.summary(&out)
            if let preview = model.preview {
                out(.input, .type("hidden"), .name("file-name"), .value(preview.document.name))
                out(.input, .type("hidden"), .name("document"), .value(model.document))
                out(.div, .class("row")) { out in
                    fields.day("from", Word.fromDay, help: Word.fromDayHelp, &out)
                    fields.choice("below", Word.below, below, &out)
                }
            } else {
                fields.files(
                    "file", Word.listFile, help: Word.listFileHelp, accept: ".txt,text/plain",
                    many: false, &out)
            }
            buttons(&out)
        }
    }

    private var below: [(value: String, words: Message)] {
        let levels: [Organisation.Level] = [.city, .county, .township, .village]
        return [("", Word.belowNone)]
            + levels.map { ($0.rawValue, Word.belowKind(Word.level($0.rawValue))) }
    }

    private func buttons(_ out: inout HTML) {
        out(.div, .class("buttons")) { out in
            guard let preview = model.preview else {
                out(
                    .button, .class("btn main"), .type("submit"), .name("step"),
                    .value("preview"), words: Word.preview)
                return
            }
            out(
                .a, .class("btn"), .href(Paths.adopt(model.organisation)),
                words: Message(zh: "换一个文件", en: "Another file"))
            guard !preview.findings.contains(where: { $0.weight == .blocking }) else { return }
            out(
                .button, .class("btn main"), .type("submit"), .name("step"), .value("adopt"),
                words: Word.adoptNow)
        }
    }
}

/// What was understood of a list that is not in force yet.
struct PreviewPart {
    let list: ParsedList

    func write(_ out: inout HTML, _ frame: Frame) {
        let duties = list.duties
        out(.section, .class("card")) { out in
            out(.h2, said: list.title.isEmpty ? list.document.name : list.title)
            out(.p) { out in
                out.text(Word.level(list.level.rawValue))
                out.text(Word.middot)
                out.text(Word.itemCount(list.items.count))
                out.text(Word.middot)
                out.text(Word.duties(duties.count))
                out.text(Word.comma)
                out.text(ListPage.kinds(duties))
            }
        }
        findings(&out)
        out(.article, .class("doc")) { out in
            let document = DocumentPart(
                list.document, titleSpan: list.titleSpan, sections: list.sections)
            var room = PreviewPart.most
            for block in document.blocks {
                guard room > 0 else { break }
                room -= PreviewPart.length(block)
                write(block, document, &out)
            }
            if room <= 0 { out(.p, .class("pre"), words: Word.previewCut) }
        }
    }

    /// So many characters are shown; a longer list is adopted whole all the same.
    private static let most = 40_000

    private static func length(_ block: DocumentPart.Block) -> Int {
        switch block {
        case .title(let text), .paragraph(let text), .heading(_, _, let text):
            text.unicodeScalars.count
        case .item(let item): item.span.count
        }
    }

    private func findings(_ out: inout HTML) {
        out(.section, .class("card")) { out in
            out(.h2, words: Word.findings)
            if list.findings.isEmpty { out(.p, .class("dim"), words: Word.noFindings) }
            out(.ul, .class("plain")) { out in
                for finding in list.findings.prefix(200) {
                    out(.li, .class("finding \(finding.weight.rawValue)")) { out in
                        out(.b, words: weight(finding.weight))
                        out.space()
                        out(.span, .class("dim"), words: Word.line(line(of: finding.span)))
                        out.space()
                        out.finding(finding.message)
                    }
                }
            }
        }
    }

    private func weight(_ weight: Finding.Weight) -> Message {
        switch weight {
        case .blocking: Word.blocking
        case .warning: Word.warning
        case .note: Word.note
        }
    }

    private func line(of span: Span) -> Int {
        let end = min(span.start, list.document.scalars.count)
        return 1 + list.document.scalars[..<end].count { $0 == "\n" }
    }

    private func write(
        _ block: DocumentPart.Block, _ document: DocumentPart, _ out: inout HTML
    ) {
        switch block {
        case .title(let text): out(.p, .class("title"), .lang(.chinese), text: text)
        case .paragraph(let text):
            out(.p, .class("pre"), .lang(.chinese), text: String(text.prefix(2_000)))
        case .heading(_, let depth, let text):
            out(depth == 0 ? .h2 : depth == 1 ? .h3 : .h4, .lang(.chinese), text: text)
        case .item(let item):
            out(.section, .class("item")) { out in
                out(.div, .class("t"), .lang(.chinese)) { out in
                    if let number = item.number { out(.span, .class("no"), text: number) }
                    document.write(item, &out) { duty, index, text, out in
                        out(.mark, .class(look(duty))) { out in
                            out.text(text)
                            guard item.duties.count > 1 else { return }
                            out(.sup, text: MarginPart.letter(index))
                        }
                    }
                }
                out(.div, .class("m")) { margin(item, &$0) }
            }
        }
    }

    private func look(_ duty: Duty) -> String {
        switch duty.schedule {
        case .vague: "vague"
        case .continuing: "continuing"
        case .event: "waiting"
        case .recurring, .deadline: "open"
        }
    }

    private func margin(_ item: Item, _ out: inout HTML) {
        for (index, duty) in item.duties.enumerated() {
            out(.div, .class("d \(look(duty))")) { out in
                out(.p) { out in
                    if item.duties.count > 1 {
                        out(.span, .class("letter"), text: MarginPart.letter(index))
                    }
                    out(.b) { out in
                        out.text(Word.action(duty.action.kind))
                        out.space()
                        out.schedule(duty.schedule)
                    }
                }
            }
        }
    }
}
