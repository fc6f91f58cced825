package import Lists

/// Fields: the steps in which they are heard.
package struct PersonHeard: Guard {
    package let name = "person-heard"
    package let rule = Message(
        zh: "先听本人（本单位）陈述",
        en: "The one concerned is heard first")
    package let source = "《中国共产党问责条例》；《中国共产党章程》第四十三条"
    package let fields = 1...2

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let isHeard = fields.allSatisfy { !act.matter.statements(of: $0).isEmpty }
        guard !isHeard else { return nil }
        let steps = fields.compactMap(act.procedure.step)
        return Message(
            zh: "先办“\(steps.map(\.words.zh).joined(separator: "、"))”。",
            en: "First: \(steps.map(\.words.en).joined(separator: ", ")).")
    }
}
