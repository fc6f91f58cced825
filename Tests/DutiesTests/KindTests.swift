import Testing

@testable import Duties

/// Kinds of records and of registers are held to their own words.
@Suite struct KindTests {
    private static let allFields =
        RecordKind.allCases.map { ($0.rawValue, $0.facts.fields) }
        + RegisterKind.allCases.map { ($0.rawValue, $0.facts.fields) }

    @Test func `names of fields and codes of options are told apart and hold no space`() {
        for (kind, fields) in Self.allFields {
            #expect(Set(fields.map(\.name)).count == fields.count, "\(kind)")
            for field in fields {
                let codes = field.options.map(\.code)
                #expect(Set(codes).count == codes.count, "\(kind) \(field.name)")
                #expect((codes + [field.name]).allSatisfy { !$0.contains(" ") }, "\(kind)")
            }
        }
    }

    @Test func `a rule speaks of fields there are, and of answers they take`() {
        for kind in RecordKind.allCases {
            let names = Set(kind.facts.fields.map(\.name))
            for rule in kind.facts.rules {
                #expect(names.isSuperset(of: rule.test.fields), "\(rule.name)")
                for (field, answer) in rule.test.answers {
                    let options = kind.facts.field(field)?.options.map(\.code) ?? []
                    #expect(options.contains(answer), "\(rule.name) \(answer)")
                }
                #expect(!rule.source.zh.isEmpty && !rule.source.en.isEmpty, "\(rule.name)")
            }
            #expect(names.isSuperset(of: kind.facts.readers ?? []))
        }
        let rules = RecordKind.allCases.flatMap(\.facts.rules).map(\.name)
        #expect(Set(rules).count == rules.count)
    }

    @Test func `a register begins open, can end, and needs only fields it has`() {
        for kind in RegisterKind.allCases {
            let facts = kind.facts
            let names = Set(facts.fields.map(\.name))
            #expect(facts.states.first?.isOver == false, "\(kind)")
            #expect(facts.states.contains { $0.isOver }, "\(kind)")
            #expect(facts.states.allSatisfy { names.isSuperset(of: $0.needs) }, "\(kind)")
            if let limit = facts.limit { #expect(facts.field(limit)?.form == .day) }
            if let yearly = facts.yearly { #expect(facts.field(yearly.field)?.form == .day) }
            #expect(facts.review != nil || facts.limit != nil, "\(kind) waits for nobody")
        }
    }

    @Test func `what is written is kept as the field takes it, or pointed at`() {
        let number = KindField("n", .number(1...9), "数", "n")
        #expect(number.kept(["7"]) == .value("7"))
        #expect(number.kept([]) == .nothing)
        for wrong in [["0"], ["七"], ["1", "2"]] {
            if case .wrong = number.kept(wrong) { continue }
            Issue.record("\(wrong)")
        }
        let some = KindField(
            "c", .choices([KindOption("a", "甲", "A"), KindOption("b", "乙", "B")]), "选", "c")
        #expect(some.kept(["乙", "a"]) == .value("a b"), "in the field's own order")
        #expect(some.parts(of: "a b") == ["a", "b"])
        #expect(KindField("y", .yes, "是", "y").kept(["是"]) == .value("yes"))
        #expect(KindField("y", .yes, "是", "y").kept(["no"]) == .nothing)
        #expect(KindField("d", .day, "日", "d").kept(["2026-02-28"]) == .value("2026-02-28"))
        if case .wrong = KindField("d", .day, "日", "d").kept(["2026-02-31"]) { return }
        Issue.record("31 February")
    }

    @Test func `a line waits until its interval is over, or its limit; a closed one for nobody`() {
        let seen = Day(ordinal: 20_000)
        var settings = Settings()
        let plain = RegisterDays(.risks, isOver: false, seen: seen, values: [:], settings: settings)
        #expect(plain.review == seen + 180)
        settings.reviewDays["risks"] = 30
        let sooner = RegisterDays(
            .risks, isOver: false, seen: seen, values: [:], settings: settings)
        #expect(sooner.next == seen + 30)
        #expect(!sooner.isOverdue(asOf: seen + 30) && sooner.isOverdue(asOf: seen + 31))
        let closed = RegisterDays(.risks, isOver: true, seen: seen, values: [:], settings: settings)
        #expect(closed.next == nil)
        let due = RegisterDays(
            .filings, isOver: false, seen: seen, values: ["due": "2026-01-31"], settings: settings)
        #expect(due.next == Day("2026-01-31"))
    }
}

extension KindRule.Test {
    /// Every field it looks at.
    fileprivate var fields: [String] {
        switch self {
        case .filled(let fields, let when): fields + when.fields
        case .principal(let field, let when): [field] + when.fields
        case .apart(let one, let other): [one, other]
        case .includes(let field, _), .reported(let field), .signed(let field): [field]
        case .thirds(let present, let expected): [present, expected]
        case .node(let when): when.fields
        }
    }

    fileprivate var answers: [(String, String)] {
        switch self {
        case .filled(_, .says(let field, let answer)), .principal(_, .says(let field, let answer)),
            .node(.says(let field, let answer)):
            [(field, answer)]
        case .includes(let field, let answers): answers.map { (field, $0) }
        default: []
        }
    }
}

extension KindRule.When {
    fileprivate var fields: [String] {
        switch self {
        case .always: []
        case .said(let field), .says(let field, _): [field]
        }
    }
}
