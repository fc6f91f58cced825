import Lists

extension RecordKind.Facts {
    /// 监督检查、指导 (S14): T1.1 T1.10 T3.3 T3.5 T3.9 T3.11 C1.(三)1 C1.(四)1 C1.(六)3 C2.(二)3 C2.(三)3
    /// C3.(一)3 C3.(二)1 C3.(三)1.
    static let inspection = RecordKind.Facts(
        "监督检查、指导", "inspection and guidance", [.inspection, .guidance, .assessment],
        also: [.supervision, .rectification, .risk, .conduct],
        fields: [
            KindField(
                "subject",
                .choices([
                    KindOption("charter", "党章与路线执行", "the charter and the line"),
                    KindOption("centralism", "民主集中制", "democratic centralism"),
                    KindOption("selection", "选人用人", "selection of cadres"),
                    KindOption("responsibility", "主体责任", "responsibility"),
                    KindOption("portfolio", "分管单位工作", "units in charge"),
                    KindOption("other", "其他", "other"),
                ]), "检查什么", "Subject"),
            KindField("unit", .line, "被检查单位", "Unit"),
            KindField("looked-at", .text, "看了什么", "What was looked at"),
            KindField("findings", .text, "发现的问题", "Findings"),
            KindField("demands", .text, "对单位提出的要求", "Demands put to the unit"),
            KindField("limit", .day, "整改期限", "To be rectified by"),
        ],
        rules: [
            KindRule(
                "findings-bring-demands", .counts, .filled(["unit", "demands"], .said("findings")),
                zh: "发现问题的，写明被检查单位和提出的要求。",
                en: "Where something was found, say the unit and the demands put to it.",
                source: Message(
                    zh: "清单：发现问题提出要求、督促整改", en: "the lists: demands are put, rectification follows")
            ),
            KindRule(
                "findings-have-limit", .shows, .filled(["limit"], .said("findings")),
                zh: "没有写整改期限。", en: "No day to rectify by.",
                source: Message(zh: "本系统：问题转整改要有期限", en: "ours: rectification has a limit")),
        ])
}
