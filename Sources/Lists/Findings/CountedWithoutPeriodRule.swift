/// A count says nothing without a period.
struct CountedWithoutPeriodRule: DutyRule {
    let info = RuleInfo(
        "counted-without-period", .warning, zh: "有次数而无周期：补明每年、每季度等",
        en: "A count without a period: say per year, per quarter")

    func finding(on duty: borrowing Duty) -> Finding? {
        guard case .recurring(let recurring) = duty.schedule, recurring.period == nil,
            duty.flags.contains(Flag.noPeriod)
        else {
            return nil
        }
        return info.finding(.periodless, at: duty.spans.schedule ?? duty.span)
    }
}

extension Message {
    fileprivate static let periodless = Message(
        zh: "写明了次数，没有写明在多长时间内。", en: "The count is given, the period is not.")
}
