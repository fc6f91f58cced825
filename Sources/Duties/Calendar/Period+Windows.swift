package import Lists

extension Period {
    /// How many months a window lasts; nil for what is not made of whole months.
    var months: Int? {
        switch self {
        case .month: 1
        case .twoMonth: 2
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        case .twoYear: 24
        case .day, .week, .term, .semester: nil
        }
    }

    /// The calendar windows that overlap a stretch of days, in order.
    ///
    /// Weeks begin on Monday; pairs of years are counted from `firstYear`, the year the list came
    /// into force. Nil where the committee has set no terms or semesters for the stretch.
    package func windows(
        over stretch: Window, firstYear: Int, settings: Settings
    ) -> [Window]? {
        switch self {
        case .day: return steps(of: 1, from: stretch.start, over: stretch)
        case .week:
            return steps(of: 7, from: stretch.start + (1 - stretch.start.weekday), over: stretch)
        case .term: return own(settings.terms, over: stretch)
        case .semester: return own(settings.semesters, over: stretch)
        case .month, .twoMonth, .quarter, .halfYear, .year, .twoYear:
            var found: [Window] = []
            var next = window(around: stretch.start, firstYear: firstYear)
            while next.start <= stretch.last {
                found.append(next)
                next = window(around: next.last + 1, firstYear: firstYear)
            }
            return found
        }
    }

    /// The window of whole months a day lies in; of shorter periods, its month, and of a
    /// committee's own terms, its year.
    package func window(around day: Day, firstYear: Int) -> Window {
        let length = months ?? (self == .day || self == .week ? 1 : 12)
        let origin = self == .twoYear ? firstYear * 12 : 0
        let (year, month, _) = day.parts
        let index = year * 12 + month - 1 - origin
        let first = origin + (index >= 0 ? index / length : (index - length + 1) / length) * length
        return Window(Day(month: first), through: Day(month: first + length) + -1)
    }

    private func steps(of length: Int, from first: Day, over stretch: Window) -> [Window] {
        stride(from: first.ordinal, through: stretch.last.ordinal, by: length).map {
            Window(Day(ordinal: $0), through: Day(ordinal: $0 + length - 1))
        }
    }

    private func own(_ windows: [Window], over stretch: Window) -> [Window]? {
        let found = windows.filter { $0.overlaps(stretch) }.sorted()
        return found.isEmpty ? nil : found
    }
}

extension Day {
    /// The first day of a month, counted from the year 0.
    init(month index: Int) { self.init(unchecked: index / 12, index % 12 + 1, 1) }
}
