import Duties
import Lists
import Testing

/// A procedure that cannot be carried out as written is pointed at, with the place.
@Suite struct ProcedureFlawTests {
    typealias Step = Procedure.Step

    private static let words = Message(zh: "步骤", en: "step")

    private func step(
        _ name: String, by: [String] = ["office"], _ next: Procedure.Next
    ) -> Step {
        Step(name: name, words: Self.words, by: by, then: [.init(next: next)])
    }

    private func procedure(_ steps: [Step]) -> Procedure {
        Procedure(
            id: "sample", system: "S00", name: Self.words, about: Self.words, clauses: ["T1.1"],
            basis: Self.words, label: .internal, record: "other", actions: [.other],
            parties: [
                .init(name: "office", words: Self.words, who: .organisation),
                .init(name: "leader", words: Self.words, who: .post),
            ], steps: steps)
    }

    /// Names the leader, so that the sample is sound.
    private var first: Step {
        var first = step("open", .steps(["close"]))
        first.fields = [.init(name: "leader", kind: .post, words: Self.words, names: "leader")]
        return first
    }

    private func places(_ steps: [Step]) -> [String] { procedure(steps).flaws().map(\.place) }

    @Test func `a sound one has none`() {
        #expect(places([first, step("close", by: ["leader"], .finished)]).isEmpty)
    }

    @Test func `a step nothing leads to`() {
        #expect(
            places([first, step("close", .finished), step("aside", .finished)]) == ["steps.aside"])
    }

    @Test func `a step nobody can take`() {
        #expect(places([first, step("close", by: [], .finished)]) == ["steps.close.by"])
        #expect(places([first, step("close", by: ["nobody"], .finished)]) == ["steps.close.by"])
        var unnamed = first
        unnamed.fields = []
        #expect(
            places([unnamed, step("close", by: ["leader"], .finished)]) == ["parties.leader"],
            "no field names the post")
    }

    @Test func `one that cannot come to an end`() {
        let found = places([first, step("close", .steps(["open"]))])
        #expect(found == ["steps.open.then", "steps.close.then", "steps"])
        #expect(
            places([first, step("close", .stopped)]) == ["steps"],
            "it only ever stops, never finishes")
    }

    @Test func `a guard nobody knows, and one that is given too little`() {
        var close = step("close", .finished)
        close.guards = [
            .init("no-such-guard"), .init("quorum", ["leader"]), .init("opinion", ["x"]),
        ]
        #expect(
            places([first, close]) == [
                "steps.close.guards.no-such-guard", "steps.close.guards.quorum",
                "steps.close.guards.opinion",
            ])
    }

    @Test func `a choice whose options lead nowhere, a limit that cannot be read`() {
        var close = Step(
            name: "close", words: Self.words, by: ["office"],
            fields: [
                .init(
                    name: "way", kind: .choice, words: Self.words,
                    options: [
                        .init(name: "a", words: Self.words), .init(name: "b", words: Self.words),
                    ])
            ], then: [.init(option: "a", next: .finished)], chooses: "way")
        #expect(places([first, close]) == ["steps.close.then"])
        close.then.append(.init(option: "b", next: .finished))
        #expect(places([first, close]).isEmpty)
        close.limit = .init(within: "soon")
        #expect(places([first, close]) == ["steps.close.limit"])
        close.limit = .init(until: "leader")
        #expect(places([first, close]) == ["steps.close.limit"], "a post is no day")
        close.limit = nil
        close.only = "leader"
        #expect(places([first, close]) == ["steps.close.only"], "one post is no field of posts")
    }

    @Test func `a name twice`() {
        #expect(
            places([first, step("close", .finished), step("close", .finished)]) == ["steps.close"])
    }
}
