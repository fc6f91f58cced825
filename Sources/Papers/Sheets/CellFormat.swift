/// How a sheet shows a number: the code of a format, taken apart.
struct CellFormat: Hashable {
    /// One piece of a format's code.
    enum Token: Hashable {
        case literal(String)
        /// `#,##0.0`: the fewest digits before the point, the digits after it, groups of three.
        case digits(least: Int, after: Int, grouped: Bool)
        case percent
        /// `yyyy`, `m`, `aaaa`: the letter and how often it stands.
        ///
        /// `n` stands for minutes, told from months.
        case date(Unicode.Scalar, Int)
        /// 上午 or 下午.
        case halfDay
        case text
        case general
    }

    /// What is shown of numbers above nought, below it, of nought and of words.
    let sections: [[Token]]
    /// Digits in Chinese.
    let isHan: Bool

    static let general = CellFormat(code: "General")

    init(code: String) {
        var reader = CodeReader(Array(code.unicodeScalars))
        sections = reader.sections().map(Self.withMinutes)
        isHan = reader.isHan
    }

    /// The format of a number Excel knows without a code.
    init(builtIn id: Int) {
        self.init(code: Self.builtIn[id] ?? "General")
    }

    /// The tokens for a value: the sections stand for positive, negative, nought.
    func tokens(for value: Double) -> [Token] {
        switch sections.count {
        case 0: []
        case 1: sections[0]
        case 2: value < 0 ? sections[1] : sections[0]
        default: value > 0 ? sections[0] : value < 0 ? sections[1] : sections[2]
        }
    }

    /// An `m` behind hours or before seconds counts minutes.
    private static func withMinutes(_ tokens: [Token]) -> [Token] {
        var tokens = tokens
        let dates = tokens.indices.filter { tokens[$0].letter != nil }
        for (place, index) in dates.enumerated() {
            guard case .date("m", let count) = tokens[index] else { continue }
            let before = place > 0 ? tokens[dates[place - 1]].letter : nil
            let after = place + 1 < dates.count ? tokens[dates[place + 1]].letter : nil
            if before == "h" || after == "s" { tokens[index] = .date("n", count) }
        }
        return tokens
    }

    /// The built-in codes as a Chinese Excel shows them; dates in full.
    private static let builtIn: [Int: String] = {
        let (day, month, date) = ("m月d日", "yyyy年m月", "yyyy年m月d日")
        let (time, exact) = ("h时mm分", "h时mm分ss秒")
        return [
            1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00",
            8: "#,##0.00", 9: "0%", 10: "0.00%", 14: date, 15: date, 16: day, 17: month,
            18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: date + " h:mm",
            27: month, 28: day, 29: day, 30: date, 31: date, 32: time, 33: exact,
            34: "上午/下午" + time, 35: "上午/下午" + exact, 36: month, 37: "#,##0", 38: "#,##0",
            39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00",
            44: "#,##0.00", 45: "mm:ss", 46: "h:mm:ss", 47: "mm:ss", 49: "@", 50: month, 51: day,
            52: month, 53: day, 54: day, 55: "上午/下午" + time, 56: "上午/下午" + exact, 57: month,
            58: day,
        ]
    }()
}

extension CellFormat.Token {
    /// The letter of a piece of a date.
    var letter: Unicode.Scalar? {
        if case .date(let letter, _) = self { return letter }
        return nil
    }
}

/// Takes the code of a number format apart.
private struct CodeReader {
    private let code: [Unicode.Scalar]
    private var at = 0
    private var current: [CellFormat.Token] = []
    private(set) var isHan = false

    init(_ code: [Unicode.Scalar]) { self.code = code }

    mutating func sections() -> [[CellFormat.Token]] {
        var done: [[CellFormat.Token]] = []
        while at < code.count {
            if code[at] == ";" {
                done.append(current)
                current = []
                at += 1
            } else {
                take()
            }
        }
        return done + [current]
    }

    private mutating func take() {
        let sign = code[at]
        switch sign {
        case "\"": quoted()
        case "[": bracketed()
        case "\\", "!":
            literal(at + 1 < code.count ? String(code[at + 1]) : "")
            at += 2
        case "_", "*": at += 2
        case "@": token(.text)
        case "%": token(.percent)
        case "0", "#", "?": digits()
        case "G" where takeWord("General"), "g" where takeWord("General"): current.append(.general)
        case "上" where takeWord("上午/下午"), "A" where takeWord("AM/PM") || takeWord("A/P"),
            "a" where takeWord("am/pm"):
            current.append(.halfDay)
        case "y", "m", "d", "h", "s", "a", "e", "Y", "M", "D", "H", "S": date(sign)
        default:
            literal(String(sign))
            at += 1
        }
    }

    private mutating func token(_ token: CellFormat.Token) {
        current.append(token)
        at += 1
    }

    private mutating func literal(_ words: String) { current.append(.literal(words)) }

    private mutating func takeWord(_ word: String) -> Bool {
        let words = Array(word.unicodeScalars)
        guard at + words.count <= code.count,
            code[at..<at + words.count].elementsEqual(words, by: Self.isAlike)
        else { return false }
        at += words.count
        return true
    }

    private static func isAlike(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
        a.properties.lowercaseMapping == b.properties.lowercaseMapping
    }

    private mutating func quoted() {
        at += 1
        var words = String.UnicodeScalarView()
        while at < code.count, code[at] != "\"" {
            words.append(code[at])
            at += 1
        }
        at += 1
        literal(String(words))
    }

    /// Colours, conditions and languages show nothing; `[h]` counts hours; `[$元-804]` a currency.
    private mutating func bracketed() {
        let end = code[at...].firstIndex(of: "]") ?? code.count
        var inside = String.UnicodeScalarView()
        inside.append(contentsOf: code[min(at + 1, end)..<end])
        let words = String(inside)
        at = end + 1
        if words.hasPrefix("DBNum1") || words.hasPrefix("DBNum2") { isHan = true }
        if words.hasPrefix("$") {
            literal(String(words.dropFirst().prefix { $0 != "-" }))
        } else if let first = words.lowercased().unicodeScalars.first,
            "hms".contains(String(first)),
            words.unicodeScalars.allSatisfy({ Self.isAlike($0, first) })
        {
            current.append(.date(first, words.unicodeScalars.count))
        }
    }

    private mutating func digits() {
        var (least, after, grouped, point) = (0, 0, false, false)
        while at < code.count, "0#?,.".unicodeScalars.contains(code[at]) {
            switch code[at] {
            case ",": grouped = true
            case ".": point = true
            case "0" where point: after += 1
            case "0": least += 1
            default: break
            }
            at += 1
        }
        current.append(.digits(least: least, after: after, grouped: grouped))
    }

    private mutating func date(_ sign: Unicode.Scalar) {
        let letter = sign.properties.lowercaseMapping.unicodeScalars.first ?? sign
        var count = 0
        while at < code.count, Self.isAlike(code[at], letter) {
            count += 1
            at += 1
        }
        current.append(.date(letter == "e" ? "y" : letter, letter == "e" ? 4 : count))
    }
}
