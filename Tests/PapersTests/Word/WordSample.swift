import Lists

@testable import Papers

/// A small Word file made of the parts a test is about.
struct WordSample {
    var body = ""
    var numbering = ""
    var styles = ""
    var extra: [(type: String, name: String, text: String)] = []

    private static let names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\""

    func bytes(
        contentType: String =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    ) throws -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let parts =
            [
                ("styles", "styles.xml", wrapped("styles", styles)),
                ("numbering", "numbering.xml", wrapped("numbering", numbering)),
            ] + extra.map { ($0.type, $0.name, wrapped($0.type, $0.text)) }
        let links = parts.enumerated().map {
            "<Relationship Id=\"r\($0)\" Type=\"\(office)\($1.0)\" Target=\"\($1.1)\"/>"
        }
        let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
        let files: [(String, String)] =
            [
                (
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/word/document.xml\" "
                        + "ContentType=\"\(contentType)\"/></Types>"
                ),
                (
                    "_rels/.rels",
                    "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r\" "
                        + "Type=\"\(office)officeDocument\" Target=\"word/document.xml\"/>"
                        + "</Relationships>"
                ),
                (
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"\(relations)\">\(links.joined())</Relationships>"
                ),
                ("word/document.xml", wrapped("document", "<w:body>\(body)</w:body>")),
            ] + parts.map { ("word/\($0.1)", $0.2) }
        return try Archive.packed(files.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }

    func document() throws -> DocumentText {
        try Paper.open(try bytes(), name: "list.docx").document
    }

    func text() throws -> String { try document().whole }

    private func wrapped(_ name: String, _ inside: String) -> String {
        "<w:\(name) \(Self.names)>\(inside)</w:\(name)>"
    }
}

/// A paragraph, in a list where one is named.
func paragraph(_ text: String, list: Int? = nil, level: Int = 0, _ more: String = "") -> String {
    let place = list.map {
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr>"
    }
    return "<w:p><w:pPr>\(place ?? "")\(more)</w:pPr>\(run(text))</w:p>"
}

func run(_ text: String, _ look: String = "") -> String {
    "<w:r><w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
}

func escaped(_ text: String) -> String {
    text.reduce(into: "") { out, sign in
        switch sign {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        default: out.append(sign)
        }
    }
}

/// A definition of the levels given, `(format, text)`, and one list of it, both by one number.
func numbering(_ id: Int, _ levels: [(String, String)]) -> String {
    let levels = levels.enumerated().map { place, level in
        "<w:lvl w:ilvl=\"\(place)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.0)\"/>"
            + "<w:lvlText w:val=\"\(level.1)\"/></w:lvl>"
    }
    return "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
        + "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(id)\"/></w:num>"
}
