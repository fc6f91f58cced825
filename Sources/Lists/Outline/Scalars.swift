/// Questions one asks of a single scalar while reading.
extension Unicode.Scalar {
    /// A blank inside a line: space, tab, ideographic and other widths, zero width.
    var isBlank: Bool {
        if value > 0x3000 { return value == 0xFEFF }
        return switch value {
        case 0x20, 0x09, 0x3000, 0xA0, 0x2002...0x200B, 0x202F, 0x0B, 0x0C: true
        default: false
        }
    }

    /// Ends a line.
    var isNewline: Bool {
        if value > 0x2029 { return false }
        return switch value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// A Chinese character.
    var isHan: Bool {
        if value &- 0x4E00 <= 0x51FF { return true }
        return switch value {
        case 0x3400...0x4DBF, 0x3007, 0x20000...0x3134F: true
        default: false
        }
    }

    /// After it a sentence is over: 。！？；… and what closes one.
    var endsSentence: Bool {
        switch self {
        case "。", "！", "？", "；", ";", "!", "?", "：", ":", "…", ".", "．", "｡": true
        default: false
        }
    }

    /// Closes what came before and belongs to it: ” ） 》.
    var closes: Bool {
        switch self {
        case "”", "’", "）", ")", "》", "】", "」", "』", "\"": true
        default: false
        }
    }

    /// The value of an Arabic digit, half or full width.
    var digit: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }

    /// The value of a Chinese digit; 十 and 百 are no digits.
    var hanDigit: Int? {
        switch self {
        case "〇", "零", "○": 0
        case "一", "壹": 1
        case "二", "两", "贰": 2
        case "三", "叁": 3
        case "四", "肆": 4
        case "五", "伍": 5
        case "六", "陆": 6
        case "七", "柒": 7
        case "八", "捌": 8
        case "九", "玖": 9
        default: nil
        }
    }
}

/// A whole number as printed, and where it ends.
struct PrintedNumber {
    let value: Int
    let end: Int

    /// Arabic or Chinese, whichever stands at `start`.
    init?(at start: Int, in scalars: [Unicode.Scalar], until limit: Int) {
        self.init(arabicAt: start, in: scalars, until: limit)
        if value < 0 { self.init(hanAt: start, in: scalars, until: limit) }
        if value < 0 { return nil }
    }

    private init(arabicAt start: Int, in scalars: [Unicode.Scalar], until limit: Int) {
        var (at, total) = (start, 0)
        while at < limit, at < start + 6, let digit = scalars[at].digit {
            total = total * 10 + digit
            at += 1
        }
        (value, end) = (at > start ? total : -1, at)
    }

    private init(hanAt start: Int, in scalars: [Unicode.Scalar], until limit: Int) {
        var (at, total, pending, seen) = (start, 0, -1, false)
        while at < limit, at < start + 8 {
            if let digit = scalars[at].hanDigit {
                pending = pending > 0 ? pending * 10 + digit : digit
            } else if scalars[at] == "十" {
                total += (pending < 0 ? 1 : pending) * 10
                pending = -1
            } else if scalars[at] == "百", pending > 0 {
                total += pending * 100
                pending = -1
            } else {
                break
            }
            seen = true
            at += 1
        }
        (value, end) = (seen ? total + max(0, pending) : -1, at)
    }
}

/// A few words, looked for all at once, with the signs in them of either width.
struct WordSet: Sendable {
    /// All letters one word after the other, and where each word lies among them.
    private let letters: [Unicode.Scalar]
    private let words: [Range<Int>]
    private let firsts: UInt64
    private let lasts: UInt64

    init(_ words: String...) {
        var (letters, ranges): ([Unicode.Scalar], [Range<Int>]) = ([], [])
        var (firsts, lasts): (UInt64, UInt64) = (0, 0)
        for word in words {
            let start = letters.count
            letters += word.unicodeScalars.map(\.narrow)
            ranges.append(start..<letters.count)
            firsts |= 1 << UInt64(letters[start].value & 63)
            lasts |= 1 << UInt64(letters[letters.count - 1].value & 63)
        }
        (self.letters, self.words, self.firsts, self.lasts) = (letters, ranges, firsts, lasts)
    }

    /// The first place where one of the words stands.
    func first(in scalars: [Unicode.Scalar], _ span: Span) -> Span? {
        var at = span.start
        while at < span.end {
            if let end = end(at: at, in: scalars, until: span.end) { return Span(at, end) }
            at += 1
        }
        return nil
    }

    func found(in scalars: [Unicode.Scalar], _ span: Span) -> Bool {
        first(in: scalars, span) != nil
    }

    /// Where the word that begins at `start` ends.
    @inline(__always)
    func end(at start: Int, in scalars: [Unicode.Scalar], until limit: Int) -> Int? {
        let first = scalars[start].narrow
        guard firsts & 1 << UInt64(first.value & 63) != 0 else { return nil }
        return end(of: first, at: start, in: scalars, until: limit)
    }

    private func end(
        of first: Unicode.Scalar, at start: Int, in scalars: [Unicode.Scalar], until limit: Int
    ) -> Int? {
        for word in words
        where letters[word.lowerBound] == first && start + word.count <= limit {
            if stands(word, at: start, in: scalars) { return start + word.count }
        }
        return nil
    }

    private func stands(_ word: Range<Int>, at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var (letter, at) = (word.lowerBound, start)
        while letter < word.upperBound {
            if scalars[at].narrow != letters[letter] { return false }
            (letter, at) = (letter + 1, at + 1)
        }
        return true
    }

    /// True where one of the words is the last of the span.
    func closes(_ span: Span, in scalars: [Unicode.Scalar]) -> Bool {
        guard span.count > 0 else { return false }
        let last = scalars[span.end - 1].narrow
        guard lasts & 1 << UInt64(last.value & 63) != 0 else { return false }
        return words.contains { word in
            letters[word.upperBound - 1] == last && word.count <= span.count
                && stands(word, at: span.end - word.count, in: scalars)
        }
    }

    /// True where the span begins with one of the words.
    func opens(_ span: Span, in scalars: [Unicode.Scalar]) -> Bool {
        span.count > 0 && end(at: span.start, in: scalars, until: span.end) != nil
    }
}

extension Unicode.Scalar {
    /// The sign in half width where it has one: ： and : are one sign.
    var narrow: Unicode.Scalar {
        guard value &- 0xFF01 <= 0x5D else { return self }
        return Unicode.Scalar(value - 0xFEE0) ?? self
    }
}
