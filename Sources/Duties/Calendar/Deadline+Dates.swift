package import Lists

/// A date by which something is due.
package struct DueDate: Hashable, Sendable {
    /// From the first day of the period through the date itself.
    package let window: Window
    /// The stretch a report handed in by the date speaks of.
    package let covered: Window?

    package var date: Day { window.last }
}

extension YearlyDate {
    /// The day in a year and month; a short month's end stands for a day it lacks, and 28 February
    /// for the last day of February.
    func day(_ year: Int, _ month: Int) -> Day {
        let length = Day.length(ofMonth: month, year)
        let isMonthEnd = self.month == 2 && day == 28
        return Day(unchecked: year, month, isMonthEnd ? length : min(max(day, 1), length))
    }
}

extension Day {
    var isLastOfMonth: Bool { (self + 1).parts.day == 1 }
}

extension Deadline {
    /// Every date that falls within a stretch of days, in order.
    package func dates(
        in stretch: Window, firstYear: Int, includesNamedDay: Bool = true
    ) -> [DueDate] {
        guard stretch.start <= stretch.last else { return [] }
        let period = period ?? .year
        var found: [DueDate] = []
        for year in stretch.start.year...stretch.last.year
        where period != .twoYear || (year - firstYear) % 2 != 0 {
            for (index, yearly) in dates.enumerated() {
                for month in yearly.month.map({ $0...$0 }) ?? 1...12 {
                    let named = yearly.day(year, month)
                    let start = period.window(around: named, firstYear: firstYear).start
                    let isKept = includesNamedDay || named.isLastOfMonth || named == start
                    let date = isKept ? named : named + -1
                    guard stretch.contains(date) else { continue }
                    let cover = covers.flatMap { index < $0.count ? $0[index] : nil }
                    found.append(
                        DueDate(
                            window: Window(start, through: date),
                            covered: cover?.stretch(before: date)))
                }
            }
        }
        let sorted = found.sorted { $0.date < $1.date }
        return sorted.indices.filter { $0 == 0 || sorted[$0].date != sorted[$0 - 1].date }
            .map { sorted[$0] }
    }
}

extension Deadline.Cover {
    /// The stretch that a report due on a day speaks of.
    func stretch(before date: Day) -> Window {
        let (year, month, _) = date.parts
        switch self {
        case .previousYear: return .year(year - 1)
        case .thisYear: return .year(year)
        case .firstHalf: return Period.halfYear.window(around: Day(unchecked: year, 1, 1))
        case .secondHalf:
            let of = month > 6 ? year : year - 1
            return Period.halfYear.window(around: Day(unchecked: of, 7, 1))
        case .previousHalf: return Period.halfYear.window(previousTo: date)
        case .previousQuarter: return Period.quarter.window(previousTo: date)
        case .previousMonth: return Period.month.window(previousTo: date)
        }
    }
}

extension Period {
    fileprivate func window(around day: Day) -> Window { window(around: day, firstYear: 0) }

    fileprivate func window(previousTo day: Day) -> Window {
        window(around: window(around: day).start + -1)
    }
}
