/// How the cells of a workbook show their numbers.
struct SheetStyles {
    private var formats: [CellFormat] = []

    init(_ bytes: [UInt8]?, part: String) throws(PaperError) {
        guard let bytes else { return }
        let reader = try XMLReader(bytes, part: part)
        var (codes, known): ([Int: String], [Int: CellFormat]) = ([:], [:])
        var isCells = false
        while let node = try reader.next() {
            let name = node == .text ? "" : reader.name
            if name == "cellXfs" { isCells = node == .start }
            guard node == .start else { continue }
            // A format inside dxfs bears an identifier of its own and serves no cell.
            if name == "numFmt", let id = reader.attribute("numFmtId").flatMap({ Int($0) }) {
                codes[id] = codes[id] ?? reader.attribute("formatCode")
            } else if name == "xf", isCells {
                let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
                let format =
                    known[id] ?? codes[id].map { CellFormat(code: $0) }
                    ?? CellFormat(builtIn: id)
                known[id] = format
                formats.append(format)
            }
        }
    }

    subscript(index: Int) -> CellFormat {
        formats.indices.contains(index) ? formats[index] : .general
    }
}
