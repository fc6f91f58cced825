/// A rule that looks at items and their duties alone, so that it can look again after a correction.
protocol ItemsRule: ListRule {
    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding]
}

extension ItemsRule {
    func findings(in reading: Reading) -> [Finding] {
        findings(among: reading.items, in: reading.scalars)
    }
}

/// Findings no correction answers.
///
/// Rules that look at duties look again at the corrected ones: what was put right is no finding,
/// what a correction brought in may be one. Findings of the other rules stay.
package func open(_ findings: [Finding], after corrected: CorrectedSections) -> [Finding] {
    guard !corrected.placed.isEmpty else { return findings }
    let items = corrected.sections.flatMap(\.allItems).sorted { $0.span < $1.span }
    let duties = items.flatMap(\.duties)
    let again = listRules.compactMap { $0.again(items, duties, corrected.scalars) }
    let answered = Set(listRules.filter { $0.canLookAgain }.map(\.info.id))
    let isNamed = duties.contains { !$0.bearer.inherited }
    let kept = findings.filter {
        !answered.contains($0.rule) && !(isNamed && $0.rule == NoBearerRule().info.id)
    }
    var seen: Set<Finding> = []
    return (kept + again.joined()).filter { seen.insert($0).inserted }
        .sorted { ($0.span, $0.rule) < ($1.span, $1.rule) }
}

extension ListRule {
    fileprivate var canLookAgain: Bool { self is any DutyRule || self is any ItemsRule }

    fileprivate func again(
        _ items: [Item], _ duties: [Duty], _ scalars: [Unicode.Scalar]
    ) -> [Finding]? {
        if let rule = self as? any DutyRule { return duties.compactMap { rule.finding(on: $0) } }
        return (self as? any ItemsRule)?.findings(among: items, in: scalars)
    }
}
