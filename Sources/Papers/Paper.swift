package import Lists

/// A file somebody handed in, opened.
package struct Paper: Sendable {
    /// Its text as laid out.
    package var document: DocumentText
    /// What an edition exported by Zeren brings along; nil for any other file.
    package var answers: Answers?

    package init(document: DocumentText, answers: Answers? = nil) {
        self.document = document
        self.answers = answers
    }

    /// What it reads as, with what people put right where it is an exported edition.
    package var list: ParsedList { list(with: nil) }

    /// The same; `memory` holds what was read before, where many files are read.
    package func list(with memory: ReadingMemory?) -> ParsedList {
        var list = read(document, columns: answers?.columns ?? [], memory: memory)
        guard let corrections = answers?.corrections, !corrections.isEmpty else { return list }
        let corrected = apply(corrections, to: list.sections, in: document)
        list.sections = corrected.sections
        list.findings = Lists.open(list.findings, after: corrected)
        return list
    }

    /// Opens a file by what its bytes are, whatever its name ends in.
    ///
    /// - Parameter limit: the most bytes of text.
    /// - Throws: ``PaperError`` naming what is wrong and what to do.
    package static func open(
        _ bytes: [UInt8], name: String, limit: Int = TextFile.commandLimit
    ) throws(PaperError) -> Paper {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        switch Signature(of: bytes) {
        case .text:
            if isEdition(bytes) { return try edition(bytes, name: name) }
            return Paper(document: laidOut(try TextFile.decode(bytes, name: name, limit: limit)))
        case .zip: return try office(bytes, name: name, limit: limit)
        case .pdf:
            return Paper(document: try PDFFile.text(bytes, name: name, limit: limit))
        case .foreign(let kind): throw .wrongKind(kind)
        }
    }

    private static func office(
        _ bytes: [UInt8], name: String, limit: Int
    ) throws(PaperError) -> Paper {
        let package = try OfficePackage(try Archive(bytes))
        switch package.kind {
        case .word:
            let document = try WordFile.text(
                of: package, name: name, fingerprint: fingerprint(of: bytes), limit: limit)
            return try EditionPart.edition(in: package)?.paper(showing: document)
                ?? Paper(document: document)
        case .sheet:
            return Paper(
                document: try Workbook.document(
                    package, name: name, sha256: fingerprint(of: bytes), limit: limit))
        case .foreign(let kind): throw .wrongKind(kind)
        }
    }

    /// Rows of a table where the text is one, its cells parted by commas and the like.
    private static func laidOut(_ document: DocumentText) -> DocumentText {
        guard let rows = SeparatorFinder.rows(of: document), !rows.isEmpty else { return document }
        return DocumentText(
            name: document.name, scalars: rows, encoding: "csv", sha256: document.sha256)
    }
}
