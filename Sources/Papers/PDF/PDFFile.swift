import Lists

/// PDFs that hold text: their words by poppler's `pdftotext`, put into lines by where they stand.
enum PDFFile {
    /// - Throws: ``PaperError`` for scans, passwords, damage, and where poppler is not installed.
    static func text(
        _ bytes: [UInt8], name: String, limit: Int
    ) throws(PaperError) -> DocumentText {
        let reader = Subprocess(command: "pdftotext -q -bbox -enc UTF-8 /dev/stdin -")
        switch reader.run(on: bytes) {
        case .output(let output):
            let lines = try PDFLines(output)
            let text = lines.text
            guard !text.isEmpty else { throw .wrongKind(.scannedPDF) }
            guard text.reduce(0, { $0 + UTF8.width($1) }) <= limit else {
                throw .tooLarge(limit: limit)
            }
            return DocumentText(
                name: name, scalars: text, encoding: "pdf", sha256: fingerprint(of: bytes),
                notes: lines.notes)
        case .tooSlow, .tooMuch: throw .tooMuchWork
        case .notThere, nil: throw .missingProgram
        case .failed:
            throw bytes.holds(Array("/Encrypt".utf8)) ? .wrongKind(.lockedPDF) : .damaged
        }
    }
}
