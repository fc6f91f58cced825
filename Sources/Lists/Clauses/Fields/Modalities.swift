/// Whether a clause obliges, forbids, permits or advises.
struct Modalities {
    let reading: FoundWords

    /// What each of the words says; 不得少于 only counts.
    private static let words = WordTree<Duty.Modality>([
        (
            """
            不得 严禁 禁止 不准 不允许 不许 不能 不可 决不 绝不 坚决不 杜绝 不妄议 不搞 不参与 不接受 不收 不干预 不插手 不违规 不信
            不做 不传 不当 不设 不存
            """, .mustNot
        ),
        ("不得少于 不能少于 不得低于 不能低于 不可少于", .must),
        (
            """
            可以 可根据 可视 可结合 可由 可向 可在 可组织 可采取 可适当 可按 可通过 可邀请 可与 可对 允许 有权 可提 可开 可进 可给 可会同
            可将 可延长 可适当延长 可延期 可顺延 可酌情 可直接 可先 可依法 可委托 可暂缓 可免予 可免于 可给予 可从 可申请
            """, .may
        ),
        ("宜 尽可能 争取", .should),
    ])

    func modality(_ core: Range<Int>, after trigger: Range<Int>?) -> Duty.Modality {
        var at = core.lowerBound
        if let trigger, core.contains(trigger.upperBound) { at = trigger.upperBound }
        let reach = min(core.upperBound, at + 24)
        while at < reach {
            if let (modality, end) = Modalities.words.longest(reading.passage, at: at) {
                if holds(modality, at, core) { return modality }
                at = end
            } else {
                at += 1
            }
        }
        return .must
    }

    private func holds(_ modality: Duty.Modality, _ at: Int, _ core: Range<Int>) -> Bool {
        if reading.passage.quoted[at] { return false }
        let word = reading.word(at: at)
        switch modality {
        case .must: return false
        case .mustNot:
            return !isCondition(at, core)
                && word.map { reading.passage[$0.range.upperBound] != "的" } ?? true
        case .may: return !(word?.is([.party, .topic]) ?? false)
        case .should:
            if reading.passage[at] != "宜" { return at - core.lowerBound < 6 }
            return word != nil && reading.mark(covering: at) == nil
        }
    }

    /// 不能当场整改的下达通知书: what cannot be is the condition, nothing is forbidden.
    private func isCondition(_ at: Int, _ core: Range<Int>) -> Bool {
        reading.passage[at] == "不" && reading.passage[at + 1] == "能"
            && reading.passage.first("的", in: at..<core.upperBound) != nil
    }
}
