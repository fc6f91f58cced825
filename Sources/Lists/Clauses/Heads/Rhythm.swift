/// 一月一调度, 周研判、月通报: the short forms in which a rhythm is named.
struct Rhythm: TimeRule {
    let openings = "一半日周旬月季年"
    private let doubled = WordTree<Period>([
        ("一日一", .day), ("一周一", .week), ("一月一", .month), ("一季一 一季度一", .quarter),
        ("半年一", .halfYear), ("一年一", .year),
    ])
    private let short = WordTree<Period>([
        ("日", .day), ("周", .week), ("月", .month), ("季 季度", .quarter), ("半年", .halfYear),
        ("年", .year),
    ])
    private let acts = WordList(
        """
        调度 通报 研判 检查 考核 例会 分析 排查 巡查 总结 会商 小结 点评 汇报 督查 讲评 评比 自查
        盘点 督办 会诊 碰头 巡检 报告 对账 晾晒 复盘 巡护 清零
        """)
    /// 一月一日 is a date, 一年一度 a phrase.
    private let dates = CodeSet("日号度")
    private let before = CodeSet("强展开、，；：和及行持实立度成、全到")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        if let (period, end) = doubled.longest(passage, at: start), !passage[end - 2].isDigitLike,
            !dates.has(passage[end])
        {
            return TimeMark(.head(period), start..<end - 1)
        }
        guard start == 0 || before.has(passage[start - 1]),
            let (period, end) = short.longest(passage, at: start),
            let after = acts.end(passage, at: end)
        else { return nil }
        let next = passage[after]
        guard
            next == "、" || next == "，" || next == "；" || next == "。" || next == .none
                || next == "制" && passage[after + 1] != "度"
        else { return nil }
        return TimeMark(.head(period), start..<end)
    }
}

extension Code {
    fileprivate var isDigitLike: Bool { digit != nil }
}
