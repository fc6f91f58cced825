/// A duty with a time, of a kind of act that no kind of record is made for.
struct NoEvidenceRule: DutyRule {
    let info = RuleInfo(
        "no-evidence", .note, zh: "没有记录种类能证明：采用时写明以什么为凭证",
        en: "No kind of record can show it was done: say what will when adopting")

    /// The acts that no kind of record serves; the kinds of record are a room above this one.
    static func isUnserved(_ kind: Action.Kind) -> Bool {
        switch kind {
        case .signOff, .referral, .caseSupport, .accountability, .appeal, .other: true
        default: false
        }
    }

    func finding(on duty: borrowing Duty) -> Finding? {
        switch duty.schedule {
        case .recurring, .deadline: break
        case .event, .vague, .continuing: return nil
        }
        guard duty.modality == .must, NoEvidenceRule.isUnserved(duty.action.kind) else {
            return nil
        }
        return info.finding(.unserved, at: duty.span)
    }
}

extension Message {
    fileprivate static let unserved = Message(
        zh: "这项职责只能记为“其他”，没有专门的记录种类。",
        en: "It can only be recorded as “other”: no kind of record is made for it.")
}
