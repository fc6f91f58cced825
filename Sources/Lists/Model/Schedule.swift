/// When a duty is owed: a constraint on a window, never a list of tasks.
package enum Schedule: Hashable, Sendable, Codable {
    /// At least ``Recurring/min`` times in every period (每年至少2次).
    case recurring(Recurring)
    /// By dates that come round (每年1月31日前).
    case deadline(Deadline)
    /// When something sets it off (发现…及时…).
    case event(Event)
    /// A word of time with no number behind it (定期); `term` is the word.
    case vague(term: Sourced<String>)
    /// No word of time: owed always, counted never.
    case continuing
}

/// The length of a window; calendar windows all.
package enum Period: String, Hashable, Sendable, Codable, CaseIterable {
    case day, week, month
    case twoMonth = "two-month"
    case quarter
    case halfYear = "half-year"
    case year
    case twoYear = "two-year"
    case term, semester
}

/// So many times in a period.
package struct Recurring: Hashable, Sendable, Codable {
    /// Nil where the text counts without naming a period.
    package var period: Period?
    package var min: Int
    /// For N至M次.
    package var max: Int?
    /// False where the text gives a period and no number; then `min` is 1.
    package var minExplicit: Bool
    /// 次, or as printed (天, 学时, 篇).
    package var unit: String

    package init(
        period: Period?, min: Int, max: Int? = nil, minExplicit: Bool, unit: String = "次"
    ) {
        self.period = period
        self.min = min
        self.max = max
        self.minExplicit = minExplicit
        self.unit = unit
    }
}

/// By certain dates of a period; the day named is included (前 includes its day).
package struct Deadline: Hashable, Sendable, Codable {
    /// What a report handed in by a date speaks of.
    package enum Cover: String, Hashable, Sendable, Codable {
        case previousYear = "previous-year"
        case thisYear = "this-year"
        case firstHalf = "first-half"
        case secondHalf = "second-half"
        case previousHalf = "previous-half"
        case previousQuarter = "previous-quarter"
        case previousMonth = "previous-month"
    }

    package var period: Period?
    /// Sorted; never empty.
    package var dates: [YearlyDate]
    /// One per date, in the same order; nil where the text says nothing.
    package var covers: [Cover?]?

    package init(period: Period?, dates: [YearlyDate], covers: [Cover?]? = nil) {
        self.period = period
        self.dates = dates
        self.covers = covers
    }
}

/// A date that comes round: `--01-31` every year, `---10` every month, `---31` each month's end.
package struct YearlyDate: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// Nil for a day of every month.
    package let month: Int?
    package let day: Int

    package init(month: Int?, day: Int) {
        self.month = month
        self.day = day
    }

    package var description: String {
        let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
        return month.map { "--\(two($0))-\(two(day))" } ?? "---\(two(day))"
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        switch parts.count {
        case 1 where text.hasPrefix("---"): self.init(month: nil, day: parts[0])
        case 2 where text.hasPrefix("--"): self.init(month: parts[0], day: parts[1])
        default: return nil
        }
    }

    package static func < (a: YearlyDate, b: YearlyDate) -> Bool {
        (a.month ?? 0, a.day) < (b.month ?? 0, b.day)
    }
}

/// Owed when something happens.
package struct Event: Hashable, Sendable, Codable {
    /// The words that name what sets it off; its range may lie before the duty's own.
    package var trigger: Sourced<String>
    /// ISO 8601: `P3D`, `P15BD` (working days), `PT24H`; nil with a `term`.
    package var within: Sourced<String>?
    /// 及时, 随时, 立即, 限期, 早.
    package var term: Sourced<String>?

    package init(
        trigger: Sourced<String>, within: Sourced<String>? = nil, term: Sourced<String>? = nil
    ) {
        self.trigger = trigger
        self.within = within
        self.term = term
    }
}
