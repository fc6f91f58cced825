package import Lists

/// Fields: files, or a line that names records by their numbers.
package struct EvidenceGiven: Guard {
    package let name = "evidence"
    package let rule = Message(
        zh: "有佐证才能报完成、才能销号",
        en: "It is done when the evidence exists")
    package let source = "C2.(二)2；本地设定"
    package let fields = 1...3

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let names = Set(fields)
        let files = act.files + act.matter.statements.flatMap(\.files)
        if files.contains(where: { names.contains($0.field) }) { return nil }
        if fields.contains(where: { act.value($0).contains(where: \.isNumber) }) { return nil }
        return Message(
            zh: "附上材料，或写明记实的编号（第几号）。", en: "Add a file, or give the number of the record.")
    }
}
