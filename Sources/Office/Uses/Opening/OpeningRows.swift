import Duties
import Lists

/// A sheet of what was done before the start (期初): one record a row, columns named by its header.
package struct OpeningSheet: Sendable {
    /// What a column holds; 地点 may be there too.
    package enum Column: String, CaseIterable, Sendable {
        case happened = "日期"
        case kind = "类型"
        case title = "标题"
        case bearer = "责任主体"
        case duty = "职责"
        case people = "参加人"
        case words = "内容"
        case evidence = "佐证文件"
        case place = "地点"

        /// In English, for a header written in it.
        var english: String {
            switch self {
            case .happened: "day"
            case .kind: "kind"
            case .title: "title"
            case .bearer: "bearer"
            case .duty: "duty"
            case .people: "people"
            case .words: "words"
            case .evidence: "evidence"
            case .place: "place"
            }
        }

        /// A column by its name in either language.
        init?(written name: String) {
            let name = name.trimmed
            let found = Column.allCases.first { $0.rawValue == name || $0.english == name }
            guard let found else { return nil }
            self = found
        }
    }

    package struct Row: Sendable {
        /// Counted from 1, the header among them, as a person counts the sheet's filled rows.
        package var number: Int
        var cells: [Column: String]

        package subscript(column: Column) -> String { cells[column] ?? "" }

        /// The parts of a cell that lists several things, one a line or parted by 、 or ；.
        func parts(_ column: Column) -> [String] {
            self[column].split(whereSeparator: { $0.isNewline || "、；;".contains($0) })
                .map { String($0).trimmed }.filter { !$0.isEmpty }
        }

        /// Duties by number or by their words, one a line: their words hold any sign.
        var duties: [String] {
            self[.duty].split(whereSeparator: \.isNewline).map { String($0).trimmed }
                .filter { !$0.isEmpty }
        }
    }

    package private(set) var rows: [Row] = []

    static let most = 5_000

    /// - Throws: ``OfficeError/invalid(_:)`` where no row names the columns, or there are too many.
    package init(_ table: [[String]]) throws {
        let header = table.prefix(5).firstIndex { row in
            Set(row.compactMap { Column(written: $0) })
                .isSuperset(of: [.happened, .kind, .title])
        }
        guard let header else { throw OfficeError.invalid([.noOpeningHeader]) }
        guard table.count - header <= OpeningSheet.most else {
            throw OfficeError.invalid([.tooManyOpeningRows])
        }
        let columns = table[header].map { Column(written: $0) }
        for (index, row) in table.enumerated().dropFirst(header + 1) {
            var cells: [Column: String] = [:]
            for (column, cell) in zip(columns, row) where !cell.trimmed.isEmpty {
                if let column { cells[column] = cell.trimmed }
            }
            if !cells.isEmpty { rows.append(Row(number: index + 1, cells: cells)) }
        }
        guard !rows.isEmpty else { throw OfficeError.invalid([.noOpeningRows]) }
    }

    /// The names of all files the rows speak of.
    package var fileNames: [String] { rows.flatMap { $0.parts(.evidence) }.unique }
}

extension FieldMistake {
    fileprivate static let noOpeningHeader = FieldMistake(
        "sheet", zh: "找不到表头：一行里要有“日期”“类型”“标题”，其余列为“责任主体”“职责”“参加人”“内容”“佐证文件”。",
        en: """
            No header found: one row names the columns day, kind, title and, where they are wanted, \
            bearer, duty, people, words, evidence, place.
            """)
    fileprivate static let noOpeningRows = FieldMistake(
        "sheet", zh: "表头下面没有内容。", en: "Nothing stands below the header.")
    fileprivate static let tooManyOpeningRows = FieldMistake(
        "sheet", zh: "一次最多 \(OpeningSheet.most) 行，请分几次导入。",
        en: "At most \(OpeningSheet.most) rows at once; bring them in several parts.")
}
