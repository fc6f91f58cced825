import Lists

extension RecordKind.Facts {
    /// 对照检查、专题总结 (S15): T1.1 T1.26 T3.12 C1.(三)1 C1.(九)1 C3.(四)1 C3.(四)4.
    static let selfExamination = RecordKind.Facts(
        "对照检查、专题总结", "self-examination and summary", [.selfExamination],
        also: [.review, .organisationalLife, .report],
        fields: [
            KindField(
                "form",
                .choice([
                    KindOption("discipline", "政治纪律专题总结", "summary on political discipline"),
                    KindOption("experience", "管党治党经验总结", "summary of experience"),
                    KindOption("charter", "对照党章检查", "against the charter"),
                    KindOption("other", "其他对照检查", "another"),
                ]), "哪一种", "Form",
                help: Message(
                    zh: "政治纪律专题总结交民主生活会检查；经验总结供制定制度用。",
                    en:
                        "The summary on discipline goes to the democratic life meeting, that of experience to regulations."
                )),
            KindField("author", .post, "本人（签名）", "Author"),
            KindField("examined", .choices(ConductQuestion.all), "对照检查的内容", "What was examined"),
            KindField("text", .text, "正文", "Text"),
        ],
        rules: [
            KindRule(
                "signed-by-author", .counts, .signed("author"),
                zh: "对照检查由本人签名：用本人账号记入，或附本人签字的纸件。",
                en:
                    "It is signed by its author: entered with their account, or with the signed paper.",
                source: Message(zh: "本系统：正文由本人签名", en: "ours: the text is signed by its author"))
        ])
}
