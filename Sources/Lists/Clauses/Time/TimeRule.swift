/// A family of words of time or number: one family, one file, one page of tests.
protocol TimeRule: Sendable {
    /// The letters a form of this family can begin with.
    var openings: String { get }

    /// The form that begins at a place; nil where none does.
    func mark(in passage: Passage, at start: Int) -> TimeMark?
}

/// All the families, in the order in which they are asked.
///
/// The folder of each family and this list are compared by a test.
enum TimeRules {
    static func all() -> [any TimeRule] {
        [
            EveryOther(), Seasons(), AfterPeriod(), EveryPeriod(), SpreadPeriod(), WholePeriod(),
            HalfYears(),
            Rhythm(),
            Within(), Beforehand(), MonthDays(), PeriodEnds(), Covers(),
            NumberOfTimes(),
            Prompt(), AsFound(), Early(), VagueTerm(), TimeNode(), EachOne(),
        ]
    }
}

/// Finds every word of time in a passage, asking only the rules whose letters come up.
struct TimeScanner: Sendable {
    private let rules: [any TimeRule]
    /// For each letter the group of rules to ask, or zero.
    private let groups: [UInt8]
    private let members: [[Int]]

    init(_ rules: [any TimeRule] = TimeRules.all()) {
        var byCode: [Code: [Int]] = [:]
        for (index, rule) in rules.enumerated() {
            for code in Set(Code.codes(rule.openings)) { byCode[code, default: []].append(index) }
        }
        var groups = [UInt8](repeating: 0, count: 65536)
        var members: [[Int]] = [[]]
        for (code, indices) in byCode {
            let known = members.firstIndex(of: indices) ?? members.count
            if known == members.count { members.append(indices) }
            groups[Int(code.value)] = UInt8(truncatingIfNeeded: known)
        }
        (self.rules, self.groups, self.members) = (rules, groups, members)
    }

    func marks(in passage: Passage) -> [TimeMark] {
        var marks: [TimeMark] = []
        var at = 0
        while at < passage.count {
            let group = groups[Int(passage.codes[at].value)]
            if group != 0, !passage.quoted[at] || passage.codes[at] == "“",
                let mark = mark(in: passage, at: at, group)
            {
                marks.append(mark)
                at = max(at + 1, mark.range.upperBound)
            } else {
                at += 1
            }
        }
        return marks
    }

    private func mark(in passage: Passage, at start: Int, _ group: UInt8) -> TimeMark? {
        for index in members[Int(group)] {
            if let mark = rules[index].mark(in: passage, at: start) { return mark }
        }
        return nil
    }
}
