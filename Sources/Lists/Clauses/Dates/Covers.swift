/// 上一年度, 上半年: what is reported or examined, never when.
struct Covers: TimeRule {
    let openings = "上下本去前全当半"
    private let covers = WordTree<Deadline.Cover>([
        ("上一年度 上年度 上年 上一年 去年 前一年 前一年度", .previousYear),
        ("本年度 本年 全年度 当年度 全年", .thisYear), ("上半年 上半年度", .firstHalf),
        ("下半年 下半年度", .secondHalf), ("上一半年 前半年", .previousHalf),
        ("上季度 上一季度 上个季度 前一季度", .previousQuarter),
        ("上月 上个月 上一月 前一月 前一个月 上月份", .previousMonth),
    ])

    /// 半年、全年 side by side: the first half, and the whole.
    private let both = WordList("半年、全年 半年和全年 半年及全年 半年与全年")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        if both.begins(passage, at: start) {
            return TimeMark(.cover(.firstHalf), start..<start + 2)
        }
        guard let (cover, end) = covers.longest(passage, at: start), passage[start - 1] != "以"
        else {
            return nil
        }
        return TimeMark(.cover(cover), start..<end)
    }
}
