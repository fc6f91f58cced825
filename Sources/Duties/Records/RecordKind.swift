package import Lists

/// What kind of thing was done; each kind may satisfy certain actions of a list (S06–S15).
///
/// What a kind is stands in a file of its own in `Kinds`; the raw value goes into entries.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case study, education, lecture, research, meeting
    case organisationalLife = "organisational-life"
    case democraticLife = "democratic-life"
    case talk, inspection
    case selfExamination = "self-examination"
    case report, other

    /// Its names, the actions it satisfies, what it asks for and the rules it is held to.
    package struct Facts: Sendable {
        package let name: Message
        /// Actions it is made for, and those it may serve too.
        package let actions: [Action.Kind]
        package let also: [Action.Kind]
        package let fields: [KindField]
        package let rules: [KindRule]
        /// Fields that name the only ones who may read what was said, besides who entered it; nil
        /// where whoever sees the record reads it.
        package let readers: [String]?

        init(
            _ zh: String, _ en: String, _ actions: [Action.Kind], also: [Action.Kind] = [],
            fields: [KindField] = [], rules: [KindRule] = [], readers: [String]? = nil
        ) {
            name = Message(zh: zh, en: en)
            self.actions = actions
            self.also = also
            self.fields = fields
            self.rules = rules
            self.readers = readers
        }

        package func field(_ name: String) -> KindField? { fields.first { $0.name == name } }
    }

    package var facts: Facts {
        switch self {
        case .study: .study
        case .education: .education
        case .lecture: .lecture
        case .research: .research
        case .meeting: .meeting
        case .organisationalLife: .organisationalLife
        case .democraticLife: .democraticLife
        case .talk: .talk
        case .inspection: .inspection
        case .selfExamination: .selfExamination
        case .report: .report
        case .other: .other
        }
    }
}
