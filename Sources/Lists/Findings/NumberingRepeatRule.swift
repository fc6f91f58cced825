/// No number stands twice in a row of numbers.
struct NumberingRepeatRule: ListRule {
    let info = RuleInfo(
        "numbering-repeat", .warning, zh: "序号重复或倒退：核对后改正序号",
        en: "A number stands twice or goes back: correct the numbering")

    func findings(in reading: Reading) -> [Finding] {
        reading.steps
            .filter { !$0.isFirst && $0.marker.value <= $0.last }
            .map { info.finding(.again($0.marker.value, after: $0.last), at: $0.marker.span) }
    }
}

extension Message {
    fileprivate static func again(_ value: Int, after last: Int) -> Message {
        Message(
            zh: "第\(last)项之后又出现第\(value)项。", en: "After number \(last) comes number \(value) again."
        )
    }
}
