/// Two lists aligned by meaning, not by number.
///
/// The new list is next year's, or one's own beside a superior's; weaker and stronger are said of
/// the new one.
package struct Comparison: Sendable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case same, changed
        case onlyOld = "only-old"
        case onlyNew = "only-new"
    }

    /// How the items of a row answer each other.
    package enum Form: String, Hashable, Sendable, Codable {
        case plain
        /// Several old items are one.
        case merged
        /// One old item is several.
        case split
        /// The same words stand in several items of one list.
        case repeated
    }

    /// Items that answer each other, or one that nothing answers; in the order of the new list,
    /// what only the old one has after what it follows there.
    package struct Row: Sendable {
        package var kind: Kind
        package var form: Form
        package var old: [Item]
        package var new: [Item]
        /// Whom the headings name; nil on the side that has no item.
        package var oldBearer: Bearer.Role?
        package var newBearer: Bearer.Role?
        /// 0 to 100; 100 where the words are the same but for signs.
        package var likeness: Int
        /// Which of ``Comparison/dutyPairs`` have a duty in these items; one whose duties stand in
        /// two rows is in both.
        package var pairs: [Int]
    }

    /// A duty of each list that answer each other, or one that nothing answers.
    package struct DutyPair: Sendable {
        package var old: Duty?
        package var new: Duty?
        package var kind: Kind
        package var differences: [Difference]
        /// True where the two stand in items that do not answer each other.
        package var isElsewhere = false
        /// An item of the other list that has most of the words, where no duty answers.
        package var wordsFoundIn: String?
        /// A duty of the other list that does the like at some time, where none answers: for a
        /// person to judge.
        package var maybe: String?

        /// Whether the new one asks for less.
        package var isWeaker: Bool { differences.contains { $0.direction == .weaker } }
        package var isStronger: Bool { differences.contains { $0.direction == .stronger } }
    }

    /// A number for a duty whose words give none, from the duty that answers it in the old list.
    package struct Suggestion: Hashable, Sendable {
        /// The duty of the new list.
        package var duty: String
        package var number: Recurring
        /// The duty of the old list and its words.
        package var source: String
        package var words: String
    }

    package var rows: [Row]
    package var dutyPairs: [DutyPair]
    package var bearers: [BearerSummary]
    package var suggestions: [Suggestion]
    /// Whether the lists are of two levels, so that names of bodies are compared without them.
    package var levelsDiffer: Bool
}

extension Comparison {
    /// How many rows there are of a kind.
    package func count(_ kind: Kind) -> Int { rows.count { $0.kind == kind } }

    package func pairs(of row: Row) -> [DutyPair] { row.pairs.map { dutyPairs[$0] } }

    /// What the old list asks for and the new one does not: duties with a time first.
    ///
    /// A duty without one that the other list says in other places is not lacking.
    package var lacking: [DutyPair] {
        let found = dutyPairs.filter { pair in
            guard pair.new == nil, let old = pair.old else { return false }
            return old.schedule.kind != .continuing || pair.wordsFoundIn == nil
        }
        let timed = { (pair: DutyPair) in pair.old?.schedule.kind != .continuing }
        return found.filter(timed) + found.filter { !timed($0) }
    }

    /// Where the new list asks for less than the old one.
    package var weaker: [DutyPair] { dutyPairs.filter(\.isWeaker) }
}

/// One thing in which two duties that answer each other differ.
package struct Difference: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Of times in the same period.
        case number
        case period
        /// Number and period both.
        case rhythm
        case dates
        /// How soon after what sets it off.
        case limit
        /// A number, a date, an event, a vague word, no word of time: one for another.
        case schedule
        case bearer, addressees, counterparts, modality, per
        /// The words, and nothing that is counted.
        case wording
    }

    /// What the new list asks for, beside the old one.
    package enum Direction: String, Hashable, Sendable, Codable { case weaker, stronger, neither }

    package var kind: Kind
    package var direction: Direction
    package var old: Message
    package var new: Message

    init(_ kind: Kind, _ direction: Direction = .neither, _ old: Message, _ new: Message) {
        (self.kind, self.direction, self.old, self.new) = (kind, direction, old, new)
    }

    /// In one sentence.
    package var message: Message {
        let way: Message
        switch direction {
        case .weaker: way = Message(zh: "（要求降低）", en: " (asks for less)")
        case .stronger: way = Message(zh: "（要求提高）", en: " (asks for more)")
        case .neither: way = Message(zh: "", en: "")
        }
        if kind == .wording { return kind.words }
        return Message(
            zh: "\(kind.words.zh)：\(old.zh) → \(new.zh)\(way.zh)",
            en: "\(kind.words.en): \(old.en) → \(new.en)\(way.en)")
    }
}

extension Difference.Kind {
    /// What differs.
    package var words: Message {
        switch self {
        case .number: Message(zh: "次数", en: "number")
        case .period: Message(zh: "周期", en: "period")
        case .rhythm: Message(zh: "次数和周期", en: "number and period")
        case .dates: Message(zh: "时限", en: "dates")
        case .limit: Message(zh: "办理时限", en: "time allowed")
        case .schedule: Message(zh: "时间要求", en: "when")
        case .bearer: Message(zh: "责任主体", en: "bearer")
        case .addressees: Message(zh: "报告对象", en: "addressee")
        case .counterparts: Message(zh: "对象", en: "with whom")
        case .modality: Message(zh: "约束程度", en: "force")
        case .per: Message(zh: "次数计法", en: "how it is counted")
        case .wording: Message(zh: "只有文字不同", en: "only the wording differs")
        }
    }
}

extension Comparison.Kind {
    /// What became of an item or a duty.
    package var words: Message {
        switch self {
        case .same: Message(zh: "相同", en: "same")
        case .changed: Message(zh: "有变", en: "changed")
        case .onlyOld: Message(zh: "仅前一份有", en: "only in the first")
        case .onlyNew: Message(zh: "仅后一份有", en: "only in the second")
        }
    }
}
