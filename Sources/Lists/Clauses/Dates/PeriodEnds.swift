/// 年底前, 季度末前, 月底前, 半年末: the ends of windows named without 每.
struct PeriodEnds: TimeRule {
    let openings = "年季月半当本岁次翌学底第一二三四"
    private let ends = WordTree<Ending>([
        ("年底 年末 岁末 当年底 本年底 本年末 年度末 年度终了前 当年年底 本年度末", .year),
        ("次年底 次年年底 翌年底", .nextYear),
        ("季度末 季末 季度底 季底 当季末", .quarter),
        ("月底 月末 当月底 当月末 本月底 本月末", .month), ("半年末 半年底", .half),
        ("年中、年底 年中和年底 年中、年末 年中和年末 年中、年终 年中和年终 半年和年终 半年、年终 半年和年底 半年、年底 半年和年末 半年、年末", .halves),
        ("年终", .close), ("第一季度 一季度", .part(3)), ("第二季度 二季度", .part(6)),
        ("第三季度 三季度", .part(9)), ("第四季度 四季度", .part(12)),
    ])

    enum Ending: Equatable, Sendable {
        case year, nextYear, quarter, month, half, halves, close, part(Int)
    }

    private let units = PeriodUnit()
    private let places = EndOfPeriod()
    private let starts = CodeSet("末首最第")

    /// 年底考核 names an assessment held anyway; it sets no date.
    private let names = WordList("考核 述职 总结 考评 测评 评比 评议 评优 评先 目标 决算 奖 民主 绩效 报告")
    private let acts = CodeSet("入为好展加的把")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        if let date = month(passage, start) ?? numbered(passage, start) { return date }
        guard let (ending, end) = ends.longest(passage, at: start) else { return nil }
        if passage[end] == "年" { return nil }
        if case .part(let month) = ending {
            return stands(passage, start, end) ? parts(passage, start, end, [month]) : nil
        }
        let after = Before.end(passage, at: end)
        if after == end {
            if names.begins(passage, at: end), ending == .close || acts.has(passage[start - 1]) {
                return nil
            }
        }
        var date = date(ending)
        date.isName = after == end && names.begins(passage, at: end)
        return TimeMark(.date(date), start..<after)
    }

    /// 季度末月25日前, 季度首月10日前: a month of the window, without 每.
    private func month(_ passage: Passage, _ start: Int) -> TimeMark? {
        guard passage[start] == "季" || passage[start] == "半",
            let (unit, end) = units.unit(passage, at: start),
            starts.has(passage[end]), passage[end] != "末" || passage[end + 1] == "月",
            let date = places.date(passage, after: end, unit)
        else { return nil }
        return TimeMark(.date(date.value), start..<date.end)
    }

    /// 第一、三季度: several quarters under one sign.
    private func numbered(_ passage: Passage, _ start: Int) -> TimeMark? {
        let from = passage[start] == "第" ? start + 1 : start
        guard let run = NumeralRun(passage, at: from, before: "季"), passage[run.end] == "度",
            run.values.allSatisfy({ (1...4).contains($0) }), stands(passage, start, run.end + 1)
        else { return nil }
        let end = Before.end(passage, at: passage[run.end + 1] == "末" ? run.end + 2 : run.end + 1)
        return TimeMark(.date(yearly(.year, run.values.map { $0 * 3 })), start..<end)
    }

    /// A quarter by its number is a date where a clause begins with it, never in 第一季度工作.
    private func stands(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
        if names.begins(passage, at: end) || contents.begins(passage, at: end) { return false }
        return start == 0 || fronts.has(passage[start - 1])
    }

    private let contents = WordList("工作 情况 的 任务 例会 会议 总")
    private let fronts = CodeSet("年，。；")

    /// 一季度、三季度: all the quarters named side by side.
    private func parts(
        _ passage: Passage, _ start: Int, _ end: Int, _ months: [Int]
    ) -> TimeMark {
        var (months, end) = (months, end)
        while passage[end] == "、" || passage[end] == "和",
            let (next, after) = ends.longest(passage, at: end + 1), case .part(let month) = next
        {
            months.append(month)
            end = after
        }
        return TimeMark(.date(yearly(.year, months)), start..<Before.end(passage, at: end))
    }

    private func date(_ ending: Ending) -> PrintedDate {
        switch ending {
        case .year, .close: yearly(.year, [12])
        case .part(let month): yearly(.year, [month])
        case .nextYear:
            PrintedDate(
                period: .year, dates: [YearlyDate(month: 12, day: 31)], cover: .previousYear)
        case .quarter: yearly(.quarter, [3, 6, 9, 12])
        case .half: yearly(.halfYear, [6, 12])
        case .halves: yearly(.year, [6, 12])
        case .month: PrintedDate(period: .month, dates: [YearlyDate(month: nil, day: 31)])
        }
    }

    private func yearly(_ period: Period, _ months: [Int]) -> PrintedDate {
        PrintedDate(
            period: period,
            dates: months.map { YearlyDate(month: $0, day: Calendar.lastDay(of: $0)) })
    }
}
