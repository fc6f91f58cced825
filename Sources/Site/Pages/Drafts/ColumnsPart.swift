import Duties
import Lists
import Office

/// The tables of a draft: what each column was taken for, and a form to say it otherwise.
struct ColumnsPart {
    let view: DraftView

    private var tables: [TableReading] { view.draft.list.tables }

    func write(_ out: inout HTML, _ frame: Frame) {
        guard !tables.isEmpty else { return }
        let isUnread = tables.contains { !$0.isRead }
        out(.section, .class("card"), .id("tables")) { out in
            out(.details, .isOpen(isUnread)) { out in
                out(.summary, words: Word.tablesTitle(tables.count))
                out(.p, .class("help"), words: Word.tablesHelp)
                let action = Paths.draft(.chooseColumns, view.draft.row.id, view.organisation)
                out(.form, .method("post"), .action(action)) { out in
                    frame.token(&out)
                    for (index, table) in tables.enumerated() { write(table, index, &out) }
                    out(
                        .button, .class("btn"), .type("submit"), words: Word.readAgain)
                }
            }
        }
    }

    private func write(_ table: TableReading, _ index: Int, _ out: inout HTML) {
        out(.h3) { out in
            out.text(Word.tableRows(index + 1, table.rows))
            if !table.isRead { out(.span, .class("f"), words: Word.tableUnread) }
        }
        out(.div, .class("columns")) { out in
            for (place, column) in table.columns.enumerated() {
                let name = "\(index).\(place)"
                out(.div, .class("field short")) { out in
                    out(.label, .for("column-\(name)")) { out in
                        if column.header.isEmpty {
                            out.text(Word.columnNumber(place + 1))
                        } else {
                            out.said(column.header)
                        }
                    }
                    out(.select, .id("column-\(name)"), .name(name)) { out in
                        for role in TableReading.Role.allCases {
                            out(
                                .option, .value(role.rawValue),
                                .selected(role == column.role), words: Word.column(role))
                        }
                    }
                }
            }
        }
    }
}
