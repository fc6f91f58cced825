/// Writes rows of cells as the text a list is read from: a row a line, a tab between cells, a
/// paragraph inside a cell parted by U+2028.
///
/// Cells come without the blanks and breaks at their ends, rows without the empty cells at theirs.
struct SheetText {
    /// The rows so far; an empty one waits for the next that holds something.
    private(set) var scalars: [Unicode.Scalar] = []
    private var owesEmptyRow = false
    private var rowStart = 0
    private var cellStart = 0
    private var afterReturn = false

    init(reserving capacity: Int = 0) {
        scalars.reserveCapacity(capacity)
    }

    /// What was put so far, without blanks at its end.
    var words: String {
        let end = scalars.lastIndex { !isEdge($0) }.map { $0 + 1 } ?? 0
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[..<end])
        return String(view)
    }

    /// One more sign of the cell.
    mutating func put(_ scalar: Unicode.Scalar) {
        let follows = afterReturn
        afterReturn = scalar == "\r"
        switch scalar.value {
        case 0x0A where follows: return
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: append("\u{2028}")
        case 0x09: append(" ")
        case 0xFEFF: return
        default: append(scalar)
        }
    }

    mutating func put(_ text: some Sequence<Unicode.Scalar>) {
        for scalar in text { put(scalar) }
    }

    mutating func endCell() {
        trimCell()
        scalars.append("\t")
        cellStart = scalars.count
    }

    /// Ends the row; of several empty rows between others one is left.
    mutating func endRow() {
        trimCell()
        while scalars.count > rowStart, scalars[scalars.count - 1] == "\t" { scalars.removeLast() }
        if scalars.count == rowStart {
            owesEmptyRow = rowStart > 0
        } else {
            scalars.append("\n")
            if owesEmptyRow { scalars.insert("\n", at: rowStart) }
            owesEmptyRow = false
        }
        rowStart = scalars.count
        cellStart = rowStart
    }

    /// Takes back what was put into the cell since it had `count` signs.
    mutating func takeBack(to count: Int) {
        scalars.removeLast(max(0, scalars.count - cellStart - count))
        afterReturn = false
    }

    /// Signs of the cell so far.
    var cellCount: Int { scalars.count - cellStart }
    var isInsideRow: Bool { scalars.count > rowStart }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalars.count > cellStart || !isEdge(scalar) { scalars.append(scalar) }
    }

    private mutating func trimCell() {
        while scalars.count > cellStart, isEdge(scalars[scalars.count - 1]) { scalars.removeLast() }
        afterReturn = false
    }

    private func isEdge(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0xA0, 0x3000, 0x2028: true
        default: false
        }
    }
}
