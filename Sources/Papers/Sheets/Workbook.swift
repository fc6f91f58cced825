import Lists

/// A workbook: its sheets as the text a list is read from.
///
/// Each sheet is a block of rows; its name stands above its table where several hold something.
struct Workbook {
    private let package: OfficePackage
    private let relations: [Relation]
    private let limit: Int
    private var entries: [Entry] = []
    private var epoch = SheetEpoch.from1900
    private var text = SheetText()
    private var notes: [LayoutNote] = []

    /// A sheet as the workbook lists it.
    private struct Entry {
        let name: String
        let part: String
        let isHidden: Bool
    }

    /// Reads the workbook of a package.
    static func document(
        _ package: OfficePackage, name: String, sha256: String, limit: Int
    ) throws(PaperError) -> DocumentText {
        var workbook = Workbook(
            package: package, relations: try package.relations(), limit: limit)
        try workbook.readEntries()
        try workbook.write(try workbook.sheets())
        return DocumentText(
            name: name, scalars: workbook.text.scalars, encoding: "xlsx", sha256: sha256,
            notes: workbook.notes)
    }

    /// The sheets of a package that somebody sees, cell by cell.
    static func sheets(of package: OfficePackage) throws(PaperError) -> [Sheet] {
        var workbook = Workbook(
            package: package, relations: try package.relations(), limit: .max)
        try workbook.readEntries()
        return try workbook.sheets().map(\.sheet)
    }

    private init(package: OfficePackage, relations: [Relation], limit: Int) {
        (self.package, self.relations, self.limit) = (package, relations, limit)
    }

    private mutating func readEntries() throws(PaperError) {
        guard let bytes = try package.archive.part(package.main) else {
            throw .missingPart(package.main)
        }
        let reader = try XMLReader(bytes, part: package.main)
        while let node = try reader.next() {
            guard node == .start else { continue }
            if reader.name == "workbookPr", ["1", "true"].contains(reader.attribute("date1904")) {
                epoch = .from1904
            }
            guard reader.name == "sheet", let id = reader.attribute("id", in: .relations),
                let link = relations.first(where: { $0.id == id }), link.type == "worksheet"
            else { continue }
            let state = reader.attribute("state") ?? "visible"
            entries.append(
                Entry(
                    name: reader.attribute("name") ?? "", part: link.target,
                    isHidden: state != "visible"))
        }
    }

    /// The sheets somebody sees, and notes on those nobody does.
    private mutating func sheets() throws(PaperError) -> [(sheet: Sheet, part: String)] {
        let strings = relations.first { $0.type == "sharedStrings" }?.target ?? ""
        let styles = relations.first { $0.type == "styles" }?.target ?? ""
        let reader = SheetReader(
            strings: try SharedStrings(try package.archive.part(strings), part: strings),
            styles: try SheetStyles(try package.archive.part(styles), part: styles), epoch: epoch)
        var sheets: [(sheet: Sheet, part: String)] = []
        for entry in entries {
            guard let bytes = try package.archive.part(entry.part) else {
                throw .missingPart(entry.part)
            }
            let sheet = try reader.sheet(named: entry.name, bytes, part: entry.part)
            if entry.isHidden {
                if !sheet.cells.isEmpty { note(.hiddenCells, Span(0, 0), entry.name) }
            } else {
                sheets.append((sheet, entry.part))
            }
        }
        return sheets
    }

    private mutating func write(_ sheets: [(sheet: Sheet, part: String)]) throws(PaperError) {
        let filled = sheets.count { !$0.sheet.isEmpty }
        for (sheet, part) in sheets {
            let start = text.scalars.count
            if !sheet.isEmpty {
                if start > 0 { text.endRow() }
                let caption = filled > 1 ? sheet.name : nil
                try sheet.write(to: &text, caption: caption, limit: limit)
            }
            try note(sheet, part, above: start)
        }
        guard !text.scalars.isEmpty else { throw .empty }
    }

    /// What a sheet holds beside the cells one sees.
    private mutating func note(
        _ sheet: Sheet, _ part: String, above start: Int
    ) throws(PaperError) {
        let first = text.scalars[start...].firstIndex { $0 != "\n" } ?? start
        let place = Span(first, text.scalars[first...].firstIndex(of: "\n") ?? first)
        let hidden = sheet.hiddenPlaces
        if !hidden.isEmpty { note(.hiddenCells, place, "\(sheet.name) \(hidden)") }
        if let cell = sheet.withoutValue { note(.cellWithoutValue, place, "\(sheet.name) \(cell)") }
        for relation in try Relation.all(of: part, in: package.archive) {
            switch relation.type {
            case "comments": note(.comment, place, sheet.name)
            case "drawing": note(.picture, place, sheet.name)
            case "oleObject": note(.embedded, place, sheet.name)
            default: continue
            }
        }
    }

    private mutating func note(_ kind: LayoutNote.Kind, _ span: Span, _ detail: String) {
        notes.append(LayoutNote(kind, at: span, detail: detail))
    }
}
