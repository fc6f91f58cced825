package import Lists

/// Field: the last day that has to have passed.
package struct AfterDay: Guard {
    package let name = "after-day"
    package let rule = Message(
        zh: "期满以后再办",
        en: "Not before the time is over")
    package let source = "《党政领导干部选拔任用工作条例》"
    package let fields = 1...1

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        guard let day = act.day(fields[0]), act.day <= day else { return nil }
        return Message(zh: "\(day + 1) 起可以办。", en: "It may be done from \(day + 1).")
    }
}
