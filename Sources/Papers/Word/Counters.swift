/// Counts the paragraphs of every list and says what each one prints.
///
/// Lists that share a definition share its counters, unless a list says where it starts: then its
/// first paragraph at that level starts there, and the count goes on from it.
struct Counters {
    private let numbering: Numbering
    private var styles: Styles
    private var counts: [String: [Int?]] = [:]
    private var started: Set<String> = []

    init(numbering: Numbering, styles: Styles) {
        (self.numbering, self.styles) = (numbering, styles)
    }

    /// What the next paragraph of a list prints before its text; nil where it prints nothing.
    ///
    /// - Parameters:
    ///   - style: the paragraph's own style.
    ///   - list: the list the paragraph itself names, `0` for none in spite of its style.
    mutating func label(style: String?, list: String?, level: Int?) -> Label? {
        let look = styles.look(of: style)
        guard let name = list ?? look.list, name != "0", let found = numbering.lists[name],
            let abstract = abstract(of: found.abstract)
        else { return nil }
        let place = level ?? linked(look, list, abstract) ?? (list == nil ? look.level : nil) ?? 0
        guard (0..<Numbering.depth).contains(place) else { return nil }
        count(place, in: found, named: name, abstract: abstract)
        return printed(place, in: found, abstract: abstract)
    }

    /// A definition that stands for a numbering style is that style's own.
    private mutating func abstract(of name: String) -> String? {
        var name = name
        for _ in 0..<8 {
            guard let abstract = numbering.abstracts[name] else { return nil }
            guard let link = abstract.styleLink, let list = styles.look(of: link).list,
                let next = numbering.lists[list]?.abstract, next != name
            else { return name }
            name = next
        }
        return name
    }

    /// The level whose definition names the paragraph's style.
    private func linked(_ look: Styles.Look, _ list: String?, _ abstract: String) -> Int? {
        guard list == nil, let style = look.listStyle else { return nil }
        return numbering.abstracts[abstract]?.levels.first { $0.value.style == style }?.key
    }

    private mutating func count(
        _ place: Int, in list: Numbering.List, named name: String, abstract: String
    ) {
        var count = counts[abstract] ?? Array(repeating: nil, count: Numbering.depth)
        func start(_ level: Int) -> Int {
            list.starts[level] ?? numbering.level(level, of: list, abstract: abstract)?.start ?? 1
        }
        if list.starts[place] != nil, started.insert("\(name) \(place)").inserted {
            count[place] = start(place)
        } else {
            count[place] = count[place].map { $0 &+ 1 } ?? start(place)
        }
        for above in 0..<place where count[above] == nil { count[above] = start(above) }
        for below in place + 1..<max(place + 1, Numbering.depth) {
            let level = numbering.level(below, of: list, abstract: abstract)
            if place < level?.restart ?? below { count[below] = nil }
        }
        counts[abstract] = count
    }

    private func printed(_ place: Int, in list: Numbering.List, abstract: String) -> Label? {
        guard let level = numbering.level(place, of: list, abstract: abstract), !level.isHidden
        else { return nil }
        if level.format == .bullet {
            return Label(Bullets.shown(level.text, font: level.font), suffix: level.suffix)
        }
        var out = ""
        var rest = Substring(level.text)
        while let sign = rest.popFirst() {
            guard sign == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit)
            else {
                out.append(sign)
                continue
            }
            rest.removeFirst()
            guard digit - 1 <= place, let count = counts[abstract]?[digit - 1] else { continue }
            let its = numbering.level(digit - 1, of: list, abstract: abstract)
            out += (its?.format ?? .decimal).within(level).written(count)
        }
        return Label(out, suffix: level.suffix)
    }
}

extension NumberFormat {
    /// Its form within a level that numbers as laws do.
    fileprivate func within(_ level: Numbering.Level) -> NumberFormat {
        guard level.isLegal else { return self }
        if case .padded = self { return self }
        return .decimal
    }
}

/// A number or bullet as printed, and what keeps it apart from the text.
struct Label {
    let text: [Unicode.Scalar]
    private let suffix: Numbering.Level.Suffix

    init?(_ text: String, suffix: Numbering.Level.Suffix) {
        guard !text.isEmpty else { return nil }
        (self.text, self.suffix) = (Array(text.unicodeScalars), suffix)
    }

    /// Whether a blank must stand between the two, that `1` and `2次` do not become `12次`.
    func needsBlank(before words: [Unicode.Scalar]) -> Bool {
        guard suffix != .nothing, let last = text.last, let first = words.first else {
            return false
        }
        if last == " " { return false }
        let isWord = last.properties.isAlphabetic || last.properties.numericType != nil
        let isDigit = (0x30...0x39).contains(first.value) || (0xff10...0xff19).contains(first.value)
        let isEnclosed = ("①"..."⒛").contains(last) || ("㊀"..."㊉").contains(last)
        return isWord && !isEnclosed || isDigit && (last == "." || last == "．")
    }
}
