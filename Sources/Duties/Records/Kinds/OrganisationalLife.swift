import Lists

extension RecordKind.Facts {
    /// 三会一课、组织生活会、双重组织生活 (S11): T1.18 T1.21 T2.7 T3.12 C1.(四)2 C2.(二)4 C3.(四)4.
    static let organisationalLife = RecordKind.Facts(
        "三会一课、组织生活会", "organisational life", [.organisationalLife],
        also: [.study, .lecture, .selfExamination, .review],
        fields: [
            KindField(
                "form",
                .choice([
                    KindOption("assembly", "支部党员大会", "assembly of the branch"),
                    KindOption("committee", "支部委员会", "branch committee"),
                    KindOption("group", "党小组会", "Party group"),
                    KindOption("lecture", "党课", "lecture"),
                    KindOption("life", "组织生活会", "organisational life meeting"),
                    KindOption("day", "主题党日", "theme day"),
                ]), "哪种组织生活", "Form"),
            KindField("branch", .line, "所在支部", "Branch"),
            KindField("chair", .post, "主持", "Chair"),
            KindField(
                "leaders", .posts, "以普通党员身份参加的领导干部", "Leaders present as ordinary members",
                help: Message(
                    zh: "双重组织生活：一次活动，支部和领导干部各算各的。",
                    en:
                        "Double organisational life: one event, counted for the branch and for them."
                )
            ),
        ],
        rules: [
            KindRule(
                "leader-is-ordinary-member", .counts, .apart("leaders", "chair"),
                zh: "以普通党员身份参加的，不是这次活动的主持人。",
                en: "Who takes part as an ordinary member does not chair it.",
                source: Message(
                    zh: "清单：以普通党员身份参加所在支部组织生活", en: "the lists: as an ordinary member"))
        ])
}
