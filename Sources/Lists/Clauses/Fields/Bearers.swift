/// Makes the bearer of a duty from the section's own and the words of its clause.
struct BearerReader {
    let reading: FoundWords
    let role: Bearer.Role
    let level: ParsedList.Level

    /// The names a list gives to the body whose list it is.
    private static let committees: Set<String> = [
        "党委", "领导班子", "党委领导班子", "党委班子", "党组", "党组班子", "党总支", "党支部", "班子", "工委", "党工委", "党委会",
        "党委（党组）", "镇党委", "乡党委", "院党委", "校党委", "公司党委", "局党组",
    ]

    private var ownCommittees: Set<String> {
        switch level {
        case .province: ["省委", "省委领导班子"]
        case .city: ["市委", "市委领导班子"]
        case .county: ["县委", "区委", "市委", "县委领导班子", "区委领导班子"]
        default: []
        }
    }

    func bearer(_ subject: Subjects.Subject?) -> Bearer {
        guard let subject else { return Bearer(role: role) }
        let range = named(subject.range)
        let text = reading.passage.words(range)
        let own =
            role == .collective
            && (BearerReader.committees.contains(text) || ownCommittees.contains(text))
        return Bearer(
            role: own ? .collective : subject.isPerson ? .person : .organisation, text: text,
            inherited: false, span: reading.passage.span(range))
    }

    /// 班子成员每人 names the members.
    private func named(_ range: Range<Int>) -> Range<Int> {
        guard let last = reading.marks(in: range).last, last.isEach,
            last.range.upperBound == range.upperBound, last.range.lowerBound > range.lowerBound
        else { return range }
        return range.lowerBound..<last.range.lowerBound
    }
}
