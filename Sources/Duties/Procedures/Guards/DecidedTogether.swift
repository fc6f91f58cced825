package import Lists

/// Looks for a collective decision in the same chain of matters that has passed.
package struct DecidedTogether: Guard {
    package let name = "decided-together"
    package let rule = Message(
        zh: "由集体讨论决定（三重一大），不由个人决定",
        en: "Decided by the collective, not by one")
    package let source = "T1.20；C1.(四)1"

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let passed = act.linked.contains {
            $0.procedure == "decision" && $0.values["outcome"] == "passed"
        }
        guard !passed else { return nil }
        return Message(
            zh: "从本事项另起一件“三重一大集体决策”，通过后再办这一步。",
            en: "Let a collective decision follow from this matter; once it has passed, go on.")
    }
}
