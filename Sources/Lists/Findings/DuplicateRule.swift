/// The same clause of the same bearer stands twice.
struct DuplicateRule: ListRule {
    let info = RuleInfo(
        "duplicate", .warning, zh: "同一职责重复：删去一处，或说明区别", en: "The same duty stands twice: strike one"
    )

    func findings(in reading: Reading) -> [Finding] {
        var first: Set<Clause> = []
        var found: [Finding] = []
        for duty in reading.list.duties where duty.span.count >= 8 {
            let clause = Clause(bearer: duty.bearer.role, words: duty.text.trimmedOfPunctuation)
            if !first.insert(clause).inserted { found.append(info.finding(.again, at: duty.span)) }
        }
        return found
    }

    private struct Clause: Hashable {
        let bearer: Bearer.Role
        let words: Substring
    }
}

extension String {
    fileprivate var trimmedOfPunctuation: Substring {
        let scalars = unicodeScalars
        guard let last = scalars.lastIndex(where: { !$0.endsSentence && $0 != "，" && !$0.isBlank })
        else { return self[...] }
        return self[...last]
    }
}

extension Message {
    fileprivate static let again = Message(
        zh: "同一责任主体的这项职责前文已有。", en: "The same bearer already has this duty above.")
}
