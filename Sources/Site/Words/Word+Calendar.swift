import Duties
import Lists
import Office

/// 日历与设置.
extension Word {
    static let calendar = Message(zh: "日历与设置", en: "Calendar and settings")
    static let calendarHelp = Message(
        zh: "工作日、届期和学期、重要时间节点和提醒天数，对本组织和所有下级有效；下级自己另定的，从下级的。",
        en: """
            Working days, terms and semesters, nodes and the days of warnings hold for this \
            organisation and all below it, unless one below sets its own.
            """)
    static let calendarPast = Message(
        zh: "设定后，以前日子的履责情况也按它重算：应履什么，以文件为准，不以录入的日子为准。",
        en:
            "What is set counts for past days as well: what is owed follows from the paper, not from the day it was entered."
    )
    static func calendarOf(_ year: Int) -> Message {
        Message(zh: "\(year) 年日历", en: "Calendar of \(year)")
    }
    static func missingYears(_ years: String) -> Message {
        Message(
            zh: "清单里有按工作日算的期限，\(years) 年的工作日安排还没有录入，这些期限算不出来。",
            en:
                "Some limits are told in working days, and the working days of \(years) are not loaded, so those limits are unknown."
        )
    }
    static func setFrom(_ name: String, _ source: String) -> Message {
        Message(
            zh: source.isEmpty ? "\(name)设定" : "\(name)设定，依据：\(source)",
            en: source.isEmpty ? "Set by \(name)" : "Set by \(name), on the ground of \(source)")
    }
    static let programDefault = Message(
        zh: "无人设定，用本系统的默认值；不是任何法规的规定。",
        en: "Nobody has set it; the program's own value, no regulation's.")
    static let yearFile = Message(zh: "录入一年的工作日安排", en: "Load a year's working days")
    static let yearFileHelp = Message(
        zh: "表格三列：日期、“休”或“班”、名称。只列与平常不同的日子，照国务院办公厅当年的放假通知。",
        en:
            "A sheet of three columns: day, off or worked, name. Only days that differ, as the year's notice lists them."
    )
    static let yearRows = Message(zh: "或者粘贴", en: "Or paste the rows")
    static let yearRowsHelp = Message(
        zh: "一行一天，例如：2026-02-17,休,春节", en: "A day a row, for instance: 2026-02-17, off, its name")
    static let yearWord = Message(zh: "年份", en: "Year")
    static let source = Message(zh: "依据", en: "Source")
    static let sourceHelp = Message(
        zh: "哪份通知、哪次会议；会显示在数字旁边。", en: "Which notice or meeting; it stands beside the number.")
    static let checkRows = Message(zh: "先核对", en: "Look it over first")
    static let setNow = Message(zh: "设定", en: "Set")
    static let setYearNow = Message(zh: "确认录入", en: "Confirm and load")
    static func yearPreview(_ days: Int, _ wrong: Int) -> Message {
        Message(
            zh: wrong == 0 ? "共 \(days) 天，没有问题。核对后确认录入。" : "共 \(days) 行，其中 \(wrong) 行有问题；改好后再录入。",
            en: wrong == 0
                ? "\(days) days, nothing wrong. Look them over, then confirm."
                : "\(days) rows, \(wrong) of them wrong; put them right first.")
    }
    static let off = Message(zh: "休", en: "off")
    static let worked = Message(zh: "班", en: "worked")
    static func daysLoaded(_ count: Int) -> Message {
        Message(zh: "已录入，\(count) 天与平常不同", en: "loaded; \(count) days differ")
    }
    static let notLoaded = Message(zh: "没有录入", en: "not loaded")
    static let terms = Message(zh: "届期", en: "Terms")
    static let semesters = Message(zh: "学期", en: "Semesters")
    static let windowsHelp = Message(
        zh: "一行一段：2026-02-20 至 2026-07-10。清空即不另定。",
        en: "One a line: 2026-02-20 to 2026-07-10. Empty takes it back.")
    static let nodes = Message(zh: "重要时间节点", en: "Nodes of the year")
    static let nodesHelp = Message(
        zh: "一行一个：2026-02-17 至 2026-02-23 春节。",
        en: "One a line: 2026-02-17 to 2026-02-23 and its name.")
    static let thresholds = Message(zh: "天数和比例", en: "Days and shares")
    static func sense(_ range: ClosedRange<Int>) -> Message {
        Message(
            zh: "（\(range.lowerBound) 到 \(range.upperBound) 之间）",
            en: "(from \(range.lowerBound) to \(range.upperBound))")
    }
    static func withoutPeriods(_ count: Int) -> Message {
        Message(
            zh: "清单里有 \(count) 项职责按届期或学期计，还没有设定届期、学期，这些职责先不算应履。",
            en: count == 1
                ? "1 duty is counted by terms or semesters; none are set, so it is not due."
                : "\(count) duties are counted by terms or semesters; none are set, so they are not due."
        )
    }
    static let asSuperior = Message(zh: "不另定", en: "As the superior's")
    static let value = Message(zh: "数", en: "Value")
    static let noneSet = Message(
        zh: "没有设定：按它计的职责先不算应履。", en: "None set: duties counted by it are not due.")
    static func endsThatDay(_ count: Int) -> Message {
        Message(zh: "\(count) 项到期", en: count == 1 ? "1 duty ends" : "\(count) duties end")
    }
    static let calendarKey = Message(
        zh: "灰底是不上班的日子，粗框是节点，下方小数是当天到期的职责数。",
        en:
            "Grey days are off, framed ones belong to a node, the small number counts duties that end that day."
    )

    static func month(_ year: Int, _ month: Int) -> Message {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December",
        ]
        return Message(zh: "\(year) 年 \(month) 月", en: "\(names[month - 1]) \(year)")
    }

    static let weekdays = [
        Message(zh: "一", en: "Mo"), Message(zh: "二", en: "Tu"), Message(zh: "三", en: "We"),
        Message(zh: "四", en: "Th"), Message(zh: "五", en: "Fr"), Message(zh: "六", en: "Sa"),
        Message(zh: "日", en: "Su"),
    ]

    static func threshold(_ threshold: NumberSetting) -> Message {
        switch threshold {
        case .lateEntryDays:
            Message(zh: "发生后超过几天记入，标“补录”", en: "Days after which an entry is marked late")
        case .approachingDays:
            Message(zh: "离到期几天起，提示“临近”", en: "Days before the end that count as approaching")
        case .nearDays:
            Message(zh: "离到期几天起，提示“就要到期”", en: "Days before the end that count as near")
        case .shareLeftPercent:
            Message(
                zh: "清单施行时，时间段还剩百分之几才算应履",
                en: "Percent of a window that must be left when a list comes into force")
        case .includesNamedDay:
            Message(
                zh: "“某日前”含当天（1 含，0 不含）",
                en: "Whether “by a day” includes it (1 yes, 0 no)")
        case .lifeMeetingThirds:
            Message(
                zh: "民主生活会到会不少于应到的三分之几",
                en: "Thirds of those expected that must come to a democratic life meeting")
        case .lifeMeetingReportDays:
            Message(
                zh: "民主生活会后几天内报送", en: "Days in which a democratic life meeting is reported")
        case .reminderDays:
            Message(zh: "节点前几天内的提醒算该节点的", en: "Days before a node in which a reminder is for it")
        case .reviewRisks, .reviewPowers, .reviewBranches, .reviewPositions:
            review(threshold.reviewed)
        }
    }

    private static func review(_ kind: RegisterKind?) -> Message {
        guard let facts = kind?.facts, let review = facts.review else { return .same("") }
        return Message(
            zh: "台账“\(facts.name.zh)”每过几天\(review.name.zh)一次",
            en: "\(facts.name.en): days until the next \(review.name.en.lowercased())")
    }
}
