package import Lists

/// Fields: the outcome and the option it guards, the step, its choice and option, present, recused.
package struct Majority: Guard {
    package let name = "majority"
    package let rule = Message(
        zh: "赞成的超过应到会成员的一半才算通过",
        en: "It passes when more than half of those entitled agree")
    package let source = "《中国共产党地方委员会工作条例》"
    package let fields = 7...7

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        guard act.value(fields[0]) == fields[1].dropFirst() else { return nil }
        let agreed = act.matter.statements(of: fields[2]).filter {
            $0.values[fields[3]] == String(fields[4].dropFirst())
        }.count
        let entitled = act.attendance(fields[5], fields[6]).entitled
        guard agreed * 2 <= entitled else { return nil }
        return Message(
            zh: "应到 \(entitled) 人，赞成 \(agreed) 人；可以作未通过，或暂缓再议。",
            en: "\(agreed) of \(entitled) agree; it may be rejected or put off.")
    }
}
