/// A report goes to someone.
struct NoAddresseeRule: ListRule {
    let info = RuleInfo(
        "no-addressee", .note, zh: "报告没有写明对象：补明向谁报告", en: "A report without addressee: say to whom")

    func findings(in reading: Reading) -> [Finding] {
        reading.list.duties.filter { $0.action.kind == .report && $0.addressees.isEmpty }
            .map { info.finding(.nobody, at: $0.span) }
    }
}

extension Message {
    fileprivate static let nobody = Message(
        zh: "没有写明向谁报告。", en: "It is not said to whom to report.")
}
