import Lists

extension RegisterKind.Facts {
    /// 意识形态阵地 (the register of S18): T1.5 C1.(一)4.
    static let positions = RegisterKind.Facts(
        "意识形态阵地", "Channels of ideology",
        help: Message(
            zh: "有哪些阵地、谁管；只记阵地，不看任何人说了什么。",
            en:
                "Which channels there are and who keeps them; channels only, nobody's words are watched."
        ),
        fields: [
            KindField("name", .line, "阵地", "Channel"),
            KindField(
                "form",
                .choice([
                    KindOption("account", "网站、公众号", "site or account"),
                    KindOption("board", "宣传栏、广播", "board or broadcast"),
                    KindOption("lectern", "讲座、论坛", "lectures and forums"),
                    KindOption("place", "文化场所", "place of culture"),
                    KindOption("other", "其他", "other"),
                ]), "类型", "Form"),
            KindField("rules", .line, "管理办法", "How it is kept"),
        ],
        states: [
            RegisterState("listed", "已登记", "listed", needs: ["name", "form"]),
            RegisterState("kept", "管理中", "kept", needs: ["rules"]),
            RegisterState("closed", "已关闭", "closed", isOver: true),
        ],
        review: RegisterKind.Review(name: Message(zh: "研判", en: "Assessment"), days: 90))
}
