package import Duties
package import Lists

/// A duty as pages and commands show it; one object for all verdicts on it, since it is large.
package final class DutyLine: Sendable {
    package let key: DutyKey
    package let duty: Duty
    /// `第 25 条`'s number as printed, `25.`.
    package let itemNumber: String?
    /// Part and category titles, outermost first.
    package let headings: [String]
    package let editionTitle: String

    package init(
        key: DutyKey, duty: Duty, itemNumber: String?, headings: [String], editionTitle: String
    ) {
        self.key = key
        self.duty = duty
        self.itemNumber = itemNumber
        self.headings = headings
        self.editionTitle = editionTitle
    }
}

extension DutyLine: Hashable {
    package static func == (a: DutyLine, b: DutyLine) -> Bool {
        a === b
            || a.key == b.key && a.duty == b.duty && a.itemNumber == b.itemNumber
                && a.headings == b.headings && a.editionTitle == b.editionTitle
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// A verdict with the words it is about.
package struct VerdictLine: Hashable, Sendable {
    package var verdict: Verdict
    package var line: DutyLine
    /// 青石镇党委, or a post's title.
    package var bearer: String
    package var organisation: Organisation
    /// Those of its reasons' records that were brought in from before the start: 期初, not 补录.
    package var openings: Set<RecordID>

    package init(
        verdict: Verdict, line: DutyLine, bearer: String, organisation: Organisation,
        openings: Set<RecordID> = []
    ) {
        self.openings = openings
        self.verdict = verdict
        self.line = line
        self.bearer = bearer
        self.organisation = organisation
    }
}

/// How one organisation stands, with words.
package struct StandingView: Sendable {
    package var organisation: Organisation
    package var question: StandingQuestion
    package var standing: Standing
    package var lines: [VerdictLine]
    package var unquantified: [DutyLine]
    package var waiting: [DutyLine]
    package var continuing: [DutyLine]
    /// Records the verdicts cite.
    package var records: [RecordID: PerformanceRecord]
}

/// 总览: an organisation, its posts and those below, by category.
package struct OverviewView: Sendable {
    package struct Row: Sendable {
        package var organisation: Organisation
        /// Nil for the organisation's own row (its collective duties).
        package var post: Post?
        package var name: String
        /// One tally per family, in the order of ``OverviewView/families``.
        package var cells: [Tally]
        package var total: Tally
        /// The worst warning in each cell.
        package var warnings: [Warning?]
        /// How many of each warning.
        package var warned: [Warning: Int]
    }

    package var organisation: Organisation
    package var question: StandingQuestion
    package var families: [Family]
    package var rows: [Row]
    /// Everything in view: the organisation, its posts and all below.
    package var total: Tally
    /// The organisation's own and its posts', worst first.
    package var warnings: [VerdictLine]
    /// How many of each warning in everything in view.
    package var warned: [Warning: Int]
    /// The organisation's own windows of the year, for the year line.
    package var year: [VerdictLine]
    package var editions: [AdoptedEdition]
}

/// An edition in force for an organisation.
package struct AdoptedEdition: Hashable, Sendable {
    package var head: EditionHead
    package var organisation: Organisation
    package var from: Day
    package var until: Day?
}

/// 我的桌面: what is due for me, nearest first.
package struct DeskView: Sendable {
    package var organisation: Organisation
    package var question: StandingQuestion
    package var overdue: [VerdictLine]
    /// Ends within the warning days.
    package var near: [VerdictLine]
    package var rest: [VerdictLine]
    /// Recently entered here, newest first.
    package var recent: [RecordDetail]
    /// Vague duties waiting for a number.
    package var unquantified: [DutyLine]
    /// Steps of matters that wait for the caller, and overdue ones a level down.
    package var matters: [WaitingLine] = []
    package var overdueMatters: [WaitingLine] = []
}

/// 清单: the document with every duty in place and how it stands.
package struct ListView: Sendable {
    package var head: EditionHead
    package var register: RegisterSnapshot
    /// The decoded text of the document, position by position.
    package var document: DocumentText
    package var organisation: Organisation
    package var question: StandingQuestion
    /// All verdicts on a duty, by duty identifier.
    package var verdicts: [String: [VerdictLine]]
    package var quantifications: [String: QuantificationRow]
    package var adoptions: [AdoptedEdition]
}

/// What was confirmed when an edition was adopted: outline, duties, findings; kept as it was.
package struct RegisterSnapshot: Hashable, Sendable, Codable {
    package var title: String
    package var titleSpan: Span?
    package var level: ParsedList.Level
    package var bases: [Named]
    package var sections: [Section]
    package var findings: [Finding]
    /// The edition this one follows, and the duty of it that each duty here goes on from: what was
    /// recorded for the one counts for the other.
    package var follows: String?
    package var continues: [String: String]?

    package init(_ list: ParsedList) {
        title = list.title
        titleSpan = list.titleSpan
        level = list.level
        bases = list.bases
        sections = list.sections
        findings = list.findings
    }
}

/// 记实: a record, what it satisfies, how it came to be what it is.
package struct RecordView: Sendable {
    package struct ClaimLine: Sendable {
        package var claim: Claim
        package var line: DutyLine?
        package var bearer: String
    }

    package var record: RecordDetail
    package var organisation: Organisation
    package var kind: String
    package var claims: [ClaimLine]
    package var evidence: [Evidence]
    /// Every version, oldest first; withdrawal is the last one's end.
    package var versions: [RecordDetail]
    /// Account name and role that entered it.
    package var enteredBy: String
    package var onBehalfOf: String
    /// Days between happening and entry.
    package var daysToEntry: Int
    /// Marked 补录.
    package var isLateEntry: Bool
    /// Its entry's place in the chain and in the tree.
    package var place: LedgerPlace
    package var mayChange: Bool
    /// What it says in the fields of its kind, as kept and as shown.
    package var values: [String: String] = [:]
    package var particulars: [ParticularLine] = []
    /// Rules of its kind that it does not keep.
    package var findings: [KindRule] = []
    /// What was said is not for the caller to read (S13).
    package var isVeiled = false
}
/// A duty a draft might satisfy, with why it is proposed.
package struct ProposalLine: Sendable {
    package var proposal: Proposal
    package var line: DutyLine
    package var bearer: String
    /// A form value that names the obligation: `edition|duty|organisation|post|window|counterpart`.
    package var token: String
}
