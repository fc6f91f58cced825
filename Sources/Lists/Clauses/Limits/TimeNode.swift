/// 重要时间节点, 汛期, 节假日前: a time that comes and sets something off.
///
/// Only where the clause begins with it; 做好节假日值班 names what the work is about.
struct TimeNode: TimeRule {
    let openings = "“劳儿教建假护元助岁年重关敏特节法元春国中五七八六端清寒暑汛防开放期新高主森枯冬夏雨台冰必紧情"
    private let times = WordList(
        """
        重要时间节点 重要节点 重要时段 重点时段 重要时期 重点时期 重大时间节点 关键时间节点 关键节点 关键时期 关键时刻 敏感时期 重要敏感时期 重要敏感节点
        敏感时段 敏感节点 特殊时期 特护期 特别防护期 重大节日 重要节日 重点节日 重大节庆 重要节庆 重点节假日 传统节日 重大节假日 重要节假日 节假日 法定节假日 节日 节前 节中 节后
        七一 八一 十一 三八 五四 六一 元旦 春节 国庆节 国庆 中秋节 中秋 五一 端午 端午节 清明 清明节 重阳 重阳节 元宵 元宵节 劳动节 儿童节 教师节 建军节 建党节 护士节 元旦春节 寒暑假 假期前 放假前 寒假 暑假 暑期 寒暑期 汛前 汛中 汛后 汛期 主汛期 防汛期 防火期
        森林防火期 防火戒严期 高火险期 枯水期 重大活动 重大会议 重大活动期间 开学 开学前 开学后 放假 放假前 期中 期末
        新学期 岁末年初 年末岁首 年头岁尾 新学期开学 新生入学 高温季节 高温天气 冬季 夏季 冬春季 冬春季节 夏秋季 雨季 台风季节 台风来临 冰冻天气
        必要时 紧急情况下 特殊情况下 紧急时 情况紧急时
        """)
    private let tails = WordTree<Bool>([
        ("期间 前后 前夕 前 后 时 到来之前 到来前 之前 来临前 来临之前 结束后 结束前 之际 等", true),
        ("、 和 及 等重要 等重大 等节日 等节假日 等重要节日 等重大节日 等重要节点 等重要时间节点 等关键节点 等时间节点 等特殊时段", false),
    ])
    private let closed = CodeSet("前后")
    private let joints = CodeSet("、和及")
    private let before = CodeSet("，。；：、在遇逢于盯（")
    private let verbs = CodeSet("走慰看访各要应须加做开组强深对严落实全集必进安由均领坚增切执认向按带统")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard start == 0 || before.has(passage[start - 1]), var end = time(passage, start)
        else {
            return nil
        }
        var certain = false
        while let (closes, after) = tails.longest(passage, at: end) {
            // 重大节庆、全国两会: the sign joins nothing this table knows.
            let next = time(passage, after)
            if !closes, next == nil, joints.has(passage[end]) { break }
            certain = certain || closes
            end = next ?? after
        }
        let next = passage[end]
        guard
            certain || closed.has(passage[end - 1]) || passage[end - 1] == "时"
                || passage[end - 1] == "下" || next == "，"
                || verbs.has(next) || next == "每" || passage[start - 1] == "在"
        else {
            return nil
        }
        return TimeMark(.node, start..<end)
    }

    /// 春节, “七一”: with its quotation marks, which are part of the name.
    private func time(_ passage: Passage, _ start: Int) -> Int? {
        guard passage[start] == "“" else { return times.end(passage, at: start) }
        guard let end = times.end(passage, at: start + 1), passage[end] == "”" else { return nil }
        return passage[end + 1] == "“" ? time(passage, end + 1) ?? end + 1 : end + 1
    }
}
