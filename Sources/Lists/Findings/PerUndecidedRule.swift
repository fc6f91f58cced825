/// Once for all, or once with each? The text leaves it open.
struct PerUndecidedRule: DutyRule {
    let info = RuleInfo(
        "per-undecided", .warning, zh: "次数按人计还是合计不明：采用时明确",
        en: "Once for all or once with each is left open: decide when adopting")

    func finding(on duty: borrowing Duty) -> Finding? {
        duty.per == .undecided ? info.finding(.undecided(duty.counterparts), at: duty.span) : nil
    }
}

extension Message {
    fileprivate static func undecided(_ counterparts: [Named]) -> Message {
        let words = counterparts.map(\.text).joined(separator: "、")
        return words.isEmpty
            ? Message(
                zh: "没有写明次数是合计还是逐个计。", en: "It is open whether the count is for all or for each.")
            : Message(
                zh: "没有写明是与“\(words)”合计，还是与每一个。",
                en: "It is open whether the count is for all of “\(words)” or for each.")
    }
}
