/// 春秋两季各, 春、秋季分别: so many times a year, once in each season.
struct Seasons: TimeRule {
    let openings = "春夏秋冬"
    private let forms = WordList(
        """
        春秋两季 春、秋两季 春秋二季 春季和秋季 春季、秋季 春、秋季 春秋季 夏冬两季 夏、冬两季 冬夏两季 冬、夏两季 冬春两季 冬、春两季
        夏秋两季 夏、秋两季 春季、秋季两季 春秋两个季节
        """)
    private let all = WordList("春夏秋冬四季 春、夏、秋、冬四季 春夏秋冬")
    private let between = WordList("至少 应 要 均 都 均应 应当 原则上")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        let four = all.end(passage, at: start)
        guard var end = four ?? forms.end(passage, at: start) else { return nil }
        if let after = between.end(passage, at: end) { end = after }
        let number = four == nil ? 2 : 4
        if passage[end] == "各" { return TimeMark(.seasons(number), start..<end) }
        guard passage[end] == "分", passage[end + 1] == "别" else { return nil }
        return TimeMark(.seasons(number), start..<end + 2)
    }
}
