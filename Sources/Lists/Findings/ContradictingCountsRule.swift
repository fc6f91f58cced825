/// One act of one bearer with two different counts for the same period.
///
/// In one item few words tell the act; between items it takes enough of them to be sure it is one.
struct ContradictingCountsRule: ItemsRule {
    let info = RuleInfo(
        "contradicting-counts", .blocking, zh: "同一事项次数矛盾：请发文机关更正",
        en: "Two counts for one act contradict each other: have the issuer correct them")

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        let counted = counted(items)
        var (everywhere, found): ([Act: Int], [Finding]) = ([:], [])
        var (here, item): ([Act: Int], Int?) = ([:], nil)
        for place in counted where place.differs {
            if item != place.item { (here, item) = ([:], place.item) }
            let duty = items[place.item].duties[place.duty]
            guard case .recurring(let recurring) = duty.schedule else { continue }
            let act = Act(duty, recurring)
            if act.words.isEmpty { continue }
            let (isSure, min) = (act.words.count >= 12, recurring.min)
            if let before = here[act] ?? (isSure ? everywhere[act] : nil), before != min {
                found.append(info.finding(.contradicting(before, min), at: duty.span))
            }
            here[act] = here[act] ?? min
            if isSure { everywhere[act] = everywhere[act] ?? min }
        }
        return found
    }

    /// A duty with a number and a window; whether another act of its kind has another number there.
    private struct Counted {
        let item: Int
        let duty: Int
        let min: Int
        let period: Period?
        let kind: Action.Kind
        let bearer: Bearer.Role
        var differs = false

        func isAsked(twice other: Counted) -> Bool {
            min != other.min && kind == other.kind && bearer == other.bearer
                && period == other.period
        }
    }

    private func counted(_ items: [Item]) -> [Counted] {
        var found: [Counted] = []
        var item = 0
        items.eachInPlace { each in
            var index = 0
            each.duties.eachInPlace { duty in
                if case .recurring(let recurring) = duty.schedule, recurring.minExplicit,
                    recurring.period != nil, recurring.max == nil
                {
                    found.append(
                        Counted(
                            item: item, duty: index, min: recurring.min,
                            period: recurring.period, kind: duty.action.kind,
                            bearer: duty.bearer.role))
                }
                index += 1
            }
            item += 1
        }
        // The few acts of a kind are compared with each other; with many it is as quick to look at all.
        let isShort = found.count <= 400
        for at in found.indices {
            found[at].differs = !isShort || found.contains { found[at].isAsked(twice: $0) }
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
