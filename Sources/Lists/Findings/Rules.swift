/// A list as read, with what the rules need beside it.
struct Reading: Sendable {
    let list: ParsedList
    let lines: [Line]
    let paragraphs: [Paragraph]
    let tree: Tree

    var scalars: [Unicode.Scalar] { list.document.scalars }
}

/// Looks at a list for one kind of fault.
protocol ListRule: Sendable {
    var info: RuleInfo { get }
    func findings(in reading: Reading) -> [Finding]
}

/// What `zeren check --rules` says of a rule.
package struct RuleInfo: Hashable, Sendable {
    package let id: String
    package let weight: Finding.Weight
    /// What the rule looks for, and what to do about it.
    package let words: Message

    init(_ id: String, _ weight: Finding.Weight, zh: String, en: String) {
        self.id = id
        self.weight = weight
        words = Message(zh: zh, en: en)
    }

    /// A finding of this rule.
    func finding(_ message: Message, at span: Span) -> Finding {
        Finding(rule: id, weight: weight, message: message, span: span)
    }
}

/// Every finding of a reading, in the order of the document, each once.
func findings(in reading: Reading) -> [Finding] {
    var seen: Set<Finding> = []
    return (reading.list.findings + listRules.flatMap { $0.findings(in: reading) })
        .filter { seen.insert($0).inserted }
        .sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
}

/// The register of rules: one file each in this folder.
let listRules: [any ListRule] = [
    ContradictingCountsRule(),
    CountedWithoutPeriodRule(),
    DeclaredCountRule(),
    DuplicateRule(),
    HardBreakJoinedRule(),
    ImpossibleDateRule(),
    InterleavedTextRule(),
    LineLeftOutRule(),
    LineTooLongRule(),
    MissingFinalPunctuationRule(),
    MixedPunctuationRule(),
    NoAddresseeRule(),
    NoBearerRule(),
    NoNumberingRule(),
    NoTitleOrItemRule(),
    NothingObligesRule(),
    NumberingGapRule(),
    NumberingRepeatRule(),
    PerUndecidedRule(),
    PlaceholderRule(),
    SuspectCharactersRule(),
    VagueTermRule(),
]

/// What every rule looks for, for people.
package var allRules: [RuleInfo] { listRules.map(\.info) }
