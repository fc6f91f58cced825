import Lists

/// Records.
extension Word {
    static let newRecord = Message(zh: "记一笔", en: "Record something done")
    static let newRecordHelp = Message(
        zh: "一件事只记一次；它能满足几项职责，下一步会列出来请您确认。",
        en:
            "Enter one event once; the next step lists the duties it may satisfy for you to confirm."
    )
    static let correctRecord = Message(zh: "更正", en: "Correct")
    static let correctHelp = Message(
        zh: "更正是后来的一条：原来的仍可查阅，不再计入。",
        en: "A correction is a later entry: the earlier one stays readable and no longer counts.")
    static let kind = Message(zh: "做了什么", en: "Kind")
    static let happened = Message(zh: "哪一天", en: "When")
    static let happenedHelp = Message(
        zh: "事情发生的那天，不是今天填表的日子。", en: "The day it happened, not the day you fill this in.")
    static let title = Message(zh: "事由", en: "What")
    static let titleHelp = Message(
        zh: "一句话，例如：第三季度意识形态工作研判会",
        en: "One line, for instance: third-quarter study session")
    static let place = Message(zh: "地点", en: "Where")
    static let people = Message(zh: "参加人", en: "Who took part")
    static let peopleHelp = Message(zh: "按岗位写，一行一个。", en: "By post, one a line.")
    static let words = Message(zh: "内容", en: "What was said and done")
    static let onBehalfOf = Message(zh: "替谁记", en: "On behalf of")
    static let actingFor = Message(zh: "代", en: "on behalf of")
    static let recorded = Message(zh: "记", en: "")
    static let myself = Message(zh: "本组织", en: "this organisation")
    static let evidence = Message(zh: "佐证材料", en: "Evidence")
    static let evidenceHelp = Message(
        zh: "一个文件不超过 30 MiB，合计不超过 300 MiB；按内容哈希保存。",
        en: "Up to 30 MiB a file, 300 MiB together; kept by the hash of its content.")
    static let evidenceAgain = Message(
        zh: "浏览器不保留已选的文件，请再选一次。",
        en: "A browser does not keep chosen files; please choose them again.")
    static let evidenceKept = Message(
        zh: "原有佐证材料随更正保留：", en: "The earlier evidence stays with the correction: ")
    static let next = Message(zh: "下一步：看看满足哪些职责", en: "Next: which duties it satisfies")
    static let enter = Message(zh: "确认并记入", en: "Confirm and enter")
    static let again = Message(zh: "重新推荐", en: "Propose again")
    static let proposals = Message(zh: "这件事可能满足的职责", en: "Duties this may satisfy")
    static let proposalsHelp = Message(
        zh: "把握大的已勾上，请核对；勾上的才算数。",
        en: "The likely ones are checked; look them over. Only what is checked counts.")
    static let noProposals = Message(
        zh: "没有对得上的职责。可以照样记入，不计入任何一项。",
        en: "No duty matches. You may enter it all the same; it will count for none.")
    static let onTime = Message(zh: "在期限内", en: "inside its window")

    static let recordsTitle = Message(zh: "记实", en: "Records")
    static let noRecords = Message(
        zh: "还没有记实。做过一件事，就点“记一笔”。",
        en: "Nothing is recorded yet. When something has been done, choose Record.")
    static func number(_ number: Int) -> Message {
        Message(zh: "第 \(number) 号", en: "No. \(number)")
    }
    static let satisfies = Message(zh: "满足的职责", en: "Duties it satisfies")
    static let satisfiesNone = Message(zh: "没有认定满足任何职责。", en: "It is not counted for any duty.")
    static let triggers = Message(zh: "触发", en: "sets off")
    static let history = Message(zh: "来历", en: "History")
    static let entered = Message(zh: "记入", en: "Entered")
    static let corrected = Message(zh: "被更正", en: "Corrected")
    static let correcting = Message(zh: "更正后记入", en: "Entered as a correction")
    static let withdrawn = Message(zh: "已撤回", en: "Withdrawn")
    static let superseded = Message(
        zh: "这一条已被更正，不再计入。", en: "This one was corrected and no longer counts.")
    static let isCorrected = Message(
        zh: "这一条已被更正", en: "This record was corrected already")
    static let correctedHelp = Message(
        zh: "不能再更正它；请更正最新的一份。", en: "It cannot be corrected again; correct the latest one.")
    static let isWithdrawn = Message(zh: "这一条已撤回", en: "This record was withdrawn")
    static let withdrawnHelp = Message(
        zh: "撤回的不能更正；事情确实做过的，请重新记一笔。",
        en: "What was withdrawn cannot be corrected; if it was done, record it anew.")
    static let seeRecord = Message(zh: "看这一条", en: "See the record")
    static let laterVersion = Message(zh: "看更正后的", en: "See the correction")
    static let withdraw = Message(zh: "撤回", en: "Withdraw")
    static let withdrawHelp = Message(
        zh: "撤回后不再计入，仍可查阅；请写明原因。",
        en: "It no longer counts but stays readable; say why.")
    static let reason = Message(zh: "原因", en: "Why")
    static let enteredBy = Message(zh: "记录人", en: "Entered by")
    static let enteredAt = Message(zh: "记入时间", en: "Entered at")
    static let lateEntry = Message(zh: "补录", en: "entered late")
    static func daysAfter(_ days: Int) -> Message {
        Message(zh: "发生后 \(days) 天记入", en: "entered \(days) days after it happened")
    }
    static let placeInLedger = Message(zh: "在账本中的位置", en: "Its place in the ledger")
    static func sequence(_ organisation: String, _ number: Int) -> Message {
        Message(
            zh: "\(organisation)账本第 \(number) 条", en: "entry \(number) of \(organisation)")
    }
    static let hash = Message(zh: "哈希", en: "Hash")
    static let label = Message(zh: "标记", en: "Label")
    static func labelName(_ label: String) -> Message {
        switch label {
        case "open": Message(zh: "公开", en: "open")
        case "restricted": Message(zh: "受限", en: "restricted")
        case "sealed": Message(zh: "密封", en: "sealed")
        default: Message(zh: "内部", en: "internal")
        }
    }

    static let excuse = Message(zh: "免除一项应履", en: "Excuse an obligation")
    static let excuseHelp = Message(
        zh: "免除会写进账本，写明原因和批准人；不改变原文。",
        en: "An excuse is an entry with its reason and approver; the text stays as it is.")
    static let approvedBy = Message(zh: "批准", en: "Approved by")
    static let approvedByHelp = Message(
        zh: "哪次会议或哪个岗位批准的", en: "Which meeting or post approved it")
    static let excuseNow = Message(zh: "免除", en: "Excuse")
}
