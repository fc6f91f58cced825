/// Whether a clause obliges, forbids, permits or advises.
struct Modalities {
    let reading: FoundWords
    private static let forbidding = WordList(
        "不得 严禁 禁止 不准 不允许 不许 不能 不可 决不 绝不 坚决不 杜绝 不妄议 不搞 不参与 不接受 不收 不干预 不插手 不违规 不信 不做 不传 不当 不设 不存")
    private static let counting = WordList("不得少于 不能少于 不得低于 不能低于 不可少于")
    private static let permitting = WordList(
        "可以 可根据 可视 可结合 可由 可向 可在 可组织 可采取 可适当 可按 可通过 可邀请 可与 可对 允许 有权 可提 可开 可进 可给 可会同 可将")
    private static let advising = WordList("宜 尽可能 争取")

    func modality(_ core: Range<Int>, after trigger: Range<Int>?) -> Duty.Modality {
        var at = core.lowerBound
        if let trigger, core.contains(trigger.upperBound) { at = trigger.upperBound }
        let reach = min(core.upperBound, at + 24)
        while at < reach {
            defer { at += 1 }
            if reading.passage.quoted[at] || isCondition(at, core) { continue }
            if Modalities.forbidding.begins(reading.passage, at: at),
                !Modalities.counting.begins(reading.passage, at: at),
                reading.word(at: at).map({ reading.passage[$0.range.upperBound] != "的" }) ?? true
            {
                return .mustNot
            }
            if reading.word(at: at).map({ $0.is([.party, .topic]) }) == true { continue }
            if Modalities.permitting.begins(reading.passage, at: at) { return .may }
            if Modalities.advising.begins(reading.passage, at: at), isWord(at, core) {
                return .should
            }
        }
        return .must
    }

    /// 不能当场整改的下达通知书: what cannot be is the condition, nothing is forbidden.
    private func isCondition(_ at: Int, _ core: Range<Int>) -> Bool {
        reading.passage[at] == "不" && reading.passage[at + 1] == "能"
            && reading.passage.first("的", in: at..<core.upperBound) != nil
    }

    /// 宜 inside 适宜 advises nothing; 鼓励 must open its clause.
    private func isWord(_ at: Int, _ core: Range<Int>) -> Bool {
        if reading.passage[at] == "宜" {
            return reading.word(at: at) != nil && reading.mark(covering: at) == nil
        }
        return at - core.lowerBound < 6
    }
}
