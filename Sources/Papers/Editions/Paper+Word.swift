package import Lists

extension Paper {
    /// An edition as a Word file: its text in the dress of an official document, what people
    /// answered as comments.
    ///
    /// ``open(_:name:limit:)`` gives the same text scalar for scalar and the answers back; a file
    /// changed in Word in between gives its new text and the answers.
    ///
    /// - Parameter headings: the lines that head a section, the outermost of depth 0.
    /// - Throws: ``PaperError/cannotWrite``.
    package static func docx(
        of document: DocumentText, title: Span?, headings: [(span: Span, depth: Int)],
        answers: Answers
    ) throws(PaperError) -> [UInt8] {
        let list = read(document, columns: answers.columns)
        let remarks = CorrectionWords.remarks(on: list, answers: answers)
        var writer = WordWriter(
            document, title: title, headings: headings, tables: list.tables.map(\.span),
            remarks: remarks)
        let body = writer.body()
        var edition = Edition(of: document, answers: answers)
        let draft = try packed(body, remarks.map(\.words), edition)
        let shown = try WordFile.text(
            of: try OfficePackage(try Archive(draft)), name: document.name, fingerprint: "",
            limit: Int.max)
        edition.shown = fingerprint(of: Array(shown.whole.utf8))
        if shown.scalars != document.scalars { edition.text = document.whole }
        return try packed(body, remarks.map(\.words), edition)
    }

    /// An edition as a Word file, with the headings of its reading.
    ///
    /// - Throws: ``PaperError/cannotWrite``.
    package static func docx(
        of list: ParsedList, answers: Answers
    ) throws(PaperError) -> [UInt8] {
        func headings(_ sections: [Section], _ depth: Int) -> [(span: Span, depth: Int)] {
            sections.flatMap { [(span: $0.span, depth: depth)] + headings($0.sections, depth + 1) }
        }
        return try docx(
            of: list.document, title: list.titleSpan, headings: headings(list.sections, 0),
            answers: answers)
    }

    private static func packed(
        _ body: String, _ remarks: [String], _ edition: Edition
    ) throws(PaperError) -> [UInt8] {
        let json = String(decoding: try edition.json(), as: UTF8.self)
        let names = "xmlns:w=\"\(WordParts.word)\" xmlns:r=\"\(WordParts.office)\""
        let parts: [(String, String)] = [
            ("[Content_Types].xml", WordParts.contentTypes),
            ("_rels/.rels", WordParts.packageLinks),
            ("word/_rels/document.xml.rels", WordParts.documentLinks),
            (
                "word/document.xml",
                WordParts.head + "<w:document \(names)><w:body>\(body)\(WordParts.section)"
                    + "</w:body></w:document>"
            ),
            ("word/styles.xml", WordParts.styles), ("word/fontTable.xml", WordParts.fonts),
            ("word/footer1.xml", WordParts.footer),
            ("word/comments.xml", WordParts.comments(remarks)),
            ("customXml/item1.xml", EditionPart.text(json)),
            ("customXml/itemProps1.xml", WordParts.editionProperties),
            ("customXml/_rels/item1.xml.rels", WordParts.editionLinks),
        ]
        return try Archive.packed(parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
    }
}
