package import Lists

/// Fields: the post that owns the task, the post that verifies it.
package struct VerifierNotOwner: Guard {
    package let name = "verifier-not-owner"
    package let rule = Message(
        zh: "验收的不是整改的那个人",
        en: "Who verifies is not who rectifies")
    package let source = "C2.(二)2；本地设定"
    package let fields = 2...2

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let (owner, verifier) = (act.value(fields[0]), act.value(fields[1]))
        guard !owner.isEmpty, owner == verifier else { return nil }
        return Message(zh: "请另选一个岗位验收。", en: "Choose another post to verify.")
    }
}
