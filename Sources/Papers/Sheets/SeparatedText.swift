/// Cells parted by a sign, rows by line ends, a cell with either in it between quotation marks.
///
/// What people's files hold is read as spreadsheets read it: a mark inside a cell is a sign like
/// others, words after a closing mark belong to the cell, a mark never closed opened nothing.
struct SeparatedText {
    let scalars: [Unicode.Scalar]
    let separator: Unicode.Scalar
    /// Where the first row begins.
    var start = 0

    /// The rows in the layout of tables, the first `limit` of them.
    func laidOut(rows limit: Int = .max) -> [Unicode.Scalar] {
        var text = SheetText(reserving: limit == .max ? scalars.count - start : 0)
        var (at, rows) = (start, 0)
        while at < scalars.count, rows < limit {
            at = takeCell(at, into: &text)
            if at < scalars.count, scalars[at] == separator {
                text.endCell()
                at += 1
            } else {
                text.endRow()
                rows += 1
                at = nextLine(at)
            }
        }
        // A separator at the very end still ends a row.
        if text.isInsideRow { text.endRow() }
        return text.scalars
    }

    /// The cells row by row, empty rows too, so that a row keeps its number.
    func rows() -> [[String]] {
        var (rows, row): ([[String]], [String]) = ([], [])
        var at = start
        while at < scalars.count {
            var cell = SheetText()
            at = takeCell(at, into: &cell)
            row.append(cell.words)
            let isCell = at < scalars.count && scalars[at] == separator
            if !isCell {
                rows.append(row)
                row = []
            }
            at = isCell ? at + 1 : nextLine(at)
        }
        return row.isEmpty ? rows : rows + [row]
    }

    /// Takes the cell at a position, and says where the separator or the line end behind it is.
    private func takeCell(_ start: Int, into text: inout SheetText) -> Int {
        var at = start
        while at < scalars.count, scalars[at] != separator, scalars[at].isCellBlank { at += 1 }
        if at < scalars.count, scalars[at] == "\"", let end = takeQuoted(at + 1, into: &text) {
            at = end
        }
        while at < scalars.count, scalars[at] != separator, !scalars[at].endsRow {
            text.put(scalars[at])
            at += 1
        }
        return at
    }

    /// What stands between marks, and where the closing one ends; nil where none closes.
    private func takeQuoted(_ start: Int, into text: inout SheetText) -> Int? {
        let before = text.cellCount
        var at = start
        while at < scalars.count {
            if scalars[at] == "\"" {
                guard at + 1 < scalars.count, scalars[at + 1] == "\"" else { return at + 1 }
                at += 1
            }
            text.put(scalars[at])
            at += 1
        }
        text.takeBack(to: before)
        return nil
    }

    private func nextLine(_ at: Int) -> Int {
        guard at + 1 < scalars.count, scalars[at] == "\r", scalars[at + 1] == "\n" else {
            return at + 1
        }
        return at + 2
    }
}

extension Unicode.Scalar {
    fileprivate var isCellBlank: Bool { self == " " || self == "\u{3000}" || self == "\u{A0}" }
    fileprivate var endsRow: Bool { self == "\n" || self == "\r" }
}
