import Lists

extension RecordKind.Facts {
    /// 民主生活会 (S12): T1.18 T1.21 T2.7 T3.12 C1.(三)1 C1.(四)2-3 C1.(五)2 C2.(二)2-3 C3.(四)4.
    static let democraticLife = RecordKind.Facts(
        "民主生活会", "democratic life meeting", [.organisationalLife],
        also: [.selfExamination, .meeting, .review, .rectification],
        fields: [
            KindField(
                "form",
                .choice([
                    KindOption("yearly", "年度民主生活会", "of the year"),
                    KindOption("special", "专题民主生活会", "on a special matter"),
                    KindOption("below", "指导下级的民主生活会", "a subordinate's, guided"),
                ]), "哪种会", "Form",
                help: Message(
                    zh: "年度会每年报告；专题会随即报告。书记参加并指导下级的民主生活会。",
                    en:
                        "Of the year: reported each year; special: at once. The secretary guides subordinates'."
                )),
            KindField("expected", .number(1...1000), "应到人数", "Expected"),
            KindField("present", .number(0...1000), "实到人数", "Present"),
            KindField("examined", .choices(ConductQuestion.all), "对照检查的内容", "What was examined"),
            KindField("last-year", .yes, "先通报上年整改情况", "Last year's rectification came first"),
            KindField("criticism", .text, "批评与自我批评", "Criticism and self-criticism"),
            KindField("problems", .text, "查摆的问题", "Problems found"),
            KindField("measures", .text, "整改措施", "Measures"),
            KindField("reported", .day, "报送上级的日期", "Reported upward on"),
        ],
        rules: [
            KindRule(
                "life-meeting-examines", .counts,
                .includes("examined", ["discipline-summary", "responsibility"]), level: .city,
                zh: "民主生活会必查政治纪律总结和主体责任落实。",
                en:
                    "It must examine the summary on political discipline and how responsibility is carried out.",
                source: Message(zh: "市清单：一（三）1、一（五）2", en: "city list, one, (three) 1, (five) 2")),
            KindRule(
                "life-meeting-attendance", .shows,
                .thirds(present: "present", expected: "expected"),
                zh: "到会人数没有写明，或不足应到的三分之二。",
                en: "Attendance is not stated, or below two thirds of those expected.",
                source: regulation),
            KindRule(
                "last-year-first", .shows, .filled(["last-year"], .always),
                zh: "没有先通报上一年整改落实情况。", en: "Last year's rectification was not reported first.",
                source: regulation),
            KindRule(
                "life-meeting-reported", .shows, .reported("reported"),
                zh: "会后超过规定天数还没有报送，或报送晚了。",
                en: "Not reported upward within the days set, or reported late.", source: regulation
            ),
        ])

    private static let regulation = Message(
        zh: "《县以上党和国家机关党员领导干部民主生活会若干规定》；数字是本级设置",
        en: "the provisions on democratic life meetings; numbers are local settings")
}
