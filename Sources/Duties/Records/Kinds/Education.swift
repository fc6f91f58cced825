import Lists

extension RecordKind.Facts {
    /// 宣传教育、廉政教育、警示教育、廉政文化、廉政提醒 (S07): T1.4 T1.10 T2.11 C1.(一)2 C2.(四)3 C3.(三)1.
    static let education = RecordKind.Facts(
        "宣传教育、警示教育", "education", [.education],
        also: [.study, .publicity, .conduct, .lecture],
        fields: [
            KindField(
                "form",
                .choice([
                    KindOption("discipline", "党性党风党纪教育", "Party spirit, conduct, discipline"),
                    KindOption("integrity", "廉洁从政教育", "integrity in office"),
                    KindOption("warning", "警示教育", "warning by example"),
                    KindOption("cases", "宣读案件通报", "case notices read out"),
                    KindOption("theme", "主题教育常态化", "theme education carried on"),
                    KindOption("daily", "日常教育", "daily education"),
                    KindOption("culture", "廉政文化", "culture of integrity"),
                    KindOption("reminder", "廉政提醒", "reminder"),
                ]), "教育类别", "Form",
                help: Message(
                    zh: "警示教育每年不少于2次；重要时间节点作廉政提醒（镇清单）。",
                    en: "Warning by example twice a year; reminders at the nodes (township list).")),
            KindField(
                "plan",
                .choices([
                    KindOption("propaganda", "宣传教育计划", "plan of propaganda"),
                    KindOption("training", "干部培训计划", "plan of cadre training"),
                ]), "列入的计划", "Part of"),
            KindField(
                "node", .line, "时间节点", "Node of the year",
                help: Message(
                    zh: "作廉政提醒的，写明是哪个节点，如“中秋”；节点由本级在“日历与设置”里定。",
                    en: "For a reminder, which node; the committee keeps its nodes in the calendar."
                )),
            KindField("audience", .number(0...100_000), "受教育人数", "How many took part"),
        ],
        rules: [
            KindRule(
                "reminder-names-node", .counts, .filled(["node"], .says("form", "reminder")),
                zh: "廉政提醒要写明是哪个时间节点。", en: "A reminder names the node it is for.",
                source: Message(zh: "镇清单：重要时间节点提醒", en: "township list: reminders at nodes")),
            KindRule(
                "reminder-near-node", .shows, .node(.says("form", "reminder")),
                zh: "这一天附近没有本级设定的重要时间节点。", en: "No node set by the committee is near that day.",
                source: Message(
                    zh: "本系统的设置：节点前若干天内的提醒才算该节点的", en: "our setting: so many days before a node")),
        ])
}
