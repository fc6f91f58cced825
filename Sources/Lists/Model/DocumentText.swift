/// The decoded text of a document: byte order mark dropped, everything else kept.
///
/// Positions everywhere are indices into ``scalars`` (CR LF is two of them).
package struct DocumentText: Sendable {
    /// The file's name, `township.txt`.
    package let name: String
    package let scalars: [Unicode.Scalar]
    /// `utf-8`, `gb18030` …, as found.
    package let encoding: String
    /// Lower-case hexadecimal SHA-256 of the file's bytes; the caller computes it.
    package let sha256: String
    /// What the layout of the file held beside the text.
    package var notes: [LayoutNote]

    package init(
        name: String, scalars: [Unicode.Scalar], encoding: String, sha256: String,
        notes: [LayoutNote] = []
    ) {
        self.name = name
        self.scalars = scalars
        self.encoding = encoding
        self.sha256 = sha256
        self.notes = notes
    }

    package init(name: String, text: String) {
        self.init(
            name: name, scalars: Array(text.unicodeScalars), encoding: "utf-8", sha256: "")
    }

    /// The words at a range, hard breaks and all.
    package func raw(_ span: Span) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[span.start..<span.end])
        return String(view)
    }
}
