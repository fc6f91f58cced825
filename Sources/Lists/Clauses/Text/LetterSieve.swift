/// Turns away nearly every letter that is not in a set, in 128 bytes.
///
/// A full table of letters takes 8 KiB; dozens of those push each other out of the cache.
struct LetterSieve: Sendable {
    private var bits = InlineArray<16, UInt64>(repeating: 0)

    mutating func insert(_ code: Code) {
        bits[Int(code.value >> 6) & 15] |= 1 << UInt64(code.value & 63)
    }

    /// False for most letters that were not put in, true for all that were.
    @inline(__always)
    func mayHold(_ code: Code) -> Bool {
        bits[Int(code.value >> 6) & 15] & 1 << UInt64(code.value & 63) != 0
    }
}

/// A set of letters, asked in one step or a few.
struct CodeSet: Sendable {
    private let sieve: LetterSieve
    private let codes: [Code]

    init(_ letters: String) {
        codes = Code.codes(letters)
        var sieve = LetterSieve()
        for code in codes { sieve.insert(code) }
        self.sieve = sieve
    }

    /// The same of a letter of the document that is written in one way only.
    func has(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x10000 && has(Code(unicodeScalarLiteral: scalar))
    }

    func has(_ code: Code) -> Bool { sieve.mayHold(code) && codes.contains(code) }
}
