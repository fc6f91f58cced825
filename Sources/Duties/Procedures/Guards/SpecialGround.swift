package import Lists

/// Fields: choices of yes and no that must not be no.
package struct SpecialGround: Guard {
    package let name = "special-ground"
    package let rule = Message(
        zh: "容错有条件：为公、未谋私、程序合规、及时补救",
        en: "Tolerance has conditions: for the public, no gain, by procedure, mended")
    package let source = "C1.(六)2；《关于进一步激励广大干部新时代新担当新作为的意见》"
    package let fields = 1...6

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let missing = fields.filter { act.value($0) == "no" }.compactMap(act.procedure.field)
        guard act.value("outcome") == "tolerated", !missing.isEmpty else { return nil }
        return Message(
            zh: "“\(missing.map(\.words.zh).joined(separator: "、"))”不具备；可以不予容错，写明理由。",
            en:
                "\(missing.map(\.words.en).joined(separator: ", ")) does not hold; refuse it with reasons."
        )
    }
}
