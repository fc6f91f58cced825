/// 春秋两季各, 春、夏、秋季分别, 学期初、学期末各: once in each of the seasons or points named.
struct Seasons: TimeRule {
    let openings = "每汛春夏秋冬年学期月上中下早晨午晚夜"
    /// A season, and where the same word names a point of a window, the window.
    private let points = WordTree<(Period, Int)>([
        ("春 春季 春天", (.year, 1)), ("夏 夏季 夏天", (.year, 2)), ("秋 秋季 秋天", (.year, 4)),
        ("冬 冬季 冬天", (.year, 8)), ("汛前", (.year, 128)), ("汛中", (.year, 256)), ("汛后", (.year, 512)),
        ("早 早上 早晨 晨", (.day, 1)), ("中 中午 午", (.day, 2)), ("晚 晚上 晚间 夜间", (.day, 4)),
        ("年初", (.year, 16)), ("年中", (.year, 32)),
        ("年底 年末 年终", (.year, 64)), ("学期初 期初", (.semester, 1)), ("学期中 期中", (.semester, 2)),
        ("学期末 期末 学期底", (.semester, 4)), ("月初 上旬", (.month, 1)), ("月中 中旬", (.month, 2)),
        ("月底 月末 下旬", (.month, 4)),
    ])
    private let joints = CodeSet("、和及与")
    private let closers = WordList(
        "两季 二季 三季 四季 两个季节 三个季节 四个季节 季 季节 两次 两个时段 三个时段 两个节点 三个节点 两个时间节点")
    private let between = WordList("至少 应 要 均 都 均应 应当 原则上 期间 期")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        var from = passage[start] == "每" ? start + 1 : start
        if from > start, passage[from] == "月" || passage[from] == "年",
            points.begins(passage, at: from + 1)
        {
            from += 1
        }
        guard let (first, end) = points.longest(passage, at: from) else { return nil }
        var (at, named) = (end, first.1)
        while let (next, after) = points.longest(
            passage, at: joints.has(passage[at]) ? at + 1 : at),
            next.0 == first.0, named & next.1 == 0
        {
            (at, named) = (after, named | next.1)
        }
        // 年中、年底 are dates.
        guard named.nonzeroBitCount > 1, named != 96 else { return nil }
        if let after = closers.end(passage, at: at) { at = after }
        if let after = between.end(passage, at: at) { at = after }
        guard let close = each(passage, at) else { return nil }
        return TimeMark(.seasons(named.nonzeroBitCount, first.0), start..<close)
    }

    private func each(_ passage: Passage, _ at: Int) -> Int? {
        if passage[at] == "各" { return at + 1 }
        return passage[at] == "分" && passage[at + 1] == "别" ? at + 2 : nil
    }
}
