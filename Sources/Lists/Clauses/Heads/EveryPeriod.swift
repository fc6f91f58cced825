/// 每年, 每个季度, 每两年, 每隔一月, 每季度末, 每月10日前.
struct EveryPeriod: TimeRule {
    let openings = "每"
    private let units = PeriodUnit()
    private let ends = EndOfPeriod()
    /// What a rhythm that no calendar knows counts by.
    private let hours = WordList("晚 夜 早 晨")
    private let shifts = WordList(
        "班 班次 餐 航次 车次 潮 旬 半月 半个月 小时 半小时 2小时 两小时 4小时 四小时 3小时 三小时 1小时 一小时 6小时 8小时 12小时")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        var at = start + 1
        if passage[at] == "隔" { at += 1 }
        if let end = shifts.end(passage, at: at) { return TimeMark(.head(nil), start..<end) }
        if let end = hours.end(passage, at: at) { return TimeMark(.head(.day), start..<end) }
        var number = 1
        if let numeral = Numeral(passage, at: at) {
            number = numeral.value
            at = numeral.range.upperBound
        }
        if passage[at] == "个" { at += 1 }
        // 每年初 is every year, 年初 by itself only a word of time.
        if passage[at] == "年", passage[at + 1] == "初", number == 1 {
            return TimeMark(.head(.year), start..<at + 2)
        }
        guard let (unit, end) = units.unit(passage, at: at) else { return nil }
        if number == 1, let date = ends.date(passage, after: end, unit) {
            return TimeMark(.date(date.value), start..<date.end)
        }
        if isRate(passage, end) || isTermOfYears(passage, end) { return nil }
        // 每年结束后15日内 is set off by the end of the year.
        if passage[end] == "结" || passage[end] == "终" && passage[end + 1] == "了" { return nil }
        return TimeMark(.head(PeriodUnit.period(number, unit)), start..<weekday(passage, end, unit))
    }

    /// 每年不低于20元: so much money, not so many times.
    private func isRate(_ passage: Passage, _ end: Int) -> Bool {
        let at = least.end(passage, at: end) ?? end
        guard let sum = Numeral(passage, at: at) else { return false }
        return money.begins(passage, at: sum.range.upperBound)
    }

    /// 每届任期五年: how long it lasts.
    private func isTermOfYears(_ passage: Passage, _ end: Int) -> Bool {
        let at = passage[end] == "任" && passage[end + 1] == "期" ? end + 2 : end
        guard passage[at - 1] == "期", passage[at - 2] == "任", let years = Numeral(passage, at: at)
        else { return false }
        return passage[years.range.upperBound] == "年"
    }

    private let least = WordList("不低于 不少于 至少 不超过 不得低于 不得超过 不高于 最低 最高")
    private let money = WordList("元 万元 亿元 百分 % ％")

    /// 每周五, 每星期一: the day belongs to the head, unless it counts (每周一次).
    private func weekday(_ passage: Passage, _ end: Int, _ unit: PeriodUnit.Unit) -> Int {
        if unit == .week, Weekdays.days(passage, at: end) != nil { return end }
        guard unit == .week, let numeral = Numeral(passage, at: end), numeral.range.count == 1,
            !numeral.isArabic, numeral.value <= 6, !counters.has(passage[end + 1])
        else { return end }
        return numeral.value == 1 ? end : end + 1
    }

    private let counters = CodeSet("次场期天小学课篇至-到个")
}
