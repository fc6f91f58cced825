import Duties

/// The day a workbook counts its days from.
enum SheetEpoch {
    case from1900, from1904

    /// Nil for what no sheet shows as a date.
    func moment(_ serial: Double) -> SheetMoment? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial.rounded(.down))
        var seconds = Int(((serial - Double(days)) * 86_400).rounded())
        if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
        let start: Int
        switch self {
        case .from1904: start = -24_107
        // Sheets believe there was a 29 February 1900.
        case .from1900: start = days > 60 ? -25_569 : -25_568
        }
        return SheetMoment(day: Day(ordinal: start + days), seconds: seconds)
    }
}

/// A day and a time of it, as a cell holds them.
struct SheetMoment {
    let day: Day
    let seconds: Int

    init(day: Day, seconds: Int) {
        (self.day, self.seconds) = (day, seconds)
    }

    /// Reads `2026-01-31T09:30:00`, as strict workbooks keep dates.
    init?(iso words: String) {
        let halves = words.split(separator: "T")
        guard let day = halves.first.flatMap({ Day(String($0)) }) else { return nil }
        let time = halves.dropFirst().first?.split(separator: ":").prefix(3)
        let parts = time?.compactMap { Double($0.filter(\.isNumber)) } ?? []
        guard parts.allSatisfy({ (0..<61).contains($0) }) else { return nil }
        self.init(
            day: day, seconds: zip(parts, [3600, 60, 1]).reduce(0) { $0 + Int($1.0) * $1.1 })
    }

    /// The moment as a cell's format shows it; in full where that is none of a date.
    func shown(_ format: CellFormat) -> String {
        let tokens = format.sections.first ?? []
        let isDate = tokens.contains { $0.letter != nil }
        return shown(
            isDate ? tokens : [.date("y", 4), .date("m", 1), .date("d", 1)], isHan: format.isHan)
    }

    /// The moment as a format's pieces show it; a date without 年, 月, 日 is written with them.
    func shown(_ tokens: [CellFormat.Token], isHan: Bool) -> String {
        let hasWords = tokens.contains {
            if case .literal(let words) = $0 { return words.contains { "年月日号".contains($0) } }
            return false
        }
        let letters = Set(tokens.compactMap(\.letter))
        let isDate = letters.contains("y") || letters.contains("d") || letters.contains("m")
        let printed = hasWords || !isDate ? tokens : Self.inFull(letters)
        let isHalf = printed.contains(.halfDay)
        return printed.map { piece($0, isHan, isHalf) }.joined()
    }

    /// 2026/1/31 and 31-Jan-26 become 2026年1月31日, the time behind them stays.
    private static func inFull(_ letters: Set<Unicode.Scalar>) -> [CellFormat.Token] {
        var full: [CellFormat.Token] = []
        if letters.contains("y") { full += [.date("y", 4), .literal("年")] }
        if letters.contains("m") { full += [.date("m", 1), .literal("月")] }
        if letters.contains("d") { full += [.date("d", 1), .literal("日")] }
        guard letters.contains("h") else { return full }
        return full + [.literal(" "), .date("h", 1), .literal(":"), .date("n", 2)]
    }

    private func piece(_ token: CellFormat.Token, _ isHan: Bool, _ isHalf: Bool) -> String {
        switch token {
        case .literal(let words): words
        case .halfDay: seconds < 43_200 ? "上午" : "下午"
        case .date(let letter, let count): piece(letter, count, isHan, isHalf)
        default: ""
        }
    }

    private func piece(
        _ letter: Unicode.Scalar, _ count: Int, _ isHan: Bool, _ isHalf: Bool
    ) -> String {
        let (year, month, date) = day.parts
        let weekday = Self.weekdays[day.weekday - 1]
        switch letter {
        case "y" where isHan: return HanNumber.digital.written(year)
        case "y": return count > 2 ? String(year) : padded(year % 100, 2)
        case "m": return isHan ? HanNumber.thousand.written(month) : padded(month, count)
        case "d" where count > 2: return "星期" + weekday
        case "d": return isHan ? HanNumber.thousand.written(date) : padded(date, count)
        case "a": return (count > 3 ? "星期" : "") + weekday
        case "h":
            let hour = seconds / 3600
            return padded(isHalf ? (hour + 11) % 12 + 1 : hour, count)
        case "n": return padded(seconds / 60 % 60, count)
        case "s": return padded(seconds % 60, count)
        default: return ""
        }
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        number < 10 && width == 2 ? "0\(number)" : String(number)
    }

    private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
}
