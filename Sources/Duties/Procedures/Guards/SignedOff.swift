package import Lists

/// Looks for a finished sign-off in the same chain of matters.
package struct SignedOff: Guard {
    package let name = "signed-off"
    package let rule = Message(
        zh: "报告先经签字背书",
        en: "The report is signed off first")
    package let source = "T1.16；T2.2；C2.(一)4"

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let signed = act.linked.contains { $0.procedure == "sign-off" && $0.ending == .finished }
        guard !signed else { return nil }
        return Message(
            zh: "从本事项另起一件“签字背书”，签字后再办这一步。",
            en: "Let a sign-off follow from this matter; once it is signed, go on.")
    }
}
