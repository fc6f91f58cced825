import Lists

/// When something is owed, in words.
extension Word {
    static func schedule(_ schedule: Schedule) -> Message {
        switch schedule {
        case .recurring(let recurring): Word.recurring(recurring)
        case .deadline(let deadline): Word.deadline(deadline)
        case .event(let event): Word.event(event)
        case .vague(let term):
            Message(zh: "“\(term.value)”，没有数", en: "“\(term.value)”: no number given")
        case .continuing: continuing
        }
    }

    private static func recurring(_ rule: Recurring) -> Message {
        let most = rule.max.map { " – \($0)" } ?? ""
        let unit = rule.unit == "次" ? (rule.min == 1 && rule.max == nil ? " time" : " times") : ""
        let each = rule.period.map(Word.every) ?? Message(zh: "", en: "")
        let sign = rule.minExplicit && rule.max == nil ? "≥ " : ""
        return Message(
            zh: "\(each.zh) \(sign)\(rule.min)\(most) \(rule.unit)",
            en: "\(sign)\(rule.min)\(most)\(unit.isEmpty ? " (\(rule.unit))" : unit) \(each.en)")
    }

    private static func deadline(_ rule: Deadline) -> Message {
        let dates = rule.dates.map { date in
            switch (date.month, date.day) {
            case (nil, 31): Message(zh: "月底", en: "the end of the month")
            case (nil, let day): Message(zh: "\(day) 日", en: "day \(day)")
            case (let month?, let day):
                Message(zh: "\(month) 月 \(day) 日", en: "\(day) \(Word.month(month))")
            }
        }
        let each = rule.period.map(Word.each) ?? Message(zh: "", en: "")
        return Message(
            zh: "\(each.zh) \(dates.map(\.zh).joined(separator: "、"))前",
            en: "by \(dates.map(\.en).joined(separator: ", ")) \(each.en)")
    }

    private static func event(_ rule: Event) -> Message {
        let limit = rule.within.map { Word.within($0.value) }
        let term = rule.term.map { Message(zh: $0.value, en: "“\($0.value)”") }
        let when = limit ?? term ?? Message(zh: "没有时限", en: "no limit")
        return Message(
            zh: "遇事：\(rule.trigger.value)，\(when.zh)",
            en: "when “\(rule.trigger.value)”, \(when.en)")
    }

    /// `P15BD` and its like in words.
    static func within(_ duration: String) -> Message {
        let digits = duration.filter(\.isNumber)
        let n = Int(digits) ?? 0
        let plural = n == 1 ? "" : "s"
        switch duration.drop(while: { !$0.isNumber }).drop(while: \.isNumber) {
        case "BD": return Message(zh: "\(n) 个工作日内", en: "within \(n) working day\(plural)")
        case "H": return Message(zh: "\(n) 小时内", en: "within \(n) hour\(plural)")
        case "M" where duration.hasPrefix("PT"):
            return Message(zh: "\(n) 分钟内", en: "within \(n) minute\(plural)")
        case "M": return Message(zh: "\(n) 个月内", en: "within \(n) month\(plural)")
        case "W": return Message(zh: "\(n) 周内", en: "within \(n) week\(plural)")
        case "Y": return Message(zh: "\(n) 年内", en: "within \(n) year\(plural)")
        default: return Message(zh: "\(n) 日内", en: "within \(n) day\(plural)")
        }
    }

    static func every(_ period: Period) -> Message {
        switch period {
        case .day: Message(zh: "每日", en: "a day")
        case .week: Message(zh: "每周", en: "a week")
        case .month: Message(zh: "每月", en: "a month")
        case .twoMonth: Message(zh: "每两个月", en: "in two months")
        case .quarter: Message(zh: "每季度", en: "a quarter")
        case .halfYear: Message(zh: "每半年", en: "a half-year")
        case .year: Message(zh: "每年", en: "a year")
        case .twoYear: Message(zh: "每两年", en: "in two years")
        case .term: Message(zh: "每届", en: "a term of office")
        case .semester: Message(zh: "每学期", en: "a semester")
        }
    }

    /// 每年, as a date that comes round says it.
    static func each(_ period: Period) -> Message {
        let words = every(period)
        let bare = words.en.hasPrefix("in ") ? words.en.dropFirst(3) : words.en.dropFirst(2)
        return Message(zh: words.zh, en: "every \(bare)")
    }

    static func month(_ number: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December",
        ]
        return names.indices.contains(number - 1) ? names[number - 1] : "\(number)"
    }

    static func per(_ per: Duty.Per) -> Message? {
        switch per {
        case .bearer: nil
        case .counterpart: Message(zh: "逐个对象", en: "with each one")
        case .undecided: Message(zh: "是否逐个，原文未定", en: "with each one or once: left open")
        }
    }
}
