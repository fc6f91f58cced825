/// How a number of a list is written, `w:numFmt`.
enum NumberFormat: Hashable {
    case none, bullet
    case decimal
    /// At least so many digits, `01`.
    case padded(Int)
    case fullWidth
    case roman(isUpper: Bool)
    case letter(isUpper: Bool)
    /// One character a number, `①`; in decimals where they run out.
    case series(Series)
    case han(HanNumber)
    case ordinal
    case dashes

    enum Series: Hashable { case circle, parenthesis, stop, hanCircle, stems, branches }

    init(_ name: String, picture: String? = nil) {
        self = Self.known[name] ?? .decimal
        // `001, 002, 003, ...`
        if name == "custom", let first = picture?.split(separator: ",").first,
            first.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        {
            self = .padded(min(first.utf8.count, 10))
        }
    }

    private static let known: [String: NumberFormat] = [
        "none": .none, "bullet": .bullet, "decimalZero": .padded(2),
        "decimalFullWidth": .fullWidth, "decimalFullWidth2": .fullWidth,
        "upperRoman": .roman(isUpper: true), "lowerRoman": .roman(isUpper: false),
        "upperLetter": .letter(isUpper: true), "lowerLetter": .letter(isUpper: false),
        "decimalEnclosedCircle": .series(.circle),
        "decimalEnclosedCircleChinese": .series(.circle),
        "decimalEnclosedParen": .series(.parenthesis),
        "decimalEnclosedFullstop": .series(.stop),
        "ideographEnclosedCircle": .series(.hanCircle), "ideographTraditional": .series(.stems),
        "ideographZodiac": .series(.branches),
        "chineseCounting": .han(.counting), "taiwaneseCounting": .han(.counting),
        "chineseCountingThousand": .han(.thousand),
        "taiwaneseCountingThousand": .han(.thousand),
        "japaneseCounting": .han(.japanese), "japaneseDigitalTenThousand": .han(.digital),
        "ideographDigital": .han(.digital), "taiwaneseDigital": .han(.digital),
        "koreanDigital2": .han(.digital),
        "chineseLegalSimplified": .han(.legal), "ideographLegalTraditional": .han(.oldLegal),
        "ordinal": .ordinal, "numberInDash": .dashes,
    ]

    /// The number as it is written.
    func written(_ number: Int) -> String {
        switch self {
        case .none, .bullet: ""
        case .decimal: "\(number)"
        case .padded(let width):
            String(repeating: "0", count: max(0, width - "\(number)".utf8.count)) + "\(number)"
        case .fullWidth: Self.widened(number)
        case .roman(let isUpper):
            isUpper ? Self.roman(number) : Self.roman(number).lowercased()
        case .letter(let isUpper): Self.letters(number, isUpper: isUpper)
        case .series(let series): series.written(number)
        case .han(let han): han.written(number)
        case .ordinal: Self.ordinal(number)
        case .dashes: "- \(number) -"
        }
    }

    private static func widened(_ number: Int) -> String {
        let wide = "\(number)".unicodeScalars.map { scalar in
            (0x30...0x39).contains(scalar.value)
                ? Unicode.Scalar(scalar.value - 0x30 + 0xff10) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(wide))
    }

    private static func roman(_ number: Int) -> String {
        guard (1...9_999).contains(number) else { return "\(number)" }
        let signs: [(Int, String)] = [
            (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var left = number
        return signs.reduce(into: "") { out, sign in
            out += String(repeating: sign.1, count: left / sign.0)
            left %= sign.0
        }
    }

    /// A, B … Z, AA, BB: the same letter again, as Word counts.
    private static func letters(_ number: Int, isUpper: Bool) -> String {
        guard (1...780).contains(number) else { return "\(number)" }
        let letter = Unicode.Scalar(UInt8((isUpper ? 0x41 : 0x61) + (number - 1) % 26))
        return String(repeating: String(letter), count: (number - 1) / 26 + 1)
    }

    private static func ordinal(_ number: Int) -> String {
        let ending =
            switch (number % 10, number % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return "\(number)\(ending)"
    }
}

extension NumberFormat.Series {
    func written(_ number: Int) -> String {
        let signs = signs
        return signs.indices.contains(number - 1) ? String(signs[number - 1]) : "\(number)"
    }

    private var signs: [Character] {
        switch self {
        case .circle: Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
        case .parenthesis: Array("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")
        case .stop: Array("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
        case .hanCircle: Array("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉")
        case .stems: Array("甲乙丙丁戊己庚辛壬癸")
        case .branches: Array("子丑寅卯辰巳午未申酉戌亥")
        }
    }
}
