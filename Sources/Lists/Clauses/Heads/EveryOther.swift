/// 每逢重大节日: whatever stands between 每逢 and the act sets it off.
struct EveryOther: TimeRule {
    let openings = "每凡"
    private let openers = WordList("每逢 每遇 凡逢 每到")
    private let closers = WordTree<Int>([("期间 前后 到来之前 到来前 之前 之际", 0), ("前 后 时", 0)])
    private let stops = CodeSet("，。；、对组开进要应加安")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard var at = openers.end(passage, at: start) else { return nil }
        while at < passage.count, at < start + 16, !stops.has(passage[at]) {
            if let (_, end) = closers.longest(passage, at: at) {
                return TimeMark(.node, start..<end)
            }
            at += 1
        }
        return at > start + 2 ? TimeMark(.node, start..<at) : nil
    }
}
