/// 15日内, 3个工作日内, 24小时之内, 半小时内: so long after what sets it off.
struct Within: TimeRule {
    let openings = "0123456789一二两三四五六七八九十半"
    private let units = WordTree<String>([
        ("个工作日 工作日 个工作天", "BD"), ("日 天 个自然日 自然日 个日历日", "D"),
        ("小时 个小时 个钟头", "H"), ("分钟", "N"), ("秒 秒钟", "S"), ("个月", "M"), ("周 个星期 星期", "W"), ("年", "Y"),
    ])
    private let beginnings = CodeSet("后起")
    private let inside = WordList("内 以内 之内")

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        guard passage[start - 1].digit == nil, passage[start - 1] != "月", passage[start - 1] != "第",
            passage[start - 1] != "全", passage[start - 1] != "每"
        else { return nil }
        if passage[start] == "半" { return half(passage, start) }
        guard let numeral = Numeral(passage, at: start),
            let (unit, after) = units.longest(passage, at: numeral.range.upperBound),
            let end = inside.end(passage, at: after)
        else { return nil }
        // 五年内 by itself is a plan's stretch; only what begins somewhere ends then.
        guard unit != "Y" || numeral.value < 10 && beginnings.has(passage[start - 1])
        else { return nil }
        return TimeMark(.limit(Within.duration(numeral.value, unit)), start..<end)
    }

    /// ISO 8601; working days are `BD`.
    static func duration(_ number: Int, _ unit: String) -> String {
        switch unit {
        case "H": "PT\(number)H"
        case "N": "PT\(number)M"
        case "S": "PT\(number)S"
        default: "P\(number)\(unit)"
        }
    }

    private let halves = WordTree<String>([
        ("半小时内 半小时以内 半个小时内 半小时之内 半个小时以内", "PT30M"), ("半天内 半日内", "PT12H"),
        ("半个月内 半月内", "P15D"),
    ])

    private func half(_ passage: Passage, _ start: Int) -> TimeMark? {
        halves.longest(passage, at: start).map { TimeMark(.limit($0.value), start..<$0.end) }
    }
}
