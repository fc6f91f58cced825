extension Schedule {
    /// When something is owed, in words.
    package var words: Message {
        switch self {
        case .recurring(let recurring): recurring.words
        case .deadline(let deadline): deadline.words
        case .event(let event): event.words
        case .vague(let term):
            Message(zh: "“\(term.value)”，没有数", en: "“\(term.value)”: no number given")
        case .continuing: Message(zh: "常态", en: "continuing")
        }
    }
}

extension Recurring {
    /// How often, in words.
    package var words: Message {
        let most = max.map { " – \($0)" } ?? ""
        let plural = unit == "次" ? (min == 1 && max == nil ? " time" : " times") : " (\(unit))"
        let each = period?.every ?? Message(zh: "", en: "")
        let sign = minExplicit && max == nil ? "≥ " : ""
        return Message(
            zh: "\(each.zh) \(sign)\(min)\(most) \(unit)",
            en: "\(sign)\(min)\(most)\(plural) \(each.en)")
    }
}

extension Deadline {
    /// By when, in words.
    package var words: Message {
        let each = period?.each ?? Message(zh: "", en: "")
        let days = dates.map(\.words)
        return Message(
            zh: "\(each.zh) \(days.map(\.zh).joined(separator: "、"))前",
            en: "by \(days.map(\.en).joined(separator: ", ")) \(each.en)")
    }
}

extension YearlyDate {
    /// The day as people say it.
    package var words: Message {
        switch (month, day) {
        case (nil, 31): Message(zh: "月底", en: "the end of the month")
        case (nil, let day): Message(zh: "\(day) 日", en: "day \(day)")
        case (let month?, let day):
            Message(zh: "\(month) 月 \(day) 日", en: "\(day) \(YearlyDate.name(ofMonth: month))")
        }
    }

    /// A month's English name.
    package static func name(ofMonth number: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December",
        ]
        return names.indices.contains(number - 1) ? names[number - 1] : "\(number)"
    }
}

extension Event {
    /// What sets it off and how soon, in words.
    package var words: Message {
        let when = limit ?? Message(zh: "没有时限", en: "no limit")
        return Message(
            zh: "遇事：\(trigger.value)，\(when.zh)",
            en: "when “\(trigger.value)”, \(when.en)")
    }

    /// How soon, in words; nil where the text does not say.
    package var limit: Message? {
        within.map { Event.limit($0.value) }
            ?? term.map { Message(zh: $0.value, en: "“\($0.value)”") }
    }

    /// `P15BD` and its like in words.
    package static func limit(_ duration: String) -> Message {
        let n = Int(duration.filter(\.isNumber)) ?? 0
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
}

extension Period {
    /// 每年, a year.
    package var every: Message {
        switch self {
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

    /// 每年, as a date that comes round says it: every year.
    package var each: Message {
        let words = every
        let bare = words.en.hasPrefix("in ") ? words.en.dropFirst(3) : words.en.dropFirst(2)
        return Message(zh: words.zh, en: "every \(bare)")
    }
}
