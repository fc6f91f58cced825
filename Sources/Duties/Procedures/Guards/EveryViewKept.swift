package import Lists

/// Field: the step in which views are stated.
package struct EveryViewKept: Guard {
    package let name = "every-view-kept"
    package let rule = Message(
        zh: "到会成员逐个表态，意见按姓名（岗位）记下",
        en: "Each one present states a view, kept by name")
    package let source = "C1.(四)1；《议事规则》"
    package let fields = 1...1

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let silent = act.matter.waiting.filter { $0.step == fields[0] }
        guard !silent.isEmpty else { return nil }
        return Message(
            zh: "还有 \(silent.count) 位没有表态；都表态后再形成决议，不同意见也一并记下。",
            en:
                "\(silent.count) have not stated; resolve once all have, dissent kept with the rest."
        )
    }
}
