package import Lists

/// Field: the day of what is asked for.
package struct BeforeTheAct: Guard {
    package let name = "before-the-act"
    package let rule = Message(
        zh: "请示在事前",
        en: "A request comes before the act")
    package let source = "《党政机关公文处理工作条例》；C1.(三)3"
    package let fields = 1...1

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        guard let day = act.day(fields[0]), day <= act.day else { return nil }
        return Message(
            zh: "要做的事在 \(day)，不晚于请示日 \(act.day)；已经做了的写报告说明，还没做的另定日期。",
            en:
                "The act is of \(day), not after \(act.day); report what is done, or set a later day."
        )
    }
}
