/// 定期, 经常, 按时, 年初: a word of time with no number behind it.
struct VagueTerm: TimeRule {
    let openings = "定不经适按如时年月季学期周及常"
    private let terms = WordList(
        """
        定期 不定期 定期不定期 定期或不定期 定期和不定期 定期、不定期 不定时 经常 经常性 经常性地 适时 按时 按期 如期 时常 定时
        年初 年中 月初 季初 季度初 学期初 期初 周期性 及早 按规定时间 按规定时限 按规定期限 按照规定时间 按照规定时限 常年
        """)
    private let others = WordList("间 限 的 性 率 存款 报表 确定的 制定的 计划 目标 预算 队伍 化")
    /// Where 经常 follows one of these it is the verb's object, or a slip.
    private let governors = WordList("加强 提高 提升 增强 优化 强化 保持")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard let end = terms.end(passage, at: start), passage[end].isHan || passage[end] == "（",
            !others.begins(passage, at: end),
            !fixed.has(passage[start - 1]), passage[start - 1] != "未", passage[start - 1] != "不",
            passage[start - 1] != "没"
        else {
            return nil
        }
        if governors.ends(passage, at: start, notBefore: max(0, start - 2)) { return nil }
        return isNamed(passage, start, end) ? nil : TimeMark(.vague, start..<end)
    }

    /// 规定期限 holds no 定期.
    private let fixed = CodeSet("规约指法固既特确")

    private let builders = WordList("落实 健全 建立 完善 坚持 执行 实行 严格 建立健全 严格落实 严格执行 推行 实施 和 、 与 及")
    private let systems = WordList("制度 机制 办法 台账")
    private let stops = CodeSet("，。；、和及与")

    /// 坚持党委会定期议安全制度: the clause begins with the system and ends with it.
    private func opensSystem(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
        var (low, high) = (start, end)
        while low > 0, start - low < 12, !breaks.has(passage[low - 1]) { low -= 1 }
        while high < passage.count, high - end < 12, !breaks.has(passage[high]) { high += 1 }
        return builders.begins(passage, at: low)
            && systems.ends(passage, at: high, notBefore: max(end, high - 2))
    }

    private let breaks = CodeSet("，。；：")

    /// 健全定期分析研判机制: the name of a system, no duty of its own.
    private func isNamed(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
        if opensSystem(passage, start, end) { return true }
        guard builders.ends(passage, at: start, notBefore: max(0, start - 4)) else { return false }
        let isListed = stops.has(passage[start - 1])
        var at = end
        while at < min(passage.count, end + (isListed ? 24 : 12)),
            isListed ? passage[at] != "，" && passage[at] != "。" : !stops.has(passage[at])
        {
            if systems.begins(passage, at: at) { return true }
            at += 1
        }
        return false
    }
}
