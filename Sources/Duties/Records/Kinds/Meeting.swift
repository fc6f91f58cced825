import Lists

extension RecordKind.Facts {
    /// 传达、听取汇报、分析研判、研究部署 (S10): T1.17 T1.19 T1.22-23 T2.1 T2.3 T2.13 T3.7 C1.(五)1-2
    /// C1.(八)2-3 C2.(一)1-2 C2.(四)2.
    static let meeting = RecordKind.Facts(
        "会议（传达、听取汇报、研究部署）", "meeting",
        [.meeting, .hearing, .deployment, .decision],
        also: [
            .study, .report, .supervision, .review, .selection, .regulation, .leadership, .risk,
        ],
        fields: [
            KindField(
                "work",
                .choices([
                    KindOption("relaying", "传达上级要求", "superiors' demands relayed"),
                    KindOption("hearing", "听取汇报", "reports heard"),
                    KindOption("analysis", "分析研判", "analysis"),
                    KindOption("deployment", "研究部署", "deployment"),
                ]), "会议做了什么", "What it did"),
            KindField(
                "body",
                .choice([
                    KindOption("committee", "党委会（常委会）", "the committee"),
                    KindOption("special", "书记专题会", "the secretary's special meeting"),
                    KindOption("other", "其他会议", "another meeting"),
                ]), "什么会", "Body",
                help: Message(
                    zh: "书记专题会由主要负责人召集主持，每年不少于2次。",
                    en: "The principal holds at least two special meetings a year.")),
            KindField("chair", .post, "主持", "Chair"),
            KindField("relayed", .line, "传达的文件、要求", "What was relayed"),
            KindField(
                "heard",
                .choices([
                    KindOption("members", "班子成员", "members"),
                    KindOption("below", "下一级党组织", "the next level"),
                    KindOption("discipline", "纪检机关", "the discipline body"),
                    KindOption("inspection", "巡察机构", "the inspection body"),
                    KindOption("congress", "人大常委会党组", "the congress's party group"),
                    KindOption("government", "政府党组", "the government's party group"),
                    KindOption("consultative", "政协党组", "the conference's party group"),
                    KindOption("court", "法院党组", "the court's party group"),
                    KindOption("procuratorate", "检察院党组", "the procuratorate's party group"),
                ]), "听取谁的汇报", "Who was heard",
                help: Message(
                    zh: "每半年听取班子成员、村、纪工委汇报（镇清单）；市清单另听五个党组。",
                    en:
                        "Members, villages and the discipline body each half-year (township list); the city list adds five party groups."
                )),
            KindField("decisions", .text, "议定事项", "Decisions"),
            KindField("follow-up", .text, "后续落实", "What follows"),
        ],
        rules: [
            KindRule(
                "special-meeting-by-principal", .counts,
                .principal("chair", .says("body", "special")),
                zh: "书记专题会由主要负责人主持；由他人主持的，选“其他会议”。",
                en:
                    "The special meeting is chaired by the principal; for another, choose another body.",
                source: Message(zh: "清单：主要负责人召开专题会", en: "the lists: held by the principal")),
            KindRule(
                "hearing-names-whom", .counts, .filled(["heard"], .says("work", "hearing")),
                zh: "听取汇报要写明听的是谁。", en: "A hearing says who was heard.",
                source: Message(
                    zh: "清单：听取班子成员、下级和纪检机关汇报", en: "the lists: members, the next level, discipline")
            ),
        ])
}
