/// A whole number as printed, in Arabic or Chinese figures.
struct Numeral {
    let value: Int
    let range: Range<Int>
    let isArabic: Bool

    init?(_ passage: Passage, at start: Int) {
        if let (value, end) = Numeral.arabic(passage, start) {
            (self.value, range, isArabic) = (value, start..<end, true)
        } else if let (value, end) = Numeral.han(passage, start) {
            (self.value, range, isArabic) = (value, start..<end, false)
        } else {
            return nil
        }
    }

    /// The value of a Chinese digit; 十 and 百 are none.
    static func digit(_ code: Code) -> Int? {
        switch code {
        case "一": 1
        case "二", "两", "俩": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "零", "〇": 0
        default: nil
        }
    }

    private static func arabic(_ passage: Passage, _ start: Int) -> (Int, Int)? {
        var (at, total) = (start, 0)
        while at < start + 6, let digit = passage[at].digit {
            total = total * 10 + digit
            at += 1
        }
        // A decimal or a longer figure is no number of times.
        guard at > start, passage[at].digit == nil, passage[at] != "." else { return nil }
        return (total, at)
    }

    private static func han(_ passage: Passage, _ start: Int) -> (Int, Int)? {
        var (at, total, pending) = (start, 0, -1)
        loop: while at < start + 7 {
            switch passage[at] {
            case "十":
                total += (pending < 0 ? 1 : pending) * 10
                pending = -1
            case "百":
                guard pending > 0 else { break loop }
                total += pending * 100
                pending = -1
            case let code:
                guard let digit = digit(code), pending < 0 else { break loop }
                pending = digit
            }
            at += 1
        }
        return at > start ? (total + max(0, pending), at) : nil
    }
}

/// Several numbers under one sign: 3、6、9、12月; 1日、15日 is no such run.
struct NumeralRun {
    let values: [Int]
    /// Where the sign ends.
    let end: Int

    init?(_ passage: Passage, at start: Int, before sign: Code) {
        var (values, at) = ([Int](), start)
        while let numeral = Numeral(passage, at: at), values.count < 12 {
            values.append(numeral.value)
            at = numeral.range.upperBound
            if passage[at] == sign { break }
            guard passage[at] == "、" || passage[at] == "和" || passage[at] == "，" else { return nil }
            at += 1
        }
        guard values.count > 1, passage[at] == sign else { return nil }
        (self.values, end) = (values, at + 1)
    }
}
