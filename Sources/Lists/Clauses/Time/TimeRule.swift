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
            Weekdays(), EveryOther(), Seasons(), AfterPeriod(), EveryPeriod(), SpreadPeriod(),
            WholePeriod(),
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
    /// The letters that have a group, and a few others.
    private let openings: LetterSieve

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
        var openings = LetterSieve()
        for code in byCode.keys { openings.insert(code) }
        (self.rules, self.groups, self.members, self.openings) = (rules, groups, members, openings)
    }

    func marks(in passage: Passage) -> [TimeMark] {
        var marks: [TimeMark] = []
        var at = 0
        while at < passage.count {
            let code = passage.codes[at]
            if openings.mayHold(code), !passage.quoted[at] || code == "“",
                let mark = mark(in: passage, at: at, groups[Int(code.value)])
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
