import Duties
import Lists

/// 临时任务.
extension Word {
    static let tasks = Message(zh: "临时任务", en: "Temporary duties")
    static let tasksHelp = Message(
        zh: "清单以外的要求，先算出要花下级多少时间，确认后再下达；到期自动失效。",
        en:
            "What is asked beyond the lists: see first what it costs those below, confirm it, and it expires by itself."
    )
    static let taskWords = Message(zh: "做什么", en: "What is to be done")
    static let taskWordsHelp = Message(
        zh: "一句话，不写期限。例如：报送防汛值班安排",
        en: "One line, without the deadline.")
    static let taskDeadline = Message(zh: "期限", en: "By")
    static let taskLast = Message(zh: "失效日", en: "Expires after")
    static let taskLastHelp = Message(
        zh: "过了这天不再要求；期限后一年以内。", en: "Nothing is asked after it; within a year of the deadline.")
    static let taskFields = Message(zh: "要填几栏", en: "Fields to fill in")
    static let taskFieldsHelp = Message(
        zh: "每个下级为此要填写的栏目数，附件也算一栏。", en: "How many each one has to type; a file counts as one.")
    static let taskTo = Message(zh: "下达给", en: "Put to")
    static let taskUnits = Message(zh: "组织数", en: "Organisations")
    static let seePrice = Message(zh: "下一步：看看要花多少时间", en: "Next: what it costs")
    static let priceTitle = Message(zh: "要花的时间", en: "What it costs")
    static let issuedAt = Message(zh: "下达时间", en: "Issued")
    static let nobodyBelow = Message(zh: "没有下级组织。", en: "There is no organisation below.")

    static func minutes(_ minutes: Int) -> Message {
        Message(zh: "\(minutes) 分钟", en: minutes == 1 ? "1 minute" : "\(minutes) minutes")
    }
    static func price(_ price: Price) -> Message {
        Message(
            zh:
                "\(price.units) 个组织 × \(price.fields) 栏 × \(Price.minutesPerField) 分钟 = \(price.minutes) 分钟。",
            en:
                "\(price.units) organisations × \(price.fields) fields × \(Price.minutesPerField) minutes = \(price.minutes) minutes."
        )
    }
    static func confirmPrice(_ price: Price) -> Message {
        Message(
            zh: "确认花 \(price.minutes) 分钟，下达", en: "Confirm \(price.minutes) minutes and issue")
    }
    static let priceSource = Message(
        zh: "每栏 \(Price.minutesPerField) 分钟是本系统的估算：打字约 17 秒（击键模型，1980 年），其余是查找和核对。",
        en:
            "\(Price.minutesPerField) minutes a field is our estimate: about 17 seconds of typing (keystroke-level model, 1980), the rest finding out what to write."
    )
}
