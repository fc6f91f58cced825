/// How long after something happened an act is owed.
package enum Limit: Hashable, Sendable {
    /// Through this day.
    case through(Day)
    /// The text sets no end (及时).
    case none
    /// Working days of a year whose arrangement is not known.
    case unknown(year: Int)

    /// Reads an ISO 8601 duration (`P3D`, `P15BD`, `PT24H`, `P1M`) from the day it begins.
    ///
    /// Hours are rounded up to whole days, since only days are recorded. What cannot be read sets
    /// no limit.
    package init(_ duration: String?, after day: Day, settings: Settings) {
        guard let duration, let (count, unit) = Self.parts(of: duration) else {
            self = .none
            return
        }
        switch unit {
        case "D": self = .through(day + count)
        case "W": self = .through(day + count * 7)
        case "H": self = .through(day + (count + 23) / 24)
        case "M": self = .through(day.adding(months: count))
        case "Y": self = .through(day.adding(months: count * 12))
        case "BD": self = settings.workingDay(count, after: day)
        default: self = .none
        }
    }

    /// `P15BD` → 15, `BD`.
    private static func parts(of duration: String) -> (Int, Substring)? {
        let rest = duration.drop { $0 == "P" || $0 == "T" }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard duration.hasPrefix("P"), let count = Int(digits), count < 10_000 else { return nil }
        return (count, rest.dropFirst(digits.count))
    }
}

extension Settings {
    /// Whether a day is worked; nil where its year's arrangement is not known.
    package func isWorkingDay(_ day: Day) -> Bool? {
        workingDays[day.year].map { year in
            day.weekday < 6 ? !year.holidays.contains(day) : year.workedWeekends.contains(day)
        }
    }

    /// The so-manieth working day after a day.
    package func workingDay(_ count: Int, after day: Day) -> Limit {
        var (left, next) = (count, day)
        while left > 0 {
            next = next + 1
            guard let isWorked = isWorkingDay(next) else { return .unknown(year: next.year) }
            if isWorked { left -= 1 }
        }
        return .through(next)
    }
}

extension Day {
    /// The same day of a later month, or that month's last.
    func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + months
        let length = Day.length(ofMonth: index % 12 + 1, index / 12)
        return Day(unchecked: index / 12, index % 12 + 1, min(day, length))
    }
}
