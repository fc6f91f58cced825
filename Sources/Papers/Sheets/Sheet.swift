/// The cells of one sheet as they are shown, and what of it is not.
struct Sheet {
    /// A cell with words in it; row and column are counted from 1.
    struct Cell {
        let row: Int
        let column: Int
        let words: String
    }

    let name: String
    var cells: [Cell] = []
    /// Cells merged into the one at their upper left corner.
    var merges: [SheetRange] = []
    var hiddenRows: Set<Int> = []
    var hiddenColumns: Set<Int> = []
    /// The first cell whose formula came to no value: `#REF!`, or never calculated.
    var withoutValue: String?

    /// Writes the rows that are shown; a title above the table stands at the line's beginning.
    ///
    /// - Parameter caption: stands between the title and the table, or first where there is no table.
    /// - Throws: ``PaperError/tooLarge(limit:)`` where that would be more text than the limit.
    func write(
        to text: inout SheetText, caption: String?, limit: Int
    ) throws(PaperError) {
        let shown = shownCells()
        let left = shown.lazy.map(\.column).min() ?? 1
        let table = zip(shown, shown.dropFirst()).first { $0.row == $1.row }?.0.row ?? 0
        var (at, previous, caption) = (0, 0, caption)
        while at < shown.count {
            let row = shown[at].row
            let end = shown[at...].firstIndex { $0.row != row } ?? shown.count
            if previous > 0, (previous + 1..<row).contains(where: { !hiddenRows.contains($0) }) {
                text.endRow()
            }
            if row >= table, let words = caption {
                text.put(words.unicodeScalars)
                text.endRow()
                caption = nil
            }
            write(shown[at..<end], from: row < table ? shown[at].column : left, to: &text)
            guard text.scalars.count <= limit else { throw .tooLarge(limit: limit) }
            (at, previous) = (end, row)
        }
    }

    private func write(_ row: ArraySlice<Cell>, from column: Int, to text: inout SheetText) {
        var column = column
        for cell in row {
            for empty in column..<max(column, cell.column) where !hiddenColumns.contains(empty) {
                text.endCell()
            }
            text.put(cell.words.unicodeScalars)
            column = cell.column
        }
        text.endRow()
    }

    var isEmpty: Bool { shownCells().isEmpty }

    /// The hidden rows and columns that hold something, `2:2 B:C`; empty where none does.
    var hiddenPlaces: String {
        let rows = Set(cells.lazy.map(\.row)).intersection(hiddenRows).sorted()
        let columns = Set(cells.lazy.map(\.column)).intersection(hiddenColumns).sorted()
        let words =
            Self.runs(rows).map { "\($0.lowerBound):\($0.upperBound)" }
            + Self.runs(columns).map {
                "\(CellPlace.letters($0.lowerBound)):\(CellPlace.letters($0.upperBound))"
            }
        return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
    }

    private static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs
    }

    /// Row after row, without what is hidden or lies below a merged cell.
    private func shownCells() -> [Cell] {
        let covered = Covered(merges)
        return cells.filter { cell in
            !hiddenRows.contains(cell.row) && !hiddenColumns.contains(cell.column)
                && !covered.contains(cell.row, cell.column)
        }
    }

}

/// A rectangle of cells, `A1:C1`.
struct SheetRange {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    init?(_ words: String) {
        let corners = words.split(separator: ":").compactMap { CellPlace($0.utf8) }
        guard let first = corners.first, let last = corners.last, first.row <= last.row,
            first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }
}

/// A cell's place, `AB12`, counted from 1.
struct CellPlace: Hashable {
    static let mostRows = 1_048_576
    static let mostColumns = 16_384

    let row: Int
    let column: Int

    init?(_ name: some Sequence<UInt8>) {
        var (row, column) = (0, 0)
        for byte in name {
            switch byte {
            case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
            case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
            case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
            case 0x24: continue
            default: return nil
            }
            guard row <= Self.mostRows, column <= Self.mostColumns else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        (self.row, self.column) = (row, column)
    }
}

extension CellPlace {
    /// A column as sheets name it, `AB`.
    static func letters(_ column: Int) -> String {
        var (rest, out) = (column, "")
        while rest > 0 {
            out = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + out
            rest = (rest - 1) / 26
        }
        return out
    }
}

/// The cells that lie below a merged one, found without looking at every merge.
private struct Covered {
    private var byRow: [Int: [SheetRange]] = [:]

    init(_ merges: [SheetRange]) {
        // A million merged rows is more than any register has.
        var room = CellPlace.mostRows
        for merge in merges.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
            for row in merge.rows.prefix(room) { byRow[row, default: []].append(merge) }
            room = max(0, room - merge.rows.count)
        }
    }

    func contains(_ row: Int, _ column: Int) -> Bool {
        guard let merges = byRow[row] else { return false }
        var (low, high) = (0, merges.count)
        while low < high {
            let middle = (low + high) / 2
            if merges[middle].columns.lowerBound > column {
                high = middle
            } else {
                low = middle + 1
            }
        }
        guard low > 0, merges[low - 1].columns ~= column else { return false }
        let merge = merges[low - 1]
        return row > merge.rows.lowerBound || column > merge.columns.lowerBound
    }
}
