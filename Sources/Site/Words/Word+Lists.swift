import Lists

/// The list, and adopting one.
extension Word {
    static let inForce = Message(zh: "在用的清单", en: "Lists in force")
    static let noLists = Message(
        zh: "没有在用的清单。", en: "No list is in force.")
    static func from(_ day: String) -> Message {
        Message(zh: "自 \(day) 起施行", en: "in force from \(day)")
    }
    static func until(_ day: String) -> Message {
        Message(zh: "至 \(day) 止", en: "until \(day)")
    }
    static func forOrganisation(_ name: String) -> Message {
        Message(zh: "适用于\(name)", en: "for \(name)")
    }
    static func itemCount(_ count: Int) -> Message { Word.count(count, "条", "item") }
    static func findingCount(_ count: Int) -> Message { Word.count(count, "处提示", "finding") }
    static let scheduleCounts = Message(zh: "其中", en: "of them")
    static let recurring = Message(zh: "有数", en: "counted")
    static let deadline = Message(zh: "有期", en: "dated")
    static let event = Message(zh: "遇事", en: "on an event")
    static let bears = Message(zh: "承担：", en: "Bearer: ")
    static let addressees = Message(zh: "报送：", en: "To: ")
    static let counterparts = Message(zh: "对象：", en: "With: ")
    static let inheritedHead = Message(zh: "由句首统领", en: "from the head of the sentence")
    static let fromHeading = Message(zh: "由标题定", en: "from the heading")
    static let may = Message(zh: "可以", en: "may")
    static let mustNot = Message(zh: "不得", en: "must not")
    static let should = Message(zh: "应当", en: "should")
    static let notSetOff = Message(zh: "尚未遇到", en: "not set off yet")
    static func people(_ met: Int, _ due: Int) -> Message {
        Message(zh: "\(met)/\(due) 项", en: "\(met) of \(due)")
    }
    static let setThisNumber = Message(zh: "定数", en: "Set")
    static let atLeast = Message(zh: "至少", en: "At least")
    static let timesWord = Message(zh: "次", en: "times")
    static let period = Message(zh: "多久", en: "How often")
    static func quantified(_ min: Int, _ period: Message, _ day: String) -> Message {
        Message(
            zh: "\(day) 定为\(period.zh) ≥ \(min) 次",
            en: "set on \(day) to ≥ \(min) \(min == 1 ? "time" : "times") \(period.en)")
    }
    static let whoSets = Message(
        zh: "由党委定数；定后计入应履", en: "The committee sets it; then it counts as due")
    static let explainList = Message(
        zh: "带线的文字都是一项职责；旁注是谁承担、多久一次、做到哪里。",
        en:
            "Every underlined stretch is a duty; the margin says who owes it, when, and how it stands."
    )

    static let adoptTitle = Message(zh: "启用一份清单", en: "Adopt a list")
    static let listFile = Message(zh: "清单文件", en: "The list's file")
    static let listFileHelp = Message(
        zh: "Word（.docx）、表格（.xlsx、.csv）或纯文本（.txt），不超过 8 MiB。",
        en: "Word (.docx), a sheet (.xlsx, .csv) or plain text (.txt), up to 8 MiB.")
    static let fromDay = Message(zh: "施行日期", en: "In force from")
    static let fromDayHelp = Message(
        zh: "从这一天起计；这天正在进行的时间段，剩下一半以上的才算应履。",
        en: "Counting begins here; a window then running is owed if at least half of it is left.")
    static let below = Message(zh: "同时适用于下级", en: "Also for those below")
    static let belowNone = Message(zh: "只适用于本级", en: "For this organisation alone")
    static func belowKind(_ words: Message) -> Message {
        Message(zh: "下级的\(words.zh)", en: "every \(words.en) below")
    }
    static let adoptNow = Message(zh: "启用", en: "Adopt")
    static func line(_ number: Int) -> Message {
        Message(zh: "第 \(number) 行", en: "line \(number)")
    }
}
