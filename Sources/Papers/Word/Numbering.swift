/// The numbering part of a document: what each level of each list prints.
struct Numbering {
    struct Level {
        /// What follows the number.
        enum Suffix { case tab, space, nothing }

        var start = 0
        var format = NumberFormat.decimal
        /// `（%1）`.
        var text = ""
        var font = ""
        /// Every number in it in decimals, as laws are numbered (1.1 under 第一条).
        var isLegal = false
        var suffix = Suffix.tab
        /// The level, counted from one, whose use starts this one anew; 0 for never.
        var restart: Int?
        /// The paragraph style that brings this level.
        var style: String?
        var isHidden = false
    }

    struct Abstract {
        var levels: [Int: Level] = [:]
        /// The numbering style whose list this stands for.
        var styleLink: String?
    }

    struct List {
        var abstract = ""
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    static let depth = 9

    var abstracts: [String: Abstract] = [:]
    var lists: [String: List] = [:]

    init() {}

    init(_ bytes: [UInt8], part: String) throws(PaperError) {
        let xml = try XMLReader(bytes, part: part)
        guard try xml.next() == .start else { return }
        var abstracts: [String: Abstract] = [:]
        var lists: [String: List] = [:]
        try xml.children { (_, name) throws(PaperError) in
            switch name {
            case "abstractNum":
                abstracts[xml.attribute("abstractNumId", in: .word) ?? ""] = try Abstract(xml)
            case "num": lists[xml.attribute("numId", in: .word) ?? ""] = try List(xml)
            default: try xml.skip()
            }
        }
        (self.abstracts, self.lists) = (abstracts, lists)
    }

    /// The level of a list, with what the list itself changes of it.
    func level(_ level: Int, of list: List, abstract: String) -> Level? {
        list.levels[level] ?? abstracts[abstract]?.levels[level]
    }
}

extension Numbering.Abstract {
    fileprivate init(_ xml: XMLReader) throws(PaperError) {
        var levels: [Int: Numbering.Level] = [:]
        var link: String?
        try xml.children { (_, name) throws(PaperError) in
            switch name {
            case "lvl":
                let place = Int(xml.attribute("ilvl", in: .word) ?? "") ?? 0
                levels[place] = try Numbering.Level(xml)
            case "numStyleLink":
                link = xml.attribute("val", in: .word)
                try xml.skip()
            default: try xml.skip()
            }
        }
        self.init(levels: levels, styleLink: link)
    }
}

extension Numbering.List {
    fileprivate init(_ xml: XMLReader) throws(PaperError) {
        var list = Numbering.List()
        try xml.children { (_, name) throws(PaperError) in
            switch name {
            case "abstractNumId":
                list.abstract = xml.attribute("val", in: .word) ?? ""
                try xml.skip()
            case "lvlOverride":
                let place = Int(xml.attribute("ilvl", in: .word) ?? "") ?? 0
                try list.override(place, xml)
            default: try xml.skip()
            }
        }
        self = list
    }

    private mutating func override(_ place: Int, _ xml: XMLReader) throws(PaperError) {
        var start: Int?
        var level: Numbering.Level?
        try xml.children { (_, name) throws(PaperError) in
            switch name {
            case "startOverride":
                start = Int(xml.attribute("val", in: .word) ?? "")
                try xml.skip()
            case "lvl": level = try Numbering.Level(xml)
            default: try xml.skip()
            }
        }
        if let start { starts[place] = start }
        if let level { levels[place] = level }
    }
}

extension Numbering.Level {
    fileprivate init(_ xml: XMLReader) throws(PaperError) {
        var level = Numbering.Level()
        try level.read(xml)
        self = level
    }

    private mutating func read(_ xml: XMLReader) throws(PaperError) {
        var level = self
        try xml.children { (_, name) throws(PaperError) in
            let value = xml.attribute("val", in: .word)
            switch name {
            case "start": level.start = value.flatMap { Int($0) } ?? 0
            case "numFmt":
                level.format = NumberFormat(
                    value ?? "", picture: xml.attribute("format", in: .word))
            case "lvlText": level.text = String((value ?? "").prefix(200))
            case "isLgl": level.isLegal = Self.isOn(value)
            case "suff":
                level.suffix = value == "space" ? .space : value == "nothing" ? .nothing : .tab
            case "lvlRestart": level.restart = value.flatMap { Int($0) }
            case "pStyle": level.style = value
            case "rPr":
                try level.readLook(xml)
                return
            case "AlternateContent":
                try level.readChoice(xml)
                return
            default: break
            }
            try xml.skip()
        }
        self = level
    }

    /// Newer formats stand in a choice, with an older one to fall back on.
    private mutating func readChoice(_ xml: XMLReader) throws(PaperError) {
        var level = self
        var isFirst = true
        try xml.children { (_, _) throws(PaperError) in
            if isFirst { try level.read(xml) } else { try xml.skip() }
            isFirst = false
        }
        self = level
    }

    private mutating func readLook(_ xml: XMLReader) throws(PaperError) {
        var level = self
        try xml.children { (_, name) throws(PaperError) in
            switch name {
            case "rFonts":
                level.font =
                    xml.attribute("ascii", in: .word) ?? xml.attribute("hAnsi", in: .word) ?? ""
            case "vanish": level.isHidden = Self.isOn(xml.attribute("val", in: .word))
            default: break
            }
            try xml.skip()
        }
        self = level
    }

    /// A switch is on unless it says otherwise.
    static func isOn(_ value: String?) -> Bool {
        !["0", "false", "off"].contains(value ?? "1")
    }
}
