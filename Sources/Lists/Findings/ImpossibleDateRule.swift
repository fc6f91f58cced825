/// There is no 2月30日.
struct ImpossibleDateRule: ListRule {
    let info = RuleInfo(
        "impossible-date", .warning, zh: "日期不存在：更正月份或日期",
        en: "A date that does not exist: correct it")

    private let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    func findings(in reading: Reading) -> [Finding] {
        reading.census.months.compactMap {
            $0 > 0 ? finding(around: $0, in: reading.scalars) : nil
        }
    }

    private func finding(around sign: Int, in scalars: [Unicode.Scalar]) -> Finding? {
        var start = sign
        while start > 0, sign - start < 3, isNumber(scalars[start - 1]) { start -= 1 }
        guard start < sign, let month = PrintedNumber(at: start, in: scalars, until: sign),
            month.end == sign, sign + 1 < scalars.count,
            let day = PrintedNumber(at: sign + 1, in: scalars, until: min(scalars.count, sign + 4)),
            day.end < scalars.count, scalars[day.end] == "日" || scalars[day.end] == "号"
        else { return nil }
        let isPossible =
            (1...12).contains(month.value) && (1...lengths[month.value - 1]).contains(day.value)
        return isPossible
            ? nil
            : info.finding(
                .impossible(month: month.value, day: day.value), at: Span(start, day.end + 1))
    }

    private func isNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.digit != nil || scalar.hanDigit != nil || scalar == "十"
    }
}

extension Message {
    fileprivate static func impossible(month: Int, day: Int) -> Message {
        Message(zh: "没有\(month)月\(day)日。", en: "There is no day \(day) in month \(month).")
    }
}
