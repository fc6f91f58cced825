import Foundation

/// Numbers that come out the same for the same seed.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 3 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// `ZEREN_SEEDS` lengthens a run.
    static let seeds =
        ProcessInfo.processInfo.environment["ZEREN_SEEDS"].flatMap { UInt64($0) } ?? 200
}

/// A list made from a seed: three bearers, items of one to three clauses, no two items alike.
struct MadeList {
    var parts: [[String]]

    init(_ random: inout SeededNumbers) {
        var left = Self.matters.shuffled(using: &random)
        parts = (0..<3).map { _ in
            (0..<Int.random(in: 2...6, using: &random)).compactMap { _ in
                left.popLast().map { MadeList.item($0, &random) }
            }
        }
    }

    /// The text, each part numbered from `first`.
    func text(from first: Int = 1) -> String {
        let heads = ["一、党委领导班子集体责任", "二、党委主要负责人责任", "三、党委领导班子其他成员责任"]
        var lines = ["乙镇党委主体责任清单"]
        for (head, items) in zip(heads, parts) {
            lines.append(head)
            for (index, item) in items.enumerated() { lines.append("\(index + first).\(item)") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func item(_ matter: String, _ random: inout SeededNumbers) -> String {
        let clauses = [
            "每年至少召开\(Int.random(in: 1...4, using: &random))次会议研究\(matter)工作",
            "定期听取\(matter)情况汇报", "每半年向县委书面报告\(matter)情况",
            "发现\(matter)方面的重大问题及时报告", "加强对\(matter)的组织领导",
        ].shuffled(using: &random)
        return clauses.prefix(Int.random(in: 1...3, using: &random)).joined(separator: "；") + "。"
    }

    static let matters = [
        "意识形态", "安全生产", "河道巡查", "党风廉政建设", "信访维稳", "乡村振兴", "基层党建", "干部选拔任用", "防汛抗旱", "森林防火",
        "民族宗教", "统计数据", "保密管理", "网络安全", "食品药品监管", "环境保护", "耕地保护", "教育培训", "人才引进", "档案管理",
        "债务风险防控", "工程招投标",
    ]
}
