/// The part of a Word file that carries an edition's answers; Word keeps it when it saves.
enum EditionPart {
    private static let space = "urn:zeren:edition"

    static func text(_ json: String) -> String {
        // Inside a string of JSON a character no part can hold is written by its number.
        var out = WordParts.head + "<edition xmlns=\"\(space)\"><t>"
        for (place, scalar) in json.unicodeScalars.enumerated() {
            // A reader of XML takes no text of more than ten million bytes in one piece.
            if place % (1 << 20) == (1 << 20) - 1 { out += "</t><t>" }
            if scalar.isXML {
                WordParts.append(scalar, to: &out)
            } else {
                out += "\\u" + hexadecimal(scalar.value)
            }
        }
        return out + "</t></edition>"
    }

    /// The edition a package carries; nil for a file of anybody else.
    static func edition(in package: OfficePackage) throws(PaperError) -> Edition? {
        for link in try package.relations() where link.type == "customXml" && !link.isOutside {
            guard let bytes = try package.archive.part(link.target),
                bytes.holds(Array(space.utf8))
            else { continue }
            let xml = try XMLReader(bytes, part: link.target)
            guard try xml.next() == .start, xml.name == "edition" else { continue }
            return try Edition(json: Array(try xml.wholeText().utf8), part: link.target)
        }
        return nil
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
