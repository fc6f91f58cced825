/// A day of the instance's calendar, without a clock or a time zone.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Days since 1 January 1970 (proleptic Gregorian).
    package let ordinal: Int

    package init(ordinal: Int) { self.ordinal = ordinal }

    /// Nil where the month or day does not exist.
    package init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...12).contains(month), (1...Day.length(ofMonth: month, year)).contains(day)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// Reads `2026-11-20`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, parts[0].utf8.count == 4,
            parts[1].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), year > 0
        else { return nil }
        self.init(year, month, day)
    }

    /// Days from civil, after Howard Hinnant's public description of the algorithm.
    init(unchecked year: Int, _ month: Int, _ day: Int) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        ordinal = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month 1…12, day 1…31.
    package var parts: (year: Int, month: Int, day: Int) {
        let z = ordinal + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }

    /// 1 is Monday.
    package var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }

    package static func length(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }
    package static func + (day: Day, days: Int) -> Day { Day(ordinal: day.ordinal + days) }
    /// Days from `b` to `a`.
    package static func - (a: Day, b: Day) -> Int { a.ordinal - b.ordinal }

    package var description: String {
        let (year, month, day) = parts
        let pad = { (n: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(n).count)) + String(n)
        }
        return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
    }
}

/// A stretch of days from `start` through `last`, both included, as a clause speaks of it.
package struct Window: Hashable, Sendable, Comparable {
    package let start: Day
    package let last: Day

    package init(_ start: Day, through last: Day) {
        self.start = start
        self.last = last
    }

    package var days: Int { last - start + 1 }
    package func contains(_ day: Day) -> Bool { start <= day && day <= last }
    package static func < (a: Window, b: Window) -> Bool { (a.start, a.last) < (b.start, b.last) }

    package static func year(_ year: Int) -> Window {
        Window(Day(unchecked: year, 1, 1), through: Day(unchecked: year, 12, 31))
    }
}
