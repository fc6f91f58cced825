import Lists

extension RegisterKind.Facts {
    /// 基层党组织建设 (S38): T1.11.
    static let branches = RegisterKind.Facts(
        "基层党组织设置", "Grass-roots organisations",
        help: Message(
            zh: "每个单位、每个领域怎样设置党组织，有没有覆盖到；换届日期到了会提示。",
            en:
                "How each unit and field is organised, covered or not; the day of re-election is called."
        ),
        fields: [
            KindField("unit", .line, "单位", "Unit"),
            KindField(
                "field",
                .choice([
                    KindOption("village", "村、社区", "village or community"),
                    KindOption("office", "机关", "office"),
                    KindOption("school", "学校", "school"),
                    KindOption("enterprise", "国有企业", "state enterprise"),
                    KindOption("private", "非公企业", "private enterprise"),
                    KindOption("social", "社会组织", "social organisation"),
                    KindOption("new", "新业态、新就业群体", "new lines of work"),
                ]), "领域", "Field"),
            KindField(
                "setting",
                .choice([
                    KindOption("single", "单独组建", "on its own"),
                    KindOption("joint", "联合组建", "jointly"),
                    KindOption("region", "区域建", "by region"),
                    KindOption("trade", "行业建", "by trade"),
                    KindOption("function", "功能型", "functional"),
                ]), "设置方式", "Setting"),
            KindField("founded", .day, "成立", "Founded"),
            KindField(
                "term", .day, "本届到期", "Term ends",
                help: Message(
                    zh: "到期前换届；任期按《中国共产党基层组织选举工作条例》，日期由本级填。",
                    en: "Re-elected by then; the day is the committee's own.")),
            KindField("merged", .line, "合并、撤销情况", "Merged or dissolved"),
        ],
        states: [
            RegisterState("uncovered", "未覆盖", "not covered", needs: ["unit"], covers: false),
            RegisterState(
                "covered", "已覆盖", "covered", needs: ["unit", "field", "setting", "founded"],
                covers: true),
            RegisterState(
                "ended", "已合并或撤销", "merged or dissolved", isOver: true, needs: ["merged"]),
        ],
        review: RegisterKind.Review(name: Message(zh: "核对", en: "Check"), days: 365),
        limit: "term")
}
