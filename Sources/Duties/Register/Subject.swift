/// Whom the words of a clause name as owing a duty, seen from the committee whose list it is.
///
/// 村党委 in a township's list is each village below it; 党委 in the same list is the township
/// committee itself. The words are read as families (a level, a kind, a mark of being below), so
/// that 各村党组织 and 村（社区）党支部 need no line of their own.
package enum Subject: Hashable, Sendable {
    /// The committee that adopted the list.
    case own
    /// Organisations below it, of the levels and kinds named.
    case below(Family)
    /// Words no family covers: an organisation that is called so.
    case named(String)

    /// What organisations below a committee have in common.
    package struct Family: Hashable, Sendable {
        var levels: Set<Organisation.Level> = []
        var kinds: Set<Organisation.Kind> = []
        /// Only those right below the committee.
        var isDirect = false
        /// Party organisations only, not the departments beside them.
        var isParty = false
    }

    /// Reads the words that name an organisation.
    package init(_ words: String, in level: Organisation.Level) {
        var levels = Self.levels(in: words)
        // A city of a county's rank calls its own committee 市委 too; its list binds no other's.
        let isOrgan = words.holds(anyOf: ["中心组", "常委会", "班子", "全会"])
        if level == .county, isOrgan, levels.remove(.city) != nil { levels.insert(.county) }
        let lower = levels.filter { level.isAbove($0) }
        var family = Family(
            levels: lower, kinds: Self.kinds(in: words), isDirect: lower.isEmpty,
            isParty: words.holds("党"))
        let isMarked = words.holds(anyOf: Self.marksBelow)
        if level == .branch && !isMarked { family.kinds.remove(.branch) }
        let isOneGroup = family.kinds == [.partyGroup] && levels.contains(level) && !isMarked
        if isMarked || !lower.isEmpty || !family.kinds.isEmpty && !isOneGroup {
            self = .below(family)
        } else if isOneGroup || levels.contains(where: { $0.isAbove(level) }) {
            self = .named(words)
        } else if words.holds(anyOf: Self.committee) {
            self = .own
        } else {
            self = .named(words)
        }
    }

    private static let marksBelow = ["下级", "下一级", "基层", "所属", "下属", "各"]
    private static let committee = [
        "党委", "党组", "党工委", "班子", "中心组", "常委会", "全委会", "全会", "党支部", "党组织", "集体",
        "省委", "市委", "州委", "县委", "区委", "旗委", "镇委", "乡委",
    ]

    /// The levels whose words occur; 市 beside 县 is a city of the county's rank.
    private static func levels(in words: String) -> Set<Organisation.Level> {
        var found: Set<Organisation.Level> = []
        for (level, family) in levelWords where words.holds(anyOf: family) { found.insert(level) }
        let plain = words.without(["社区", "城区", "校区", "园区"])
        if plain.holds(anyOf: ["县", "区委", "旗委", "市、区", "县区"]) { found.insert(.county) }
        if plain.holds("市"), !found.contains(.county) || plain.holds("市委") {
            found.insert(.city)
        }
        return found
    }

    private static let levelWords: [(Organisation.Level, [String])] = [
        (.province, ["省委", "省级", "自治区"]),
        (.township, ["乡镇", "镇", "乡", "街道", "办事处"]),
        (.village, ["村", "社区", "居委"]),
    ]

    private static func kinds(in words: String) -> Set<Organisation.Kind> {
        if words.holds(anyOf: ["纪委", "纪检", "纪工委"]) { return [.discipline] }
        var found: Set<Organisation.Kind> = []
        if words.holds(anyOf: ["支部", "党小组"]) && !words.holds("村") { found.insert(.branch) }
        if words.without(["党组织"]).holds("党组") { found.insert(.partyGroup) }
        if words.holds(anyOf: ["部门", "单位", "机关", "各地"]) { found.insert(.department) }
        if !found.isEmpty, words.holds(anyOf: ["党委（党组）", "党委(党组)", "各地"]) {
            found.insert(.committee)
        }
        return found
    }
}

extension Organisation.Level {
    /// How far down the tree: a department stands beside the committee it serves, above branches.
    private var depth: Int {
        switch self {
        case .province: 0
        case .city: 1
        case .county: 2
        case .township: 3
        case .village: 4
        case .department: 4
        case .branch: 5
        }
    }

    func isAbove(_ other: Self) -> Bool { depth < other.depth }
}

extension Subject {
    /// Whether an organisation below the committee is meant.
    func means(_ organisation: Organisation, below committee: Organisation) -> Bool {
        switch self {
        case .own: false
        case .named(let words):
            organisation.name.holds(words) || words.holds(organisation.name)
        case .below(let family): family.has(organisation, below: committee)
        }
    }
}

extension Subject.Family {
    fileprivate func has(_ organisation: Organisation, below committee: Organisation) -> Bool {
        let isNear = kinds.isEmpty || [.committee, .discipline].contains(organisation.kind)
        if isDirect && isNear && organisation.parent != committee.id { return false }
        if !levels.isEmpty && !levels.contains(organisation.level) { return false }
        if kinds.isEmpty {
            return organisation.kind != .discipline
                && !(isParty && levels.isEmpty && organisation.kind == .department)
        }
        if kinds.contains(organisation.kind) { return true }
        return kinds.contains(.branch) && organisation.level == .branch
            || kinds.contains(.department) && organisation.level == .department
    }
}
