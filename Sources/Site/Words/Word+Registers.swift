import Lists
import Office

/// Fields of kinds, and registers (台账).
extension Word {
    static let notSaid = Message(zh: "—", en: "—")
    static let showFields = Message(zh: "显示这一类的栏目", en: "Show its fields")
    static let kindFields = Message(zh: "这一类还要写明", en: "What this kind also says")
    static let kindFieldsHelp = Message(
        zh: "知道的就填；空着的以后可以更正补上。",
        en: "Fill in what is known; the rest can follow in a correction.")
    static let notKept = Message(zh: "这条记实还缺", en: "What this record still lacks")
    static let sourceOf = Message(zh: "依据：", en: "Source: ")
    static let veiled = Message(
        zh: "谈话内容只有谈话双方和记录人看得到。",
        en: "What was said is read only by the two and by who entered it.")

    static let registers = Message(zh: "台账", en: "Registers")
    static let registersHelp = Message(
        zh: "长期维护的清单：每一项有责任岗位、状态和下次复核的日子。",
        en: "Living lists: each line has an owner, a state and a day to be looked at again.")
    static let register = Message(zh: "台账名称", en: "Register")
    static let openLines = Message(zh: "在管", en: "Open")
    static let allLines = Message(zh: "共", en: "All")
    static let overdueLines = Message(zh: "已到期", en: "Over their day")
    static let coverage = Message(zh: "覆盖", en: "Covered")
    static func covered(_ covered: Int, _ all: Int) -> Message {
        Message(
            zh: "本级和下级 \(all) 个单位，已覆盖 \(covered) 个，未覆盖 \(all - covered) 个",
            en: "\(covered) of \(all) here and below are covered, \(all - covered) are not")
    }
    static let newLine = Message(zh: "加一项", en: "Add a line")
    static let noLines = Message(zh: "还没有。", en: "Nothing here yet.")
    static let owner = Message(zh: "责任岗位", en: "Owner")
    static let ownOrganisation = Message(zh: "本组织", en: "the organisation itself")
    static let lineState = Message(zh: "状态", en: "State")
    static let nextDay = Message(zh: "下次到期", en: "Next day")
    static let overDay = Message(zh: "已过期", en: "over")
    static let subject = Message(zh: "内容", en: "What")
    static let everyState = Message(zh: "全部状态", en: "Every state")
    static let onlyOverdue = Message(zh: "只看到期的", en: "Only those over their day")
    static let filter = Message(zh: "筛选", en: "Filter")
    static let yes = Message(zh: "是", en: "yes")
    static let no = Message(zh: "否", en: "no")
    static let changeLine = Message(zh: "更新这一项", en: "Change this line")
    static let keepLine = Message(zh: "保存", en: "Save")
    static let note = Message(zh: "说明", en: "Note")
    static let noteHelp = Message(
        zh: "改了什么、为什么；了结的写明结果。", en: "What changed and why; where it closes, the outcome.")
    static let reviewDay = Message(zh: "哪一天", en: "On which day")
    static let lastSeen = Message(zh: "上次", en: "Last")
    static let linesDue = Message(zh: "台账到期", en: "Registers to look at")
    static let lineHistory = Message(zh: "经过", en: "History")
    static let toCSV = Message(zh: "导出 CSV", en: "Export CSV")
    static let toXLSX = Message(zh: "导出 Excel", en: "Export Excel")

    static func act(_ act: RegisterAct.Kind) -> Message {
        switch act {
        case .entered: Message(zh: "列入", en: "Entered")
        case .changed: Message(zh: "更新", en: "Changed")
        case .reviewed: Message(zh: "查看", en: "Looked at")
        case .closed: Message(zh: "了结", en: "Closed")
        }
    }
}
