import CXlsx
import Glibc
package import Lists

extension Paper {
    /// A register of an edition as a workbook: a row a duty, to be filtered and printed.
    ///
    /// Read again it gives the same items under the same headings. Every cell holds words, so that
    /// nothing of a list is ever taken for a formula.
    /// - Throws: ``PaperError/cannotWrite``.
    package static func xlsx(
        of sections: [Section], in document: DocumentText, title: String
    ) throws(PaperError) -> [UInt8] {
        let register = Register(sections, in: document)
        return try TemporaryFile.bytes { path throws(PaperError) in
            let writer = try RegisterWorkbook(path: path, register: register, title: title)
            try writer.write()
        }
    }
}

/// Writes the register of an edition with libxlsxwriter.
private struct RegisterWorkbook {
    private typealias Format = UnsafeMutablePointer<lxw_format>

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let register: Register
    private let title: String
    private let columns: [Column]

    /// A column: what stands over it, how wide it is, what a row holds in it.
    private struct Column {
        let header: String
        let width: Double
        let words: (RegisterRow) -> String
    }

    init(path: String, register: Register, title: String) throws(PaperError) {
        guard let book = workbook_new(path), let sheet = workbook_add_worksheet(book, "责任清单")
        else { throw .cannotWrite }
        (self.book, self.sheet) = (book, sheet)
        (self.register, self.title) = (register, title)
        columns = Self.columns(of: register)
    }

    private static func columns(of register: Register) -> [Column] {
        let names = ["部分", "类别", "项目"]
        let headings = (0..<min(max(register.depth, 1), names.count)).map { level in
            Column(header: names[level], width: 16) { row in
                guard level < row.headings.count else { return "" }
                let isLast = level == names.count - 1
                return isLast
                    ? row.headings[level...].joined(separator: " ") : row.headings[level]
            }
        }
        let duty = { (words: @escaping (Duty) -> String) in
            { (row: RegisterRow) in row.duty.map(words) ?? "" }
        }
        let isNumbered = register.rows.contains { $0.item?.number != nil }
        let number = Column(header: "序号", width: 7) { $0.item?.number ?? "" }
        return headings + (isNumbered ? [number] : []) + [
            Column(header: "责任内容", width: 44) { $0.item?.text ?? "" },
            Column(header: "逐项职责", width: 30, words: duty(\.text)),
            Column(header: "责任主体", width: 16, words: duty(register.bearer)),
            Column(header: "行为", width: 14, words: duty(\.action.text)),
            Column(header: "完成时限", width: 16, words: register.time),
            Column(header: "报送对象", width: 14, words: duty(register.addressees)),
            Column(header: "服务对象", width: 14, words: duty(register.others)),
            Column(header: "原文位置说明", width: 9, words: duty(register.place)),
            Column(header: "备注", width: 14, words: duty(register.remark)),
        ]
    }

    func write() throws(PaperError) {
        do {
            try cells()
        } catch {
            workbook_close(book)
            throw error
        }
        setUp()
        guard workbook_close(book) == LXW_NO_ERROR else { throw .cannotWrite }
    }

    private func cells() throws(PaperError) {
        let last = lxw_col_t(columns.count - 1)
        try check(worksheet_merge_range(sheet, 0, 0, 0, last, escaped(title), format(.title)))
        let (head, body) = (format(.head), format(.body))
        for (index, column) in columns.enumerated() {
            let place = lxw_col_t(index)
            try check(worksheet_set_column(sheet, place, place, column.width, nil))
            try check(worksheet_write_string(sheet, 1, place, column.header, head))
        }
        for (index, row) in register.rows.enumerated() {
            for (place, column) in columns.enumerated() {
                let words = escaped(column.words(row))
                try check(
                    worksheet_write_string(
                        sheet, lxw_row_t(index + 2), lxw_col_t(place), words, body))
            }
        }
    }

    /// The header stays in sight, on the screen and on every page; A4 across, one page wide.
    private func setUp() {
        let last = lxw_col_t(columns.count - 1)
        worksheet_freeze_panes(sheet, 2, 0)
        worksheet_autofilter(sheet, 1, 0, lxw_row_t(register.rows.count + 1), last)
        worksheet_repeat_rows(sheet, 1, 1)
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
        worksheet_set_footer(sheet, "&C第 &P 页 共 &N 页")
        worksheet_set_row(sheet, 0, 36, nil)
    }

    private enum Look { case title, head, body }

    private func format(_ look: Look) -> Format? {
        guard let format = workbook_add_format(book) else { return nil }
        format_set_font_name(format, look == .body ? "宋体" : "黑体")
        format_set_font_size(format, look == .title ? 18 : look == .head ? 11 : 10)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_text_wrap(format)
        if look != .body { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
        guard look != .title else { return format }
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        if look == .head { format_set_bg_color(format, 0xE7E6E6) }
        // Text, so that what a person types into the register later stays text too.
        format_set_num_format(format, "@")
        return format
    }

    private func escaped(_ words: String) -> String {
        SheetWords.escaped(words.replacing("\u{2028}", with: "\n"))
    }

    private func check(_ error: lxw_error) throws(PaperError) {
        guard error == LXW_NO_ERROR else { throw .cannotWrite }
    }
}

/// A file that stands no longer than it takes to write and read it.
enum TemporaryFile {
    /// The bytes somebody writes to a path.
    static func bytes(
        _ write: (String) throws(PaperError) -> Void
    ) throws(PaperError) -> [UInt8] {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(folder)/zeren-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw .cannotWrite }
        let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer {
            close(file)
            unlink(path)
        }
        try write(path)
        return try contents(of: path)
    }

    private static func contents(of path: String) throws(PaperError) -> [UInt8] {
        guard let stream = fopen(path, "rb") else { throw .cannotWrite }
        defer { fclose(stream) }
        var out: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            guard count > 0 else { return out }
            out.append(contentsOf: buffer[..<count])
        }
    }
}
