import Lists

/// The text of a document as it grows, line by line, with the notes on it.
struct WordSheet {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var notes: [LayoutNote] = []
    private var size = 0
    private var counts: [LayoutNote.Kind: Int] = [:]
    /// So many notes of a kind; more would tell nothing new.
    private static let enough = 1_000
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// - Throws: ``PaperError/tooLarge(limit:)``.
    mutating func write(_ line: LaidLine) throws(PaperError) {
        size += line.text.reduce(1) { $0 + UTF8.width($1) }
        guard size <= limit else { throw .tooLarge(limit: limit) }
        let start = scalars.count
        scalars += line.text
        note(line.notes, at: Span(start, scalars.count))
        scalars.append("\n")
    }

    mutating func note(_ more: [LaidLine.Note], at span: Span? = nil) {
        let span = span ?? Span(max(0, scalars.count - 1), scalars.count)
        for note in more where counts[note.kind, default: 0] < Self.enough {
            counts[note.kind, default: 0] += 1
            notes.append(LayoutNote(note.kind, at: span, detail: note.detail))
        }
    }
}
