import CXlsx

/// A table of words on its way out: one sheet of a workbook, or CSV.
package struct PlainTable: Sendable {
    package var title: String
    package var header: [String]
    package var rows: [[String]]

    package init(title: String, header: [String], rows: [[String]]) {
        self.title = title
        self.header = header
        self.rows = rows
    }

    /// In UTF-8, with the mark by which spreadsheets know it; what they would take for a formula gets
    /// the mark by which one says that it is words.
    package var csv: [UInt8] {
        let lines = ([header] + rows).map { $0.map(Self.quoted).joined(separator: ",") }
        return [0xef, 0xbb, 0xbf] + Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    private static func quoted(_ words: String) -> String {
        let words = TreeFile.isFormula(words) ? "'" + words : words
        let needsMarks = words.contains { ",\"\r\n;".contains($0) || $0.isNewline }
        return needsMarks ? "\"\(words.replacing("\"", with: "\"\""))\"" : words
    }

    /// As a workbook; every cell holds words.
    ///
    /// - Throws: ``PaperError/cannotWrite``.
    package func xlsx() throws(PaperError) -> [UInt8] {
        try TemporaryFile.bytes { path throws(PaperError) in
            guard let book = workbook_new(path) else { throw .cannotWrite }
            do throws(PaperError) {
                try write(to: book)
            } catch {
                workbook_close(book)
                throw error
            }
            guard workbook_close(book) == LXW_NO_ERROR else { throw .cannotWrite }
        }
    }

    private func write(to book: UnsafeMutablePointer<lxw_workbook>) throws(PaperError) {
        guard let page = workbook_add_worksheet(book, sheetName),
            let head = workbook_add_format(book), let body = workbook_add_format(book)
        else { throw .cannotWrite }
        format_set_bold(head)
        format_set_bg_color(head, 0xE7E6E6)
        format_set_num_format(body, "@")
        format_set_text_wrap(body)
        let last = lxw_col_t(max(header.count - 1, 0))
        guard worksheet_set_column(page, 0, last, 20, body) == LXW_NO_ERROR else {
            throw .cannotWrite
        }
        worksheet_freeze_panes(page, 1, 0)
        for (index, cells) in ([header] + rows).enumerated() {
            for (place, words) in cells.enumerated() where !words.isEmpty {
                let error = worksheet_write_string(
                    page, lxw_row_t(index), lxw_col_t(place), SheetWords.escaped(words),
                    index == 0 ? head : body)
                guard error == LXW_NO_ERROR else { throw .cannotWrite }
            }
        }
    }

    /// A sheet's name has at most 31 characters and none of a few signs.
    private var sheetName: String {
        String(title.filter { !"[]:*?/\\".contains($0) }.prefix(31))
    }
}
