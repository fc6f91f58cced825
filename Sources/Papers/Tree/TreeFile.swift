package import Duties
import Lists

/// The tree as a workbook of two sheets, or one of them as CSV.
package enum TreeFile {
    /// What was read: the rows, and the sheets whose header was understood.
    package struct Read: Sendable {
        package var sheets: TreeSheets
        package var found: [TreeSheet]
    }

    /// Reads organisations and posts out of a workbook or a CSV file.
    ///
    /// A sheet is told by its header, which may stand below a title and be worded in other ways; columns
    /// of other names are passed over.
    /// - Throws: ``PaperError``; ``PaperError/noTree`` where no header names the columns needed.
    package static func read(
        _ bytes: [UInt8], name: String, limit: Int = TextFile.commandLimit
    ) throws(PaperError) -> Read {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        var read = Read(sheets: TreeSheets(), found: [])
        for grid in try grids(bytes, name: name, limit: limit) {
            guard let header = TreeHeader.find(in: grid) else { continue }
            read.found.append(header.sheet)
            switch header.sheet {
            case .organisations: read.sheets.organisations += header.rows(of: grid)
            case .posts: read.sheets.posts += header.rows(of: grid)
            }
        }
        guard !read.found.isEmpty else { throw .noTree }
        return read
    }

    private static func grids(
        _ bytes: [UInt8], name: String, limit: Int
    ) throws(PaperError) -> [SheetGrid] {
        switch Signature(of: bytes) {
        case .zip:
            let package = try OfficePackage(try Archive(bytes))
            guard package.kind == .sheet else { throw .noTree }
            return try Workbook.sheets(of: package).map(SheetGrid.init)
        case .text:
            let text = try TextFile.decode(bytes, name: name, limit: limit)
            return SheetGrid.separators.map { sign in
                SheetGrid(SeparatedText(scalars: text.scalars, separator: sign).rows())
            }.filter { TreeHeader.find(in: $0) != nil }.prefix(1).map { $0 }
        case .pdf: throw .noTree
        case .foreign(let kind): throw .wrongKind(kind)
        }
    }
}

extension TreeFile {
    /// Whether a spreadsheet would work the words out instead of showing them.
    static func isFormula(_ words: some StringProtocol) -> Bool {
        words.first.map { "=+-@＝＋－＠\t\r".contains($0) } ?? false
    }
}

/// The cells of a sheet by row and column, both counted from 1.
struct SheetGrid {
    private(set) var rows: [(number: Int, cells: [Int: String])] = []

    static let separators: [Unicode.Scalar] = [",", "\t", ";"]

    init(_ rows: [[String]]) {
        self.rows = rows.enumerated().map { index, row in
            let cells = row.enumerated().filter { !$0.element.isEmpty }
                .map { ($0.offset + 1, Self.plain($0.element)) }
            return (index + 1, Dictionary(uniqueKeysWithValues: cells))
        }
    }

    /// Without the mark before what would be a formula.
    private static func plain(_ words: String) -> String {
        let rest = words.dropFirst()
        return words.first == "'" && TreeFile.isFormula(rest) ? String(rest) : words
    }

    init(_ sheet: Sheet) {
        for cell in sheet.cells {
            let words = cell.words.withoutEdges
            guard !words.isEmpty else { continue }
            if rows.last?.number != cell.row { rows.append((cell.row, [:])) }
            rows[rows.count - 1].cells[cell.column] = words
        }
    }
}

extension String {
    /// Without blanks at its ends.
    fileprivate var withoutEdges: String {
        var view = Substring(self)
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
