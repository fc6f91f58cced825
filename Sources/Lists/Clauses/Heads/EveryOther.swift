/// 每逢重大节日: whatever stands between 每逢 and the act sets it off.
struct EveryOther: TimeRule {
    let openings = "每凡"
    private let openers = WordList("每逢 每遇 凡逢 每到")
    private let closers = WordTree<Int>([("期间 前后 到来之前 到来前 之前 之际", 0), ("前 后 时", 0)])
    private let stops = WordList(
        "， 。 ； 对 开展 组织 进行 应 应当 加强 安排 召开 必须 都要 均 及时 集中 巡查 检查 走访 慰问 举办 实行 由 向 在 做好 提醒 全面")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard var at = openers.end(passage, at: start) else { return nil }
        while at < passage.count, at < start + 16, !stops.begins(passage, at: at) {
            if let (_, end) = closers.longest(passage, at: at) {
                return TimeMark(.node, start..<end)
            }
            at += 1
        }
        return at > start + 2 ? TimeMark(.node, start..<at) : nil
    }
}
