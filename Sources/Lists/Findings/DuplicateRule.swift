/// The same clause of the same bearer stands twice.
struct DuplicateRule: ItemsRule {
    let info = RuleInfo(
        "duplicate", .warning, zh: "同一职责重复：删去一处，或说明区别", en: "The same duty stands twice: strike one"
    )

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        var clauses: [(number: UInt64, span: Span)] = []
        clauses.reserveCapacity(items.count * 4)
        items.eachInPlace { item in
            item.duties.eachInPlace { duty in
                guard duty.span.count >= 8 else { return }
                clauses.append((clause(duty.bearer.role, duty.span, scalars), duty.span))
            }
        }
        // Side by side are those of one number, the first of them as it stands in the list.
        var order = clauses.indices.map {
            clauses[$0].number & 0xFFFF_FFFF_0000_0000 | UInt64($0)
        }
        order.sort()
        var (found, first): ([Finding], Int?) = ([], nil)
        for entry in order {
            let index = Int(entry & 0xFFFF_FFFF)
            let clause = clauses[index]
            if let before = first, clauses[before].number >> 32 == clause.number >> 32 {
                if isSame(clauses[before].span, clause.span, scalars) {
                    found.append(info.finding(.again, at: clause.span))
                }
            } else {
                first = index
            }
        }
        return found
    }

    /// A number for who owes it and the characters of a clause, signs and blanks aside.
    private func clause(
        _ bearer: Bearer.Role, _ span: Span, _ scalars: [Unicode.Scalar]
    ) -> UInt64 {
        var number: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bearer.rawValue.utf8 { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for scalar in scalars[span.start..<span.end] where scalar.isHan || scalar.digit != nil {
            number = (number ^ UInt64(scalar.value)) &* 0x100_0000_01b3
        }
        return number
    }

    private func isSame(_ a: Span, _ b: Span, _ scalars: [Unicode.Scalar]) -> Bool {
        let isWord = { (scalar: Unicode.Scalar) in scalar.isHan || scalar.digit != nil }
        return scalars[a.start..<a.end].lazy.filter(isWord)
            .elementsEqual(scalars[b.start..<b.end].lazy.filter(isWord))
    }
}

extension Message {
    fileprivate static let again = Message(
        zh: "同一责任主体的这项职责前文已有。", en: "The same bearer already has this duty above.")
}
