import Lists

@testable import Papers

/// A workbook of few parts, made for a test.
struct SmallWorkbook {
    var sheets: [(name: String, state: String, xml: String)] = []
    var strings = ""
    var formats = ""
    /// Formats of the cells, by identifier.
    var styles: [Int] = [0]
    var properties = ""
    var sheetRelations = ""

    /// A workbook of one sheet.
    init(_ rows: String = "", columns: String = "", behind: String = "") {
        add("Sheet1", rows, columns: columns, behind: behind)
    }

    mutating func add(
        _ name: String, _ rows: String, state: String = "visible", columns: String = "",
        behind: String = ""
    ) {
        sheets.append(
            (name, state, "\(columns)<sheetData>\(rows)</sheetData>\(behind)"))
    }

    func document() throws -> DocumentText {
        try Paper.open(try bytes(), name: "list.xlsx").document
    }

    /// Its text, tabs and breaks as signs one sees.
    func shown() throws -> String {
        let document = try document()
        return document.raw(Span(0, document.scalars.count))
            .replacing("\t", with: "|").replacing("\u{2028}", with: "/")
    }

    func bytes() throws -> [UInt8] {
        let types = "http://schemas.openxmlformats.org/package/2006/content-types"
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        var parts = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(types)\"><Override PartName=\"/xl/workbook.xml\" "
                    + "ContentType=\"\(kind)\"/></Types>"
            ),
            ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", workbook),
            ("xl/sharedStrings.xml", "<sst \(space)>\(strings)</sst>"),
            ("xl/styles.xml", stylesheet),
        ]
        let links = sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0).xml") }
        let rest = [("a", "sharedStrings", "sharedStrings.xml"), ("b", "styles", "styles.xml")]
        parts.append(("xl/_rels/workbook.xml.rels", relations(links + rest)))
        for (index, sheet) in sheets.enumerated() {
            let xml = "<worksheet \(space)>\(sheet.xml)</worksheet>"
            parts.append(("xl/worksheets/sheet\(index).xml", xml))
        }
        if !sheetRelations.isEmpty {
            let links = relations([("x", sheetRelations, "../x.xml")])
            parts.append(("xl/worksheets/_rels/sheet0.xml.rels", links))
        }
        return try Archive.packed(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    private var workbook: String {
        let listed = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" "
                + "r:id=\"s\(index)\"/>"
        }
        return "<workbook \(space)><workbookPr \(properties)/><sheets>\(listed.joined())</sheets>"
            + "</workbook>"
    }

    private var stylesheet: String {
        let cells = styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        return "<styleSheet \(space)><numFmts>\(formats)</numFmts><cellXfs>\(cells)</cellXfs>"
            + "</styleSheet>"
    }

    private func relations(_ links: [(String, String, String)]) -> String {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let listed = links.map { id, type, target in
            "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
        }
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return "<Relationships xmlns=\"\(space)\">\(listed.joined())</Relationships>"
    }

    private var space: String {
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    }
}

/// A row of cells that hold words.
func words(_ row: Int, _ cells: String...) -> String {
    let inside = zip("ABCDEFGH", cells).filter { !$0.1.isEmpty }.map { column, words in
        "<c r=\"\(column)\(row)\" t=\"inlineStr\"><is><t>\(words)</t></is></c>"
    }
    return "<row r=\"\(row)\">\(inside.joined())</row>"
}
