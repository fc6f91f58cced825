/// A report goes to someone.
struct NoAddresseeRule: DutyRule {
    let info = RuleInfo(
        "no-addressee", .note, zh: "报告没有写明对象：补明向谁报告", en: "A report without addressee: say to whom")

    func finding(on duty: borrowing Duty) -> Finding? {
        guard duty.action.kind == .report, duty.addressees.isEmpty else { return nil }
        return info.finding(.nobody, at: duty.span)
    }
}

extension Message {
    fileprivate static let nobody = Message(
        zh: "没有写明向谁报告。", en: "It is not said to whom to report.")
}
