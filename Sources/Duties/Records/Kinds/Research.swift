import Lists

extension RecordKind.Facts {
    /// 专题调研 (S09): T3.8 C1.(五)5 C2.(一)3 C3.(二)4.
    static let research = RecordKind.Facts(
        "专题调研", "field research", [.research], also: [.risk, .guidance, .inspection],
        fields: [
            KindField("theme", .line, "调研主题", "Theme"),
            KindField("sites", .line, "调研点", "Sites"),
            KindField("planned", .yes, "列入统一计划", "Planned together"),
            KindField("situation", .text, "情况", "What was found"),
            KindField("analysis", .text, "分析", "Analysis"),
            KindField("proposals", .text, "意见和对策", "Proposals"),
            KindField("used", .text, "成果怎么用", "What was done with it"),
        ],
        rules: [
            KindRule(
                "research-is-whole", .counts,
                .filled(["theme", "situation", "analysis", "proposals"], .said("theme")),
                level: .city, zh: "调研报告要主题明确，有情况、有分析、有意见对策。",
                en: "Research has a clear theme, what was found, an analysis and proposals.",
                source: Message(zh: "市清单：一（五）5", en: "city list, one, (five) 5")),
            KindRule(
                "research-is-planned", .shows, .filled(["planned"], .said("theme")), level: .city,
                zh: "没有列入统一的调研计划。", en: "Not part of the common plan.",
                source: Message(zh: "市清单：统一安排调研", en: "city list: planned together")),
        ])
}
