/// 每周一、三、五, 每周二和周四: as many times a week as days are named.
struct Weekdays: TimeRule {
    let openings = "一二三四五六日天1234567周星礼"

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard Weekdays.isAfterWeek(passage, start), let days = Weekdays.days(passage, at: start)
        else { return nil }
        return TimeMark(
            .count(
                Count(
                    min: days.number, max: nil, unit: "次", isQualified: false, countsActs: true,
                    isForEach: false)),
            start..<days.end)
    }

    /// Several days of the week in their order, and where they end; nil for one day or a number.
    static func days(_ passage: Passage, at start: Int) -> (number: Int, end: Int)? {
        guard var (last, end) = day(passage, at: start) else { return nil }
        var number = 1
        while signs.has(passage[end]), let next = day(passage, at: end + 1), next.value > last {
            (last, end, number) = (next.value, next.end, number + 1)
        }
        guard number > 1, !counters.has(passage[end]), !passage[end].isFigure,
            !hasNumber(passage, from: end)
        else { return nil }
        return (number, end)
    }

    /// 三, 周三, 星期三, 日.
    private static func day(_ passage: Passage, at start: Int) -> (value: Int, end: Int)? {
        var at = start
        if passage[at] == "周" {
            at += 1
        } else if passage[at] == "星" && passage[at + 1] == "期"
            || passage[at] == "礼" && passage[at + 1] == "拜"
        {
            at += 2
        }
        if passage[at] == "日" || passage[at] == "天" { return (7, at + 1) }
        guard let value = passage[at].digit ?? Numeral.digit(passage[at]), (1...7).contains(value),
            passage[at] != "两", passage[at] != "俩"
        else { return nil }
        return (value, at + 1)
    }

    /// 每周, 每星期, 每礼拜 stand before it.
    private static func isAfterWeek(_ passage: Passage, _ start: Int) -> Bool {
        if passage[start - 1] == "周" { return passage[start - 2] == "每" }
        return passage[start - 3] == "每"
            && (passage[start - 2] == "星" && passage[start - 1] == "期"
                || passage[start - 2] == "礼" && passage[start - 1] == "拜")
    }

    /// 每周一、三各检查2次: a number of its own follows, and the days only say when.
    private static func hasNumber(_ passage: Passage, from start: Int) -> Bool {
        var at = start
        while at < passage.count, !stops.has(passage[at]) {
            if passage[at].isFigure, counters.has(passage[at + 1]) { return true }
            at += 1
        }
        return false
    }

    private static let signs = CodeSet("、和及与")
    private static let stops = CodeSet("，。；：")
    private static let counters = CodeSet("次场期天小学课篇至-到个节")
}
