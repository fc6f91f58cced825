import CXlsx
package import Duties

extension TreeFile {
    /// Both sheets as a workbook; every cell holds words.
    ///
    /// - Throws: ``PaperError/cannotWrite``.
    package static func xlsx(_ sheets: TreeSheets) throws(PaperError) -> [UInt8] {
        try TemporaryFile.bytes { path throws(PaperError) in
            guard let book = workbook_new(path) else { throw .cannotWrite }
            do throws(PaperError) {
                for sheet in TreeSheet.allCases { try write(sheet, sheets[sheet], to: book) }
            } catch {
                workbook_close(book)
                throw error
            }
            guard workbook_close(book) == LXW_NO_ERROR else { throw .cannotWrite }
        }
    }

    private static func write(
        _ sheet: TreeSheet, _ rows: [TreeRow], to book: UnsafeMutablePointer<lxw_workbook>
    ) throws(PaperError) {
        guard let page = workbook_add_worksheet(book, sheet.title),
            let head = workbook_add_format(book), let body = workbook_add_format(book)
        else { throw .cannotWrite }
        format_set_bold(head)
        format_set_bg_color(head, 0xE7E6E6)
        // Text, so that what a person types into the sheet later stays text too.
        format_set_num_format(body, "@")
        let last = lxw_col_t(sheet.columns.count - 1)
        guard worksheet_set_column(page, 0, last, 16, body) == LXW_NO_ERROR else {
            throw .cannotWrite
        }
        worksheet_freeze_panes(page, 1, 0)
        let header = Dictionary(uniqueKeysWithValues: sheet.columns.map { ($0, $0.header) })
        for (index, cells) in ([header] + rows.map(\.cells)).enumerated() {
            for (place, column) in sheet.columns.enumerated() {
                guard let words = cells[column] else { continue }
                let error = worksheet_write_string(
                    page, lxw_row_t(index), lxw_col_t(place), SheetWords.escaped(words),
                    index == 0 ? head : body)
                guard error == LXW_NO_ERROR else { throw .cannotWrite }
            }
        }
    }

    /// One sheet as CSV in UTF-8, with the mark by which spreadsheets know it.
    package static func csv(_ sheet: TreeSheet, of sheets: TreeSheets) -> [UInt8] {
        let header = Dictionary(uniqueKeysWithValues: sheet.columns.map { ($0, $0.header) })
        let lines = ([header] + sheets[sheet].map(\.cells)).map { cells in
            sheet.columns.map { quoted(cells[$0] ?? "") }.joined(separator: ",")
        }
        return [0xef, 0xbb, 0xbf] + Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    /// What a spreadsheet would take for a formula gets the mark by which one says that it is words.
    private static func quoted(_ words: String) -> String {
        let words = TreeFile.isFormula(words) ? "'" + words : words
        let needsMarks = words.contains { ",\"\r\n;".contains($0) || $0.isNewline }
        return needsMarks ? "\"\(words.replacing("\"", with: "\"\""))\"" : words
    }
}
