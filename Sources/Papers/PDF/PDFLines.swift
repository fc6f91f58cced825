import Lists

/// The words of a PDF, each with its place on the page, put into lines.
///
/// Words that stand at one height are a line, whatever order the file draws them in.
struct PDFLines {
    struct Word {
        var text: [Unicode.Scalar]
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double

        var height: Double { bottom - top }
    }

    private(set) var text: [Unicode.Scalar] = []
    private(set) var notes: [LayoutNote] = []

    /// - Parameter output: what `pdftotext -bbox` prints.
    init(_ output: [UInt8]) throws(PaperError) {
        let xml = try XMLReader(Self.bare(output), part: "PDF")
        var words: [Word] = []
        while let node = try xml.next() {
            guard node == .start else { continue }
            if xml.name == "page" {
                write(words)
                words = []
            }
            guard xml.name == "word", let place = Self.place(xml) else { continue }
            var word = place
            word.text = Array(try xml.wholeText().unicodeScalars)
            words.append(word)
        }
        write(words)
    }

    /// The output without its document type and without characters XML cannot hold.
    private static func bare(_ output: [UInt8]) -> [UInt8] {
        let type = Array("<!DOCTYPE".utf8)
        let rest =
            output.starts(with: type)
            ? output.drop { $0 != UInt8(ascii: ">") }.dropFirst() : output[...]
        return rest.filter { $0 >= 0x20 || $0 == 0x0a || $0 == 0x09 }
    }

    private static func place(_ xml: XMLReader) -> Word? {
        func number(_ name: String) -> Double? {
            xml.attribute(name).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
        }
        guard let left = number("xMin"), let right = number("xMax"), let top = number("yMin"),
            let bottom = number("yMax")
        else { return nil }
        return Word(text: [], left: left, right: right, top: top, bottom: bottom)
    }

    private mutating func write(_ words: [Word]) {
        let start = text.count
        let lines = Self.lines(of: words)
        for line in lines {
            text += Self.joined(line)
            text.append("\n")
        }
        if Self.areColumns(lines) {
            notes.append(LayoutNote(.sideBySide, at: Span(start, text.count - 1)))
        }
    }

    /// Whether words stand side by side on many lines of a page.
    static func areColumns(_ lines: [[Word]]) -> Bool {
        let parted = lines.filter { line in
            zip(line, line.dropFirst()).contains { $1.left - $0.right > 1.5 * $1.height }
        }
        return parted.count >= 4 && parted.count * 4 >= lines.count
    }

    /// The words of a page line by line, from the top.
    static func lines(of words: [Word]) -> [[Word]] {
        var lines: [[Word]] = []
        var top = 0.0
        var bottom = 0.0
        for word in words.sorted(by: {
            ($0.top + $0.bottom, $0.left) < ($1.top + $1.bottom, $1.left)
        }) {
            let shared = min(bottom, word.bottom) - max(top, word.top)
            if !lines.isEmpty, shared > min(bottom - top, word.height) / 2 {
                lines[lines.count - 1].append(word)
            } else {
                lines.append([word])
                (top, bottom) = (word.top, word.bottom)
            }
        }
        return lines.map { $0.sorted { $0.left < $1.left } }
    }

    /// The words of a line; a blank where the page leaves one.
    private static func joined(_ line: [Word]) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        for (place, word) in line.enumerated() {
            if place > 0 {
                let gap = word.left - line[place - 1].right
                let wide = [line[place - 1], word].contains { isWide($0) }
                if gap > word.height * (wide ? 0.6 : 0.15) { out.append(" ") }
            }
            out += word.text
        }
        return out
    }

    /// Whether a word is written without blanks: Han characters and their signs.
    private static func isWide(_ word: Word) -> Bool {
        word.text.contains { $0.value >= 0x2e80 }
    }
}
