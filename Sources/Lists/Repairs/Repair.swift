/// A replacement that mends a fault of form; no word is ever touched.
package struct Repair: Hashable, Sendable {
    /// What kind of fault it mends, `half-width-sign`.
    package let kind: String
    /// What is replaced; empty where something is put in.
    package let span: Span
    package let replacement: String
    package let reason: Message

    init(_ kind: String, at span: Span, by replacement: String, _ reason: Message) {
        self.kind = kind
        self.span = span
        self.replacement = replacement
        self.reason = reason
    }
}

/// Proposes replacements for one kind of fault.
protocol RepairRule: Sendable {
    func repairs(of list: ParsedList) -> [Repair]
}

/// Every kind of fault that can be mended without knowing better than the text.
let repairRules: [any RepairRule] = [
    HalfWidthSigns(), DoubledSigns(), StraightQuotes(), UnendedItems(), BrokenNumbering(),
]

/// The replacements proposed for a list, in the order of the document; none meets another.
///
/// They are proposals: a number left out may stand for an item left out, and only a person knows.
package func repairs(of list: ParsedList) -> [Repair] {
    let all = repairRules.flatMap { $0.repairs(of: list) }
    var kept: [Repair] = []
    for repair in all.sorted(by: { $0.span < $1.span }) {
        if let last = kept.last, repair.span.start < last.span.end || repair.span == last.span {
            continue
        }
        kept.append(repair)
    }
    return kept
}

extension DocumentText {
    /// The text with the replacements made.
    package func text(mendedBy repairs: [Repair]) -> String {
        var out = String.UnicodeScalarView()
        var at = 0
        for repair in repairs.sorted(by: { $0.span < $1.span }) where repair.span.start >= at {
            out.append(contentsOf: scalars[at..<repair.span.start])
            out.append(contentsOf: repair.replacement.unicodeScalars)
            at = repair.span.end
        }
        out.append(contentsOf: scalars[at...])
        return String(out)
    }
}

extension ParsedList {
    /// The ranges whose form is looked at: headings and items.
    var wordSpans: [Span] {
        func spans(_ sections: [Section]) -> [Span] {
            sections.flatMap { [$0.span] + $0.items.map(\.span) + spans($0.sections) }
        }
        return spans(sections).filter { $0.count > 0 }
    }
}
