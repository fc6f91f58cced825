/// 上、下半年各, 上半年和下半年: twice a year, once in each half.
struct HalfYears: TimeRule {
    let openings = "上"
    private let forms = WordList(
        """
        上、下半年 上下半年 上半年、下半年 上半年和下半年 上半年及下半年 上半年与下半年 上、下两个半年
        上、下半年度 上下半年度 上和下半年
        """)

    private let between = WordList("至少 应 要 均 都 均应 至少应 应当 原则上")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard var end = forms.end(passage, at: start) else { return nil }
        if let after = between.end(passage, at: end) { end = after }
        if passage[end] == "各" {
            return TimeMark(.head(.halfYear), start..<end)
        }
        if passage[end] == "分", passage[end + 1] == "别" {
            return TimeMark(.head(.halfYear), start..<end + 2)
        }
        return nil
    }
}
