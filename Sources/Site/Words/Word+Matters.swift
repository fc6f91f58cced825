import Duties
import Lists
import Office

/// 事项与程序.
extension Word {
    static let matters = Message(zh: "事项", en: "Matters")
    static let mattersHelp = Message(
        zh: "按程序办的事：每一步由谁办、何时到期、守什么规则，都在一张页面上；办结后作为记实计入。",
        en:
            "What is done by procedure: who takes each step, by when, under which rules, on one page; once finished it counts as a record."
    )
    static let startMatter = Message(zh: "新办一件", en: "Start a matter")
    static let openMatters = Message(zh: "在办", en: "Going on")
    static let closedMatters = Message(zh: "已办结", en: "Over")
    static let noMatters = Message(zh: "还没有事项。", en: "There are no matters yet.")
    static let waitingGroup = Message(zh: "等我办理的步骤", en: "Steps that wait for me")
    static let overdueBelowGroup = Message(zh: "下一级逾期未办", en: "Overdue one level down")
    static let takeIt = Message(zh: "去办理", en: "Take it up")
    static let whoIsNext = Message(zh: "下一步由谁办", en: "Who is next")
    static let whereItStands = Message(zh: "办到哪里", en: "Where it stands")
    static let procedure = Message(zh: "程序", en: "Procedure")
    static let matterTitle = Message(zh: "事项", en: "Matter")
    static let opened = Message(zh: "开办", en: "Opened")
    static let dueDay = Message(zh: "期限", en: "Due")
    static let stepsTaken = Message(zh: "办理经过", en: "What was done")
    static let wayAhead = Message(zh: "步骤和期限", en: "Steps and limits")
    static let parties = Message(zh: "参与各方", en: "Parties")
    static let servesDuties = Message(zh: "办结后满足的职责", en: "Duties it serves once finished")
    static let servesNone = Message(
        zh: "开办时没有选职责；办结后仍记为一条记实。",
        en: "No duty was chosen when it was opened; finished, it still stands as a record.")
    static let chainTitle = Message(zh: "前后关联的事项", en: "The chain it stands in")
    static let followUp = Message(zh: "由此另起", en: "What may follow")
    static let onPaper = Message(zh: "代为录入", en: "Entered from paper")
    static let paperField = Message(zh: "依据的纸质材料", en: "Paper it rests on")
    static let paperHelp = Message(
        zh: "例如：2026 年第 8 次会议记录原件。规则和本人办理时一样。",
        en: "Such as: the minutes of meeting 8 of 2026. The same rules hold.")
    static let forWhom = Message(zh: "代哪个岗位录入", en: "For which post")
    static let happenedOn = Message(zh: "发生日期", en: "Happened on")
    static let versionIs = Message(zh: "文本版本", en: "Version of the text")
    static let disputeIt = Message(zh: "提出异议", en: "Dispute it")
    static let disputeWhy = Message(zh: "与事实不符之处", en: "What is not so")
    static let disputed = Message(zh: "本人提出异议", en: "Disputed by the one concerned")
    static let finished = Message(zh: "已办结", en: "Finished")
    static let stopped = Message(zh: "已终止", en: "Stopped")
    static let rules = Message(zh: "这一步守的规则", en: "Rules of this step")
    static let dissentKept = Message(zh: "当时的不同意见", en: "Dissent of the time")
    static let chooseDuties = Message(
        zh: "办结后满足哪些职责", en: "Which duties it serves once finished")
    static let chooseDutiesHelp = Message(
        zh: "只列出这类程序能满足、现在还没履行的职责。", en: "Only duties of this kind that are not met yet.")
    static let basisIs = Message(zh: "依据", en: "Rests on")
    static let clausesOfLists = Message(zh: "清单条款", en: "Clauses of the lists")
    static let recordOfIt = Message(zh: "记实", en: "Its record")
    static let noLimit = Message(zh: "不设期限", en: "no limit")
    static let restrictedMatter = Message(
        zh: "限参与各方及其办公室查阅。", en: "For the parties and their offices only.")
    static let waitsFor = Message(zh: "等", en: "Waits for")
    static let isNow = Message(zh: "现在", en: "now")

    static func unknownDue(_ year: Int) -> Message {
        Message(
            zh: "期限未知：\(year) 年工作日未录入", en: "unknown: the working days of \(year) are not loaded")
    }

    /// Days left, or days over.
    static func daysToGo(_ days: Int) -> Message {
        days < 0
            ? Message(zh: "逾期 \(-days) 天", en: "\(-days) days overdue")
            : days == 0
                ? Message(zh: "今天到期", en: "due today")
                : Message(zh: "还有 \(days) 天", en: "\(days) days left")
    }

    static func matterNumber(_ number: Int) -> Message {
        Message(zh: "第 \(number) 号", en: "No. \(number)")
    }

    static func limit(_ limit: Procedure.StepLimit, _ procedure: Procedure) -> Message {
        if let until = limit.until.flatMap(procedure.field) {
            return Message(zh: "到“\(until.words.zh)”止", en: "through “\(until.words.en)”")
        }
        guard let within = limit.within else { return noLimit }
        let count = within.filter(\.isNumber)
        let isHours = within.contains("T")
        let unit: (String, String) =
            within.hasSuffix("BD")
            ? ("个工作日", "working days")
            : within.hasSuffix("M")
                ? ("个月", "months")
                : within.hasSuffix("Y") ? ("年", "years") : isHours ? ("小时", "hours") : ("天", "days")
        return Message(zh: "\(count) \(unit.0)内", en: "within \(count) \(unit.1)")
    }
}
