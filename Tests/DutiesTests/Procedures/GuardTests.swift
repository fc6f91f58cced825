import Foundation
import Lists
import Testing

@testable import Duties

/// Each guard by itself: what it lets pass, what it refuses, and that a refusal helps.
@Suite struct GuardTests {
    private static let words = Message(zh: "步骤", en: "step")
    private static let members = (1...5).map { PostID("p\($0)") }
    private static let day = Day(ordinal: 20_514)  // Monday 2026-03-02

    private func act(
        _ values: [String: String], by post: PostID? = nil, said: [Matter.Statement] = [],
        waiting: [Matter.Waiting] = []
    ) -> Act {
        let organisation = OrganisationID("town")
        let holders = Self.members.map {
            Matter.Holder(party: "group", organisation: organisation, post: $0)
        }
        let matter = Matter(
            id: MatterID("m"), owner: organisation, number: 1, procedure: "p", title: "",
            label: .internal, opened: Self.day, holders: holders, statements: said,
            waiting: waiting)
        let step = Procedure.Step(
            name: "now", words: Self.words, by: ["group"], then: [.init(next: .finished)])
        let procedure = Procedure(
            id: "p", system: "S00", name: Self.words, about: Self.words, clauses: [],
            basis: Self.words, label: .internal, record: "other", actions: [],
            parties: [.init(name: "group", words: Self.words, who: .group)],
            steps: [
                step,
                .init(
                    name: "hear", words: Self.words, by: ["group"],
                    then: [.init(next: .finished)]),
            ])
        return Act(
            procedure: procedure, step: step, matter: matter,
            by: .init(party: "group", organisation: organisation, post: post), values: values,
            day: Self.day, principal: Self.members[0])
    }

    private func posts(_ numbers: Int...) -> String {
        numbers.map { "p\($0)" }.joined(separator: "\n")
    }

    private func said(_ step: String, by post: Int, _ values: [String: String] = [:])
        -> Matter.Statement
    {
        Matter.Statement(
            place: 1, step: step,
            by: .init(
                party: "group", organisation: OrganisationID("town"),
                post: Self.members[post - 1]), account: "", happened: Self.day, recordedAt: 0,
            values: values)
    }

    @Test func `half is no quorum, more than half is; who stands back is in neither number`() {
        let rule = Quorum()
        let fields = ["present", "recused"]
        #expect(rule.allowed(act(["present": posts(1, 2)]), fields) != nil)
        #expect(rule.allowed(act(["present": posts(1, 2, 3)]), fields) == nil)
        #expect(
            rule.allowed(act(["present": posts(1, 2, 3), "recused": posts(3)]), fields) != nil,
            "two of four")
        #expect(
            rule.allowed(act(["present": posts(1, 2), "recused": posts(4, 5)]), fields) == nil,
            "two of three")
    }

    @Test func `two thirds hold for the kinds named, and are rounded up`() {
        let fields = ["present", "recused", "kind", "=major"]
        let rule = TwoThirds()
        #expect(rule.allowed(act(["present": posts(1, 2, 3), "kind": "major"]), fields) != nil)
        #expect(rule.allowed(act(["present": posts(1, 2, 3, 4), "kind": "major"]), fields) == nil)
        #expect(rule.allowed(act(["present": posts(1, 2, 3), "kind": "funds"]), fields) == nil)
    }

    @Test func `the principal waits for all the others, nobody else waits`() {
        let other = Matter.Waiting(
            step: "now",
            by: .init(
                party: "group", organisation: OrganisationID("town"), post: Self.members[1]),
            since: Self.day)
        let rule = PrincipalLast()
        #expect(rule.allowed(act([:], by: Self.members[0], waiting: [other]), []) != nil)
        #expect(rule.allowed(act([:], by: Self.members[2], waiting: [other]), []) == nil)
        #expect(rule.allowed(act([:], by: Self.members[0]), []) == nil)
    }

    @Test func `it passes with more than half of those entitled, present or not`() {
        let fields = ["outcome", "=passed", "speak", "stance", "=agree", "present", "recused"]
        let agree = { (count: Int) in
            (1...count).map { self.said("speak", by: $0, ["stance": "agree"]) }
        }
        let values = ["outcome": "passed", "present": posts(1, 2, 3, 4)]
        #expect(Majority().allowed(act(values, said: agree(2)), fields) != nil)
        #expect(Majority().allowed(act(values, said: agree(3)), fields) == nil)
        var rejected = values
        rejected["outcome"] = "rejected"
        #expect(Majority().allowed(act(rejected, said: agree(1)), fields) == nil)
    }

    @Test(arguments: ["", "同意", "已阅。", "同 意", "知道了", "agreed", "无意见"])
    func `an empty opinion, or one that says nothing, is none`(words: String) {
        #expect(Opinion().allowed(act(["opinion": words]), ["opinion"]) != nil)
    }

    @Test(arguments: ["同意，由应急办三月底前落实。", "不同意，预算没有依据。"])
    func `an opinion that says something passes`(words: String) {
        #expect(Opinion().allowed(act(["opinion": words]), ["opinion"]) == nil)
    }

    @Test func `five working days, with holidays; an unknown year is said`() {
        let fields = ["from", "through"]
        let values = ["from": "2026-03-02", "through": "2026-03-09"]
        #expect(FiveWorkingDays().allowed(act(values), fields)?.zh.contains("2026") == true)
        var known = act(values)
        known.settings.workingDays[2026] = WorkingYear(holidays: [], workedWeekends: [])
        #expect(FiveWorkingDays().allowed(known, fields) == nil)
        known.settings.workingDays[2026] = WorkingYear(
            holidays: [Self.day + 1], workedWeekends: [])
        #expect(FiveWorkingDays().allowed(known, fields) != nil)
    }

    @Test func `a ballot that would show who voted how, or does not add up, is refused`() {
        let fields = ["issued", "returned", "yes", "no"]
        let ballot = { (issued: Int, returned: Int, yes: Int, no: Int) in
            SecretBallot().allowed(
                self.act([
                    "issued": "\(issued)", "returned": "\(returned)", "yes": "\(yes)",
                    "no": "\(no)",
                ]), fields)
        }
        #expect(ballot(4, 4, 4, 0) != nil)
        #expect(ballot(5, 5, 3, 2) == nil)
        #expect(ballot(9, 10, 6, 4) != nil)
        #expect(ballot(9, 8, 6, 1) != nil)
    }

    @Test func `whoever is judged is heard first; whoever did it does not check it`() {
        #expect(PersonHeard().allowed(act([:]), ["hear"]) != nil)
        #expect(PersonHeard().allowed(act([:], said: [said("hear", by: 2)]), ["hear"]) == nil)
        let own = act([:], by: Self.members[1], said: [said("done", by: 2)])
        #expect(AnotherHand().allowed(own, ["done"]) != nil)
        let other = act([:], by: Self.members[2], said: [said("done", by: 2)])
        #expect(AnotherHand().allowed(other, ["done"]) == nil)
    }

    @Test func `the register holds each guard of the folder once`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/Duties/Procedures/Guards")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0 != "Guards.swift" }.map { $0.replacing(".swift", with: "") }
        #expect(Set(files) == Set(Guards.all.map { "\(type(of: $0))" }))
        #expect(Set(Guards.all.map(\.name)).count == Guards.all.count)
        #expect(
            Guards.all.allSatisfy {
                !$0.source.isEmpty && !$0.rule.zh.isEmpty && !$0.rule.en.isEmpty
            })
    }

    @Test func `a source is said in words people know`() {
        let words = Clause.words("T1.20；C1.(四)1；《问责条例》")
        #expect(words.zh == "乡镇清单一、20；市级清单一、(四)1；《问责条例》")
        #expect(words.en == "township list, part 1, 20; city list, part 1, (四)1; 《问责条例》")
    }
}
