/// Reads the cells of one sheet from front to back.
struct SheetReader {
    let strings: SharedStrings
    let styles: SheetStyles
    let epoch: SheetEpoch

    /// The sheet a part holds; cells in the order of their places, one a place.
    func sheet(named name: String, _ bytes: [UInt8], part: String) throws(PaperError) -> Sheet {
        let reader = try XMLReader(bytes, part: part)
        var sheet = Sheet(name: name)
        var place = Cursor()
        while let node = try reader.next() {
            guard node == .start else { continue }
            switch reader.name {
            case "row": row(reader, &place, &sheet)
            case "c":
                if place.moves(to: reader.attribute("r")) { try cell(reader, place, &sheet) }
            case "col": column(reader, &place, &sheet)
            case "mergeCell":
                if let range = reader.attribute("ref").flatMap({ SheetRange($0) }) {
                    sheet.merges.append(range)
                }
            default: continue
            }
        }
        sheet.cells = Self.inOrder(sheet.cells)
        return sheet
    }

    /// Where the next cell stands if it does not say so itself.
    private struct Cursor {
        var row = 0
        var column = 0
        /// Columns spoken of so far; no sheet speaks of one twice.
        var columns = 0

        /// False for a name no cell bears.
        mutating func moves(to name: String?) -> Bool {
            column += 1
            guard let name else { return true }
            guard let place = CellPlace(name.utf8) else { return false }
            (row, column) = (place.row, place.column)
            return true
        }
    }

    private func row(_ reader: XMLReader, _ place: inout Cursor, _ sheet: inout Sheet) {
        place.row = reader.attribute("r").flatMap { Int($0) } ?? place.row &+ 1
        place.column = 0
        if isTrue(reader.attribute("hidden")) || isNone(reader.attribute("ht")) {
            sheet.hiddenRows.insert(place.row)
        }
    }

    private func column(_ reader: XMLReader, _ place: inout Cursor, _ sheet: inout Sheet) {
        guard isTrue(reader.attribute("hidden")) || isNone(reader.attribute("width")),
            let first = reader.attribute("min").flatMap({ Int($0) }),
            let last = reader.attribute("max").flatMap({ Int($0) }), first > 0, first <= last,
            first <= CellPlace.mostColumns
        else { return }
        let hidden = first...min(last, CellPlace.mostColumns)
        place.columns += hidden.count
        if place.columns <= CellPlace.mostColumns { sheet.hiddenColumns.formUnion(hidden) }
    }

    private func isTrue(_ word: String?) -> Bool { word == "1" || word == "true" }
    private func isNone(_ size: String?) -> Bool { size.flatMap { Double($0) } == 0 }

    /// What a cell holds before anything is looked up.
    private struct Content {
        var type = "n"
        var style = 0
        var value: String?
        var words: String?
        var isFormula = false
    }

    private func cell(
        _ reader: XMLReader, _ place: Cursor, _ sheet: inout Sheet
    ) throws(PaperError) {
        var content = Content()
        content.type = reader.attribute("t") ?? "n"
        content.style = reader.attribute("s").flatMap { Int($0) } ?? 0
        try reader.children { (_, name) throws(PaperError) in
            switch name {
            case "v": content.value = try reader.wholeText()
            case "is": content.words = try SheetWords.read(reader)
            case "f":
                content.isFormula = true
                try reader.skip()
            default: try reader.skip()
            }
        }
        if content.type == "e" || (content.isFormula && content.value == nil) {
            sheet.withoutValue =
                sheet.withoutValue ?? CellPlace.letters(place.column) + String(place.row)
            return
        }
        guard let words = shown(content), !words.isEmpty, place.row > 0,
            place.row <= CellPlace.mostRows, place.column <= CellPlace.mostColumns
        else { return }
        sheet.cells.append(Sheet.Cell(row: place.row, column: place.column, words: words))
    }

    /// The words of a cell as the sheet shows them.
    private func shown(_ content: Content) -> String? {
        let format = styles[content.style]
        if let words = content.words { return format.shown(words: words) }
        guard let value = content.value else { return nil }
        switch content.type {
        case "s": return Int(value).flatMap { strings[$0] }.map(format.shown(words:))
        case "str": return format.shown(words: SheetWords.unescaped(value))
        case "inlineStr": return format.shown(words: value)
        case "b": return value == "1" ? "TRUE" : "FALSE"
        case "d": return SheetMoment(iso: value)?.shown(format) ?? value
        default: return Double(value).map { format.shown($0, from: epoch) } ?? value
        }
    }

    private static func inOrder(_ cells: [Sheet.Cell]) -> [Sheet.Cell] {
        let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.place < $1.place }
        if isOrdered { return cells }
        var seen: Set<Int> = []
        // Of several cells at one place the first holds.
        return cells.filter { seen.insert($0.place).inserted }.sorted { $0.place < $1.place }
    }
}

extension Sheet.Cell {
    fileprivate var place: Int { row * (CellPlace.mostColumns + 1) + column }
}
