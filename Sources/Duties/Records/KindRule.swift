package import Lists

/// A rule for records of one kind, checked on what a record says of itself.
package struct KindRule: Hashable, Sendable {
    /// What comes of a record that does not keep it.
    package enum Weight: Hashable, Sendable {
        /// It may be entered, but counts for no duty.
        case counts
        /// It counts; its page says what is missing.
        case shows
    }

    /// When a rule has something to say.
    package enum When: Hashable, Sendable {
        case always
        /// The field is filled.
        case said(String)
        /// The field holds this answer.
        case says(String, String)
    }

    /// What must hold.
    package enum Test: Hashable, Sendable {
        /// These fields are filled.
        case filled([String], When)
        /// The post named there is the principal's.
        case principal(String, When)
        /// No post stands in both fields.
        case apart(String, String)
        /// Where the field is filled, these answers are among it.
        case includes(String, [String])
        /// So many thirds of those expected came (`Settings.lifeMeetingThirds`).
        case thirds(present: String, expected: String)
        /// Reported upward in `Settings.lifeMeetingReportDays` days.
        case reported(String)
        /// A node of the committee's calendar lies within `Settings.reminderDays` days after.
        case node(When)
        /// Entered by the account of the post named there, or with the signed paper as evidence.
        case signed(String)
    }

    /// What a refusal calls it; never changes.
    package let name: String
    package let weight: Weight
    package let test: Test
    /// Only where a list of this level is in force; nil for any.
    package let level: ParsedList.Level?
    package let message: Message
    /// Whose rule it is: a clause of the lists, a regulation, or ours.
    package let source: Message

    init(
        _ name: String, _ weight: Weight, _ test: Test, level: ParsedList.Level? = nil, zh: String,
        en: String, source: Message
    ) {
        self.name = name
        self.weight = weight
        self.test = test
        self.level = level
        self.source = source
        message = Message(zh: zh, en: en)
    }
}

/// What a rule is checked against.
package struct RuleGround: Sendable {
    /// Kept values by field.
    package var particulars: [String: String]
    package var happened: Day
    /// The day it is looked at.
    package var asOf: Day
    package var settings = Settings()
    /// The committee's nodes of the year (重要时间节点).
    package var nodes: [Window] = []
    /// Levels of the lists in force for the organisation.
    package var levels: Set<ParsedList.Level> = []
    /// Posts of its principals.
    package var principals: Set<PostID> = []
    /// The post of the account that enters it.
    package var enteredAs: PostID?
    package var hasEvidence = false

    package init(particulars: [String: String], happened: Day, asOf: Day) {
        self.particulars = particulars
        self.happened = happened
        self.asOf = asOf
    }

    fileprivate func says(_ field: String) -> String? {
        particulars[field].flatMap { $0.isEmpty ? nil : $0 }
    }

    fileprivate func applies(_ when: KindRule.When) -> Bool {
        switch when {
        case .always: true
        case .said(let field): says(field) != nil
        case .says(let field, let answer):
            says(field)?.split(separator: " ").contains(Substring(answer)) == true
        }
    }

    fileprivate func posts(_ field: String) -> Set<Substring> {
        Set((says(field) ?? "").split(separator: " "))
    }

    fileprivate func number(_ field: String) -> Int? { says(field).flatMap { Int($0) } }
}

extension RecordKind {
    /// The rules of the kind that a record does not keep.
    package func broken(_ ground: RuleGround) -> [KindRule] {
        facts.rules.filter { rule in
            rule.level.map { ground.levels.contains($0) } ?? true && !rule.test.holds(ground)
        }
    }
}

extension KindRule.Test {
    fileprivate func holds(_ ground: RuleGround) -> Bool {
        switch self {
        case .filled(let fields, let when):
            !ground.applies(when) || fields.allSatisfy { ground.says($0) != nil }
        case .principal(let field, let when):
            !ground.applies(when)
                || ground.says(field).map { ground.principals.contains(PostID($0)) } ?? true
        case .apart(let one, let other): ground.posts(one).isDisjoint(with: ground.posts(other))
        case .includes(let field, let answers):
            ground.says(field) == nil
                || answers.allSatisfy { ground.applies(.says(field, $0)) }
        case .thirds(let present, let expected):
            isEnough(ground.number(present), of: ground.number(expected), ground)
        case .reported(let field): isReported(field, ground)
        case .node(let when): !ground.applies(when) || isNearNode(ground)
        case .signed(let field):
            ground.says(field).map { $0 == ground.enteredAs?.description } ?? true
                || ground.hasEvidence
        }
    }

    /// Not said is not enough.
    private func isEnough(_ present: Int?, of expected: Int?, _ ground: RuleGround) -> Bool {
        guard let present, let expected else { return false }
        return present * 3 >= expected * ground.settings.lifeMeetingThirds
    }

    private func isReported(_ field: String, _ ground: RuleGround) -> Bool {
        let limit = ground.happened + ground.settings.lifeMeetingReportDays
        guard let day = ground.says(field).flatMap({ Day($0) }) else {
            return ground.asOf <= limit
        }
        return day <= limit
    }

    private func isNearNode(_ ground: RuleGround) -> Bool {
        let days = ground.settings.reminderDays
        return ground.nodes.contains {
            $0.contains(ground.happened) || (0...days).contains($0.start - ground.happened)
        }
    }
}
