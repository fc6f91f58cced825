package import Lists

/// Fields: the day papers went out, the day of the meeting.
package struct PapersAhead: Guard {
    package let name = "papers-ahead"
    package let rule = Message(
        zh: "会议材料提前三天送到",
        en: "Papers go out three days before the meeting")
    package let source = "本地设定"
    package let fields = 2...2

    package func allowed(_ act: Act, _ fields: [String]) -> Message? {
        guard let sent = act.day(fields[0]), let meets = act.day(fields[1]), meets - sent < 3 else {
            return nil
        }
        return Message(
            zh: "材料 \(sent) 送出，会议最早 \(sent + 3) 开。",
            en: "Sent on \(sent), meet on \(sent + 3) at the earliest.")
    }
}
