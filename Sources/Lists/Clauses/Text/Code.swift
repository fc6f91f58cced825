/// One letter of a passage, in the form the rules compare.
///
/// Full-width letters and digits, the several dashes and the half-width punctuation are
/// made alike first, so that a rule never has to know which of them was printed.
struct Code: Hashable, Sendable, Comparable, ExpressibleByUnicodeScalarLiteral {
    let value: UInt16

    init(value: UInt16) { self.value = value }

    init(unicodeScalarLiteral scalar: Unicode.Scalar) {
        value = UInt16(truncatingIfNeeded: scalar.value)
    }

    /// What is read outside a passage.
    static let none = Code(value: 0)

    /// Nil for what is no part of the words: blanks, line ends.
    init?(reading scalar: Unicode.Scalar) {
        let v = scalar.value
        switch v {
        case 0...0x20, 0x7F...0xA0, 0x2002...0x200D, 0x3000, 0xFEFF, 0x2028, 0x2029: return nil
        case 0x4E00...0x9FFF: value = UInt16(v)
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: value = UInt16(v - 0xFEE0)
        case 0xFF0D, 0x2010...0x2015, 0xFF5E, 0x301C, 0x7E: value = 0x2D
        case 0x10000...: value = 0xFFFD
        default: value = Code.full(UInt16(v))
        }
    }

    /// The full-width twin of a half-width sign.
    private static func full(_ v: UInt16) -> UInt16 {
        switch v {
        case 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x28, 0x29: v + 0xFEE0
        case 0xFF61: 0x3002
        case 0xFF64: 0x3001
        case 0xFF0E: 0x2E
        default: v
        }
    }

    static func < (a: Code, b: Code) -> Bool { a.value < b.value }

    /// The value of an Arabic digit.
    var digit: Int? { value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil }

    /// A digit, Arabic or Chinese.
    var isFigure: Bool { digit != nil || Numeral.digit(self) != nil || self == "十" }

    var isHan: Bool { value >= 0x4E00 && value <= 0x9FFF }

    /// The words of a table, parted by blanks and line ends.
    static func words(_ table: String) -> [[Code]] {
        var (words, word): ([[Code]], [Code]) = ([], [])
        for scalar in table.unicodeScalars {
            if let code = Code(reading: scalar) {
                word.append(code)
            } else if !word.isEmpty {
                words.append(word)
                word = []
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The words of a literal, letter by letter.
    static func codes(_ text: some StringProtocol) -> [Code] {
        text.unicodeScalars.compactMap(Code.init(reading:))
    }
}
