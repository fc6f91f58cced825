/// The same clause of the same bearer stands twice.
struct DuplicateRule: ItemsRule {
    let info = RuleInfo(
        "duplicate", .warning, zh: "同一职责重复：删去一处，或说明区别", en: "The same duty stands twice: strike one"
    )

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        var (clauses, found): (MetClauses, [Finding]) = (MetClauses(), [])
        items.eachInPlace { item in
            var index = 0
            item.duties.eachInPlace { duty in
                defer { index += 1 }
                guard duty.span.count >= 8 else { return }
                let number =
                    item.known?.clauses[index]
                    ?? clauseNumber(duty.bearer.role, duty.span, scalars)
                guard let first = clauses.meet(number, at: duty.span) else { return }
                if isSame(first, duty.span, scalars) {
                    found.append(info.finding(.again, at: duty.span))
                }
            }
        }
        return found
    }

    private func isSame(_ a: Span, _ b: Span, _ scalars: [Unicode.Scalar]) -> Bool {
        let isWord = { (scalar: Unicode.Scalar) in scalar.isHan || scalar.digit != nil }
        return scalars[a.start..<a.end].lazy.filter(isWord)
            .elementsEqual(scalars[b.start..<b.end].lazy.filter(isWord))
    }
}

/// A number for who owes it and the characters of a clause, signs and blanks aside.
func clauseNumber(_ bearer: Bearer.Role, _ span: Span, _ scalars: [Unicode.Scalar]) -> UInt32 {
    var number: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bearer.rawValue.utf8 { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
    scalars.withUnsafeBufferPointer { scalars in
        for at in span.start..<span.end where scalars[at].isHan || scalars[at].digit != nil {
            number = (number ^ UInt64(scalars[at].value)) &* 0x100_0000_01b3
        }
    }
    return UInt32(truncatingIfNeeded: number >> 32)
}

/// The clauses met so far by their numbers, the first of each.
private struct MetClauses {
    /// By open addressing; -1 where there is none.
    private var slots = [Int32](repeating: -1, count: 64)
    private var firsts: [(number: UInt32, span: Span)] = []

    /// The first clause of the number; nil where this is it.
    mutating func meet(_ number: UInt32, at span: Span) -> Span? {
        let slot = slot(of: number)
        if slots[slot] >= 0 { return firsts[Int(slots[slot])].span }
        slots[slot] = Int32(truncatingIfNeeded: firsts.count)
        firsts.append((number, span))
        if firsts.count * 2 > slots.count { spread() }
        return nil
    }

    private func slot(of number: UInt32) -> Int {
        var slot = Int(number) & (slots.count - 1)
        while slots[slot] >= 0, firsts[Int(slots[slot])].number != number {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func spread() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for index in firsts.indices {
            slots[slot(of: firsts[index].number)] = Int32(truncatingIfNeeded: index)
        }
    }
}

extension Message {
    fileprivate static let again = Message(
        zh: "同一责任主体的这项职责前文已有。", en: "The same bearer already has this duty above.")
}
