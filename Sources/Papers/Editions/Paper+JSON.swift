package import Lists

extension Paper {
    /// An edition as JSON: its text and what people answered.
    ///
    /// ``open(_:name:limit:)`` gives both back, scalar for scalar.
    ///
    /// - Throws: ``PaperError/cannotWrite``.
    package static func json(
        of document: DocumentText, answers: Answers
    ) throws(PaperError) -> [UInt8] {
        var edition = Edition(of: document, answers: answers)
        edition.text = document.whole
        return try edition.json()
    }

    /// Whether a text file is an edition written by ``json(of:answers:)``.
    static func isEdition(_ bytes: [UInt8]) -> Bool {
        bytes.first == 0x7b && bytes.holds(Array("\"zeren-edition\"".utf8), anchor: 1)
    }

    static func edition(_ bytes: [UInt8], name: String) throws(PaperError) -> Paper {
        let edition = try Edition(json: bytes, part: "zeren-edition")
        let scalars = Array((edition.text ?? "").unicodeScalars)
        guard !scalars.isEmpty else { throw .empty }
        let document = DocumentText(
            name: edition.name, scalars: scalars, encoding: "json",
            sha256: fingerprint(of: bytes),
            notes: Edition.inside(edition.notes ?? [], scalars.count))
        return Paper(document: document, answers: edition.answers)
    }
}
