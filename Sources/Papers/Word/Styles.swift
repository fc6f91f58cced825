/// The styles of a document, as far as they bear on its text: numbering and hiding.
struct Styles {
    private struct Style {
        var basedOn: String?
        var list: String?
        var level: Int?
        var isHidden: Bool?
    }

    /// What a style brings to a paragraph or a run, its ancestors counted in.
    struct Look {
        var list: String?
        var level: Int?
        /// The style that names the list.
        var listStyle: String?
        var isHidden = false
    }

    private var styles: [String: Style] = [:]
    /// The style of paragraphs that name none.
    private var paragraphStyle: String?
    private var looks: [String: Look] = [:]

    init() {}

    init(_ bytes: [UInt8], part: String) throws(PaperError) {
        let xml = try XMLReader(bytes, part: part)
        guard try xml.next() == .start else { return }
        var found: [String: Style] = [:]
        var usual: String?
        try xml.children { (_, name) throws(PaperError) in
            guard name == "style", let id = xml.attribute("styleId", in: .word) else {
                try xml.skip()
                return
            }
            if xml.attribute("type", in: .word) == "paragraph",
                let mark = xml.attribute("default", in: .word), Numbering.Level.isOn(mark)
            {
                usual = id
            }
            found[id] = try Self.style(xml)
        }
        (styles, paragraphStyle) = (found, usual)
    }

    /// The look of a style; of paragraphs without one for nil.
    mutating func look(of name: String?) -> Look {
        guard let name = name ?? paragraphStyle else { return Look() }
        if let known = looks[name] { return known }
        var look = Look()
        var isHidden: Bool?
        var next: String? = name
        // As deep as styles are nested in earnest; one based on itself ends here too.
        for _ in 0..<32 {
            guard let id = next, let style = styles[id] else { break }
            if look.list == nil, let list = style.list {
                (look.list, look.listStyle) = (list, id)
            }
            look.level = look.level ?? style.level
            isHidden = isHidden ?? style.isHidden
            next = style.basedOn
        }
        look.isHidden = isHidden ?? false
        looks[name] = look
        return look
    }

    private static func style(_ xml: XMLReader) throws(PaperError) -> Style {
        var style = Style()
        try xml.children { (_, name) throws(PaperError) in
            switch name {
            case "basedOn":
                style.basedOn = xml.attribute("val", in: .word)
                try xml.skip()
            case "pPr":
                let (list, level) = try numbering(xml)
                (style.list, style.level) = (list, level)
            case "rPr":
                style.isHidden = try hiding(xml)
            default: try xml.skip()
            }
        }
        return style
    }

    private static func numbering(_ xml: XMLReader) throws(PaperError) -> (String?, Int?) {
        var found: (String?, Int?) = (nil, nil)
        try xml.children { (_, name) throws(PaperError) in
            if name == "numPr" { found = try listPlace(xml) } else { try xml.skip() }
        }
        return found
    }

    /// The list and level a `w:numPr` names.
    static func listPlace(_ xml: XMLReader) throws(PaperError) -> (String?, Int?) {
        var found: (String?, Int?) = (nil, nil)
        try xml.children { (_, name) throws(PaperError) in
            let value = xml.attribute("val", in: .word)
            if name == "numId" { found.0 = value }
            if name == "ilvl" { found.1 = value.flatMap { Int($0) } }
            try xml.skip()
        }
        return found
    }

    private static func hiding(_ xml: XMLReader) throws(PaperError) -> Bool? {
        var found: Bool?
        try xml.children { (_, name) throws(PaperError) in
            if name == "vanish" { found = Numbering.Level.isOn(xml.attribute("val", in: .word)) }
            try xml.skip()
        }
        return found
    }
}
