import Lists

/// The words of the interface, each once, in both languages.
enum Word {
    static let zeren = Message(zh: "责任", en: "Zeren")
    static let seal = Message.same("责")
    static let skip = Message(zh: "跳到正文", en: "Skip to the content")
    static let mainNavigation = Message(zh: "主导航", en: "Main")
    static let otherLanguage = Message(zh: "English", en: "中文")
    static let separator = Message(zh: "　", en: " · ")
    static let comma = Message(zh: "，", en: ", ")
    static let listComma = Message(zh: "、", en: ", ")
    static let middot = Message.same(" · ")
    static let none = Message(zh: "无", en: "none")
    static let back = Message(zh: "返回", en: "Back")
    static let cancel = Message(zh: "取消", en: "Cancel")
    static let show = Message(zh: "查看", en: "Show")
    static let nextPage = Message(zh: "下一页", en: "Next page")
    static let more = Message(zh: "更早的", en: "Earlier")

    // The frame
    static let desk = Message(zh: "我的桌面", en: "My desk")
    static let overview = Message(zh: "总览", en: "Overview")
    static let list = Message(zh: "清单", en: "List")
    static let lists = Message(zh: "清单", en: "Lists")
    static let record = Message(zh: "记实", en: "record")
    static let records = Message(zh: "记实", en: "Records")
    static let organisations = Message(zh: "组织", en: "Organisations")
    static let adopt = Message(zh: "启用清单", en: "Adopt a list")
    static let accounts = Message(zh: "账号", en: "Accounts")
    static let ledger = Message(zh: "账本", en: "Ledger")
    static let consult = Message(zh: "查阅", en: "Look up")
    static let manage = Message(zh: "管理", en: "Manage")
    static let recordIt = Message(zh: "记一笔", en: "Record")
    static let asOf = Message(zh: "截至", en: "As of")
    static let asOfDay = Message(zh: "截至哪一天", en: "As of which day")
    static let go = Message(zh: "查看", en: "Go")
    static let signOut = Message(zh: "退出", en: "Sign out")
    static let today = Message(zh: "今天", en: "today")

    static func pastDay(_ day: String) -> Message {
        Message(
            zh: "这是截至 \(day) 的样子：那天之后发生和记入的都不算在内。",
            en: "This is how things stood at the close of \(day); nothing later counts.")
    }
    static func pastKnown(_ day: String, _ known: String) -> Message {
        Message(
            zh: "这是截至 \(day) 发生的事，按 \(known) 所知：后来补记、更正的也算在内。",
            en:
                "What had happened by \(day), as known on \(known): later entries and corrections count."
        )
    }
    static let wrongDay = Message(
        zh: "不是今天或以前的一天，下面是今天的样子。",
        en: " is no day up to today; this is how things stand today.")
    static let asKnownToday = Message(zh: "按今天所知", en: "As known today")
    static let asKnownThen = Message(zh: "按当时所知", en: "As known then")
    static let backToToday = Message(zh: "回到今天", en: "Back to today")

    /// A count with its noun, in both languages.
    static func count(
        _ number: Int, _ zh: String, _ one: String, _ many: String? = nil
    ) -> Message {
        Message(
            zh: "\(number) \(zh)", en: "\(number) \(number == 1 ? one : many ?? one + "s")")
    }

    static func items(_ count: Int) -> Message { Word.count(count, "项", "item") }
    static func duties(_ count: Int) -> Message {
        Word.count(count, "项职责", "duty", "duties")
    }
    static func recordsCount(_ count: Int) -> Message { Word.count(count, "条", "record") }
}

/// Names of kinds.
extension Word {
    static func level(_ level: String) -> Message {
        switch level {
        case "province": Message(zh: "省级", en: "province")
        case "city": Message(zh: "市级", en: "city")
        case "county": Message(zh: "县级", en: "county")
        case "township": Message(zh: "乡镇", en: "township")
        case "village": Message(zh: "村", en: "village")
        case "department": Message(zh: "部门", en: "department")
        case "branch": Message(zh: "支部", en: "branch")
        case "enterprise": Message(zh: "企业", en: "enterprise")
        case "school": Message(zh: "学校", en: "school")
        case "hospital": Message(zh: "医院", en: "hospital")
        default: Message(zh: "其他", en: "other")
        }
    }

    static func organisationKind(_ kind: String) -> Message {
        switch kind {
        case "committee": Message(zh: "党委", en: "committee")
        case "party-group": Message(zh: "党组", en: "party group")
        case "branch": Message(zh: "党支部", en: "branch")
        case "discipline": Message(zh: "纪委", en: "discipline commission")
        case "department": Message(zh: "部门", en: "department")
        default: Message(zh: "其他", en: "other")
        }
    }

    static func bearer(_ role: Bearer.Role) -> Message {
        switch role {
        case .collective: Message(zh: "领导班子集体", en: "the collective")
        case .principal: Message(zh: "主要负责人", en: "the principal")
        case .member: Message(zh: "其他成员", en: "the members")
        case .organisation: Message(zh: "其他组织", en: "another organisation")
        case .person: Message(zh: "其他人员", en: "other persons")
        }
    }
}
