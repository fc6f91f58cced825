/// The units in which a list counts time, and the window so many of them make.
struct PeriodUnit: Sendable {
    enum Unit: Sendable { case day, week, month, quarter, halfYear, year, semester, term }

    private let words = WordTree<Unit>([
        ("日 天 工作日", .day), ("周 星期 礼拜", .week), ("月 月份 月度", .month),
        ("季度 季", .quarter), ("半年 半年度", .halfYear), ("年 年度 学年 自然年", .year),
        ("学期", .semester), ("届 届任期 任期 届期", .term),
    ])
    /// Words that only begin like a unit: 周期, 季节, 年龄, 日程.
    private let others = WordList(
        "周期 周边 周密 季节 年龄 年级 年限 年轻 日程 日常 日期 日志 日报 月子 天气 天然")

    init() {}

    /// The unit that begins at a place.
    func unit(_ passage: Passage, at start: Int) -> (unit: Unit, end: Int)? {
        guard let (unit, end) = words.longest(passage, at: start) else { return nil }
        if let other = others.end(passage, at: start), other >= end { return nil }
        return (unit, end)
    }

    /// The window of so many units; nil where the calendar has none.
    static func period(_ number: Int, _ unit: Unit) -> Period? {
        switch (unit, number) {
        case (.day, 1): .day
        case (.week, 1), (.day, 7): .week
        case (.month, 1): .month
        case (.month, 2): .twoMonth
        case (.quarter, 1), (.month, 3): .quarter
        case (.halfYear, 1), (.month, 6), (.quarter, 2): .halfYear
        case (.year, 1), (.month, 12), (.halfYear, 2): .year
        case (.year, 2): .twoYear
        case (.semester, 1): .semester
        case (.term, 1): .term
        default: nil
        }
    }
}
