/// What follows a unit and makes a date of it: 底前, 末, 首月10日前, 5日前.
struct EndOfPeriod: Sendable {
    private let closing = WordTree<Place>([
        ("底 末 最后一天 最后一日 最后一个工作日", .end), ("最后一个月 末月 最后一月", .lastMonth),
        ("第一个月 首月 首个月", .firstMonth), ("第二个月 次月", .secondMonth),
        ("上旬", .day(10)), ("中旬", .day(20)), ("下旬", .end),
    ])

    enum Place: Sendable { case end, firstMonth, secondMonth, lastMonth, day(Int) }

    init() {}

    /// The dates named, and where the words end (前 included).
    func date(
        _ passage: Passage, after end: Int, _ unit: PeriodUnit.Unit
    ) -> (value: PrintedDate, end: Int)? {
        if unit == .month, let run = NumeralRun(passage, at: end, before: "日"),
            run.values.allSatisfy({ (1...31).contains($0) })
        {
            let dates = run.values.map { YearlyDate(month: nil, day: $0) }
            return (PrintedDate(period: .month, dates: dates), Before.end(passage, at: run.end))
        }
        if unit == .month, let day = PrintedDay(passage, at: end) {
            var (days, at) = ([day.value], day.end)
            while passage[at] == "、" || passage[at] == "和",
                let next = PrintedDay(passage, at: at + 1)
            {
                days.append(next.value)
                at = next.end
            }
            if let (last, after) = farEnd(passage, at) { (days, at) = ([last], after) }
            let dates = days.map { YearlyDate(month: nil, day: $0) }
            return (PrintedDate(period: .month, dates: dates), Before.end(passage, at: at))
        }
        guard let (place, after) = closing.longest(passage, at: end),
            let months = months(of: unit, place)
        else { return nil }
        return dates(passage, after, unit, place, months)
    }

    /// 25日至月底, 25日至28日: only the far end is a date.
    private func farEnd(_ passage: Passage, _ at: Int) -> (day: Int, end: Int)? {
        guard passage[at] == "至" || passage[at] == "-" else { return nil }
        if let day = PrintedDay(passage, at: at + 1) { return (day.value, day.end) }
        guard passage[at + 1] == "月", passage[at + 2] == "底" || passage[at + 2] == "末" else {
            return nil
        }
        return (31, at + 3)
    }

    private func dates(
        _ passage: Passage, _ after: Int, _ unit: PeriodUnit.Unit, _ place: Place, _ months: [Int?]
    ) -> (value: PrintedDate, end: Int)? {
        var (day, at) = (0, after)
        switch place {
        case .end:
            if unit != .month, let printed = PrintedDay(passage, at: after) {
                (day, at) = (printed.value, printed.end)
            }
        case .day(let named): day = named
        case .firstMonth, .secondMonth, .lastMonth:
            let own = passage[after] == "的" ? after + 1 : after
            if let printed = PrintedDay(passage, at: own) {
                (day, at) = (printed.value, printed.end)
            } else if passage[after] == "底" || passage[after] == "末" {
                at = after + 1
            }
        }
        let dates = months.map { month in
            YearlyDate(month: month, day: day == 0 ? month.map(Calendar.lastDay) ?? 31 : day)
        }
        guard let period = PeriodUnit.period(1, unit) else { return nil }
        return (PrintedDate(period: period, dates: dates), Before.end(passage, at: at))
    }

    /// The months a place of a unit falls in; nil stands for every month.
    private func months(of unit: PeriodUnit.Unit, _ place: Place) -> [Int?]? {
        switch (unit, place) {
        case (.month, .end), (.month, .day): [nil]
        case (.quarter, .end), (.quarter, .lastMonth): [3, 6, 9, 12]
        case (.quarter, .firstMonth): [1, 4, 7, 10]
        case (.quarter, .secondMonth): [2, 5, 8, 11]
        case (.halfYear, .end), (.halfYear, .lastMonth): [6, 12]
        case (.halfYear, .firstMonth): [1, 7]
        case (.year, .end), (.year, .lastMonth): [12]
        case (.year, .firstMonth): [1]
        default: nil
        }
    }
}

/// The lengths of the months of a common year.
enum Calendar {
    static func lastDay(of month: Int) -> Int {
        switch month {
        case 2: 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// 31日, 5号.
struct PrintedDay {
    let value: Int
    let end: Int

    init?(_ passage: Passage, at start: Int) {
        guard let numeral = Numeral(passage, at: start), (1...31).contains(numeral.value) else {
            return nil
        }
        let after = numeral.range.upperBound
        guard passage[after] == "日" || passage[after] == "号" else { return nil }
        (value, end) = (numeral.value, after + 1)
    }
}

/// 前, 之前, 以前 after a date: the day named is included.
enum Before {
    static func end(_ passage: Passage, at start: Int) -> Int {
        if passage[start] == "前" { return passage[start + 1] == "后" ? start : start + 1 }
        if passage[start] == "之" || passage[start] == "以", passage[start + 1] == "前" {
            return start + 2
        }
        if passage[start] == "内" { return start + 1 }
        return start
    }
}
