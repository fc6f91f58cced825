package import Lists

/// Half of those entitled are not enough: more must be present.
package struct Quorum: Guard {
    package let name = "quorum"
    package let rule = Message(
        zh: "到会人数超过应到人数的一半才能开会，回避的不计",
        en: "More than half of those entitled must be present; who stands back does not count")
    package let source = "《中国共产党地方委员会工作条例》"
    package let fields = 2...2

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let count = act.attendance(fields[0], fields[1])
        guard count.present * 2 <= count.entitled else { return nil }
        return Message(
            zh: "应到 \(count.entitled) 人，到会 \(count.present) 人；至少 \(count.entitled / 2 + 1) 人到会再开。",
            en:
                "\(count.present) of \(count.entitled) are present; meet with at least \(count.entitled / 2 + 1)."
        )
    }
}
