import Lists

/// What is done: the kinds a record can be of.
extension Word {
    static func action(_ kind: Action.Kind) -> Message {
        switch kind {
        case .study: Message(zh: "学习", en: "study")
        case .education: Message(zh: "教育", en: "education")
        case .lecture: Message(zh: "党课", en: "lecture")
        case .research: Message(zh: "调研研判", en: "research")
        case .hearing: Message(zh: "听取汇报", en: "hearing a report")
        case .deployment: Message(zh: "部署", en: "deployment")
        case .meeting: Message(zh: "会议", en: "meeting")
        case .organisationalLife: Message(zh: "组织生活", en: "organisational life")
        case .talk: Message(zh: "谈话", en: "talk")
        case .admonition: Message(zh: "约谈提醒", en: "admonition")
        case .inspection: Message(zh: "检查", en: "inspection")
        case .guidance: Message(zh: "指导", en: "guidance")
        case .selfExamination: Message(zh: "自查", en: "self-examination")
        case .request: Message(zh: "请示", en: "request")
        case .report: Message(zh: "报告", en: "report")
        case .signOff: Message(zh: "签字背书", en: "sign-off")
        case .decision: Message(zh: "集体决策", en: "collective decision")
        case .referral: Message(zh: "移送", en: "referral")
        case .caseSupport: Message(zh: "支持办案", en: "case support")
        case .selection: Message(zh: "选人用人", en: "selection")
        case .assessment: Message(zh: "考核", en: "assessment")
        case .review: Message(zh: "评议", en: "review")
        case .accountability: Message(zh: "问责", en: "accountability")
        case .rectification: Message(zh: "整改", en: "rectification")
        case .supervision: Message(zh: "监督", en: "supervision")
        case .regulation: Message(zh: "建章立制", en: "regulation")
        case .appeal: Message(zh: "申诉", en: "appeal")
        case .publicity: Message(zh: "宣传公开", en: "publicity")
        case .risk: Message(zh: "风险防控", en: "risk")
        case .conduct: Message(zh: "作风自律", en: "conduct")
        case .leadership: Message(zh: "组织领导", en: "leadership")
        case .other: Message(zh: "其他", en: "other")
        }
    }
}
