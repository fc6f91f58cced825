package import Lists

/// Field: the report, which holds each sentence about what is unmet.
package struct UnmetStated: Guard {
    package let name = "unmet-stated"
    package let rule = Message(
        zh: "报告写明未履行的职责，不能删去",
        en: "A report states what is unmet")
    package let source = "T1.25；T2.9"
    package let fields = 1...1

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let text = act.value(fields[0])
        let left = act.unmet.filter { !text.contains($0) }
        guard let first = left.first else { return nil }
        return Message(
            zh: "少了 \(left.count) 句，例如：“\(first)”。可以在后面说明原因，句子要保留。",
            en: "\(left.count) sentences are gone, such as “\(first)”. Add why, but keep them.")
    }
}
