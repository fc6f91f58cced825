import Duties
import Lists

/// How things stand.
extension Word {
    static let due = Message(zh: "应履", en: "due")
    static let met = Message(zh: "已履", en: "met")
    static let metLate = Message(zh: "逾期已履", en: "met late")
    static let excused = Message(zh: "免除", en: "excused")
    static let missed = Message(zh: "未履", en: "missed")
    static let open = Message(zh: "待履", en: "open")
    static let unquantified = Message(zh: "待量化", en: "unquantified")
    static let continuing = Message(zh: "常态", en: "continuing")
    static let waiting = Message(zh: "未触发", en: "not set off")
    static let elsewhere = Message(zh: "本级不计", en: "not counted here")
    static let overdue = Message(zh: "未履", en: "overdue")

    static let balance = Message(zh: "平衡", en: "Balance")
    static let itemsDue = Message(zh: "项应履", en: "due")
    static func notCounted(_ count: Int) -> Message {
        Message(
            zh: "另有待量化 \(count) 项，不计入",
            en: "\(count) unquantified, counted apart")
    }
    static let whereFrom = Message(zh: "这些数怎么来的", en: "Where these numbers come from")
    static let byOrganisation = Message(zh: "按组织与类别", en: "By organisation and category")
    static let organisationOrPost = Message(zh: "组织与岗位", en: "Organisation or post")
    static let total = Message(zh: "合计", en: "Total")
    static let ownYear = Message(zh: "本级全年", en: "Own year")
    static let attention = Message(zh: "需要留意", en: "Needs attention")
    static let breakdownHelp = Message(
        zh: "下级组织很多，先按直接下级列数；点数字往下看，直到每一项和它的记实。",
        en:
            "Very many organisations lie below: here are the numbers of each direct subordinate. Follow a number down to each obligation and its records."
    )
    static let belowNeedAttention = Message(zh: "下级组织", en: "Below")

    /// 预警: so many that are overdue, near their end, or approaching it.
    static func warned(_ warning: Warning, _ count: Int) -> Message {
        switch warning {
        case .overdue: Message(zh: "逾期 \(count)", en: "\(count) overdue")
        case .near: Message(zh: "临近 \(count)", en: "\(count) near")
        case .approaching: Message(zh: "将到期 \(count)", en: "\(count) approaching")
        }
    }
    static let nothingNeedsAttention = Message(
        zh: "没有未履、临近的事项。", en: "Nothing is overdue or near its end.")
    static let heatNote = Message(
        zh: "每格：已办（含逾期、免除）/ 应履；点开看是哪几项。",
        en: "Each cell: done (late and excused included) / due; open it to see which.")
    static let noList = Message(
        zh: "这里还没有在用的清单。启用一份清单，职责和期限就会列出来。",
        en: "No list is in force here yet. Adopt one and its duties and dates appear.")
    static let nothingDue = Message(
        zh: "在用的清单在这段时间里没有应履事项。",
        en: "The lists in force ask for nothing in this stretch of time.")
    static let secondView = Message(
        zh: "按今天所知的全年", en: "The year as known today")

    static func year(_ name: String, _ year: Int) -> Message {
        Message(zh: "\(name) \(year) 年履责情况", en: "\(name): standing in \(year)")
    }
    static func left(_ days: Int) -> Message {
        days == 0
            ? Message(zh: "今天到期", en: "ends today")
            : Message(zh: "还剩 \(days) 天", en: days == 1 ? "1 day left" : "\(days) days left")
    }
    static func overSince(_ days: Int) -> Message {
        Message(zh: "未履 \(days) 天", en: days == 1 ? "1 day overdue" : "\(days) days overdue")
    }
    static func nothingRecorded(by day: String) -> Message {
        Message(
            zh: "应于 \(day) 前完成，至今没有记实。",
            en: "It had to be done by \(day); nothing is recorded.")
    }
    static func nothingRecordedYet(by day: String) -> Message {
        Message(
            zh: "\(day) 前完成，还没有记实。", en: "It is due by \(day); nothing is recorded yet.")
    }
    static func short(_ done: Int, _ needed: Int, by day: String) -> Message {
        Message(
            zh: "已办 \(done) 次，需要 \(needed) 次，\(day) 前。",
            en: "Done \(done) of \(needed), by \(day).")
    }
    static func late(_ days: Int) -> Message {
        Message(zh: "晚 \(days) 天", en: days == 1 ? "1 day late" : "\(days) days late")
    }
    static func enteredAfter(_ days: Int) -> Message {
        Message(zh: "补录，晚记 \(days) 天", en: "entered \(days) days afterwards")
    }
    static func excusedBy(_ who: String, _ why: String, _ day: String) -> Message {
        Message(
            zh: "\(day) 经\(who)批准免除：\(why)", en: "Excused on \(day), approved by \(who): \(why)")
    }
    static func limitUnknown(_ year: Int) -> Message {
        Message(
            zh: "\(year) 年的工作日安排还没有录入，期限算不出来。",
            en: "The working days of \(year) are not loaded, so the limit is unknown.")
    }
    static let noEnd = Message(zh: "没有定出期限", en: "no limit set")
    static func times(_ count: Int) -> Message {
        Message(
            zh: "再记 \(count) 次", en: count == 1 ? "Record it once more" : "Record \(count) more")
    }
    static let recordLate = Message(zh: "补办后记一笔", en: "Do it and record it, late")
    static let cheapest = Message(zh: "最省事的办法：", en: "Cheapest act: ")

    static let explanation = Message(
        zh: """
            每个数都是逐项数出来的：一项职责、一个承担者、一个时间段（逐个对象的再加一个对象）\
            算一项应履，只落在一栏里。截至所选日期之后发生或记入的不算。
            """,
        en: """
            Every number is counted item by item: one duty, one bearer and one window (and one \
            counterpart where it is owed to each) make one item, which stands in one column. \
            Nothing that happened or was entered after the day chosen counts.
            """)
}

/// The desk.
extension Word {
    static let overdueGroup = Message(zh: "已过期", en: "Overdue")
    static let nearGroup = Message(zh: "就要到期", en: "Ending soon")
    static let restGroup = Message(zh: "今年内", en: "Later this year")
    static let numbersWanted = Message(zh: "请定个数", en: "Numbers to set")
    static let recentGroup = Message(zh: "近日已记", en: "Recently recorded")
    static let nothingWaits = Message(
        zh: "眼下没有等您办的事。要记录做过的事，点“记一笔”。",
        en: "Nothing waits for you now. To record something done, choose Record.")
    static let nothingAsked = Message(
        zh: "还没有应履的职责。启用一份清单，职责和期限就会列在这里。",
        en: "Nothing is due yet. Once a list is adopted, its duties and dates stand here.")
    static let excuseIt = Message(zh: "免除", en: "Excuse")
    static let setNumber = Message(zh: "去定数", en: "Set a number")
    static func deskSummary(_ overdue: Int, _ near: Int, _ rest: Int) -> Message {
        Message(
            zh: "已过期 \(overdue) 项，就要到期 \(near) 项，今年内还有 \(rest) 项",
            en: "\(overdue) overdue, \(near) ending soon, \(rest) later this year")
    }
    static func dots(_ done: Int, _ needed: Int) -> Message {
        Message(zh: "已办 \(done) 次，需要 \(needed) 次", en: "done \(done) of \(needed)")
    }
}

/// The drill-down.
extension Word {
    static let standing = Message(zh: "履责明细", en: "Standing, item by item")
    static let duty = Message(zh: "职责", en: "Duty")
    static let bearerColumn = Message(zh: "承担", en: "Bearer")
    static let window = Message(zh: "时间段", en: "Window")
    static let stands = Message(zh: "情况", en: "Standing")
    static let why = Message(zh: "依据", en: "Why")
    static let all = Message(zh: "全部", en: "All")
    static let clause = Message(zh: "原文", en: "Clause")
    static let nothingHere = Message(zh: "这一栏里没有事项。", en: "Nothing stands in this column.")
    static func fromTo(_ from: String, _ to: String) -> Message {
        Message(zh: "\(from) 至 \(to)", en: "\(from) to \(to)")
    }
    static func of(_ done: Int, _ needed: Int) -> Message { .same("\(done)/\(needed)") }
    static let allBelow = Message(zh: "本级和下级", en: "This organisation and all below")
    static let ownOnly = Message(zh: "仅本级", en: "This organisation alone")
}
