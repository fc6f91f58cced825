import Lists

extension RegisterKind.Facts {
    /// 权力清单、党务政务公开 (S35): T1.14 T1.18 C1.(八)1.
    static let powers = RegisterKind.Facts(
        "权力清单与公开", "Powers and publicity",
        help: Message(
            zh: "权力、边界和依据，由谁行使，怎样公开；每公开一次记一次。",
            en:
                "A power, its limits and basis, who holds it, how it is published; each publication noted."
        ),
        fields: [
            KindField("power", .line, "权力事项", "Power"),
            KindField("limits", .text, "边界", "Limits"),
            KindField("basis", .line, "依据", "Basis"),
            KindField(
                "way",
                .choices([
                    KindOption("board", "公开栏", "notice board"),
                    KindOption("meeting", "会议通报", "told at a meeting"),
                    KindOption("site", "网站", "website"),
                    KindOption("paper", "文件印发", "issued on paper"),
                ]), "公开方式", "How published"),
        ],
        states: [
            RegisterState("listed", "已列入", "listed", needs: ["power"]),
            RegisterState("published", "已公开", "published", needs: ["limits", "basis", "way"]),
            RegisterState("revoked", "已取消", "revoked", isOver: true),
        ],
        review: RegisterKind.Review(name: Message(zh: "公开", en: "Publication"), days: 365))
}
