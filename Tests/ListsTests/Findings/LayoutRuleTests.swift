import Testing

@testable import Lists

@Suite struct LayoutRuleTests {
    private let text = "责任清单\n一、责任\n1.每年报告1次。\n"

    private func findings(_ kind: LayoutNote.Kind, detail: String = "") -> [Finding] {
        var document = DocumentText(name: "list.docx", text: text)
        document.notes = [LayoutNote(kind, at: Span(10, 19), detail: detail)]
        return read(document).findings.filter { $0.span == Span(10, 19) }
    }

    @Test(arguments: [
        (LayoutNote.Kind.trackedChange, "tracked-change", Finding.Weight.warning),
        (.hiddenText, "hidden-text", .warning), (.textBox, "text-box", .note),
        (.footnote, "footnote-left-out", .note), (.comment, "comment-left-out", .note),
        (.picture, "picture-left-out", .note), (.embedded, "embedded-left-out", .warning),
        (.hiddenCells, "hidden-cells", .warning), (.sideBySide, "side-by-side", .warning),
        (.cellWithoutValue, "cell-without-value", .warning),
    ])
    func `what the layout held beside the text is told at its place`(
        kind: LayoutNote.Kind, rule: String, weight: Finding.Weight
    ) {
        let found = findings(kind).filter { $0.rule == rule }
        #expect(found.map(\.weight) == [weight])
    }

    @Test(arguments: [
        LayoutNote.Kind.hiddenText, .footnote, .comment, .embedded, .hiddenCells, .cellWithoutValue,
    ])
    func `words left out are shown`(kind: LayoutNote.Kind) {
        let found = findings(kind, detail: "旧版本")
        #expect(found.contains { $0.message.zh.contains("旧版本") && $0.message.en.contains("旧版本") })
    }

    @Test func `every kind of note has one rule`() {
        let kinds = listRules.compactMap { ($0 as? any LayoutRule)?.kind }
        #expect(kinds.count == LayoutNote.Kind.allCases.count)
        #expect(Set(kinds) == Set(LayoutNote.Kind.allCases))
    }
}
