package import Lists

/// Fields: who talks, with whom.
package struct TwoTalkers: Guard {
    package let name = "two-talkers"
    package let rule = Message(
        zh: "谈话不少于两人，被谈话人不在其中",
        en: "At least two talk with a person")
    package let source = "《中国共产党纪律检查机关监督执纪工作规则》"
    package let fields = 2...2

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        let talkers = Set(act.posts(fields[0]))
        let person = PostID(act.value(fields[1]))
        guard talkers.count < 2 || talkers.contains(person) else { return nil }
        return Message(
            zh: "选两位以上谈话人，且不含被谈话的岗位。", en: "Choose two or more, none of them the one talked with.")
    }
}
