/// Signs that a document takes from a font of symbols, as characters of Unicode.
enum Bullets {
    /// The character a symbol font shows at a code; `·` where no character is like it.
    static func sign(_ code: UInt32, font: String) -> Unicode.Scalar {
        let low = code & 0xff
        let name = font.lowercased()
        if name.hasPrefix("symbol") { return symbol[low] ?? "·" }
        if name.hasPrefix("wingdings 2") { return wingdings2[low] ?? "·" }
        return wingdings[low] ?? "·"
    }

    /// The text of a bullet as it is seen.
    static func shown(_ text: String, font: String) -> String {
        let name = font.lowercased()
        let isSymbols = ["wingdings", "symbol", "webdings"].contains { name.hasPrefix($0) }
        let signs = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.value {
            case 0xe000...0xf8ff: sign(scalar.value, font: font)
            case 0x21...0xff where isSymbols: sign(scalar.value, font: font)
            // The round bullet Word draws with the letter of a typewriter's font.
            case 0x6f where name.hasPrefix("courier"): "○"
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(signs))
    }

    static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
        (0xe000...0xf8ff).contains(scalar.value)
    }

    private static let symbol: [UInt32: Unicode.Scalar] = [
        0xb7: "•", 0xa8: "◆", 0xae: "→", 0x2d: "−", 0xd7: "·", 0xb4: "×",
    ]

    private static let wingdings: [UInt32: Unicode.Scalar] = [
        0x6c: "●", 0x6e: "■", 0x6f: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9e: "·",
        0x9f: "•", 0xa1: "○", 0xa7: "▪", 0xa8: "◻", 0xab: "★", 0xb2: "☆", 0xd8: "➢", 0xe0: "→",
        0xf0: "⇨", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑",
    ]

    private static let wingdings2: [UInt32: Unicode.Scalar] = [
        0x50: "✓", 0x52: "☑", 0x53: "☒", 0x97: "●", 0xa3: "□",
    ]
}
