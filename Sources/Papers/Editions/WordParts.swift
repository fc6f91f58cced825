/// The parts of a Word file that do not depend on its text.
enum WordParts {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let contentTypes =
        head + "<Types xmlns=\"\(packages)/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\""
        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("/word/document.xml", "document.main") + override("/word/styles.xml", "styles")
        + override("/word/fontTable.xml", "fontTable") + override("/word/footer1.xml", "footer")
        + override("/word/comments.xml", "comments")
        + "<Override PartName=\"/customXml/itemProps1.xml\" ContentType=\""
        + "application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/></Types>"

    static let packageLinks = links([("officeDocument", "word/document.xml")])
    static let documentLinks = links([
        ("styles", "styles.xml"), ("fontTable", "fontTable.xml"), ("footer", "footer1.xml"),
        ("comments", "comments.xml"), ("customXml", "../customXml/item1.xml"),
    ])
    static let editionLinks = links([("customXmlProps", "itemProps1.xml")])

    static let editionProperties =
        head + "<ds:datastoreItem ds:itemID=\"{7A65726E-0000-4000-8000-000000000001}\" "
        + "xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"/>"

    private static func override(_ part: String, _ kind: String) -> String {
        "<Override PartName=\"\(part)\" ContentType=\"\(type).\(kind)+xml\"/>"
    }

    private static func links(_ parts: [(type: String, target: String)]) -> String {
        let each = parts.enumerated().map { place, part in
            "<Relationship Id=\"r\(place + 1)\" Type=\"\(office)/\(part.type)\" "
                + "Target=\"\(part.target)\"/>"
        }
        return head + "<Relationships xmlns=\"\(packages)/relationships\">" + each.joined()
            + "</Relationships>"
    }

    /// A4 with the margins of an official document; the footer is the third link.
    static let section =
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"r3\"/>"
        + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" "
        + "w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1417\" w:gutter=\"0\"/>"
        + "</w:sectPr>"

    static let footer =
        head + "<w:ftr xmlns:w=\"\(word)\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
        + "<w:r><w:t>— </w:t></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r>"
        + "</w:fldSimple><w:r><w:t> —</w:t></w:r></w:p></w:ftr>"

    /// Names for machines that lack the fonts official documents are set in.
    static let fonts =
        head + "<w:fonts xmlns:w=\"\(word)\">" + font("方正小标宋简体", "宋体")
        + font("仿宋_GB2312", "仿宋") + font("楷体_GB2312", "楷体") + font("黑体", "SimHei") + "</w:fonts>"

    private static func font(_ name: String, _ other: String) -> String {
        "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(other)\"/><w:charset w:val=\"86\"/></w:font>"
    }

    static let styles =
        head + "<w:styles xmlns:w=\"\(word)\"><w:docDefaults><w:rPrDefault><w:rPr>"
        + fontName("仿宋_GB2312") + "<w:sz w:val=\"32\"/><w:lang w:eastAsia=\"zh-CN\"/>"
        + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + style(
            "Normal", "Normal", isDefault: true, paragraph: spacing + indent, run: "")
        + style(
            "Title", "Title",
            paragraph: spacing + "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/>"
                + "<w:jc w:val=\"center\"/>",
            run: fontName("方正小标宋简体") + "<w:sz w:val=\"44\"/>")
        + style(
            "Heading1", "heading 1", paragraph: spacing + indent + "<w:outlineLvl w:val=\"0\"/>",
            run: fontName("黑体"))
        + style(
            "Heading2", "heading 2", paragraph: spacing + indent + "<w:outlineLvl w:val=\"1\"/>",
            run: fontName("楷体_GB2312"))
        + style(
            "Cell", "Cell",
            paragraph: "<w:spacing w:line=\"320\" w:lineRule=\"exact\"/>"
                + "<w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/>",
            run: "<w:sz w:val=\"21\"/>")
        + "</w:styles>"

    private static let indent = "<w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>"
    private static let spacing = "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/>"

    private static func fontName(_ name: String) -> String {
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(name)\"/>"
    }

    private static func style(
        _ id: String, _ name: String, isDefault: Bool = false, paragraph: String, run: String
    ) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"\(isDefault ? " w:default=\"1\"" : "")>"
            + "<w:name w:val=\"\(name)\"/>"
            + (isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")
            + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
    }

    static let tableLook: String = {
        let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }
        return "<w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>" + edges.joined()
            + "</w:tblBorders></w:tblPr>"
    }()

    /// The remarks; the initials tell Zeren's own from those of people.
    static func comments(_ remarks: [String]) -> String {
        let each = remarks.enumerated().map { place, words in
            "<w:comment w:id=\"\(place)\" w:author=\"责任\" w:initials=\"\(initials)\"><w:p><w:r>"
                + "<w:t xml:space=\"preserve\">\(escaped(words))</w:t></w:r></w:p></w:comment>"
        }
        return head + "<w:comments xmlns:w=\"\(word)\">" + each.joined() + "</w:comments>"
    }

    static let initials = "zeren"

    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars { append(scalar, to: &out) }
        return out
    }

    /// Adds a character as text of a part; leaves out what no part can hold.
    static func append(_ scalar: Unicode.Scalar, to out: inout String) {
        switch scalar {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        default: if scalar.isXML { out.unicodeScalars.append(scalar) }
        }
    }
}
