import Lists

/// Reads the body of a document into blocks, front to back.
///
/// Every tracked change is read as if accepted. What is left out is told in a note.
final class WordBody {
    let xml: XMLReader
    private(set) var styles: Styles
    /// The words of notes and comments, by kind and number.
    let asides: WordAsides
    /// Fields that are open; true while their instruction, not their result, is read.
    private var fields: [Bool] = []

    init(_ xml: XMLReader, styles: Styles, asides: WordAsides) {
        (self.xml, self.styles, self.asides) = (xml, styles, asides)
    }

    /// Reads the children of the element just started, handing on each block.
    func blocks(
        _ hand: (WordBlock) throws(PaperError) -> Void
    ) throws(PaperError) {
        try xml.children { (space, name) throws(PaperError) in
            try block(space, name, hand)
        }
    }

    /// Reads the element just started, if it is or holds blocks.
    func block(
        _ space: XMLSpace, _ name: String, _ hand: (WordBlock) throws(PaperError) -> Void
    ) throws(PaperError) {
        switch (space, name) {
        case (.word, "p"): try hand(.paragraph(try paragraph()))
        case (.word, "tbl"): try rows { (row) throws(PaperError) in try hand(.row(row)) }
        case (.word, "altChunk"), (.word, "subDoc"):
            try hand(.note(LaidLine.Note(kind: .embedded, detail: "")))
            try xml.skip()
        case (.word, "sdt"), (.word, "sdtContent"), (.word, "customXml"), (.word, "ins"),
            (.word, "moveTo"):
            try blocks(hand)
        case (.compatibility, "AlternateContent"):
            try firstChoice { () throws(PaperError) in try self.blocks(hand) }
        default: try xml.skip()
        }
    }

    /// The first form of content that comes in several.
    func firstChoice(_ body: () throws(PaperError) -> Void) throws(PaperError) {
        var isFirst = true
        try xml.children { (_, _) throws(PaperError) in
            if isFirst { try body() } else { try xml.skip() }
            isFirst = false
        }
    }

    // MARK: paragraphs

    func paragraph() throws(PaperError) -> WordParagraph {
        var paragraph = WordParagraph()
        let isHidden = try inlines(&paragraph)
        if !isHidden.isEmpty { paragraph.note(.hiddenText, isHidden) }
        // An instruction without an end must not swallow the rest of the document.
        fields.removeAll { $0 }
        return paragraph
    }

    /// Reads runs and what holds runs; answers the hidden words among them.
    private func inlines(_ into: inout WordParagraph) throws(PaperError) -> String {
        var paragraph = into
        var hidden = ""
        try xml.children { (space, name) throws(PaperError) in
            switch (space, name) {
            case (.word, "r"): hidden += try run(&paragraph)
            case (.word, "pPr"): try properties(&paragraph)
            case (.word, "del"), (.word, "moveFrom"):
                paragraph.note(.trackedChange)
                try xml.skip()
            case (.word, "ins"), (.word, "moveTo"):
                paragraph.note(.trackedChange)
                hidden += try inlines(&paragraph)
            case (.word, "hyperlink"), (.word, "smartTag"), (.word, "sdt"), (.word, "sdtContent"),
                (.word, "customXml"), (.word, "fldSimple"), (.word, "dir"), (.word, "bdo"):
                hidden += try inlines(&paragraph)
            case (.compatibility, "AlternateContent"):
                try firstChoice { () throws(PaperError) in hidden += try inlines(&paragraph) }
            case (.math, _): try mathematics(name, &paragraph)
            default: try xml.skip()
            }
        }
        into = paragraph
        return hidden
    }

    private func properties(_ into: inout WordParagraph) throws(PaperError) {
        var paragraph = into
        try xml.children { (_, name) throws(PaperError) in
            switch name {
            case "pStyle":
                paragraph.style = xml.attribute("val", in: .word)
                try xml.skip()
            case "numPr": (paragraph.list, paragraph.level) = try Styles.listPlace(xml)
            case "rPr": try endProperties(&paragraph)
            default: try xml.skip()
            }
        }
        into = paragraph
    }

    /// The properties of the paragraph's own mark.
    private func endProperties(_ into: inout WordParagraph) throws(PaperError) {
        var paragraph = into
        try xml.children { (_, name) throws(PaperError) in
            switch name {
            case "del", "moveFrom":
                paragraph.endIsDeleted = true
                paragraph.note(.trackedChange)
            case "ins", "moveTo": paragraph.note(.trackedChange)
            case "vanish":
                paragraph.endIsHidden = Numbering.Level.isOn(xml.attribute("val", in: .word))
            default: break
            }
            try xml.skip()
        }
        into = paragraph
    }

    /// The text of a formula; a fraction is written with a stroke.
    private func mathematics(
        _ name: String, _ into: inout WordParagraph
    ) throws(PaperError) {
        if name == "t" {
            into.text += try xml.wholeText().unicodeScalars
            return
        }
        if name == "den" { into.text.append("/") }
        var paragraph = into
        try xml.children { (space, name) throws(PaperError) in
            if space == .math { try mathematics(name, &paragraph) } else { try xml.skip() }
        }
        into = paragraph
    }

    // MARK: runs

    private func run(_ into: inout WordParagraph) throws(PaperError) -> String {
        var paragraph = into
        var piece: [Unicode.Scalar] = []
        var isHidden: Bool?
        try xml.children { (space, name) throws(PaperError) in
            if space == .word, name == "rPr" {
                isHidden = try runHiding()
            } else {
                try content(space, name, &piece, &paragraph)
            }
        }
        let hides = isHidden ?? styles.look(of: paragraph.style).isHidden
        if !hides { paragraph.text += piece }
        into = paragraph
        return hides ? String(String.UnicodeScalarView(piece)) : ""
    }

    /// Whether a run's properties hide it; nil where they do not say.
    private func runHiding() throws(PaperError) -> Bool? {
        var own: Bool?
        var style: Bool?
        try xml.children { (_, name) throws(PaperError) in
            if name == "vanish" { own = Numbering.Level.isOn(xml.attribute("val", in: .word)) }
            if name == "rStyle", let id = xml.attribute("val", in: .word) {
                style = styles.look(of: id).isHidden ? true : nil
            }
            try xml.skip()
        }
        return own ?? style
    }

    private func content(
        _ space: XMLSpace, _ name: String, _ piece: inout [Unicode.Scalar],
        _ paragraph: inout WordParagraph
    ) throws(PaperError) {
        switch (space, name) {
        case (.word, "t"):
            try words(&piece)
            return
        case (.word, "tab"), (.word, "ptab"): put("\t", &piece)
        case (.word, "cr"): put("\n", &piece)
        case (.word, "br"):
            let kind = xml.attribute("type", in: .word) ?? "textWrapping"
            if kind == "textWrapping" { put("\n", &piece) }
        case (.word, "noBreakHyphen"): put("-", &piece)
        case (.word, "sym"): put(symbol(), &piece)
        case (.word, "fldChar"): field(xml.attribute("fldCharType", in: .word))
        case (.word, "footnoteReference"), (.word, "endnoteReference"):
            paragraph.note(.footnote, asides.words(name, xml.attribute("id", in: .word)))
        case (.word, "commentReference"):
            let id = xml.attribute("id", in: .word)
            if !asides.isRemark(id) { paragraph.note(.comment, asides.words(name, id)) }
        case (.word, "drawing"), (.word, "pict"), (.word, "object"):
            try drawing(name, &paragraph)
            return
        case (.word, "ruby"):
            try ruby(&piece, &paragraph)
            return
        case (.compatibility, "AlternateContent"):
            var (inner, outer) = (piece, paragraph)
            try firstChoice { () throws(PaperError) in
                try xml.children { (space, name) throws(PaperError) in
                    try content(space, name, &inner, &outer)
                }
            }
            (piece, paragraph) = (inner, outer)
            return
        default: break
        }
        try xml.skip()
    }

    private func put(_ scalar: Unicode.Scalar, _ piece: inout [Unicode.Scalar]) {
        if fields.last != true { piece.append(scalar) }
    }

    private func words(_ into: inout [Unicode.Scalar]) throws(PaperError) {
        let keeps = xml.attribute("space", in: .xml) == "preserve"
        var words: [Unicode.Scalar] = []
        while let node = try xml.next(), node != .end {
            if node == .text {
                xml.withText { words += String(decoding: $0, as: UTF8.self).unicodeScalars }
            } else {
                try xml.skip()
            }
        }
        guard fields.last != true else { return }
        var start = words.startIndex
        var end = words.endIndex
        if !keeps {
            while start < end, Self.isBlank(words[start]) { start += 1 }
            while start < end, Self.isBlank(words[end - 1]) { end -= 1 }
        }
        for scalar in words[start..<end] { into.append(Self.plain(scalar)) }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
    }

    /// White space of the file is a blank; only the characters that end a line do so.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0a, 0x0d, 0x85: " "
        case 0x2028, 0x2029: "\n"
        default: scalar
        }
    }

    private func symbol() -> Unicode.Scalar {
        let code = xml.attribute("char", in: .word).flatMap { UInt32($0, radix: 16) } ?? 0
        guard let scalar = Unicode.Scalar(code), code >= 0x20, !Bullets.isPrivate(scalar) else {
            return Bullets.sign(code, font: xml.attribute("font", in: .word) ?? "")
        }
        return scalar
    }

    private func field(_ kind: String?) {
        switch kind {
        case "begin": fields.append(true)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    /// Characters with their reading above them: the characters alone.
    private func ruby(
        _ into: inout [Unicode.Scalar], _ holder: inout WordParagraph
    ) throws(PaperError) {
        var (piece, paragraph) = (into, holder)
        try xml.children { (_, name) throws(PaperError) in
            guard name == "rubyBase" else {
                try xml.skip()
                return
            }
            try xml.children { (_, name) throws(PaperError) in
                guard name == "r" else {
                    try xml.skip()
                    return
                }
                var base = WordParagraph()
                _ = try run(&base)
                piece += base.text
                paragraph.notes += base.notes
            }
        }
        (into, holder) = (piece, paragraph)
    }
}
