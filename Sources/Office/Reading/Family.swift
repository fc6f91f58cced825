package import Lists

/// Groups of actions that serve as columns of an overview, the same for every list.
///
/// A list's own categories differ by part and by list; the kinds of work do not.
package enum Family: String, Hashable, Sendable, CaseIterable {
    case study, meeting, research, talk, inspection, report, life, conduct

    package init(_ kind: Action.Kind) {
        self =
            switch kind {
            case .study, .education, .lecture: .study
            case .hearing, .deployment, .meeting, .decision: .meeting
            case .research: .research
            case .talk, .admonition: .talk
            case .inspection, .guidance, .assessment, .supervision, .review, .accountability,
                .rectification:
                .inspection
            case .request, .report, .referral, .signOff: .report
            case .organisationalLife, .selfExamination: .life
            case .caseSupport, .selection, .regulation, .appeal, .publicity, .risk, .conduct,
                .leadership, .other:
                .conduct
            }
    }

    package var title: Message {
        switch self {
        case .study: Message(zh: "学习教育", en: "Study")
        case .meeting: Message(zh: "会议部署", en: "Meetings")
        case .research: Message(zh: "专题调研", en: "Research")
        case .talk: Message(zh: "谈话约谈", en: "Talks")
        case .inspection: Message(zh: "检查考核", en: "Inspection")
        case .report: Message(zh: "请示报告", en: "Reports")
        case .life: Message(zh: "组织生活", en: "Org. life")
        case .conduct: Message(zh: "作风制度", en: "Conduct")
        }
    }
}
