package import Lists

/// What kind of thing was done; each kind may satisfy certain actions of a list (S06–S15).
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case study, education, lecture, research, meeting
    case organisationalLife = "organisational-life"
    case democraticLife = "democratic-life"
    case talk, inspection
    case selfExamination = "self-examination"
    case report, other

    /// Its names, and the actions it satisfies: those it is made for, and those it may serve too.
    package struct Facts: Sendable {
        package let name: Message
        package let actions: [Action.Kind]
        package let also: [Action.Kind]

        fileprivate init(
            _ zh: String, _ en: String, _ actions: [Action.Kind], also: [Action.Kind] = []
        ) {
            name = Message(zh: zh, en: en)
            self.actions = actions
            self.also = also
        }
    }

    package var facts: Facts {
        switch self {
        case .study:
            Facts("理论学习", "study", [.study], also: [.education, .meeting])
        case .education:
            Facts(
                "宣传教育、警示教育", "education", [.education],
                also: [.study, .publicity, .conduct, .lecture])
        case .lecture:
            Facts("党课", "lecture", [.lecture], also: [.education, .study])
        case .research:
            Facts("专题调研", "field research", [.research], also: [.risk, .guidance, .inspection])
        case .meeting:
            Facts(
                "会议（传达、听取汇报、研究部署）", "meeting",
                [.meeting, .hearing, .deployment, .decision],
                also: [
                    .study, .report, .supervision, .review, .selection, .regulation, .leadership,
                    .risk,
                ])
        case .organisationalLife:
            Facts(
                "三会一课、组织生活会", "organisational life", [.organisationalLife],
                also: [.study, .lecture, .selfExamination, .review])
        case .democraticLife:
            Facts(
                "民主生活会", "democratic life meeting", [.organisationalLife],
                also: [.selfExamination, .meeting, .review, .rectification])
        case .talk:
            Facts("谈心谈话", "talk", [.talk], also: [.admonition, .education, .supervision])
        case .inspection:
            Facts(
                "监督检查、指导", "inspection and guidance", [.inspection, .guidance, .assessment],
                also: [.supervision, .rectification, .risk, .conduct])
        case .selfExamination:
            Facts(
                "对照检查、专题总结", "self-examination and summary", [.selfExamination],
                also: [.review, .organisationalLife, .report])
        case .report:
            Facts("报告", "report", [.report, .request], also: [.review, .selfExamination])
        case .other:
            Facts("其他", "other", [.other], also: Action.Kind.allCases)
        }
    }
}
