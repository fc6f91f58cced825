/// A word of time without a number: somebody has to set one.
struct VagueTermRule: DutyRule {
    let info = RuleInfo(
        "vague-term", .note, zh: "时间用语不明确：采用清单时定出次数或日期",
        en: "A vague word of time: set a number or a date when adopting")

    func finding(on duty: borrowing Duty) -> Finding? {
        guard case .vague(let term) = duty.schedule else { return nil }
        return info.finding(.vague(term.value), at: term.span)
    }
}

extension Message {
    fileprivate static func vague(_ term: String) -> Message {
        Message(
            zh: "“" + term + "”没有写明次数或日期。",
            en: "“" + term + "” gives neither a number nor a date.")
    }
}
