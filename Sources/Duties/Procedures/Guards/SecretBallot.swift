package import Lists

/// Fields: issued, returned, then the columns that add up to those returned.
package struct SecretBallot: Guard {
    package let name = "secret-ballot"
    package let rule = Message(
        zh: "无记名投票：只记票数，少于 5 人不投，票数对得上",
        en: "A secret ballot: counted, not traceable, none under five voters")
    package let source = "T1.18；本地设定"
    package let fields = 3...7

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        guard let issued = act.number(fields[0]), let returned = act.number(fields[1]) else {
            return nil
        }
        let counted = fields.dropFirst(2).compactMap(act.number).reduce(0, +)
        if issued < 5 {
            return Message(
                zh: "只有 \(issued) 人，会看出谁投了什么；改用个别谈话。",
                en: "With \(issued) voters it shows who voted how; talk with each instead.")
        }
        guard returned > issued || counted != returned else { return nil }
        return Message(
            zh: "发 \(issued) 票、收 \(returned) 票、计 \(counted) 票；收的不多于发的，各项加起来等于收的。",
            en: "\(issued) issued, \(returned) returned, \(counted) counted: make them agree.")
    }
}
