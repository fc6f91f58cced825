/// A period that no calendar window fits: 每三年, 每两周, 每旬.
struct PeriodWithoutNameRule: DutyRule {
    let info = RuleInfo(
        "period-without-name", .warning, zh: "周期没有对应的统计周期：由委员会设定按年、季、月等如何计算",
        en: "The period fits no window counted here: the committee sets one")

    func finding(on duty: borrowing Duty) -> Finding? {
        guard case .recurring(let recurring) = duty.schedule, recurring.period == nil,
            !duty.flags.contains(Flag.noPeriod)
        else { return nil }
        return info.finding(.nameless, at: duty.spans.schedule ?? duty.span)
    }
}

extension Message {
    fileprivate static let nameless = Message(
        zh: "写明了周期，但不是日、周、月、季度、半年、年等可直接统计的周期，由委员会设定。",
        en:
            "The period is stated, but has no name among those counted here; the committee sets one."
    )
}
