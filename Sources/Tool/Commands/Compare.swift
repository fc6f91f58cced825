import ArgumentParser
import Lists
import Papers

/// `zeren compare`: two lists side by side, by meaning.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two lists by meaning: same, changed, only in one.")

    enum Form: String, ExpressibleByArgument, CaseIterable { case json, table }

    @Argument(help: "Last year's list, or the superior's.")
    var old: String
    @Argument(help: "This year's list, or one's own.")
    var new: String
    @Flag(
        help: "The first is a superior's: print what the second lacks and where it asks for less.")
    var superior = false
    @Option(help: "json or table (for people).")
    var format: Form = .table

    mutating func run() async throws {
        let command = self
        try await zeren.run { try command.compare() }
    }

    private func compare() throws {
        let (a, b) = (try ComparedFile(old), try ComparedFile(new))
        let comparison = Lists.compare(
            a.sections, b.sections, levels: (a.list.level, b.list.level))
        if format == .json {
            try Terminal.say(json: ComparisonAnswer(comparison, a, b))
            return
        }
        let table = ComparisonTable(comparison)
        Terminal.say(table.heads(a, b))
        for line in superior ? table.against : table.rows { Terminal.say(line) }
    }
}

/// A list to compare, with the corrections its file brings along.
struct ComparedFile {
    let list: ParsedList
    let sections: [Section]

    init(_ path: String) throws {
        let paper = try paper(at: path)
        list = paper.list
        guard !list.items.isEmpty else {
            throw Failure(.refused, "\(path): nothing in it reads as a list: no title, no item")
        }
        let answers = paper.answers?.corrections ?? []
        sections = apply(answers, to: list.sections, in: list.document).sections
    }
}

/// A comparison for people, a line each.
struct ComparisonTable {
    private let comparison: Comparison

    init(_ comparison: Comparison) { self.comparison = comparison }

    func heads(_ a: ComparedFile, _ b: ComparedFile) -> String {
        let counts = Comparison.Kind.allCases.map { "\($0.words.here) \(comparison.count($0))" }
        return """
            - \(a.list.document.name)  \(a.list.title)
            + \(b.list.document.name)  \(b.list.title)
            \(counts.joined(separator: ", "))
            """
    }

    /// Every item of both lists, with what differs in its duties, and what changes for whom.
    var rows: [String] {
        comparison.rows.flatMap(lines) + [""] + comparison.bearers.map(\.message.here)
    }

    private func lines(_ row: Comparison.Row) -> [String] {
        let ids = [row.old, row.new].filter { !$0.isEmpty }
            .map { $0.map(\.id).joined(separator: " + ") }.joined(separator: " → ")
        let likeness = row.kind == .changed ? " \(row.likeness)%" : ""
        let text = (row.new.first ?? row.old.first)?.text ?? ""
        let head = "\(row.kind.sign) \(ids)\(likeness)  \(shortened(text))"
        return [head] + comparison.pairs(of: row).flatMap { lines($0, in: row) }
    }

    /// What is the same, or only worded otherwise, needs no line; nor do duties of an item that
    /// stands in one list alone.
    private func lines(_ pair: Comparison.DutyPair, in row: Comparison.Row) -> [String] {
        guard row.kind == .changed else { return [] }
        switch pair.kind {
        case .same: return []
        case .changed:
            return pair.differences.filter { $0.kind != .wording }
                .map { "    ~ \(pair.new?.id ?? "")  \($0.message.here)" }
        case .onlyOld, .onlyNew:
            guard let duty = pair.new ?? pair.old, duty.isTimed else { return [] }
            return ["    \(pair.kind.sign) \(described(duty))"]
        }
    }

    private func described(_ duty: Duty) -> String {
        "\(duty.id)  \(duty.schedule.words.here)  \(shortened(duty.text))"
    }

    private func shortened(_ text: String) -> String {
        text.count > 40 ? "\(text.prefix(40))…" : text
    }
}

extension ComparisonTable {
    /// What the second list lacks of the first and where it asks for less.
    var against: [String] {
        let lacking = comparison.lacking
        let (timed, others) = (lacking.filter(\.isTimed), lacking.filter { !$0.isTimed })
        var lines = [head(zh: "上级有时间要求、本级没有的职责", en: "Owed by a time there and not here", timed)]
        lines += timed.flatMap(missing)
        lines.append(
            head(zh: "本级要求低于上级的职责", en: "Asking for less than the superior", comparison.weaker))
        for pair in comparison.weaker {
            lines.append("  \(pair.new.map(described) ?? "")")
            lines += pair.differences.filter { $0.direction == .weaker }
                .map { "      \($0.message.here)" }
        }
        if !comparison.suggestions.isEmpty {
            lines.append(
                head(
                    zh: "可以参照上级写明次数的职责", en: "Numbers to be taken from the superior",
                    comparison.suggestions))
        }
        for suggestion in comparison.suggestions {
            lines.append(
                "  \(suggestion.duty)  \(suggestion.number.words.here)  ← \(suggestion.source) \(shortened(suggestion.words))"
            )
        }
        lines.append(head(zh: "上级有、本级没有的常态职责", en: "Continuing duties there and not here", others))
        return lines + others.flatMap(missing)
    }

    private func head(zh: String, en: String, _ all: [some Any]) -> String {
        "\n" + Message(zh: "\(zh)（\(all.count)）", en: "\(en) (\(all.count))").here
    }

    private func missing(_ pair: Comparison.DutyPair) -> [String] {
        guard let duty = pair.old else { return [] }
        let near =
            pair.maybe.map { Message(zh: "可能对应 \($0)", en: "perhaps \($0)") }
            ?? pair.wordsFoundIn.map { Message(zh: "文字见 \($0)", en: "words found in \($0)") }
        return ["  \(described(duty))" + (near.map { "  [\($0.here)]" } ?? "")]
    }
}

extension Comparison.Kind {
    /// What stands before a line.
    fileprivate var sign: String {
        switch self {
        case .same: "="
        case .changed: "~"
        case .onlyOld: "-"
        case .onlyNew: "+"
        }
    }
}

extension Comparison.DutyPair {
    fileprivate var isTimed: Bool { old?.isTimed ?? new?.isTimed ?? false }
}

extension Duty {
    fileprivate var isTimed: Bool { schedule != .continuing }
}
