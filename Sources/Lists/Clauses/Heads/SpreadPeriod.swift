/// 逐月, 按季度, 月月: one in every window.
struct SpreadPeriod: TimeRule {
    let openings = "逐按日天周月季年隔/"
    private let heads = WordTree<Period>([
        ("逐日 逐天 按日 按天 日日 天天", .day), ("逐周 按周 周周", .week),
        ("逐月 按月 按月度 月月", .month), ("隔月 双月", .twoMonth),
        ("逐季 逐季度 按季 按季度 季季", .quarter), ("按半年 按半年度", .halfYear),
        ("逐年 按年 按年度 年年", .year), ("/日 /天", .day), ("/周", .week), ("/月", .month),
        ("/季度 /季", .quarter), ("/半年", .halfYear),
        ("/年 /年度", .year), ("/学期", .semester), ("按学期 逐学期", .semester), ("隔年", .twoYear),
    ])
    /// What makes a plan or a gradual change of it: 按年度计划, 逐年提高, 按日程.
    private let others = WordList(
        """
        计划 工作 目标 任务 要求 预算 方案 龄 节 期 程 常 照 级 提高 提升 增加 增长 递增 下降 降低 减少
        加大 改善 完善 推进 底 末 初 终 前 向上
        """)

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard let (period, end) = heads.longest(passage, at: start), passage[start - 1] != "每",
            passage[start - 1] != "近", !passage[start - 1].isFigure,
            !others.begins(passage, at: end)
        else { return nil }
        return TimeMark(.head(period), start..<end)
    }
}
