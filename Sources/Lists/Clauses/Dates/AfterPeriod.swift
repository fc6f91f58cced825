/// 每季度结束后10日内, 年度终了后30日内: so many days of the month after a window, which are dates.
struct AfterPeriod: TimeRule {
    let openings = "每季半年月上"
    private let units = PeriodUnit()
    private let ends = WordList("结束后 结束之后 终了后 终了之后 末后 度结束后 底后")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        let from = passage[start] == "每" ? start + 1 : start
        let one = passage[from] == "个" ? from + 1 : from
        guard from > start || passage[start - 1] != "学" && Numeral.digit(passage[start - 1]) == nil,
            let (unit, end) = units.unit(passage, at: one),
            let after = ends.end(passage, at: end),
            let days = Numeral(passage, at: passage[after] == "的" ? after + 1 : after),
            (1...30).contains(days.value), let close = close(passage, days.range.upperBound),
            let (period, months, cover) = window(unit)
        else { return nil }
        let dates = months.map { month in
            YearlyDate(
                month: month,
                day: month.map { min(days.value, Calendar.lastDay(of: $0)) } ?? days.value)
        }
        return TimeMark(
            .date(PrintedDate(period: period, dates: dates, cover: cover)), start..<close)
    }

    /// 日内, 天内; working days are no date.
    private func close(_ passage: Passage, _ at: Int) -> Int? {
        guard passage[at] == "日" || passage[at] == "天" else { return nil }
        if passage[at + 1] == "内" || passage[at + 1] == "前" { return at + 2 }
        return passage[at + 1] == "之" && passage[at + 2] == "内" ? at + 3 : nil
    }

    /// What a window is called, the months after its ends, and what is told of it then.
    private func window(_ unit: PeriodUnit.Unit) -> (Period, [Int?], Deadline.Cover)? {
        switch unit {
        case .month: (.month, [nil], .previousMonth)
        case .quarter: (.quarter, [1, 4, 7, 10], .previousQuarter)
        case .halfYear: (.halfYear, [1, 7], .previousHalf)
        case .year: (.year, [1], .previousYear)
        default: nil
        }
    }
}
