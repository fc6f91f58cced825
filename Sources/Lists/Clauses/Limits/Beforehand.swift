/// 提前3个工作日: so long before what it prepares for.
struct Beforehand: TimeRule {
    let openings = "提前"
    private let units = WordTree<String>([
        ("个工作日 工作日", "BD"), ("日 天", "D"), ("小时 个小时", "H"), ("分钟", "N"), ("个月", "M"),
        ("周 个星期 星期", "W"),
    ])
    private let openers = WordList("提前 提前至少 提前不少于 前")

    /// 前10日 needs something before it that ends or begins.
    private let ends = WordList(
        "满 事 到期 会 会议 开始 召开 届满 期满 考试 作业 活动 出发 开工 施工 使用 结束 换届 任职 离任 举办 举行 实施 发布 上线 生效 开业 表决 决策 审议 启动 进场 动工 离岗 退休 出境 到访"
    )

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard let after = openers.end(passage, at: start),
            let numeral = Numeral(passage, at: after),
            let (unit, end) = units.longest(passage, at: numeral.range.upperBound)
        else { return nil }
        if passage[start] == "前", passage[end] != "内",
            !ends.ends(passage, at: start, notBefore: max(0, start - 3))
        {
            return nil
        }
        return TimeMark(.limit("-" + Within.duration(numeral.value, unit)), start..<end)
    }
}
