/// The words of kinds, levels and roles in a sheet: the first of each is what an export writes.
package enum TreeWords {
    package static func kind(_ word: String) -> Organisation.Kind? { found(word, kinds) }
    package static func level(_ word: String) -> Organisation.Level? { found(word, levels) }
    package static func role(_ word: String) -> Post.Role? { found(word, roles) }

    package static func word(_ kind: Organisation.Kind) -> String { first(kind, kinds) }
    package static func word(_ level: Organisation.Level) -> String { first(level, levels) }
    package static func word(_ role: Post.Role) -> String { first(role, roles) }

    /// What may stand in a cell of kinds, levels or roles.
    static var kindWords: String { said(kinds) }
    static var levelWords: String { said(levels) }
    static var roleWords: String { said(roles) }

    private static let kinds: [(Organisation.Kind, [String])] = [
        (.committee, ["党委", "委员会", "党总支", "总支", "工委", "党工委"]),
        (.partyGroup, ["党组"]),
        (.branch, ["党支部", "支部"]),
        (.discipline, ["纪委", "纪检组", "纪检监察机构", "纪工委"]),
        (.department, ["部门", "内设机构", "科室", "办所"]),
        (.other, ["其他", "其它"]),
    ]

    private static let levels: [(Organisation.Level, [String])] = [
        (.province, ["省级", "省"]), (.city, ["市级", "市", "地市级"]),
        (.county, ["县级", "县", "区县级", "区级", "县市区"]),
        (.township, ["乡镇", "镇", "乡", "街道", "乡镇级", "镇街"]),
        (.village, ["村", "社区", "村级", "村社区"]), (.department, ["部门", "部门级"]),
        (.branch, ["支部", "支部级"]),
    ]

    private static let roles: [(Post.Role, [String])] = [
        (.principal, ["主要负责人", "正职", "一把手", "书记"]),
        (.member, ["其他成员", "班子成员", "成员", "副职", "委员"]),
        (.staff, ["工作人员", "干事", "经办人"]),
    ]

    private static func found<Value: RawRepresentable<String>>(
        _ word: String, _ table: [(Value, [String])]
    ) -> Value? {
        let word = word.lowercased().filter { !$0.isWhitespace }
        return Value(rawValue: word) ?? table.first { $0.1.contains(word) }?.0
    }

    private static func first<Value: Equatable>(
        _ value: Value, _ table: [(Value, [String])]
    ) -> String { table.first { $0.0 == value }?.1.first ?? "" }

    private static func said<Value>(_ table: [(Value, [String])]) -> String {
        table.compactMap(\.1.first).joined(separator: "、")
    }

    /// A day as people write it into a sheet: 2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日, 20260131.
    package static func day(_ text: String) -> Day? {
        let digits = text.split { !$0.isWholeNumber }.map(String.init)
        if digits.count == 1, digits[0].count == 8, let number = Int(digits[0]) {
            return Day(number / 10_000, number / 100 % 100, number % 100)
        }
        guard digits.count == 3, digits[0].count == 4, let year = Int(digits[0]),
            let month = Int(digits[1]), let day = Int(digits[2])
        else { return nil }
        return Day(year, month, day)
    }

    /// Names in one cell, parted by 、 and its like; 无 is none.
    package static func names(_ cell: String) -> [String] {
        if isNone(cell) { return [] }
        return cell.split { "、，,；;\n\u{2028}".contains($0) }
            .map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    }

    static func isNone(_ cell: String) -> Bool { ["无", "空缺", "-", "—"].contains(cell) }
}

extension StringProtocol {
    var trimmingBlanks: String {
        var view = Substring(self)
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
