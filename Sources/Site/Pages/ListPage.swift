import Duties
import Lists
import Office

/// 清单: the document's own words with every duty marked in place, and beside it what is known.
struct ListPage: Page {
    let model: ListView
    /// A number that could not be set: which duty, and why.
    var mistake: (duty: String, message: Message)?
    let area: Area? = .lists
    var title: Message { .same(model.head.title) }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out, frame)
        let document = DocumentPart(
            model.document, titleSpan: model.register.titleSpan, sections: model.register.sections)
        let margin = MarginPart(model: model, mistake: mistake)
        out(.article, .class("doc")) { out in
            for block in document.blocks { write(block, document, margin, &out, frame) }
        }
    }

    private func head(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, said: model.head.title)
                out(.p) { facts(&$0) }
                out(.p, .class("dim"), words: Word.explainList)
            }
            guard frame.role?.writesRecords == true else { return }
            out(.div, .class("acts")) { out in
                out(
                    .a, .class("btn main"), .href(Paths.newRecord(model.organisation)),
                    words: Word.recordIt)
            }
        }
    }

    private func facts(_ out: inout HTML) {
        let items = model.register.sections.flatMap(\.allItems)
        let duties = items.flatMap(\.duties)
        out.said(model.organisation.name)
        for adoption in model.adoptions where adoption.head.id == model.head.id {
            out.text(Word.comma)
            out.text(Word.from(adoption.from.description))
        }
        out.text(Word.middot)
        out.text(Word.itemCount(items.count))
        out.text(Word.middot)
        out.text(Word.duties(duties.count))
        out.text(Word.comma)
        out.text(ListPage.kinds(duties))
    }

    /// 有数 38、有期 6、遇事 21、待量化 11、常态 42.
    static func kinds(_ duties: [Duty]) -> Message {
        var counts: [(words: Message, count: Int)] = [
            (Word.recurring, 0), (Word.deadline, 0), (Word.event, 0), (Word.unquantified, 0),
            (Word.continuing, 0),
        ]
        for duty in duties {
            switch duty.schedule {
            case .recurring: counts[0].count += 1
            case .deadline: counts[1].count += 1
            case .event: counts[2].count += 1
            case .vague: counts[3].count += 1
            case .continuing: counts[4].count += 1
            }
        }
        let there = counts.filter { $0.count > 0 }
        return Message(
            zh: there.map { "\($0.words.zh) \($0.count)" }.joined(separator: "、"),
            en: there.map { "\($0.count) \($0.words.en)" }.joined(separator: ", "))
    }

    private func write(
        _ block: DocumentPart.Block, _ document: DocumentPart, _ margin: MarginPart,
        _ out: inout HTML, _ frame: Frame
    ) {
        switch block {
        case .title(let text): out(.p, .class("title"), .lang(.chinese), text: text)
        case .paragraph(let text): out(.p, .class("pre"), .lang(.chinese), text: text)
        case .heading(_, let depth, let text):
            out(depth == 0 ? .h2 : depth == 1 ? .h3 : .h4, .lang(.chinese), text: text)
        case .item(let item):
            out(.section, .class("item"), .id(Paths.anchor(item.id))) { out in
                out(.div, .class("t"), .lang(.chinese)) { out in
                    if let number = item.number { out(.span, .class("no"), text: number) }
                    document.write(item, &out) { duty, index, text, out in
                        let sign = margin.sign(duty)
                        out(
                            .mark, .class(sign.rawValue), .id(Paths.anchor(duty.id))
                        ) { out in
                            out.text(text)
                            guard item.duties.count > 1 else { return }
                            out(.sup, text: MarginPart.letter(index))
                        }
                    }
                }
                out(.div, .class("m")) { margin.write(item, &$0, frame) }
            }
        }
    }
}
