import Lists

/// Word documents: the package to decoded text, as Word lays it out.
enum WordFile {
    /// - Throws: ``PaperError`` naming the part that cannot be read, or the limit.
    static func text(
        of package: OfficePackage, name: String, fingerprint: String, limit: Int
    ) throws(PaperError) -> DocumentText {
        let parts = try package.relations()
        func bytes(_ type: String) throws(PaperError) -> (bytes: [UInt8], name: String)? {
            guard let part = parts.first(where: { $0.type == type && !$0.isOutside })?.target,
                let bytes = try package.archive.part(part)
            else { return nil }
            return (bytes, part)
        }
        var styles = Styles()
        if let part = try bytes("styles") { styles = try Styles(part.bytes, part: part.name) }
        var numbering = Numbering()
        if let part = try bytes("numbering") {
            numbering = try Numbering(part.bytes, part: part.name)
        }
        var asides = WordAsides()
        for kind in ["footnote", "endnote", "comment"] {
            guard let part = try bytes(kind + "s") else { continue }
            try asides.add(part.bytes, part: part.name, reference: kind + "Reference")
        }
        let layout = WordLayout(counters: Counters(numbering: numbering, styles: styles))
        let sheet = try sheet(
            of: package, styles: styles, asides: asides, layout: layout, limit: limit)
        guard !sheet.scalars.isEmpty else { throw .empty }
        return DocumentText(
            name: name, scalars: sheet.scalars, encoding: "docx", sha256: fingerprint,
            notes: sheet.notes)
    }

    private static func sheet(
        of package: OfficePackage, styles: Styles, asides: WordAsides, layout: WordLayout,
        limit: Int
    ) throws(PaperError) -> WordSheet {
        guard let bytes = try package.archive.part(package.main) else {
            throw .missingPart(package.main)
        }
        let xml = try XMLReader(bytes, part: package.main)
        let body = WordBody(xml, styles: styles, asides: asides)
        var layout = layout
        var sheet = WordSheet(limit: limit)
        while let node = try xml.next() {
            guard node == .start, xml.space == .word, xml.name == "body" else { continue }
            try body.blocks { (block) throws(PaperError) in
                for line in layout.lines(of: block) { try sheet.write(line) }
            }
        }
        for line in layout.end() { try sheet.write(line) }
        sheet.note(layout.takeLoose())
        return sheet
    }
}
