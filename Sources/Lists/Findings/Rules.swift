/// A list as read, with what the rules need beside it.
struct Reading: Sendable {
    let list: ParsedList
    /// The list's items in the order of the document.
    let items: [Item]
    let lines: [Line]
    let paragraphs: [Paragraph]
    let tree: Tree
    let tables: [FoundTable]
    /// Which signs stand in the document at all.
    let census: Census
    /// Every number of the list in the order of the document.
    let steps: [Tree.Step]

    var scalars: [Unicode.Scalar] { list.document.scalars }

    init(
        list: ParsedList, lines: [Line], paragraphs: [Paragraph], tree: Tree,
        tables: [FoundTable] = [], census: Census? = nil
    ) {
        self.list = list
        self.lines = lines
        self.paragraphs = paragraphs
        self.tree = tree
        self.tables = tables
        self.census = census ?? Census(of: list.document.scalars)
        items = list.items
        steps = tree.steps
    }
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

/// Looks at each duty by itself.
protocol DutyRule: ListRule {
    func finding(on duty: borrowing Duty) -> Finding?
}

extension DutyRule {
    func findings(in reading: Reading) -> [Finding] {
        var found: [Finding] = []
        reading.items.eachInPlace { item in
            item.duties.eachInPlace { duty in
                if let finding = finding(on: duty) { found.append(finding) }
            }
        }
        return found
    }
}

/// Tells what a file held beside its text.
protocol LayoutRule: ListRule {
    var kind: LayoutNote.Kind { get }
    func message(_ detail: String) -> Message
}

extension LayoutRule {
    func findings(in reading: Reading) -> [Finding] {
        reading.list.document.notes.filter { $0.kind == kind }
            .map { info.finding(message($0.detail), at: $0.span) }
    }
}

/// Every finding of a reading, in the order of the document, each once.
func findings(in reading: Reading) -> [Finding] {
    var found = reading.list.findings
    for rule in listRules { found += rule.findings(in: reading) }
    found.sort { $0.span == $1.span ? $0.rule < $1.rule : $0.span < $1.span }
    return withoutExcess(found)
}

/// Each finding once, and of one rule so many.
private func withoutExcess(_ sorted: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    kept.reserveCapacity(sorted.count)
    var counts: [String: Int] = [:]
    for (index, finding) in sorted.enumerated() {
        if index > 0, finding.span == sorted[index - 1].span, finding == sorted[index - 1] {
            continue
        }
        if sorted.count > enough {
            counts[finding.rule, default: 0] += 1
            if counts[finding.rule, default: 0] > enough { continue }
        }
        kept.append(finding)
    }
    return kept
}

/// So many findings of one rule; more would tell a reader nothing new.
private let enough = 1_000

/// The register of rules: one file each in this folder.
let listRules: [any ListRule] = [
    CommentLeftOutRule(),
    ContradictingCountsRule(),
    CountedWithoutPeriodRule(),
    DeclaredCountRule(),
    DuplicateRule(),
    EmbeddedLeftOutRule(),
    FootnoteLeftOutRule(),
    HardBreakJoinedRule(),
    HiddenCellsRule(), CellWithoutValueRule(),
    HiddenTextRule(),
    ImpossibleDateRule(),
    InterleavedTextRule(),
    LineLeftOutRule(),
    LineTooLongRule(),
    MissingFinalPunctuationRule(),
    MixedPunctuationRule(),
    NearDuplicateRule(),
    NoAddresseeRule(),
    NoBearerRule(),
    NoEvidenceRule(),
    NoNumberingRule(),
    NoTitleOrItemRule(),
    NothingObligesRule(),
    NumberingGapRule(),
    NumberingRepeatRule(),
    PerUndecidedRule(),
    PeriodWithoutNameRule(),
    PictureLeftOutRule(),
    PlaceholderRule(),
    RepeatedWordsRule(),
    SideBySideRule(),
    SuspectCharactersRule(),
    TableNotUnderstoodRule(),
    TailLeftOutRule(),
    TextBoxRule(),
    TrackedChangeRule(),
    VagueTermRule(),
]

/// What every rule looks for, for people.
package var allRules: [RuleInfo] { listRules.map(\.info) }
