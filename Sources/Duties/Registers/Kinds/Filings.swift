import Lists

extension RegisterKind.Facts {
    /// 个人有关事项报告 (S36): T1.3 T1.18 C1.(三)3 C2.(四)4 C3.(四)3.
    static let filings = RegisterKind.Facts(
        "个人有关事项报告", "Filings of personal matters",
        help: Message(
            zh: "只记谁应报、报了没有、哪天报的；内容由组织部门密封保管，这里不收。",
            en:
                "Only that it was filed and when; the content stays sealed with the organisation department and is not taken here."
        ),
        fields: [
            KindField(
                "occasion",
                .choice([
                    KindOption("yearly", "年度集中报告", "of the year"),
                    KindOption("change", "变化随时报告", "on a change"),
                    KindOption("promotion", "任职前报告", "before an appointment"),
                ]), "哪一种", "Occasion"),
            KindField("year", .number(2000...2100), "报告年度", "Year"),
            KindField(
                "due", .day, "应报日期", "Due",
                help: Message(
                    zh: "年度集中报告为次年1月31日前（《领导干部报告个人有关事项规定》）。",
                    en: "For a year, by 31 January after it (the provisions on personal matters).")),
            KindField("filed", .day, "报告日期", "Filed on"),
        ],
        states: [
            RegisterState("due", "待报", "due", needs: ["occasion", "due"]),
            RegisterState("filed", "已报", "filed", isOver: true, needs: ["filed"]),
        ],
        limit: "due", takesNoContent: true)
}
