/// The printed number at the head of a line: 第三条, 一、, （二）, 4., ⑤, 1.2.
struct Marker: Hashable, Sendable {
    /// The way a level is numbered, outermost first by custom.
    enum Style: Int, Hashable, Sendable, CaseIterable, Comparable {
        case part, chapter, division, article, clause, roman, han, hanParen, letter
        case arabicDot, arabicComma, arabicBare, decimal2, decimal3, decimal4
        case arabicParen, arabicHalfParen, circled
        /// 一是, 二是 at the head of a line.
        case ordinal

        static func < (a: Style, b: Style) -> Bool { a.rawValue < b.rawValue }

        /// Written differently by habit, meant alike: `1.` and `1、`.
        func isVariant(of other: Style) -> Bool {
            guard let mine = family, let theirs = other.family else { return self == other }
            return mine == theirs
        }

        private var family: Int? {
            switch self {
            case .arabicDot, .arabicComma, .arabicBare: 1
            case .arabicParen, .arabicHalfParen: 2
            default: nil
            }
        }

        /// Custom begins a document with it.
        var isOutermost: Bool { self <= .han && self != .article && self != .clause }

        /// Custom uses it for headings, not for single duties.
        var headsByCustom: Bool { self <= .hanParen && self != .article && self != .clause }

        /// Counted in Arabic numerals, whatever stands behind them.
        var isArabic: Bool {
            switch self {
            case .arabicDot, .arabicComma, .arabicBare, .arabicParen, .arabicHalfParen: true
            default: false
            }
        }
    }

    let style: Style
    let value: Int
    /// The number itself, `1.` or `（一）`.
    let span: Span
    /// Where the words begin.
    let body: Int
    /// Digits directly before a character (`1坚持`): a number only where others count on from it.
    var isWeak = false
}

extension Marker {
    /// The number at `start`, if one stands there.
    init?(at start: Int, in scalars: [Unicode.Scalar], until limit: Int) {
        guard start < limit else { return nil }
        let reader = MarkerReader(scalars: scalars, start: start, limit: limit)
        guard let found = reader.marker() else { return nil }
        self = found
    }
}

/// Tries the families of numbering, by the first scalar.
private struct MarkerReader {
    let scalars: [Unicode.Scalar]
    let start: Int
    let limit: Int

    func marker() -> Marker? {
        let first = scalars[start]
        switch first.value {
        case 0x7B2C: return ordinal()  // 第
        case 0xFF08, 0x28, 0x3014, 0x3010, 0x5B, 0xFF3B: return parenthesised()
        case 0x2460...0x24FF, 0x2776...0x277F, 0x3220...0x3229, 0x3251...0x325F, 0x32B1...0x32BF:
            return single(first)
        case 0x2160...0x216B:
            return delimited(.roman, value: Int(first.value) - 0x215F, end: start + 1)
        case 0x41...0x5A, 0x61...0x7A: return lettered(first)
        default: break
        }
        if first.digit != nil { return arabic() }
        if first.hanDigit != nil || first == "十" { return han() }
        return nil
    }

    private func make(_ style: Marker.Style, _ value: Int, end: Int, weak: Bool = false) -> Marker {
        var end = end
        var body = end
        while body < limit, scalars[body].isBlank { body += 1 }
        // （一）、 prints two signs for one.
        if let sign = scalar(body), isSecondSign(sign, at: body, after: style) {
            end = style > .article ? body + 1 : end
            body += 1
            while body < limit, scalars[body].isBlank { body += 1 }
        }
        return Marker(style: style, value: value, span: Span(start, end), body: body, isWeak: weak)
    }

    private func isSecondSign(
        _ sign: Unicode.Scalar, at place: Int, after style: Marker.Style
    ) -> Bool {
        switch sign {
        case "、", "．": true
        case "：", ":": style <= .article
        case ".": style == .hanParen || style == .arabicParen || style == .circled
        default: false
        }
    }

    private func scalar(_ at: Int) -> Unicode.Scalar? { at < limit ? scalars[at] : nil }

    private func skippingBlanks(_ at: Int) -> Int {
        var at = at
        while at < limit, at < start + 12, scalars[at].isBlank { at += 1 }
        return at
    }

    private func ordinal() -> Marker? {
        guard
            let number = PrintedNumber(
                at: skippingBlanks(start + 1), in: scalars, until: limit)
        else { return nil }
        let at = skippingBlanks(number.end)
        guard let unit = scalar(at) else { return nil }
        switch unit {
        case "章": return make(.chapter, number.value, end: at + 1)
        case "节": return make(.division, number.value, end: at + 1)
        case "篇", "编": return make(.part, number.value, end: at + 1)
        case "部" where scalar(at + 1) == "分": return make(.part, number.value, end: at + 2)
        case "条":
            if let next = scalar(at + 1), "规的和至款线、第件".unicodeScalars.contains(next) { return nil }
            return make(.article, number.value, end: at + 1)
        case "款":
            if let next = scalar(at + 1), !next.isBlank, next != "：" { return nil }
            return make(.clause, number.value, end: at + 1)
        default: return nil
        }
    }

    private func parenthesised() -> Marker? {
        let from = skippingBlanks(start + 1)
        guard let number = PrintedNumber(at: from, in: scalars, until: limit) else { return nil }
        let close = skippingBlanks(number.end)
        guard let sign = scalar(close), "）)〕】]］".unicodeScalars.contains(sign),
            number.value < 400
        else {
            return nil
        }
        let isArabic = scalars[from].digit != nil
        return make(isArabic ? .arabicParen : .hanParen, number.value, end: close + 1)
    }

    private func single(_ scalar: Unicode.Scalar) -> Marker? {
        let value = Int(scalar.value)
        switch scalar.value {
        case 0x2460...0x2473: return make(.circled, value - 0x245F, end: start + 1)
        case 0x2474...0x2487: return make(.arabicParen, value - 0x2473, end: start + 1)
        case 0x2488...0x249B: return make(.arabicDot, value - 0x2487, end: start + 1)
        case 0x2776...0x277F: return make(.circled, value - 0x2775, end: start + 1)
        case 0x3220...0x3229: return make(.hanParen, value - 0x321F, end: start + 1)
        case 0x3251...0x325F: return make(.circled, value - 0x323C, end: start + 1)
        case 0x32B1...0x32BF: return make(.circled, value - 0x328D, end: start + 1)
        default: return nil
        }
    }

    private func delimited(_ style: Marker.Style, value: Int, end: Int) -> Marker? {
        switch scalar(skippingBlanks(end)) {
        case "、", ".", "．": make(style, value, end: skippingBlanks(end) + 1)
        default: nil
        }
    }

    private func lettered(_ letter: Unicode.Scalar) -> Marker? {
        guard let sign = scalar(start + 1), "、.．）)".unicodeScalars.contains(sign),
            let next = scalar(skippingBlanks(start + 2)), next.isHan
        else { return nil }
        return make(.letter, Int(letter.value & 0x1F), end: start + 2)
    }

    private func han() -> Marker? {
        guard let number = PrintedNumber(at: start, in: scalars, until: limit),
            number.value > 0, number.value < 400
        else { return nil }
        if let found = delimited(.han, value: number.value, end: number.end) { return found }
        guard let next = scalar(number.end) else { return nil }
        if next == "是", number.value < 20 {
            return make(.ordinal, number.value, end: number.end + 1, weak: true)
        }
        if next == "，" || next == "," {
            return Marker(
                style: .han, value: number.value, span: Span(start, number.end + 1),
                body: skippingBlanks(number.end + 1), isWeak: true)
        }
        guard next.isBlank else { return nil }
        return make(.han, number.value, end: number.end)
    }

    private func arabic() -> Marker? {
        guard let number = PrintedNumber(at: start, in: scalars, until: limit), number.value < 400
        else { return nil }
        let after = skippingBlanks(number.end)
        let isApart = scalar(after).map("、．".unicodeScalars.contains) ?? false
        let place = isApart || isLonePoint(after) ? after : number.end
        let sign = scalar(place)
        switch sign {
        case ".", "．", "。":
            return (place == number.end ? decimal(number) : nil)
                ?? make(.arabicDot, number.value, end: place + 1)
        case "、", "､": return make(.arabicComma, number.value, end: after + 1)
        case "）", ")": return make(.arabicHalfParen, number.value, end: number.end + 1)
        default: return bare(number)
        }
    }

    /// `1 . 每月`: a point with blanks around it.
    private func isLonePoint(_ at: Int) -> Bool {
        scalar(at) == "." && scalar(at + 1).map { $0.isBlank || $0.isHan } ?? false
    }

    /// `1.2`, `1.2.3`; but `1.3月底前` is item 1.
    private func decimal(_ first: PrintedNumber) -> Marker? {
        var (depth, last) = (1, first)
        while depth < 4, let sign = scalar(last.end), sign == "." || sign == "．",
            let digit = scalar(last.end + 1), digit.digit != nil,
            let next = PrintedNumber(at: last.end + 1, in: scalars, until: limit), next.value < 100
        {
            (depth, last) = (depth + 1, next)
        }
        if depth == 1 { return nil }
        if isQuantity(last) { return nil }
        var end = last.end
        if let sign = scalar(end), sign == "、" || sign == "." || sign == "．" { end += 1 }
        let styles: [Marker.Style] = [.decimal2, .decimal3, .decimal4]
        return make(styles[depth - 2], last.value, end: end)
    }

    private func bare(_ number: PrintedNumber) -> Marker? {
        let at = skippingBlanks(number.end)
        guard number.value > 0, number.value < 200, !isQuantity(number), let next = scalar(at)
        else { return nil }
        let isBeforeDate = at > number.end && isBeforeDate(at)
        guard next.isHan || next == "“" || next == "《" || isBeforeDate else { return nil }
        let weak = at == number.end || isBeforeDate
        return make(.arabicBare, number.value, end: number.end, weak: weak)
    }

    /// 2 10月底前报告: the words begin with a number of their own.
    private func isBeforeDate(_ at: Int) -> Bool {
        guard let next = PrintedNumber(at: at, in: scalars, until: limit),
            scalars[at].digit != nil, let unit = scalar(next.end)
        else { return false }
        return "年月日个名小次周天季".unicodeScalars.contains(unit)
    }

    /// A unit follows: the digits count something and number nothing.
    private func isQuantity(_ number: PrintedNumber) -> Bool {
        let at = skippingBlanks(number.end)
        guard let next = scalar(at) else { return false }
        switch next {
        case "日": return !follows(at, "常")
        // A blank before 年初: the number is the item's.
        case "年": return at == number.end || !follows(at, "初", "中", "底", "末", "终", "度")
        case "月", "次", "%", "％", "/", "-", "—", "~", "～": return true
        case "号", "点", "个", "条", "名", "天", "周", "季", "万", "亿", "元", "倍", "种", "场", "篇",
            "起", "件", "位", "家", "户", "份", "届", "至", "到":
            return at == number.end
        case "学": return at == number.end && follows(at, "时", "期", "分", "年")
        case "小": return at == number.end && follows(at, "时", "组")
        case "分": return at == number.end && follows(at, "钟", "之", "值")
        case "人", "项", "级", "类", "时", "成":
            return at == number.end && !follows(at, "人", "目", "立", "为", "刻", "员", "事", "才")
        default: return false
        }
    }

    private func follows(_ at: Int, _ signs: Unicode.Scalar...) -> Bool {
        scalar(at + 1).map(signs.contains) ?? false
    }
}
