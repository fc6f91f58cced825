import Duties
import Lists
import Office

/// 导入组织和岗位: a sheet, what it would change, and the button that does it.
struct ImportPage: Page {
    /// A sheet somebody handed in, carried along until it is confirmed; nothing of it is kept.
    struct Sheet: Sendable {
        var name: String
        /// Base64.
        var content: String
        var plan: TreePlan
    }

    let organisation: Organisation
    var sheet: Sheet?
    /// How many changes were made.
    var done: Int?
    var mistakes: [FieldMistake] = []
    let area: Area? = .posts
    var title: Message { Word.importTitle }

    private static let most = 500

    func write(_ out: inout HTML, _ frame: Frame) {
        out(.div, .class("head")) { out in
            out(.div) { out in
                out(.h1, words: Word.importTitle)
                out(.p) { out in
                    out(.a, .href(Paths.posts(organisation))) { $0.said(organisation.name) }
                }
                out(.p, .class("dim"), words: Word.importHelp)
            }
            out(.div, .class("acts")) { out in
                out(
                    .a, .class("btn"), .href(Paths.exportTree(as: "xlsx", organisation)),
                    words: Word.exportSheet)
            }
        }
        if let done { out(.p, .class("card"), .role("status"), words: Word.imported(done)) }
        if let sheet { preview(sheet, &out, frame) }
        form(&out, frame)
    }

    private func form(_ out: inout HTML, _ frame: Frame) {
        let fields = Fields(mistakes: mistakes)
        out(
            .form, .class("sheet"), .method("post"),
            .action(Paths.tree(.previewImport, organisation)), .multipart
        ) { out in
            frame.token(&out)
            if sheet != nil { out(.h2, words: Word.pickAnother) }
            fields.summary(&out)
            fields.files(
                "file", Word.sheetFile, help: Word.sheetFileHelp, accept: ".xlsx,.csv",
                many: false, &out)
            out(.div, .class("buttons")) { out in
                out(
                    .button, .class(sheet == nil ? "btn main" : "btn"), .type("submit"),
                    words: Word.preview)
            }
        }
    }

    private func preview(_ sheet: Sheet, _ out: inout HTML, _ frame: Frame) {
        let plan = sheet.plan
        out(.section, .class("card")) { out in
            out(.h2) { out in
                out.said(sheet.name)
                out.text(Word.middot)
                out.text(Word.changes(plan.lines.count))
                out.text(Word.comma)
                out.text(Word.unchangedRows(plan.unchanged))
            }
            if plan.isEmpty { out(.p, .role("status"), words: Word.nothingToImport) }
            if plan.mistakes.isEmpty, !plan.lines.isEmpty { confirm(sheet, &out, frame) }
        }
        if !plan.mistakes.isEmpty { wrong(plan.mistakes, &out) }
        if !plan.lines.isEmpty { changes(plan.lines, &out) }
    }

    private func confirm(_ sheet: Sheet, _ out: inout HTML, _ frame: Frame) {
        out(
            .form, .method("post"), .action(Paths.tree(.importTree, organisation)), .multipart
        ) { out in
            frame.token(&out)
            out(.input, .type("hidden"), .name("file-name"), .value(sheet.name))
            out(.input, .type("hidden"), .name("shown"), .value(sheet.plan.fingerprint))
            out(.input, .type("hidden"), .name("content"), .value(sheet.content))
            out(.button, .class("btn main"), .type("submit"), words: Word.importNow)
        }
    }

    private func wrong(_ mistakes: [SheetMistake], _ out: inout HTML) {
        table(
            Word.mistakesInSheet,
            [
                Word.sheetWord, Word.rowWord, Word.columnWordOfSheet, Word.standsThere,
                Word.whatIsRight,
            ], mistakes, &out
        ) { mistake, out in
            out(.td, said: mistake.sheet.title)
            out(.td, .class("num"), text: "\(mistake.row)")
            out(.td, said: mistake.column.header)
            out(.td, said: mistake.value)
            out(.td) { out in
                // Words to choose from are Chinese in one language and codes in the other.
                out.text(mistake.message)
            }
        }
    }

    private func changes(_ lines: [TreePlan.Line], _ out: inout HTML) {
        table(
            Word.wouldChange, [Word.sheetWord, Word.rowWord, Word.whatChanged, Word.wasAndBecame],
            lines, &out
        ) { line, out in
            out(.td, said: line.sheet.title)
            out(.td, .class("num"), text: "\(line.row)")
            out(.td, .class("nowrap"), words: line.act.verb)
            out(.td, said: line.act.details)
        }
    }

    private func table<Row>(
        _ title: Message, _ columns: [Message], _ rows: [Row], _ out: inout HTML,
        row: (Row, inout HTML) -> Void
    ) {
        out(.h2, words: title)
        out(.div, .class("card flush scroll"), .focusable, .role("region"), .label(title)) { out in
            out(.table, .class("rows")) { out in
                out(.thead) { out in
                    out(.tr) { out in
                        for words in columns { out(.th, .scope("col"), words: words) }
                    }
                }
                out(.tbody) { out in
                    for each in rows.prefix(Self.most) {
                        out(.tr) { row(each, &$0) }
                    }
                }
            }
        }
        if rows.count > Self.most {
            out(.p, .class("help"), words: Word.moreRows(rows.count - Self.most))
        }
    }
}
