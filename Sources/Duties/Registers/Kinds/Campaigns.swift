import Lists

extension RegisterKind.Facts {
    /// 作风建设、专项整治 (S37): T1.13 T1.15 T2.8 T3.13 C1.(七)1 C1.(七)3 C3.(四)2.
    static let campaigns = RegisterKind.Facts(
        "作风专项整治", "Campaigns on conduct",
        help: Message(
            zh: "针对四风和八项规定的专项整治：每年一次有针对性的（市清单）；问题转整改，该通报的通报。",
            en:
                "Campaigns on the four winds and the eight rules: an aimed one each year (city list); problems are rectified, cases made known."
        ),
        fields: [
            KindField("theme", .line, "整治什么", "Theme"),
            KindField(
                "aim",
                .choice([
                    KindOption("formalism", "形式主义", "formalism"),
                    KindOption("bureaucracy", "官僚主义", "bureaucratism"),
                    KindOption("hedonism", "享乐主义", "hedonism"),
                    KindOption("extravagance", "奢靡之风", "extravagance"),
                    KindOption("rules", "八项规定", "the eight rules"),
                ]), "针对", "Aimed at"),
            KindField("from", .day, "开始", "From"),
            KindField("until", .day, "结束", "Until"),
            KindField("problems", .number(0...100_000), "发现问题数", "Problems found"),
            KindField("handed", .text, "问题怎样处理", "What became of them"),
            KindField("notice", .line, "通报曝光", "Made known by"),
        ],
        states: [
            RegisterState("planned", "已部署", "planned", needs: ["theme", "aim"]),
            RegisterState("running", "进行中", "running", needs: ["from", "until"]),
            RegisterState(
                "closed", "已完成", "closed", isOver: true, needs: ["problems", "handed", "notice"]),
        ],
        limit: "until",
        yearly: RegisterKind.Yearly(
            field: "from", level: .city,
            message: Message(
                zh: "今年还没有开展专项整治；每年至少一次（市清单 一（七）1）。",
                en: "No campaign this year; at least one is owed (city list, one, (seven) 1).")))
}
