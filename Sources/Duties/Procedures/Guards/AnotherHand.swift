package import Lists

/// Field: the step that another has to have done.
package struct AnotherHand: Guard {
    package let name = "another-hand"
    package let rule = Message(
        zh: "做的人不能自己查自己",
        en: "Nobody checks their own work")
    package let source = "C2.(二)2；C1.(九)1；本地设定"
    package let fields = 1...1

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let own = act.matter.statements(of: fields[0]).last
        guard let own, own.by.isSame(as: act.by) else { return nil }
        return Message(
            zh: "这一步由没有办理前一步的岗位来办。", en: "This falls to somebody who did not do the step before.")
    }
}
