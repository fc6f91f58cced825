/// 每名, 逐一, 分别: the number is owed with each one named.
struct EachOne: TimeRule {
    let openings = "每逐分一"
    private let times = WordList("每次 每场 每期 每轮 每节 每堂 每回 每届次 每篇 每一次")
    private let ones = WordList(
        """
        每名 每位 每人 每一名 每一位 每户 每个 每家 每一个 每所 每村 每支 每条 每处 每项 每起 每件 每科 每班级
        逐一 逐个 逐人 逐户 逐家 逐村 逐名 逐级 一对一
        """)

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        if let end = times.end(passage, at: start) { return TimeMark(.everyTime, start..<end) }
        if let end = ones.end(passage, at: start) { return TimeMark(.each, start..<end) }
        // 分别与…: with each; 分别 before other words pairs dates with what they cover.
        guard passage[start] == "分", passage[start + 1] == "别" else { return nil }
        let next = passage[start + 2]
        guard next == "与" || next == "同" || next == "和" || next == "对" || next == "找" else {
            return nil
        }
        return TimeMark(.each, start..<start + 2)
    }
}
