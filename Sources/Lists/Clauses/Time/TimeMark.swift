/// Words of time or number found in a passage, and what they mean by themselves.
///
/// What they mean for a duty is decided later, among the other words of its clause.
struct TimeMark {
    let kind: Kind
    let range: Range<Int>

    enum Kind {
        /// 每年, 逐月: so often; nil for a rhythm no calendar window has (每班, 每三年).
        case head(Period?)
        /// 春秋两季各, 学期初、学期末各: once in each of so many seasons or points of a window.
        case seasons(Int, Period)
        /// 全年, 年内: a window only where a number follows in the clause.
        case whole(Period, closes: Bool)
        /// 至少2次, 1至2次, 5天以上.
        indirect case count(Count)
        /// 每次, 每期: what follows says how large each is, not how many.
        case everyTime
        /// 每名, 逐一, 分别: with each one named.
        case each
        /// 1月31日前, 季度末前.
        indirect case date(PrintedDate)
        /// 15个工作日内, 24小时内: an ISO 8601 duration.
        indirect case limit(String)
        /// 及时, 立即: soon after what sets it off.
        case prompt
        /// 限期: by a date set case by case.
        case ordered
        /// 早发现、早报告.
        case early
        /// 定期, 经常.
        case vague
        /// 重要时间节点, 汛期: a time that sets something off.
        case node
        /// 上一年度, 上半年: what a report speaks of.
        case cover(Deadline.Cover)
    }

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

/// A number of times, as the text counts them.
struct Count: Hashable {
    var min: Int
    var max: Int?
    var unit: String
    /// 至少, 不少于, 以上 stand beside it.
    var isQualified: Bool
    /// The unit counts acts (次, 期, 学时), not things (个, 名).
    var countsActs: Bool
    /// 各1次: for each of the acts or the halves before it.
    var isForEach: Bool
}

/// The dates some words name, and what they repeat in.
struct PrintedDate: Hashable {
    var period: Period
    var dates: [YearlyDate]
    var cover: Deadline.Cover?
    /// The far end of a stretch (5月1日至9月30日): a season where something recurs in it.
    var isSeason = false
    /// 年终考核, 半年总结: the name of what is held; another date beside it is when.
    var isName = false
    /// 次月10日前: a month after the window that stands before it.
    var isNextMonth = false
}

extension TimeMark {
    var isHead: Bool { if case .head = kind { true } else { seasons != nil } }
    /// How many seasons of a window it names.
    var seasons: Int? { if case .seasons(let number, _) = kind { number } else { nil } }
    var isWhole: Bool { if case .whole = kind { true } else { false } }
    var isEveryTime: Bool { if case .everyTime = kind { true } else { false } }
    var isEach: Bool { if case .each = kind { true } else { false } }
    var isNode: Bool { if case .node = kind { true } else { false } }
    var isVague: Bool { if case .vague = kind { true } else { false } }
    var isLimit: Bool { if case .limit = kind { true } else { false } }
    var count: Count? { if case .count(let count) = kind { count } else { nil } }
    var date: PrintedDate? { if case .date(let date) = kind { date } else { nil } }

    /// A word of time that needs something to set it off to be an event.
    var isPrompt: Bool {
        switch kind {
        case .prompt, .ordered, .early, .limit: true
        default: false
        }
    }

    /// 年度, 上半年: what is spoken of, as long as no number follows.
    var isContent: Bool {
        switch kind {
        case .whole, .cover: true
        default: false
        }
    }

    /// Words that begin a statement of time of their own.
    var opens: Bool {
        switch kind {
        case .head, .seasons, .whole, .date, .prompt, .ordered, .vague, .limit: true
        default: false
        }
    }
}
