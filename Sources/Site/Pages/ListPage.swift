import Duties
import Lists
import Office
import Papers

/// 清单: the document's own words with every duty marked in place, and beside it what is known.
struct ListPage: Page {
    let model: ListView
    /// A number that could not be set: which duty, and why.
    var mistake: (duty: String, message: Message)?
    /// Which page of a long document.
    var page = 0
    /// What was typed to end the list, and the mistakes in it.
    var ending = FormFields()
    var mistakes: [FieldMistake] = []
    let area: Area? = .lists
    var title: Message { .same(model.head.title) }

    func write(_ out: inout HTML, _ frame: Frame) {
        head(&out, frame)
        let document = DocumentPart(
            model.document, titleSpan: model.register.titleSpan, sections: model.register.sections)
        document.write(
            &out, frame, page: page, beside: MarginPart(model: model, mistake: mistake))
    }

    private func head(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, said: model.head.title)
                out(.p) { facts(&$0) }
                out(.p, .class("dim"), words: Word.explainList)
            }
            acts(&out, frame)
        }
        end(&out, frame)
    }

    /// The list is the organisation's own and in force.
    private var isOwn: Bool {
        model.adoptions.contains {
            $0.head.id == model.head.id && $0.organisation.id == model.organisation.id
                && $0.until == nil
        }
    }

    private func acts(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("acts")) { out in
            for other in model.adoptions where other.head.id != model.head.id {
                let isSuperior = other.organisation.id != model.organisation.id
                out(
                    .a, .class("btn"),
                    .href(Paths.compare(other.head.id, with: model.head.id, model.organisation)),
                    words: isSuperior ? Word.compareWithSuperior : Word.compareWithOther(other))
            }
            for form in ExportForm.allCases {
                let link = Paths.export(model.head.id, as: form.rawValue, model.organisation)
                out(.a, .class("btn"), .href(link), words: Word.export(form))
            }
            if frame.role?.governs == true, isOwn {
                let action = Paths.revise(model.head.id, model.organisation)
                out(.form, .method("post"), .action(action)) { out in
                    frame.token(&out)
                    out(.button, .class("btn"), .type("submit"), words: Word.revise)
                }
            }
            if frame.role?.writesRecords == true {
                out(
                    .a, .class("btn main"), .href(Paths.newRecord(model.organisation)),
                    words: Word.recordIt)
            }
        }
    }

    private func end(_ out: inout HTML, _ frame: Frame) {
        guard frame.role?.governs == true, isOwn else { return }
        let fields = Fields(ending, mistakes: mistakes)
        out(.details, .class("card"), .isOpen(!mistakes.isEmpty)) { out in
            out(.summary, words: Word.endTitle)
            out(
                .form, .method("post"), .action(Paths.end(model.head.id, model.organisation))
            ) { out in
                frame.token(&out)
                out(.p, .class("help"), words: Word.endHelp)
                fields.summary(&out)
                out(.div, .class("row")) { out in
                    fields.day("last", Word.lastDay, &out)
                    fields.text("why", Word.ground, help: Word.groundHelp, &out)
                }
                out(.button, .class("btn danger"), .type("submit"), words: Word.endNow)
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
}
