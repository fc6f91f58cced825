/// What changes for one bearer from the old list to the new one, counted in duties.
package struct BearerSummary: Hashable, Sendable {
    package var role: Bearer.Role
    /// The words that name an organisation or a person; nil for the heading's own.
    package var text: String?
    package var old = 0
    package var new = 0
    package var same = 0
    package var changed = 0
    package var onlyOld = 0
    package var onlyNew = 0
    package var weaker = 0
    package var stronger = 0
    /// Duties that were another bearer's, and that are another's now.
    package var takenOver = 0
    package var handedOver = 0
    /// How often in ten years what is counted falls due.
    package var oldTimes = 0
    package var newTimes = 0

    /// In one sentence.
    package var message: Message {
        let name = text.map { Message(zh: $0, en: $0) } ?? role.words
        var (zh, en) = (["职责 \(old) → \(new) 项"], ["\(old) → \(new) duties"])
        let counts: [(Int, String, String)] = [
            (onlyNew, "新增", "new"), (onlyOld, "取消", "dropped"),
            (stronger, "要求提高", "asking for more"),
            (weaker, "要求降低", "asking for less"), (takenOver, "从别的主体接过", "taken over"),
            (handedOver, "交给别的主体", "handed over"),
        ]
        for (count, chinese, english) in counts where count > 0 {
            zh.append("\(chinese) \(count) 项")
            en.append("\(count) \(english)")
        }
        zh.append("每年可计次数 \(BearerSummary.yearly(oldTimes)) → \(BearerSummary.yearly(newTimes))")
        en.append(
            "counted \(BearerSummary.yearly(oldTimes)) → \(BearerSummary.yearly(newTimes)) times a year"
        )
        return Message(
            zh: "\(name.zh)：\(zh.joined(separator: "，"))",
            en: "\(name.en): \(en.joined(separator: ", "))")
    }

    private static func yearly(_ tenYears: Int) -> String {
        tenYears % 10 == 0 ? "\(tenYears / 10)" : "\(tenYears / 10).\(tenYears % 10)"
    }
}

extension BearerSummary {
    private struct Key: Hashable {
        let role: Bearer.Role
        let text: String?

        init(_ bearer: Bearer) {
            role = bearer.role
            text = bearer.role == .organisation || bearer.role == .person ? bearer.text : nil
        }

        var rank: (Int, String) {
            (Bearer.Role.allCases.firstIndex(of: role) ?? 0, text ?? "")
        }
    }

    /// One summary a bearer, in the order of the roles.
    static func summaries(of pairs: [Comparison.DutyPair]) -> [BearerSummary] {
        var found: [Key: BearerSummary] = [:]
        for pair in pairs {
            let (old, new) = (pair.old.map { Key($0.bearer) }, pair.new.map { Key($0.bearer) })
            let isOther = pair.differences.contains { $0.kind == .bearer }
            if let new = new ?? old {
                found[new, default: BearerSummary(role: new.role, text: new.text)]
                    .count(pair, isTaken: isOther)
            }
            // Two names for one bearer are one bearer: the new one stands for both.
            if let duty = pair.old, let old {
                let bearer = isOther ? old : new ?? old
                found[bearer, default: BearerSummary(role: bearer.role, text: bearer.text)]
                    .countOld(duty, isHanded: isOther)
            }
        }
        return found.sorted { $0.key.rank < $1.key.rank }.map(\.value)
    }

    private mutating func count(_ pair: Comparison.DutyPair, isTaken: Bool) {
        switch pair.kind {
        case .same: same += 1
        case .changed: changed += 1
        case .onlyOld: onlyOld += 1
        case .onlyNew: onlyNew += 1
        }
        if pair.isWeaker { weaker += 1 }
        if pair.isStronger { stronger += 1 }
        if isTaken { takenOver += 1 }
        if let duty = pair.new {
            new += 1
            newTimes += duty.schedule.timesInTenYears ?? 0
        }
    }

    private mutating func countOld(_ duty: Duty, isHanded: Bool) {
        old += 1
        oldTimes += duty.schedule.timesInTenYears ?? 0
        if isHanded { handedOver += 1 }
    }
}
