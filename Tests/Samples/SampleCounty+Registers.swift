import Duties
package import Office

extension SampleCounty {
    /// What becomes of a line of a register: one deed of each type.
    package var registerDeeds: [Deed] {
        let line = LineID("line")
        let owner = posts[0].id
        let values = [
            Particular(name: "area", value: "field", isTyped: false),
            Particular(name: "risk", value: "惠农资金发放", isTyped: true),
        ]
        let day = SampleCounty.day
        return [
            .lineEntered(
                LineEntered(
                    line: line, register: "risks", number: 1, day: day, state: "found",
                    owner: owner, values: values)),
            .lineChanged(
                LineChanged(
                    line: line, day: day, state: "guarded", owner: owner, note: "定了措施。",
                    values: values)),
            .lineReviewed(LineReviewed(line: line, day: day, note: "无异常。")),
            .lineClosed(LineClosed(line: line, day: day, state: "gone", why: "不再发放。")),
        ]
    }

    /// What a record says in the fields of its kind.
    package static let particulars = [
        Particular(name: "theme", value: "party", isTyped: false),
        Particular(name: "topic", value: "党纪学习", isTyped: true),
    ]
}
