import Lists

extension RegisterKind.Facts {
    /// 廉政风险与防控 (S34): T3.5 T3.8 T3.11 C1.(八)1 C3.(二)1.
    static let risks = RegisterKind.Facts(
        "廉政风险与防控", "Integrity risks",
        help: Message(
            zh: "“一把手”、重点领域、重要岗位、关键环节的廉政风险和防控措施。",
            en: "Risks of first-in-command, key fields, posts and links, with the measures taken."),
        fields: [
            KindField(
                "area",
                .choice([
                    KindOption("head", "“一把手”", "first-in-command"),
                    KindOption("field", "重点领域", "key field"),
                    KindOption("post", "重要岗位", "important post"),
                    KindOption("link", "关键环节", "key link"),
                ]), "风险所在", "Where"),
            KindField("risk", .line, "廉政风险", "Risk"),
            KindField("measure", .text, "防控措施", "Measure"),
            KindField(
                "level",
                .choice([
                    KindOption("high", "高", "high"), KindOption("middle", "中", "middle"),
                    KindOption("low", "低", "low"),
                ]), "等级", "Level",
                help: Message(zh: "等级由本级定（本系统）。", en: "Graded by the committee (ours).")),
        ],
        states: [
            RegisterState("found", "已排查", "found", needs: ["area", "risk"]),
            RegisterState("guarded", "防控中", "guarded", needs: ["measure", "level"]),
            RegisterState("gone", "已消除", "gone", isOver: true, needs: ["measure"]),
        ],
        review: RegisterKind.Review(name: Message(zh: "复核", en: "Review"), days: 180))
}
