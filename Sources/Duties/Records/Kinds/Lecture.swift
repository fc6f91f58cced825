import Lists

extension RecordKind.Facts {
    /// 党课 (S08): T2.11 T3.8 C2.(二)5 C2.(四)3 C3.(二)4.
    static let lecture = RecordKind.Facts(
        "党课", "lecture", [.lecture], also: [.education, .study],
        fields: [
            KindField(
                "form",
                .choice([
                    KindOption("integrity", "廉政党课", "lecture on integrity"),
                    KindOption("secretary", "书记讲党课", "the secretary's lecture"),
                    KindOption("other", "其他党课", "another lecture"),
                ]), "党课类别", "Form",
                help: Message(
                    zh: "主要负责人每年至少讲1次；其他成员在分管领域每年至少讲1次廉政党课。",
                    en:
                        "The principal once a year; each member once a year on integrity, in their field."
                )),
            KindField("lecturer", .post, "主讲人", "Lecturer"),
            KindField("field", .line, "分管领域或单位", "Field or units"),
            KindField("audience", .number(0...100_000), "听课人数", "Audience"),
        ],
        rules: [
            KindRule(
                "secretary-lecture-by-principal", .counts,
                .principal("lecturer", .says("form", "secretary")),
                zh: "书记讲党课由主要负责人讲；由他人主讲的，选别的类别。",
                en:
                    "The secretary's lecture is given by the principal; for another, choose another form.",
                source: Message(zh: "清单：书记带头讲党课", en: "the lists: the secretary lectures")),
            KindRule(
                "integrity-lecture-names-field", .counts,
                .filled(["field"], .says("form", "integrity")),
                zh: "廉政党课在分管领域讲：写明是哪个领域或单位。",
                en: "A lecture on integrity is given in one's field: say which.",
                source: Message(zh: "清单：在分管领域讲廉政党课", en: "the lists: in the field in charge")),
        ])
}
