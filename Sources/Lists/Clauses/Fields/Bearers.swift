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
        case .province: ["省委", "省委领导班子", "省委常委会"]
        case .city: ["市委", "市委领导班子", "市委常委会"]
        case .county: ["县委", "区委", "市委", "县委领导班子", "区委领导班子", "县委常委会", "区委常委会", "市委常委会"]
        default: []
        }
    }

    func bearer(_ subject: Subjects.Subject?) -> Bearer {
        guard let subject else { return Bearer(role: role) }
        let range = named(subject.range)
        let text = reading.passage.words(range)
        return Bearer(
            role: isOwn(text) ? role : subject.isPerson ? .person : .organisation, text: text,
            inherited: false, span: reading.passage.span(range))
    }

    /// The section's own bearer, named again.
    private func isOwn(_ text: String) -> Bool {
        switch role {
        case .collective:
            BearerReader.committees.contains(text) || ownCommittees.contains(text)
                || ownBodies.contains { body in
                    BearerReader.organs.contains { body + $0 == text }
                }
        case .principal: BearerReader.principals.contains(text)
        case .member: BearerReader.members.contains(text)
        case .organisation, .person: false
        }
    }

    /// How a list of this level calls the body it is about.
    private var ownBodies: [String] {
        switch level {
        case .township: ["镇", "乡", "街道"]
        case .village: ["村", "社区"]
        case .school: ["学校", "校", "学院", "院", "中学", "小学"]
        case .hospital: ["医院", "院", "卫生院"]
        case .enterprise: ["公司", "集团", "厂", "矿", "行", "分公司", "支行", "场"]
        case .department, .other:
            ["院", "局", "厅", "所", "站", "中心", "单位", "行", "馆", "场", "学院", "法院", "检察院"]
        case .province, .city, .county, .branch: []
        }
    }

    private static let organs = [
        "党委", "党组", "党总支", "党支部", "党工委", "党组织", "领导班子", "班子", "党委班子", "党组班子",
    ]
    private static let principals: Set<String> = [
        "书记", "党委书记", "党组书记", "党工委书记", "党总支书记", "党支部书记", "支部书记", "镇党委书记", "乡党委书记",
        "主要负责人", "主要负责同志", "主要领导", "党委主要负责人", "党组主要负责人", "第一责任人", "检察长", "院长", "校长", "局长", "厅长",
        "主任", "镇长", "乡长", "董事长", "总经理", "厂长", "矿长", "场长", "站长", "所长", "队长", "大队长", "支队长", "行长",
        "园长", "馆长",
    ]
    private static let members: Set<String> = [
        "班子成员", "领导班子成员", "其他班子成员", "班子其他成员", "领导班子其他成员", "其他领导班子成员", "党委委员", "党组成员",
        "党委班子成员", "党组班子成员", "委员", "分管领导", "分管负责人", "其他成员",
    ]

    /// 班子成员每人 names the members.
    private func named(_ range: Range<Int>) -> Range<Int> {
        guard let last = reading.marks(in: range).last, last.isEach,
            last.range.upperBound == range.upperBound, last.range.lowerBound > range.lowerBound
        else { return range }
        return range.lowerBound..<last.range.lowerBound
    }
}
