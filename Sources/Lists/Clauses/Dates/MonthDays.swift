/// 1月31日前, 6月和12月底前, 次年1月底前, 9月至10月: dates with a month in them.
struct MonthDays: TimeRule {
    let openings = "0123456789一二三四五六七八九十次翌下当本同"

    private let once = WordList("印发 发布 公布 施行 实施 通过 修订 批准 成立 起施行 起实施 起执行 下发 制定 签订 签署")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard passage[start - 1] != ".", passage[start - 1].digit == nil,
            Numeral.digit(passage[start - 1]) == nil, passage[start - 1] != "十"
        else { return nil }
        var reader = DateReader(passage, at: start)
        guard let date = reader.read() else { return nil }
        // 2022年10月1日印发的原清单: a day that has been, once.
        if reader.isOfOneYear, once.begins(passage, at: reader.end) { return nil }
        return TimeMark(.date(date), start..<reader.end)
    }
}

/// Reads a run of dates joined by 、 and 和, each taking from the last what it leaves out.
struct DateReader {
    private let passage: Passage
    private let start: Int
    private(set) var end: Int
    /// A year is printed before the month.
    private(set) var isOfOneYear = false
    private var found: [Found] = []
    private var cover: Deadline.Cover?
    private var isMonthly = false
    private var isRange = false

    private struct Found {
        var month: Int?
        var day: Int?
        var isClosed: Bool
    }

    init(_ passage: Passage, at start: Int) {
        (self.passage, self.start, end) = (passage, start, start)
    }

    mutating func read() -> PrintedDate? {
        let afterYear = skipYear(start)
        guard var at = readOne(afterYear) else { return nil }
        while let next = joined(at), let after = readOne(next) { at = after }
        if passage[at] == "的", found.last?.isClosed == false, found.last?.day == nil,
            PrintedDay(passage, at: at + 1) != nil
        {
            let month = found.removeLast().month
            at = readDay(month, at + 1)
            shareDay()
        }
        if let after = range(at) { (at, isRange) = (after, true) }
        end = at
        return found.isEmpty ? nil : date()
    }

    /// 次年, 2024年, 当年 before the month.
    private mutating func skipYear(_ at: Int) -> Int {
        let (one, two) = (passage[at], passage[at + 1])
        if one == "次" || one == "翌", two == "年" {
            cover = .previousYear
            return at + 2
        }
        if one == "当" || one == "本" || one == "同", two == "年" { return at + 2 }
        if one == "次" || one == "下" || one == "翌",
            two == "月" || two == "个" && passage[at + 2] == "月"
        {
            (cover, isMonthly) = (.previousMonth, true)
            return two == "月" ? at + 1 : at + 2
        }
        if let year = Numeral(passage, at: at), year.isArabic, year.range.count == 4,
            passage[year.range.upperBound] == "年"
        {
            isOfOneYear = true
            return year.range.upperBound + 1
        }
        return at
    }

    /// One month, with its day where there is one; where it ends.
    private mutating func readOne(_ at: Int) -> Int? {
        if isMonthly, passage[at] == "月" { return readDay(nil, at + 1) }
        if found.isEmpty, let run = NumeralRun(passage, at: at, before: "月"),
            run.values.allSatisfy({ (1...12).contains($0) })
        {
            found = run.values.dropLast().map { Found(month: $0, day: nil, isClosed: false) }
            let end = readDay(run.values.last, passage[run.end] == "份" ? run.end + 1 : run.end)
            shareDay()
            return end
        }
        if let month = Numeral(passage, at: at), (1...12).contains(month.value),
            passage[month.range.upperBound] == "月"
        {
            let after = month.range.upperBound + 1
            return readDay(month.value, passage[after] == "份" ? after + 1 : after)
        }
        return nil
    }

    private mutating func readDay(_ month: Int?, _ at: Int) -> Int {
        if let day = PrintedDay(passage, at: at) {
            return close(Found(month: month, day: day.value, isClosed: false), day.end)
        }
        let last = month.map(Calendar.lastDay) ?? 31
        switch passage[at] {
        case "底", "末": return close(Found(month: month, day: last, isClosed: true), at + 1)
        case "初": return close(Found(month: month, day: 10, isClosed: true), at + 1)
        case "上" where passage[at + 1] == "旬":
            return close(Found(month: month, day: 10, isClosed: true), at + 2)
        case "中" where passage[at + 1] == "旬":
            return close(Found(month: month, day: 20, isClosed: true), at + 2)
        case "下" where passage[at + 1] == "旬":
            return close(Found(month: month, day: last, isClosed: true), at + 2)
        default: return close(Found(month: month, day: nil, isClosed: false), at)
        }
    }

    /// 3、6、9、12月25日, 1月、7月的10日: the day of the last is that of all.
    private mutating func shareDay() {
        guard let day = found.last?.day else { return }
        for index in found.indices where found[index].day == nil { found[index].day = day }
    }

    private mutating func close(_ one: Found, _ at: Int) -> Int {
        var one = one
        let after = Before.end(passage, at: at)
        if after > at { one.isClosed = true }
        found.append(one)
        return after
    }

    private func joined(_ at: Int) -> Int? {
        switch passage[at] {
        case "、", "和", "及", "与", "或": at + 1
        case "，": passage[at + 1].digit != nil ? at + 1 : nil
        case "以" where passage[at + 1] == "及": at + 2
        default: nil
        }
    }

    /// The second end of 9月至10月; only it is a date then.
    private mutating func range(_ at: Int) -> Int? {
        guard passage[at] == "至" || passage[at] == "-" || passage[at] == "到" else { return nil }
        var next = at + 1
        while passage[next] == "-" { next += 1 }
        next = skipYear(next)
        let first = found.last?.month
        if let after = readOne(next) {
            found.removeFirst(found.count - 1)
            return after
        }
        // 5月1日至10日
        guard let day = PrintedDay(passage, at: next) else { return nil }
        found = [Found(month: first, day: day.value, isClosed: true)]
        return Before.end(passage, at: day.end)
    }

    private func date() -> PrintedDate? {
        guard found.contains(where: \.isClosed) || stands() else { return nil }
        let dates = found.map { one in
            YearlyDate(month: one.month, day: one.day ?? one.month.map(Calendar.lastDay) ?? 31)
        }
        return PrintedDate(
            period: isMonthly ? .month : .year, dates: dates, cover: cover, isSeason: isRange,
            isNextMonth: isMonthly && cover == .previousMonth)
    }

    /// A bare month is a date only after 每年 or where its clause begins.
    private func stands() -> Bool {
        let before = passage[start - 1]
        if before == "的", passage[start - 2] == "年", passage[start - 3] == "每" { return true }
        return before == "年" && passage[start - 2] == "每" || before == "于" || before == "在"
            || before == "，" || before == "。" || before == "；" || start == 0
    }
}
