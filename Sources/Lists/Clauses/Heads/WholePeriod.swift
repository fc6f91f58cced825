/// 全年, 年内, 任期内, 一季度 before a number: the window without 每.
struct WholePeriod: TimeRule {
    let openings = "全年本当一1半两2三3四4五5任届学季月周度整聘"
    private let units = PeriodUnit()
    private let named = WordTree<(Period, Bool)>([
        ("全年 全年度 整年 一年内 全年内", (.year, false)),
        ("年内 年度内 本年内 本年度内 当年内 当年度内", (.year, true)),
        ("任期内 任内 届内 届期内 本届任期内 任期之内 一届任期内 一届内", (.term, false)),
        ("学期内 本学期 全学期", (.semester, false)), ("全月 月内 当月内 当月", (.month, false)),
        ("季度内 季内", (.quarter, false)), ("周内 全周", (.week, false)),
        ("半年内 半年度", (.halfYear, false)), ("年度 年均 学年", (.year, false)),
        ("季度 季均", (.quarter, false)), ("月度 月均", (.month, false)), ("学期", (.semester, false)),
        ("聘期内 任职期间 任职期内", (.term, false)),
    ])
    /// The period examined or planned, not the window of the duty.
    private let others = WordList(
        "工作 情况 任务 目标 计划 总结 安排 经费 预算 重点 考 收入 生产 各项 双 述 报 民 例会 会议 检查 计划 通报 初 末 底 首 的")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        if let (found, end) = named.longest(passage, at: start), passage[start - 1] != "每",
            !others.begins(passage, at: end), alone(passage, start)
        {
            return TimeMark(.whole(found.0, closes: found.1), start..<end)
        }
        return counted(passage, start)
    }

    /// 上年度, 三年内 and 本年内 are not the bare words.
    private func alone(_ passage: Passage, _ start: Int) -> Bool {
        let before = passage[start - 1]
        return Numeral.digit(before) == nil && before.digit == nil && before != "上" && before != "下"
            && before != "半" && before != "个" && before != "十"
    }

    /// 一年不少于2次, 半年一次, 两年轮训一遍: a unit with a number close behind.
    private func counted(_ passage: Passage, _ start: Int) -> TimeMark? {
        guard passage[start - 1] != "每", passage[start - 1] != "第", passage[start - 1] != "隔",
            passage[start - 1] != "近", passage[start - 1] != "续", passage[start - 1] != "上",
            passage[start - 1] != "下"
        else { return nil }
        var (at, number) = (start, 1)
        if let numeral = Numeral(passage, at: start) {
            (at, number) = (numeral.range.upperBound, numeral.value)
        }
        if at == start, let bare = bare(passage, start) { return bare }
        guard number > 0, at > start || passage[start] == "半" else { return nil }
        if passage[at] == "个" { at += 1 }
        guard let (unit, end) = units.unit(passage, at: at), unit != .day || number == 1 else {
            return nil
        }
        if unit == .month, passage[at - 1] != "个", passage[at - 1] != "一" { return nil }
        let after =
            passage[end] == "内" || passage[end] == "里" || passage[end] == "中" ? end + 1 : end
        guard leadsToNumber(passage, after) || unit == .halfYear && leadsFar(passage, after) else {
            return nil
        }
        return TimeMark(.head(PeriodUnit.period(number, unit)), start..<after)
    }

    /// 年不少于2次, 月至少1次: the bare unit with its number at once.
    private func bare(_ passage: Passage, _ start: Int) -> TimeMark? {
        guard alone(passage, start), passage[start - 1] != "全", passage[start - 1] != "当",
            passage[start - 1] != "本", let (unit, end) = units.unit(passage, at: start),
            unit != .day,
            qualifiers.begins(passage, at: end) || opens(passage, start, unit, end)
        else { return nil }
        return TimeMark(.head(PeriodUnit.period(1, unit)), start..<end)
    }

    private let qualifiers = WordList("不少于 至少 不低于 不得少于")
    private let before = WordList(
        "至少 不少于 不低于 不得少于 最少 开展 组织 召开 听取 研究 进行 举行 检查 集中 轮训 报告 一般")

    private func leadsToNumber(_ passage: Passage, _ start: Int) -> Bool {
        var at = start
        while let end = before.end(passage, at: at), end > at { at = end }
        guard let numeral = Numeral(passage, at: at) else {
            return at > start && passage[at - 1] == "于"
        }
        let next = passage[numeral.range.upperBound]
        return counters.has(next) || !numeral.isArabic && numeral.value == 1 && !phrases.has(next)
    }

    /// 半年听取汇报不少于1次: the number ends the clause.
    private func leadsFar(_ passage: Passage, _ start: Int) -> Bool {
        var at = start
        while at < start + 20, at < passage.count, !stops.has(passage[at]) {
            if qualifiers.begins(passage, at: at) { return true }
            at += 1
        }
        return false
    }

    /// 半年向县委报告1次, 月调度1次: the bare unit at the head of a clause that counts its acts.
    private func opens(_ passage: Passage, _ start: Int, _ unit: PeriodUnit.Unit, _ end: Int)
        -> Bool
    {
        let isHead = start == 0 || heads.has(passage[start - 1])
        guard isHead || unit == .halfYear && facing.has(passage[end]), unit != .term,
            !contents.begins(passage, at: end)
        else { return false }
        var (at, number) = (end, nil as Int?)
        while at < min(end + 40, passage.count), !closes.has(passage[at]) {
            if misses.begins(passage, at: at) { return false }
            if let numeral = Numeral(passage, at: at) {
                at = numeral.range.upperBound
                if passage[at] == "次" || passage[at] == "场" { number = number ?? at }
            } else {
                at += 1
            }
        }
        // …2次的, 2次以上: what has happened, and not what is owed.
        guard let number, passage[at - 1] != "的" else { return false }
        return passage[number + 1] != "以" && passage[number + 1] != "会"
    }

    private let heads = CodeSet("，。；：")
    private let facing = CodeSet("向对就到与由")
    private let closes = CodeSet("，。；：每第")
    private let contents = WordList(
        """
        工作 情况 总结 任务 目标 计划 经费 预算 收入 考核结果 末 底 初 终 中 内 均 份 前 后 以 来 的 、 一 二 三 四 五 六 日 1 2 3 4 5 6
        7 8 9 0 报表 度 轻 龄 级 休
        """)
    private let misses = WordList("累计 受到 受 连续 缺 迟到 早退 旷 发生 出现 未 超过 被")
    private let stops = CodeSet("，。；、")

    /// 一年一度, 一月一日.
    private let phrases = CodeSet("度日号")

    private let counters = CodeSet("次场期篇遍轮回节堂课学-至")
}
