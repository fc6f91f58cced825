import Duties
import Lists
import Office

/// Handing in a list and working on its draft.
extension Word {
    static let adoptHelp = Message(
        zh: "先成草稿，核对、确认之后才启用。",
        en: "It becomes a draft first; it is in force only after you checked and confirmed it.")
    static let handIn = Message(zh: "交一份清单", en: "Hand in a list")
    static let pasted = Message(zh: "或者粘贴文字", en: "Or paste its text")
    static let pastedHelp = Message(
        zh: "从文件里复制全文粘在这里；表格也可以。", en: "Copy the whole text here; tables too.")
    static let fileOrText = Message(
        zh: "请选择一个文件，或者粘贴文字。", en: "Choose a file, or paste the text.")
    static let pastedName = "粘贴的文字"
    static let makeDraft = Message(zh: "读取，立为草稿", en: "Read it as a draft")
    static let openDrafts = Message(zh: "未完的草稿", en: "Drafts being worked on")
    static let follows = Message(zh: "接续哪一份", en: "It goes on from")
    static let followsNone = Message(zh: "不接续，是另一份清单", en: "none: another list")
    static let followsHelp = Message(
        zh: "接续的，可以沿用更正和次数，启用时接替原来那份。",
        en:
            "Corrections and numbers can then be taken over, and it replaces that list when adopted."
    )
    static func edition(_ edition: AdoptedEdition) -> Message {
        .same("\(edition.head.title)（\(edition.from)）")
    }

    static let draft = Message(zh: "草稿", en: "draft")
    static let explainDraft = Message(
        zh: "点带线的文字或“更正”，改系统看错的地方；每处更正都留下谁、何时、为什么。",
        en:
            "Click underlined words, or “Correct”, where the reading is wrong; who, when and why is kept."
    )
    static let goToConfirm = Message(zh: "核对完了，去确认", en: "Checked: confirm it")
    static let compareWithFollowed = Message(zh: "与上一版比较", en: "Compare with the last one")
    static let pagesOfDocument = Message(zh: "清单的页", en: "Pages of the list")
    static func pageOfDocument(_ number: Int) -> Message {
        Message(zh: "第 \(number) 页", en: "Page \(number)")
    }

    // What is left to do
    static let todo = Message(zh: "还要办的", en: "What is left to do")
    static let nothingToDo = Message(
        zh: "没有要办的了；核对职责无误，就可以确认。",
        en: "Nothing is left; once the duties are checked it can be confirmed.")
    static func blockingGroup(_ count: Int) -> Message {
        Message(zh: "须先改正 \(count) 处", en: "\(count) to settle first")
    }
    static func unplacedGroup(_ count: Int) -> Message {
        Message(
            zh: "没有落处的更正 \(count) 处：文件里没有这些字了",
            en: "\(count) corrections without a place: the document no longer has their words")
    }
    static func undecidedGroup(_ count: Int) -> Message {
        Message(
            zh: "次数合起来算还是每个对象分别算，原文没说 \(count) 项：请定",
            en:
                "\(count) where the text leaves open whether the number is for all together or for each one: decide"
        )
    }
    static func unquantifiedGroup(_ count: Int) -> Message {
        Message(
            zh: "待量化 \(count) 项：可以定数，也可以留着",
            en: "\(count) unquantified: set a number, or leave them open")
    }
    static func otherFindings(_ count: Int) -> Message {
        Message(zh: "其他提示 \(count) 处", en: "\(count) other findings")
    }
    static let onceForAll = Message(zh: "合起来算", en: "all together")
    static let onceEach = Message(zh: "每个对象分别算", en: "each one apart")
    static let leftOpen = Message(zh: "原文未定", en: "left open by the text")
    static func decided(_ per: Duty.Per) -> String {
        per == .counterpart ? "定为每个对象分别算" : "定为合起来算"
    }
    static func suggested(_ min: Int, _ period: Period) -> Message {
        let words = every(period)
        return Message(
            zh: "建议\(words.zh) \(min) 次，", en: "Suggested: \(min) \(words.en), ")
    }
    static let ownSource = Message(zh: "本级上次所定：", en: "set here before: ")
    static let otherSource = Message(zh: "依据：", en: "from: ")
    static let takeNumber = Message(zh: "采用", en: "Take it")
    static let wordsThen = Message(zh: "原来的字：", en: "Its words then: ")
    static func leftToDo(_ todo: DraftTodo, isConfirmed: Bool) -> Message {
        if isConfirmed {
            return Message(zh: "已确认，尚未启用", en: "confirmed, not adopted yet")
        }
        let parts = [
            (todo.blocking.count, "须先改正", "to settle first"),
            (todo.unplaced.count, "更正没有落处", "corrections without a place"),
            (todo.undecided.count, "待定合算还是分算", "to decide"),
            (todo.unquantified.count, "待量化", "unquantified"),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else {
            return Message(zh: "没有要办的了，待确认", en: "nothing left but to confirm")
        }
        return Message(
            zh: parts.map { "\($0.1) \($0.0)" }.joined(separator: "，"),
            en: parts.map { "\($0.0) \($0.2)" }.joined(separator: ", "))
    }

    // The draft as a whole
    static let carryOver = Message(zh: "沿用上一版的更正和次数", en: "Take over what was answered before")
    static let carryFrom = Message(zh: "从哪一份", en: "From which list")
    static let carryOverHelp = Message(
        zh: "字句相同的，更正和已定的次数照搬过来；原文变了的不搬。",
        en: "Corrections and numbers come over where the words are the same, and not elsewhere.")
    static let carryOverNow = Message(zh: "沿用", en: "Take over")
    static func carried(_ carried: CarriedOver) -> Message {
        Message(
            zh:
                "沿用了更正 \(carried.corrections) 处、次数 \(carried.numbers) 项；没有落处的 \(carried.lost) 处没有带来。",
            en:
                "\(carried.corrections) corrections and \(carried.numbers) numbers came over; \(carried.lost) found no place."
        )
    }
    static let replaceDocument = Message(zh: "重新交一个文件", en: "Hand the document in anew")
    static let replaceHelp = Message(
        zh: "原文改好后再交；已有的更正会在新文件里找到原来的字。",
        en: "After the text was put right; corrections find their words again in the new file.")
    static let replaceNow = Message(zh: "换成这个", en: "Put it in place")
    static let dropDraft = Message(zh: "放弃这份草稿", en: "Give this draft up")
    static let dropHelp = Message(zh: "可以写一句原因。", en: "A word on why, if you like.")
    static let dropNow = Message(zh: "放弃", en: "Give up")
    static let draftDropped = Message(zh: "这份草稿已经放弃", en: "This draft was given up")
    static let draftDroppedHelp = Message(
        zh: "它不再能改，也没有启用过。", en: "It changes no more and was never in force.")

    // Tables
    static func tablesTitle(_ count: Int) -> Message {
        Message(
            zh: "表格 \(count) 张：各列看作什么",
            en: count == 1
                ? "A table: what its columns are taken for"
                : "\(count) tables: what their columns are taken for")
    }
    static let tablesHelp = Message(
        zh: "表头容易看错的，在这里改；改后整份重读，已有的更正照样套用。",
        en: "Change what a header misled us about; the list is read again, corrections stay.")
    static let readAgain = Message(zh: "照此重读", en: "Read it again so")
    static func tableRows(_ number: Int, _ rows: Int) -> Message {
        Message(
            zh: "第 \(number) 张，\(rows) 行", en: "Table \(number), \(rows) rows")
    }
    static let tableUnread = Message(
        zh: "没看出哪一列写职责，按普通文字读的", en: " no column was seen to hold duties: read as plain text")
    static func columnNumber(_ number: Int) -> Message {
        Message(zh: "第 \(number) 列", en: "Column \(number)")
    }
    static func column(_ role: TableReading.Role) -> Message {
        switch role {
        case .number: Message(zh: "序号", en: "number")
        case .category: Message(zh: "类别", en: "category")
        case .content: Message(zh: "责任内容", en: "duty")
        case .measures: Message(zh: "具体措施", en: "measures")
        case .bearer: Message(zh: "责任人", en: "bearer")
        case .time: Message(zh: "时限", en: "time")
        case .addressee: Message(zh: "报送对象", en: "addressee")
        case .other: Message(zh: "其他，不看", en: "other, not read")
        }
    }
}
