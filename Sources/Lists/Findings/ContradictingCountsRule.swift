/// One act of one bearer, in one item, with two different counts for the same period.
struct ContradictingCountsRule: ItemsRule {
    let info = RuleInfo(
        "contradicting-counts", .blocking, zh: "同一事项次数矛盾：请发文机关更正",
        en: "Two counts for one act contradict each other: have the issuer correct them")

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        var found: [Finding] = []
        for item in items where countsTwice(item) { found += findings(in: item) }
        return found
    }

    private func countsTwice(_ item: Item) -> Bool {
        var counts = 0
        for index in item.duties.indices where item.duties[index].schedule.isCounted { counts += 1 }
        return counts > 1
    }

    private func findings(in item: Item) -> [Finding] {
        var counts: [Act: Int] = [:]
        var found: [Finding] = []
        for duty in item.duties {
            guard case .recurring(let recurring) = duty.schedule, recurring.minExplicit,
                recurring.period != nil, recurring.max == nil
            else { continue }
            let act = Act(duty, recurring)
            if act.words.isEmpty { continue }
            if let before = counts[act], before != recurring.min {
                found.append(info.finding(.contradicting(before, recurring.min), at: duty.span))
            }
            counts[act] = counts[act] ?? recurring.min
        }
        return found
    }

    /// What must be alike for two counts to contradict each other.
    private struct Act: Hashable {
        let kind: Action.Kind
        let bearer: Bearer
        let period: Period?
        let unit: String
        let words: String

        init(_ duty: Duty, _ recurring: Recurring) {
            kind = duty.action.kind
            bearer = duty.bearer
            period = recurring.period
            unit = recurring.unit
            var kept = String.UnicodeScalarView()
            for scalar in duty.text.unicodeScalars
            where scalar.isHan && scalar.hanDigit == nil && !Act.countWords.contains(scalar) {
                kept.append(scalar)
            }
            words = String(kept)
        }

        private static let countWords: Set<Unicode.Scalar> = Set(
            "每年季度半月周至少不低于次十以上全内各应须要当".unicodeScalars)
    }
}

extension Schedule {
    /// It recurs, and the text says how often.
    fileprivate var isCounted: Bool {
        if case .recurring(let recurring) = self { recurring.minExplicit } else { false }
    }
}

extension Message {
    fileprivate static func contradicting(_ first: Int, _ second: Int) -> Message {
        Message(
            zh: "同一事项前面写\(first)，这里写\(second)。",
            en: "The same act is counted \(first) before and \(second) here.")
    }
}
