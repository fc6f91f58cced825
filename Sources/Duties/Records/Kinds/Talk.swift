import Lists

extension RecordKind.Facts {
    /// 谈心谈话、履责谈话、廉政谈话 (S13): T1.18 T2.10 T3.10 C1.(八)2 C2.(三)2 C3.(三)1.
    static let talk = RecordKind.Facts(
        "谈心谈话", "talk", [.talk], also: [.admonition, .education, .supervision],
        fields: [
            KindField(
                "form",
                .choice([
                    KindOption("heart", "谈心谈话", "heart to heart"),
                    KindOption("duty", "履责谈话", "on duties"),
                    KindOption("integrity", "廉政谈话", "on integrity"),
                ]), "谈话类别", "Form"),
            KindField("talker", .post, "谈话人", "Who talked"),
            KindField(
                "counterpart", .party, "谈话对象", "With whom",
                help: Message(
                    zh: "一个对象记一条。内容只有谈话双方和记录人看得到；事由人人看得到，不要写内容。",
                    en:
                        "One record for each. Only the two and who enters it read the content; the title is read by all."
                )),
            KindField("demands", .text, "提出的要求", "Demands made"),
        ],
        rules: [
            KindRule(
                "talk-with-another", .counts, .apart("talker", "counterpart"),
                zh: "谈话人和谈话对象不能是同一个岗位。", en: "Nobody talks with themselves.",
                source: Message(
                    zh: "清单：与班子成员、下级负责人谈话", en: "the lists: with members and heads below")),
            KindRule(
                "talk-names-counterpart", .counts, .filled(["counterpart"], .said("form")),
                zh: "写明谈话对象，一个对象记一条。", en: "Say with whom; one record for each.",
                source: Message(zh: "本系统：一人一条", en: "ours: one record per counterpart")),
        ],
        readers: ["talker", "counterpart"])
}
