/// What signs and letters stand in a document, taken in one pass over all of it.
///
/// Most documents hold no tab, no half-width sign and no letter of a wrong decoding, so most of what
/// is looked for need not be looked for. A mark means only that it may be there.
struct Census: Sendable {
    /// A tab or a stroke, or two blanks running inside a line: they may part cells.
    private(set) var mayHaveCells = false
    /// A letter with a blank on either side.
    private(set) var mayStandApart = false
    /// Three blanks running behind words.
    private(set) var hasWideGap = false
    /// A character no one types.
    private(set) var hasSuspect = false
    /// Letters that UTF-8 read as GBK leaves.
    private(set) var traces = 0
    /// The same sign twice that fills a place for a name.
    private(set) var hasFiller = false
    /// A half-width sign behind a Chinese character or what closes.
    private(set) var hasHalfWidth = false
    /// Two letters that come again at once.
    private(set) var hasRepeat = false
    /// Where 月 stands with a numeral behind it.
    private(set) var months: [Int] = []
    /// Where a number could stand behind what ends a sentence, or a blank; in order.
    private(set) var places: [Int] = []

    init(of scalars: [Unicode.Scalar]) {
        var (counting, at) = (Counting(), 0)
        scalars.withUnsafeBufferPointer { scalars in
            while at < scalars.count {
                if scalars[at].isPlainHan {
                    begin(scalars[at], at, &counting)
                    at = seeLetters(scalars, from: at)
                } else {
                    see(scalars, at, &counting)
                    at += 1
                }
            }
        }
    }

    /// Chinese characters, the most frequent by far, up to the first sign that is none.
    private mutating func seeLetters(
        _ scalars: UnsafeBufferPointer<Unicode.Scalar>, from start: Int
    ) -> Int {
        let rare = Census.rare
        var at = start
        while at < scalars.count, scalars[at].isPlainHan {
            let letter = scalars[at]
            if rare.mayHold(letter) { see(rare: letter, scalars, at) }
            if at > 2, letter == scalars[at - 2], scalars[at - 1] == scalars[at - 3] {
                hasRepeat = true
            }
            at += 1
        }
        return at
    }

    @inline(never)
    private mutating func see(
        rare letter: Unicode.Scalar, _ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ at: Int
    ) {
        if letter.isTrace { traces += 1 }
        if letter == "月", at + 1 < scalars.count, scalars[at + 1].beginsNumeral {
            months.append(at)
        }
    }

    private static let rare = FewLetters("月锛銆鈥鐨鍏娆姣锟拷烫")

    /// What the letters before one leave to be asked of it.
    private struct Counting {
        /// Blanks running; cells are parted by two of the usual kinds.
        var blanks = 0
        var usualBlanks = 0
        var lastBlank = -2
        /// Words stand before it on its line.
        var isInside = false
        /// The letter before it ends a sentence, or is a blank.
        var isAfterStop = false
    }

    /// The first letter behind signs or blanks.
    private mutating func begin(
        _ letter: Unicode.Scalar, _ at: Int, _ counting: inout Counting
    ) {
        endBlanks(&counting)
        if counting.isAfterStop, letter == "第" || letter.beginsNumeral { places.append(at) }
        counting.isAfterStop = false
    }

    private mutating func endBlanks(_ counting: inout Counting) {
        if counting.isInside {
            if counting.usualBlanks > 1 { mayHaveCells = true }
            if counting.blanks > 2 { hasWideGap = true }
        }
        (counting.blanks, counting.usualBlanks, counting.isInside) = (0, 0, true)
    }

    /// A sign, a blank, a letter of another script.
    private mutating func see(
        _ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ at: Int, _ counting: inout Counting
    ) {
        let sign = scalars[at]
        if sign.isBlank {
            seeBlank(sign, at, &counting)
        } else if sign == "\n" || sign == "\r" {
            (counting.blanks, counting.usualBlanks, counting.isInside) = (0, 0, false)
            counting.isAfterStop = false
        } else {
            endBlanks(&counting)
            if sign == "|" { mayHaveCells = true }
            if counting.isAfterStop { places.append(at) }
            counting.isAfterStop = sign.isStop
            if at > 0 { see(sign, after: scalars[at - 1]) }
        }
        if sign.isSuspect { hasSuspect = true }
        if sign == "€" { traces += 1 }
    }

    private mutating func seeBlank(_ blank: Unicode.Scalar, _ at: Int, _ counting: inout Counting) {
        if blank == "\t" { mayHaveCells = true }
        counting.blanks += 1
        if blank == " " || blank == "\u{3000}" {
            counting.usualBlanks += 1
        } else {
            // Any other sign parts the blanks that may part cells, as it always did.
            if counting.usualBlanks > 1, counting.isInside { mayHaveCells = true }
            (counting.usualBlanks, counting.isInside) = (0, true)
        }
        if at == counting.lastBlank + 2 { mayStandApart = true }
        counting.lastBlank = at
        counting.isAfterStop = true
    }

    /// A sign that is no blank, behind another letter.
    private mutating func see(_ sign: Unicode.Scalar, after before: Unicode.Scalar) {
        if sign == before, sign.isFiller { hasFiller = true }
        if sign.isHalfWidthStop, before.isHan || before.closes { hasHalfWidth = true }
    }
}

/// A few letters, most others turned away at a glance.
private struct FewLetters {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ letters: String) {
        for letter in letters.unicodeScalars {
            low |= 1 << UInt64(letter.value & 63)
            high |= 1 << UInt64(letter.value >> 6 & 63)
        }
    }

    @inline(__always)
    func mayHold(_ letter: Unicode.Scalar) -> Bool {
        low >> UInt64(letter.value & 63) & high >> UInt64(letter.value >> 6 & 63) & 1 != 0
    }
}

extension Unicode.Scalar {
    fileprivate var isPlainHan: Bool { value &- 0x4E00 <= 0x51FF }

    fileprivate var beginsNumeral: Bool { digit != nil || hanDigit != nil || self == "十" }

    /// A number may stand behind it: it ends a sentence or leads to points.
    var isStop: Bool {
        switch self {
        case "。", "；", ";", "！", "？", "：", ":": true
        default: false
        }
    }

    fileprivate var isHalfWidthStop: Bool {
        switch self {
        case ",", ";", ":", "?", "!", ".": true
        default: false
        }
    }
}
