import Duties
import Lists
import Office

/// Confirming a draft and putting it in force; what becomes of a list later.
extension Word {
    static let confirmTitle = Message(zh: "确认并启用", en: "Confirm and adopt")
    static let confirmHelp = Message(
        zh: "确认的就是下面这些；之后再有改动，要重新确认。",
        en: "What stands here is what is confirmed; any later change needs another confirmation.")
    static let backToDraft = Message(zh: "回到草稿", en: "Back to the draft")
    static let whatIsConfirmed = Message(zh: "确认的内容", en: "What is confirmed")
    static let listTitle = Message(zh: "清单", en: "List")
    static let fileWord = Message(zh: "文件", en: "File")
    static let itemsWord = Message(zh: "条目", en: "Items")
    static let dutiesWord = Message(zh: "职责", en: "Duties")
    static let byBearer = Message(zh: "由谁承担", en: "Owed by")
    static let shownHash = Message(zh: "内容指纹", en: "Fingerprint")
    static let shownHashHelp = Message(
        zh: "内容一变它就变；确认时连同姓名记入账本。",
        en: "It changes with the content, and goes into the ledger with the name.")

    /// 领导班子集体 62、主要负责人 9.
    static func bearers(_ duties: [Duty]) -> Message {
        let counts = Bearer.Role.allCases.map { role in
            (bearer(role), duties.count { $0.bearer.role == role })
        }.filter { $0.1 > 0 }
        return Message(
            zh: counts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "、"),
            en: counts.map { "\($0.0.en) \($0.1)" }.joined(separator: ", "))
    }

    static let leftOpenTitle = Message(zh: "还开着的", en: "What stays open")
    static let nothingOpen = Message(zh: "没有。", en: "Nothing.")
    static let toTodo = Message(zh: "去办", en: "Settle them")
    static func undecidedLeft(_ count: Int) -> Message {
        Message(
            zh: "\(count) 项没定次数合起来算还是每个对象分别算：启用后按合起来算，并一直标明原文未定。",
            en:
                "\(count) undecided whether counted for all together or for each one: counted together, and marked as left open."
        )
    }
    static func unquantifiedLeft(_ count: Int) -> Message {
        Message(
            zh: "\(count) 项没有数：不计入应履，单列为待量化，启用后还可以定数。",
            en: "\(count) without a number: not counted as due; a number can still be set later.")
    }
    static func correctionsTitle(_ count: Int) -> Message {
        Message(zh: "更正 \(count) 处", en: count == 1 ? "1 correction" : "\(count) corrections")
    }
    static func numbersTitle(_ count: Int) -> Message {
        Message(zh: "定数 \(count) 项", en: count == 1 ? "1 number set" : "\(count) numbers set")
    }
    static let changedSinceConfirmed = Message(
        zh: "确认之后内容又有改动，原来的确认不再算数；请核对后重新确认。",
        en: "It has changed since it was confirmed; check it and confirm it again.")
    static let confirmedBy = Message(zh: "确认人", en: "Confirmed by")
    static let confirmedByHelp = Message(
        zh: "写岗位和姓名；连同上面的指纹一起留存。",
        en: "Post and name; kept together with the fingerprint above.")
    static let confirmNow = Message(zh: "确认", en: "Confirm")
    static let blockingFirst = Message(
        zh: "还有须先改正的，不能确认。", en: "Some things must be settled before it can be confirmed.")
    static func confirmedOn(_ moment: String) -> Message {
        Message(zh: "\(moment) 已确认：", en: "Confirmed on \(moment) by ")
    }
    static let belowChoices: [(value: String, words: Message)] =
        [("", belowNone)]
        + [Organisation.Level.city, .county, .township, .village].map {
            ($0.rawValue, belowKind(level($0.rawValue)))
        }
    static let replaces = Message(zh: "接替", en: "Takes the place of ")
    static func replacesHelp(_ from: String) -> Message {
        Message(
            zh: "它自 \(from) 起施行，到新清单施行的前一天止。",
            en: "in force since \(from), it ends the day before.")
    }

    // A list in force
    static let revise = Message(zh: "更正这份清单", en: "Correct this list")
    static let endTitle = Message(zh: "结束施行", en: "End this list")
    static let endHelp = Message(
        zh: "没有清单接替时才用；到最后一天为止应履的照旧保留。",
        en: "Only where no list takes its place; what was owed until then stays.")
    static let lastDay = Message(zh: "最后一天", en: "Last day")
    static let ground = Message(zh: "依据", en: "On what ground")
    static let groundHelp = Message(zh: "例如：某号文件", en: "for instance a document's number")
    static let endNow = Message(zh: "结束", en: "End it")
}
