package import Lists

/// Bound to the exact text: the hash that was shown is the hash that stands.
package struct ThisVersion: Guard {
    package let name = "this-version"
    package let rule = Message(
        zh: "签的就是这一版；改过的要重新签",
        en: "A signature holds for this version; a changed text needs a new one")
    package let source = "T1.16；T2.2；C2.(一)4"

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        guard act.shownVersion != act.version else { return nil }
        return Message(
            zh: "文本已是 \(act.version.prefix(8)) 版，您看的是 \(act.shownVersion.prefix(8)) 版；看过现在这一版再签。",
            en:
                "The text is version \(act.version.prefix(8)), you were shown \(act.shownVersion.prefix(8)); read this one, then sign."
        )
    }
}
