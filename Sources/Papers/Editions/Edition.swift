import Foundation
import Lists

/// What a file exported by Zeren carries beside its text: the answers people gave, and the text
/// itself where the file cannot hold it scalar for scalar.
struct Edition: Codable {
    static let version = 1

    var version = Edition.version
    var name: String
    var text: String?
    var answers: Answers
    var notes: [LayoutNote]?
    /// The fingerprint of the text as the file shows it; nil where the file shows none.
    var shown: String?

    private enum CodingKeys: String, CodingKey {
        case version = "zeren-edition"
        case name, text, answers, notes, shown
    }

    /// - Throws: ``PaperError/brokenPart(_:)``, ``PaperError/newerEdition``.
    init(json: [UInt8], part: String) throws(PaperError) {
        struct Version: Decodable {
            let version: Int
            private enum CodingKeys: String, CodingKey { case version = "zeren-edition" }
        }
        let data = Data(json)
        let decoder = JSONDecoder()
        guard let version = try? decoder.decode(Version.self, from: data) else {
            throw .brokenPart(part)
        }
        guard version.version <= Edition.version else { throw .newerEdition }
        guard let edition = try? decoder.decode(Edition.self, from: data) else {
            throw .brokenPart(part)
        }
        self = edition
    }

    init(of document: DocumentText, answers: Answers) {
        name = document.name
        self.answers = answers
        notes = document.notes.isEmpty ? nil : document.notes
    }

    /// - Throws: ``PaperError/cannotWrite``.
    func json() throws(PaperError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else { throw .cannotWrite }
        return Array(data)
    }

    /// The text and answers of a file that shows a text.
    ///
    /// The text carried along counts only where the file still shows what it showed when it was
    /// written, and where the two differ in nothing but blanks: what is adopted is what is seen.
    func paper(showing document: DocumentText) -> Paper {
        var document = document
        if shown == fingerprint(of: Array(document.whole.utf8)) {
            let carried = text.map { Array($0.unicodeScalars) } ?? document.scalars
            if Self.letters(carried) == Self.letters(document.scalars) {
                document = DocumentText(
                    name: document.name, scalars: carried, encoding: document.encoding,
                    sha256: document.sha256, notes: Self.inside(notes ?? [], carried.count))
            }
        }
        return Paper(document: document, answers: answers)
    }

    static func inside(_ notes: [LayoutNote], _ count: Int) -> [LayoutNote] {
        notes.filter { 0 <= $0.span.start && $0.span.start <= $0.span.end && $0.span.end <= count }
    }

    /// Everything but blanks and the characters no office file can hold.
    private static func letters(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        scalars.filter { !$0.properties.isWhitespace && $0.isXML }
    }
}

extension DocumentText {
    var whole: String { raw(Span(0, scalars.count)) }
}

extension Unicode.Scalar {
    /// Whether a part of an office file may hold it.
    var isXML: Bool {
        switch value {
        case 0x09, 0x0a, 0x0d, 0x20...0xfffd, 0x10000...: true
        default: false
        }
    }
}
