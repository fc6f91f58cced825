import Lists

extension Paper {
    /// The beginning of a file's text; nil where it holds none we read, as a picture does.
    package static func firstPage(of bytes: [UInt8], name: String) -> String? {
        guard let paper = try? open(bytes, name: name) else { return nil }
        return String(String.UnicodeScalarView(paper.document.scalars.prefix(4_000)))
    }
}
