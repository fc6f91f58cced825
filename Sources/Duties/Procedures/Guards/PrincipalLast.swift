package import Lists

/// 末位表态: whatever the principal thinks is said when all others have spoken.
package struct PrincipalLast: Guard {
    package let name = "principal-last"
    package let rule = Message(
        zh: "主要负责人末位表态",
        en: "The principal states last")
    package let source = "C1.(四)3；T2.6"

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        guard act.by.post != nil, act.by.post == act.principal else { return nil }
        let others = act.matter.waiting.filter {
            $0.step == act.step.name && !$0.by.isSame(as: act.by)
        }
        guard !others.isEmpty else { return nil }
        return Message(
            zh: "还有 \(others.count) 位成员没有表态；等他们说完，主要负责人再表态。",
            en: "\(others.count) members have not stated yet; the principal may once they have.")
    }
}
