import Lists

extension RecordKind.Facts {
    /// 理论学习 (S06): T1.4 T2.1 T2.11 T3.1 C1.(一)1 C2.(一)1 C2.(四)3 C3.(一)1.
    static let study = RecordKind.Facts(
        "理论学习", "study", [.study], also: [.education, .meeting],
        fields: [
            KindField("topic", .line, "学习专题", "Topic"),
            KindField(
                "theme",
                .choice([
                    KindOption("party", "全面从严治党专题", "strict Party governance"),
                    KindOption("integrity", "廉政学习", "integrity"),
                    KindOption("other", "其他", "other"),
                ]), "专题类别", "Theme",
                help: Message(
                    zh: "全面从严治党专题学习每年不少于1次；班子廉政学习由主要负责人主持，每年不少于4次（镇清单）。",
                    en:
                        "Strict governance at least once a year; integrity four times a year under the principal (township list)."
                )),
            KindField("centre-group", .yes, "理论学习中心组", "Of the centre group"),
            KindField("chair", .post, "主持", "Chair"),
            KindField("speakers", .line, "发言人", "Speakers"),
        ],
        rules: [
            KindRule(
                "integrity-study-under-principal", .counts,
                .principal("chair", .says("theme", "integrity")), level: .township,
                zh: "班子廉政学习由主要负责人主持；由他人主持的，专题类别选“其他”。",
                en:
                    "Integrity study is held under the principal; where another chaired it, choose another theme.",
                source: Message(
                    zh: "镇清单：主要负责人组织班子廉政学习", en: "township list, the principal's duties"))
        ])
}
