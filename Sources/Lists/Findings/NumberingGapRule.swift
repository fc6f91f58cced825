/// Numbers follow one another; where one is left out, words may be missing.
struct NumberingGapRule: ListRule {
    let info = RuleInfo(
        "numbering-gap", .warning, zh: "序号不连续：核对是否漏条",
        en: "A number is left out: see whether an item is missing")

    func findings(in reading: Reading) -> [Finding] {
        var found: [Finding] = []
        for step in reading.steps where !step.isFirst || step.marker.value != 1 {
            let expected = step.last + 1
            guard step.marker.value > expected else { continue }
            found.append(
                info.finding(
                    .gap(expected: expected, found: step.marker.value), at: step.marker.span))
        }
        return found
    }
}

extension Tree {
    /// A number and the one before it: in its own row, or, for the first of a row, anywhere.
    struct Step {
        let marker: Marker
        let last: Int
        let isFirst: Bool
    }

    /// Every number of the list in the order of the document.
    var steps: [Step] {
        var steps: [Step] = []
        var anywhere = [Int](repeating: 0, count: Marker.Style.allCases.count)
        var row = [Marker?](repeating: nil, count: nodes.count)
        let parents = parents
        for (index, node) in nodes.enumerated() {
            guard let marker = node.marker else { continue }
            let before = row[parents[index]]
            let isFirst = before.map { !goesOn($0.style, $0.value, marker) } ?? true
            let last = isFirst ? anywhere[marker.style.rawValue] : before?.value ?? 0
            steps.append(Step(marker: marker, last: last, isFirst: isFirst))
            anywhere[marker.style.rawValue] = marker.value
            row[parents[index]] = marker
        }
        return steps
    }

    /// The same way of numbering, or another that counts on.
    private func goesOn(_ style: Marker.Style, _ value: Int, _ marker: Marker) -> Bool {
        style.isVariant(of: marker.style)
            || style.isArabic && marker.style.isArabic && marker.value == value + 1
    }

    private var parents: [Int] {
        var parents = [Int](repeating: 0, count: nodes.count)
        for (index, node) in nodes.enumerated() {
            for child in node.children { parents[child] = index }
        }
        return parents
    }
}

extension Message {
    fileprivate static func gap(expected: Int, found: Int) -> Message {
        Message(
            zh: "此处应为第\(expected)项，却是第\(found)项。",
            en: "Number \(expected) should stand here; it is \(found).")
    }
}
