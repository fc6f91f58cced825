package import Lists

/// Fields: the day it is put up, the last day it stands.
package struct FiveWorkingDays: Guard {
    package let name = "five-working-days"
    package let rule = Message(
        zh: "公示不少于五个工作日",
        en: "Published for at least five working days")
    package let source = "《党政领导干部选拔任用工作条例》"
    package let fields = 2...2

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        guard let from = act.day(fields[0]), let through = act.day(fields[1]) else { return nil }
        switch act.settings.workingDay(5, after: from) {
        case .through(let day) where through < day:
            return Message(zh: "公示到 \(day) 或更晚。", en: "Publish it through \(day) or later.")
        case .unknown(let year):
            return Message(
                zh: "\(year) 年的工作日安排还没有录入；录入后再定公示期。",
                en: "The working days of \(year) are not known; load them first.")
        default: return nil
        }
    }
}
