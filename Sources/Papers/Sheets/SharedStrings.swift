/// The words of a workbook that its cells point at.
struct SharedStrings {
    private(set) var words: [String] = []

    init(_ bytes: [UInt8]?, part: String) throws(PaperError) {
        guard let bytes else { return }
        let reader = try XMLReader(bytes, part: part)
        while let node = try reader.next() {
            if node == .start, reader.name == "si" { words.append(try SheetWords.read(reader)) }
        }
    }

    subscript(index: Int) -> String? { words.indices.contains(index) ? words[index] : nil }
}

/// The words of a cell: its runs one after another, readings above them left out.
enum SheetWords {
    /// Reads the element just started to its end.
    static func read(_ reader: XMLReader) throws(PaperError) -> String {
        var (words, depth, isWords) = ("", 1, false)
        while depth > 0, let node = try reader.next() {
            switch node {
            case .start where reader.name == "rPh": try reader.skip()
            case .start:
                isWords = reader.name == "t"
                depth += 1
            case .end:
                isWords = false
                depth -= 1
            case .text where isWords: words += reader.text
            case .text: continue
            }
        }
        return unescaped(words)
    }

    /// `_x000D_` stands for a sign XML cannot hold.
    static func unescaped(_ words: String) -> String {
        guard words.utf8.contains(0x5F) else { return words }
        let signs = Array(words.unicodeScalars)
        var (out, at) = (String.UnicodeScalarView(), 0)
        while at < signs.count {
            if let sign = escape(signs, at) {
                out.append(sign)
                at += 7
            } else {
                out.append(signs[at])
                at += 1
            }
        }
        return String(out)
    }

    /// Words that look like such a sign stay words when they are read again.
    static func escaped(_ words: String) -> String {
        guard words.utf8.contains(0x5F) else { return words }
        let signs = Array(words.unicodeScalars)
        var out = String.UnicodeScalarView()
        for at in signs.indices {
            if escape(signs, at) != nil { out.append(contentsOf: "_x005F".unicodeScalars) }
            out.append(signs[at])
        }
        return String(out)
    }

    private static func escape(_ signs: [Unicode.Scalar], _ at: Int) -> Unicode.Scalar? {
        guard at + 6 < signs.count, signs[at] == "_", signs[at + 1] == "x", signs[at + 6] == "_"
        else { return nil }
        var value: UInt32 = 0
        for sign in signs[(at + 2)..<(at + 6)] {
            guard let digit = Character(sign).hexDigitValue, sign.isASCII else { return nil }
            value = value * 16 + UInt32(digit)
        }
        return Unicode.Scalar(value)
    }
}
