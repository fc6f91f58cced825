/// One act of one bearer with two different counts for the same period.
///
/// In one item few words tell the act; between items it takes enough of them to be sure it is one.
struct ContradictingCountsRule: ItemsRule {
    let info = RuleInfo(
        "contradicting-counts", .blocking, zh: "同一事项次数矛盾：请发文机关更正",
        en: "Two counts for one act contradict each other: have the issuer correct them")

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        var (everywhere, found): ([Act: Int], [Finding]) = ([:], [])
        for item in items.indices {
            var here: [Act: Int] = [:]
            for index in items[item].duties.indices {
                guard case .recurring(let recurring) = items[item].duties[index].schedule,
                    recurring.minExplicit, recurring.period != nil, recurring.max == nil
                else { continue }
                let duty = items[item].duties[index]
                let act = Act(duty, recurring)
                if act.words.isEmpty { continue }
                let isSure = act.words.count >= 12
                if let before = here[act] ?? (isSure ? everywhere[act] : nil),
                    before != recurring.min
                {
                    found.append(info.finding(.contradicting(before, recurring.min), at: duty.span))
                }
                here[act] = here[act] ?? recurring.min
                if isSure { everywhere[act] = everywhere[act] ?? recurring.min }
            }
        }
        return found
    }

    /// What must be alike for two counts to contradict each other.
    private struct Act: Hashable {
        /// What is hashed of it; comparing looks at everything.
        private let number: UInt64
        let kind: Action.Kind
        let bearer: Bearer.Role
        let name: String?
        let period: Period?
        let unit: String
        let words: [Unicode.Scalar]

        init(_ duty: Duty, _ recurring: Recurring) {
            kind = duty.action.kind
            bearer = duty.bearer.role
            name = duty.bearer.text
            period = recurring.period
            unit = recurring.unit
            var kept: [Unicode.Scalar] = []
            kept.reserveCapacity(duty.span.count)
            for scalar in duty.text.unicodeScalars
            where scalar.isHan && scalar.hanDigit == nil && !Act.countWords.has(scalar) {
                kept.append(scalar)
            }
            words = kept
            number = kept.reduce(0xcbf2_9ce4_8422_2325) {
                ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3
            }
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(number)
        }

        private static let countWords = CodeSet("每年季度半月周至少不低于次十以上全内各应须要当")
    }
}

extension Message {
    fileprivate static func contradicting(_ first: Int, _ second: Int) -> Message {
        Message(
            zh: "同一事项前面写\(first)，这里写\(second)。",
            en: "The same act is counted \(first) before and \(second) here.")
    }
}
