/// 早发现、早报告、早处置: early, and together one duty.
struct Early: TimeRule {
    let openings = "早"
    private let acts = WordList(
        """
        发现 报告 提醒 纠正 处置 预防 研判 介入 化解 部署 谋划 治疗 诊断 隔离 识别 控制 干预 排查 准备 安排 预警
        整改 解决 打招呼 教育 制止 消除 行动 启动 防范 处理 消化 疏导 调解 救治 转移 落实 动手
        """)

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard passage[start - 1] != "尽", passage[start - 1] != "及",
            var end = acts.end(passage, at: start + 1)
        else { return nil }
        while true {
            let next =
                passage[end] == "、" || passage[end] == "，" || passage[end] == "和" ? end + 1 : end
            guard passage[next] == "早", let after = acts.end(passage, at: next + 1) else { break }
            end = after
        }
        return TimeMark(.early, start..<end)
    }
}
