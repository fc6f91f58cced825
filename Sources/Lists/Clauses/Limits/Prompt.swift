/// 及时, 立即, 随时, 第一时间, 限期: soon, or by a date set case by case.
struct Prompt: TimeRule {
    let openings = "及立随第马即当尽限迅在规次"
    private let terms = WordTree<Bool>([
        (
            """
            及时 立即 立刻 随时 第一时间 在第一时间 马上 即时 即刻 当场 当即 当天 当日 当班 次日 尽快 尽早 从速 迅速 随即
            规定时限内 规定时间内 规定期限内 在规定时限内 在规定时间内 在规定期限内 限时
            """, false
        ),
        ("限期", true),
    ])
    /// 及时性, 及时率 are qualities; 随时间 is not 随时; 当天的 belongs to a thing.
    private let others = WordList("性 率 雨 间 度 的 值班 值守")

    private let refused = CodeSet("不未没能")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard let (ordered, end) = terms.longest(passage, at: start),
            !refused.has(passage[start - 1]),
            !others.begins(passage, at: end)
        else { return nil }
        let after = passage[end] == "内" ? end + 1 : end
        return TimeMark(ordered ? .ordered : .prompt, start..<after)
    }
}
