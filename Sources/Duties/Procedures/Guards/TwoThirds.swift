package import Lists

/// Fields: who is present, who stands back, the kind, and the kinds it holds for.
package struct TwoThirds: Guard {
    package let name = "two-thirds"
    package let rule = Message(
        zh: "重大事项和干部任免须有三分之二以上成员到会，回避的不计",
        en: "Major matters and appointments need two thirds present; who stands back does not count"
    )
    package let source = "《中国共产党地方委员会工作条例》"
    package let fields = 4...8

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let kinds = fields.dropFirst(3).map { $0.dropFirst() }
        guard kinds.contains(Substring(act.value(fields[2]))) else { return nil }
        let count = act.attendance(fields[0], fields[1])
        guard count.present * 3 < count.entitled * 2 else { return nil }
        let needed = (count.entitled * 2 + 2) / 3
        return Message(
            zh: "应到 \(count.entitled) 人，到会 \(count.present) 人；这类事项至少 \(needed) 人到会再议。",
            en:
                "\(count.present) of \(count.entitled) are present; this kind needs at least \(needed)."
        )
    }
}
