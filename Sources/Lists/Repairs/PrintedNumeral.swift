/// The figures in a printed number, `三` in 第三条, so that another can be written in their stead.
struct PrintedNumeral: Hashable {
    private enum Script: String { case half, full, han, circled, bracketed, dotted }

    let value: Int
    /// Where the figures stand in the number.
    let place: Span
    /// The number without its figures: only numbers of one shape count on from each other.
    let shape: String
    private let script: Script

    /// Nil where no figures stand in it, or figures nobody counts with.
    init?(_ number: [Unicode.Scalar]) {
        guard let last = number.lastIndex(where: { Self.script($0) != nil }),
            let script = Self.script(number[last])
        else { return nil }
        var start = last
        if script == .half || script == .full || script == .han {
            while start > 0, Self.script(number[start - 1]) == script { start -= 1 }
        }
        guard let value = Self.value(number[start...last], script) else { return nil }
        (self.value, self.script, place) = (value, script, Span(start, last + 1))
        shape =
            String(writing: number[..<start]) + script.rawValue
            + String(writing: number[(last + 1)...])
    }

    /// Another value in the same figures; nil where there are none for it.
    func written(_ value: Int) -> String? {
        guard value > 0 else { return nil }
        switch script {
        case .half: return String(value)
        case .full:
            return String(
                String.UnicodeScalarView(
                    String(value).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
        case .han: return Self.han(value)
        case .circled: return Self.single(0x2460, value)
        case .bracketed: return Self.single(0x2474, value)
        case .dotted: return Self.single(0x2488, value)
        }
    }

    private static func script(_ scalar: Unicode.Scalar) -> Script? {
        switch scalar.value {
        case 0x30...0x39: .half
        case 0xFF10...0xFF19: .full
        case 0x2460...0x2473: .circled
        case 0x2474...0x2487: .bracketed
        case 0x2488...0x249B: .dotted
        default: scalar.hanDigit != nil || scalar == "十" || scalar == "百" ? .han : nil
        }
    }

    private static func value(_ figures: ArraySlice<Unicode.Scalar>, _ script: Script) -> Int? {
        switch script {
        case .circled: return figures.first.map { Int($0.value) - 0x245F }
        case .bracketed: return figures.first.map { Int($0.value) - 0x2473 }
        case .dotted: return figures.first.map { Int($0.value) - 0x2487 }
        case .half, .full, .han:
            let found = PrintedNumber(at: 0, in: Array(figures), until: figures.count)
            guard let found, found.end == figures.count else { return nil }
            return found.value
        }
    }

    private static func single(_ first: UInt32, _ value: Int) -> String? {
        guard value <= 20, let scalar = Unicode.Scalar(first + UInt32(value) - 1) else {
            return nil
        }
        return String(scalar)
    }

    private static func han(_ value: Int) -> String? {
        let figures = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard value < 100 else { return nil }
        let (tens, ones) = (value / 10, value % 10)
        return (tens > 1 ? figures[tens] : "") + (tens > 0 ? "十" : "") + figures[ones]
    }
}
