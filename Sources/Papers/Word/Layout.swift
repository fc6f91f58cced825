import Lists

/// A paragraph as it stands in the file, its number not yet known.
struct WordParagraph {
    var text: [Unicode.Scalar] = []
    var style: String?
    var list: String?
    var level: Int?
    /// Its end is deleted in a tracked change: the next paragraph runs on in it.
    var endIsDeleted = false
    var endIsHidden = false
    var notes: [LaidLine.Note] = []
    /// Text boxes anchored in it.
    var boxes: [[WordBlock]] = []

    mutating func note(_ kind: LayoutNote.Kind, _ detail: String = "") {
        // One of a kind is enough for a paragraph, unless it has words of its own to show.
        if detail.isEmpty, notes.contains(where: { $0.kind == kind }) { return }
        notes.append(LaidLine.Note(kind: kind, detail: detail))
    }
}

/// A row of a table: its cells, and how many columns each takes.
struct WordRow {
    struct Cell {
        var blocks: [WordBlock] = []
        var columns = 1
    }

    var cells: [Cell] = []
    var before = 0
    var notes: [LaidLine.Note] = []
}

enum WordBlock {
    case paragraph(WordParagraph)
    case row(WordRow)
    /// Something left out that stands by itself.
    case note(LaidLine.Note)
}

/// A line of text with what is to be said of it.
struct LaidLine {
    struct Note {
        let kind: LayoutNote.Kind
        let detail: String
    }

    var text: [Unicode.Scalar] = []
    var notes: [Note] = []
}

/// Lays paragraphs and rows out as lines, in the order they are printed.
struct WordLayout {
    private var counters: Counters
    /// A paragraph whose end is deleted or hidden, waiting for the one that runs on in it.
    private var open: LaidLine?
    private var openHasNumber = false
    /// Notes of what printed nothing; they go with the next line.
    private var loose: [LaidLine.Note] = []

    init(counters: Counters) { self.counters = counters }

    /// The lines of a block among the paragraphs of the document.
    mutating func lines(of block: WordBlock) -> [LaidLine] {
        switch block {
        case .paragraph(let paragraph): return lines(of: paragraph)
        case .row(let row): return end() + line(of: row, apart: "\t")
        case .note(let note):
            loose.append(note)
            return []
        }
    }

    /// What is still open when a document or a cell ends.
    mutating func end() -> [LaidLine] {
        defer { open = nil }
        guard var line = open else { return [] }
        if line.text.isEmpty {
            loose = line.notes + loose
            return []
        }
        line.notes = takeLoose() + line.notes
        return [line]
    }

    /// The notes nothing was printed after.
    mutating func takeLoose() -> [LaidLine.Note] {
        defer { loose = [] }
        return loose
    }

    private mutating func lines(of paragraph: WordParagraph) -> [LaidLine] {
        let runsOn = paragraph.endIsDeleted || paragraph.endIsHidden
        var line = open ?? LaidLine()
        line.notes += paragraph.notes
        // The paragraph that runs on keeps the number it began with.
        if !openHasNumber, !paragraph.endIsDeleted, !(runsOn && paragraph.text.isEmpty) {
            number(&line, paragraph)
            openHasNumber = runsOn
        }
        line.text += paragraph.text
        if runsOn {
            open = line
            return boxes(of: paragraph)
        }
        (open, openHasNumber) = (nil, false)
        line.notes = takeLoose() + line.notes
        return [line] + boxes(of: paragraph)
    }

    private mutating func number(_ line: inout LaidLine, _ paragraph: WordParagraph) {
        let label = counters.label(
            style: paragraph.style, list: paragraph.list, level: paragraph.level)
        guard let label else { return }
        let words = line.text + paragraph.text
        let head = label.needsBlank(before: words) ? label.text + [" "] : label.text
        line.text = head + line.text
    }

    private mutating func boxes(of paragraph: WordParagraph) -> [LaidLine] {
        paragraph.boxes.flatMap { blocks in
            var lines = apart { layout in layout.lines(of: blocks) }
            if let first = lines.firstIndex(where: { !$0.isBlank }) {
                lines[first].notes.append(LaidLine.Note(kind: .textBox, detail: ""))
            }
            return lines.filter { !$0.isBlank }
        }
    }

    private mutating func lines(of blocks: [WordBlock]) -> [LaidLine] {
        var out: [LaidLine] = []
        for block in blocks { out += lines(of: block) }
        return out + end()
    }

    /// Lays out what stands beside the paragraphs, which stay as open as they are.
    private mutating func apart(_ body: (inout WordLayout) -> [LaidLine]) -> [LaidLine] {
        let (line, hasNumber) = (open, openHasNumber)
        (open, openHasNumber) = (nil, false)
        defer { (open, openHasNumber) = (line, hasNumber) }
        return body(&self)
    }

    /// A row as one line; none where it is empty.
    private mutating func line(of row: WordRow, apart sign: Unicode.Scalar) -> [LaidLine] {
        var cells = [LaidLine](repeating: LaidLine(), count: row.before)
        for cell in row.cells {
            cells.append(apart { layout in [layout.line(of: cell)] }.first ?? LaidLine())
            cells += [LaidLine](repeating: LaidLine(), count: max(0, cell.columns - 1))
        }
        let notes = row.notes + cells.flatMap(\.notes)
        while cells.last?.text.isEmpty == true { cells.removeLast() }
        guard !cells.isEmpty else {
            loose += notes
            return []
        }
        let text = cells.map(\.text).joined(separator: [sign])
        return [LaidLine(text: Array(text), notes: takeLoose() + notes)]
    }

    /// The paragraphs of a cell as one text, tables within it flattened.
    private mutating func line(of cell: WordRow.Cell) -> LaidLine {
        var lines: [LaidLine] = []
        for block in cell.blocks {
            if case .row(let row) = block {
                lines += end() + line(of: row, apart: " ")
            } else {
                lines += self.lines(of: block)
            }
        }
        lines += end()
        let texts = lines.map { $0.asCell }.filter { !$0.isEmpty }
        return LaidLine(
            text: Array(texts.joined(separator: ["\u{2028}"])), notes: lines.flatMap(\.notes))
    }
}

extension LaidLine {
    fileprivate var isBlank: Bool { text.allSatisfy { $0.properties.isWhitespace } }

    /// Its text as it stands in a cell: no tab, no line end, no blanks around it.
    fileprivate var asCell: [Unicode.Scalar] {
        let words = text.map { $0 == "\t" ? " " : $0 == "\n" ? "\u{2028}" : $0 }
        guard let first = words.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = words.lastIndex(where: { !$0.properties.isWhitespace })
        else { return [] }
        return Array(words[first...last])
    }
}
