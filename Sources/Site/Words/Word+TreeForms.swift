import Duties
import Lists

/// Forms that change organisations and posts.
extension Word {
    static let pastDayHelp = Message(
        zh: "不能晚于今天，也不能早于上一次变更。", en: "Not after today, nor before the last change.")
    static let lastDayHelp = Message(zh: "包括这一天。", en: "This day included.")
    static let renameTitle = Message(zh: "改名", en: "Rename")
    static let renameHelp = Message(
        zh: "原来的名称留在沿革里，查看以前的日期时仍显示。",
        en: "The old name stays in the history and is shown for the days before.")
    static let newName = Message(zh: "新名称", en: "New name")
    static let renameNow = Message(zh: "改名", en: "Rename")
    static let classTitle = Message(zh: "改类型或级别", en: "Change kind or level")
    static let classHelp = Message(
        zh: "例如党支部升格为党委。", en: "As when a branch becomes a committee.")
    static let change = Message(zh: "变更", en: "Change it")
    static let moveTitle = Message(zh: "划转到另一上级之下", en: "Move under another")
    static let moveHelp = Message(
        zh: "它下面的组织一起划转。", en: "Everything below it moves along.")
    static let newParent = Message(zh: "新上级的编码", en: "Code of the new parent")
    static let moveNow = Message(zh: "划转", en: "Move")
    static let dissolveTitle = Message(zh: "撤销、合并、分设", en: "Dissolve, merge or split")
    static let dissolveHelp = Message(
        zh: "写一个承接组织是合并，写几个是分设，不写是撤销。撤销前的职责和记实都保留。",
        en:
            "One successor is a merger, several a split, none an end. What was owed and recorded before stays."
    )
    static let successors = Message(zh: "承接组织的编码", en: "Codes of the successors")
    static let codesHelp = Message(
        zh: "几个之间用顿号分开；可以不写。", en: "Part several by commas; may be empty.")
    static let dissolveNow = Message(zh: "撤销", en: "Dissolve")
    static let foundTitle = Message(zh: "在下面新设组织", en: "Found an organisation below")
    static let foundHelp = Message(
        zh: "由别的组织合并、分设而来的，写明承接谁。", en: "Name those it takes the place of, if any.")
    static let foundedWord = Message(zh: "成立日期", en: "Founded on")
    static let succeedsWord = Message(zh: "承接哪些组织（编码）", en: "Takes the place of (codes)")
    static let foundNow = Message(zh: "新设", en: "Found it")
    static let changeTitle = Message(zh: "变更组织", en: "Change the organisation")
    static let changePageHelp = Message(
        zh: "每次变更都记入账本；以前的日期仍按以前的样子显示。",
        en: "Every change is an entry of the ledger; earlier days still show what was.")

    static let foundPostTitle = Message(zh: "新设岗位", en: "Found a post")
    static let foundPostHelp = Message(
        zh: "写职务，不写人名；任职人另行登记。", en: "A title, no person; who holds it is entered apart.")
    static let postTitleWord = Message(zh: "岗位名称", en: "Title")
    static let partedHelp = Message(zh: "几个之间用顿号分开。", en: "Part several by commas.")
    static let changePostTitle = Message(zh: "改名、改分工", en: "Change title or portfolios")
    static let changePostHelp = Message(
        zh: "原来的分工留在沿革里。", en: "What it was stays in the history.")
    static let appointTitle = Message(zh: "登记任职", en: "Say who holds it")
    static let appointHelp = Message(
        zh: "姓名只存在本系统里，账本上是加盐承诺值，可以抹去。",
        en: "The ledger keeps a salted commitment of the name, which can be erased.")
    static let holderName = Message(zh: "姓名", en: "Name")
    static let replacesHolder = Message(
        zh: "接替现任：现任任职到前一天为止", en: "Takes over: the present holder's time ends the day before")
    static let appointNow = Message(zh: "登记", en: "Enter it")
    static let endAppointmentTitle = Message(zh: "登记任职结束", en: "End an appointment")
    static let endAppointmentHelp = Message(
        zh: "岗位随即空缺，直到登记新的任职人。", en: "The post is vacant until another is appointed.")
    static let whoseAppointment = Message(zh: "谁的任职", en: "Whose")
    static let reasonOptional = Message(zh: "原因（可不写）", en: "Reason (may be empty)")
    static let abolishTitle = Message(zh: "撤销岗位", en: "Abolish the post")
    static let abolishHelp = Message(
        zh: "任职一并结束；此前的职责和记实都保留。",
        en: "Its holder's time ends with it; what was owed and recorded before stays.")
    static let abolishNow = Message(zh: "撤销", en: "Abolish")

    static let leadingGroups = Message(zh: "领导小组", en: "Leading groups")
    static let groupName = Message(zh: "小组名称", en: "Name of the group")
    static let groupLeader = Message(zh: "组长", en: "Headed by")
    static let groupMembers = Message(zh: "成员", en: "Members")
    static let groupFunctions = Message(zh: "职能和工作机制", en: "What it does and how it works")
    static let formGroupTitle = Message(zh: "成立领导小组", en: "Set up a leading group")
    static let formGroupHelp = Message(
        zh: "写岗位，不写人名；成员有变的，结束旧的，再成立新的。",
        en: "Of posts, not persons; where its members change, end it and set it up anew.")
    static let endGroupTitle = Message(zh: "结束领导小组", en: "End a leading group")
    static let endGroupHelp = Message(
        zh: "以前的日期仍会显示它。", en: "It is still shown for the days before.")
    static let endGroupNow = Message(zh: "结束", en: "End it")

    static let handover = Message(zh: "交接单", en: "Hand-over sheet")
    static let handoverHelp = Message(
        zh: "交接当天尚未完成和逾期的职责、分管和联系，双方各自确认。",
        en:
            "What was open and missed at the close of that day, and the portfolios; each side confirms for itself."
    )
    static let outgoing = Message(zh: "移交人", en: "Handing over")
    static let incoming = Message(zh: "接任人", en: "Taking over")
    static let handoverDay = Message(zh: "交接日", en: "Day of the hand-over")
    static let nothingOutstanding = Message(
        zh: "没有未完成的职责。", en: "Nothing was open or missed.")
    static let confirmationsWord = Message(zh: "确认", en: "Confirmations")
    static let confirmHandover = Message(zh: "确认交接", en: "Confirm")
    static let confirmHandoverHelp = Message(
        zh: "写本人姓名；由经办人代为确认的，写被代的人。",
        en: "The person's own name, also where a clerk confirms on the person's behalf.")
    static let handoverDone = Message(zh: "双方都已确认，交接完成。", en: "Both sides have confirmed.")
    static let handoverToCome = Message(
        zh: "交接日还没到，到那天再确认。", en: "The day of the hand-over is still to come.")

    static func side(_ side: HandoverConfirmation.Side) -> Message {
        side == .outgoing ? outgoing : incoming
    }

    static func missing(_ sides: [HandoverConfirmation.Side]) -> Message {
        let zh = sides.map { side($0).zh }.joined(separator: "、")
        let en = sides.map { $0 == .outgoing ? "who hands over" : "who takes over" }
            .joined(separator: " and ")
        return Message(zh: "交接待\(zh)确认", en: "hand-over: \(en) has not confirmed")
    }

    static let importTitle = Message(zh: "导入组织和岗位", en: "Import organisations and posts")
    static let importHelp = Message(
        zh: "先看会改什么，确认后一次写入；有一处错就一处也不改。没写到的组织和岗位不受影响。",
        en:
            "First see what would change, then confirm; with one mistake nothing is changed. What no row speaks of stays."
    )
    static let sheetFile = Message(zh: "表格文件", en: "The sheet")
    static let sheetFileHelp = Message(
        zh:
            "xlsx 里“组织”“岗位”两张表，或其中一张的 csv；不超过 2 MiB。空格子表示不改，“无”表示没有。可先导出一份作样子。",
        en:
            "A workbook with both sheets or a CSV of one, at most 2 MiB. An empty cell changes nothing. Export one to see its form."
    )
    static let preview = Message(zh: "看会改什么", en: "See what would change")
    static let mistakesInSheet = Message(zh: "要先改好的格子", en: "Cells to put right first")
    static let sheetWord = Message(zh: "表", en: "Sheet")
    static let rowWord = Message(zh: "行", en: "Row")
    static let columnWordOfSheet = Message(zh: "列", en: "Column")
    static let standsThere = Message(zh: "现在写的", en: "What stands there")
    static let whatIsRight = Message(zh: "怎么改", en: "What is wrong")
    static let wouldChange = Message(zh: "会改什么", en: "What would change")
    static let importNow = Message(zh: "确认导入", en: "Import it")
    static let nothingToImport = Message(
        zh: "没有要改的，表里的内容都已如此。", en: "Nothing to do: the file says what is so already.")
    static let pickAnother = Message(zh: "换一个文件", en: "Choose another file")
    static func unchangedRows(_ count: Int) -> Message {
        Message(zh: "\(count) 行照旧", en: "\(count) rows left alone")
    }
    static func changes(_ count: Int) -> Message {
        Word.count(count, "处变更", "change")
    }
    static func moreRows(_ count: Int) -> Message {
        Message(zh: "另有 \(count) 处没有列出。", en: "\(count) more are not shown.")
    }
    static func imported(_ count: Int) -> Message {
        Message(zh: "已导入，变更 \(count) 处。", en: "Imported: \(count) changes.")
    }
}
