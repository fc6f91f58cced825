import Duties
import Lists

/// Organisations and posts, and what became of them.
extension Word {
    static let posts = Message(zh: "组织与岗位", en: "Posts")
    static let postsTitle = Message(zh: "组织与岗位", en: "Organisation and posts")
    static let post = Message(zh: "岗位", en: "Post")
    static let holder = Message(zh: "任职人", en: "Held by")
    static let portfoliosWord = Message(zh: "分管、联系、分包", en: "Portfolios")
    static let dutiesOfPost = Message(zh: "职责", en: "Duties")
    static let vacant = Message(zh: "空缺", en: "vacant")
    static let noPosts = Message(zh: "还没有岗位。", en: "No posts yet.")
    static let toSettle = Message(zh: "需要处理", en: "To be settled")
    static let historyOfTree = Message(zh: "沿革", en: "History")
    static let noHistory = Message(zh: "没有变更。", en: "Nothing has changed.")
    static let changeOrganisation = Message(zh: "变更组织", en: "Change the organisation")
    static let importSheet = Message(zh: "导入", en: "Import")
    static let exportSheet = Message(zh: "导出", en: "Export")
    static let parentWord = Message(zh: "上级", en: "Under")
    static let rankWord = Message(zh: "排序", en: "Rank")
    static let roleOfPost = Message(zh: "角色", en: "Part in the leading group")
    static let dayWord = Message(zh: "日期", en: "Day")
    static let whatChanged = Message(zh: "变更", en: "What")
    static let wasAndBecame = Message(zh: "原来与现在", en: "Before and after")
    static let changedFrom = Message(zh: "自哪天起", en: "From")
    static let arrow = Message.same(" → ")

    static func post(_ role: Post.Role) -> Message {
        switch role {
        case .principal: principal
        case .member: member
        case .staff: staff
        }
    }

    static func portfolio(_ kind: Portfolio.Kind) -> Message {
        switch kind {
        case .inCharge: Message(zh: "分管", en: "In charge of")
        case .liaison: Message(zh: "联系", en: "Liaison for")
        case .assigned: Message(zh: "分包", en: "Assigned")
        }
    }

    static func since(_ day: Day) -> Message { Message(zh: "\(day) 起", en: "since \(day)") }

    static func foundedOn(_ day: Day) -> Message {
        Message(zh: "\(day) 成立", en: "founded \(day)")
    }

    static func postFounded(_ day: Day) -> Message {
        Message(zh: "\(day) 设立", en: "founded \(day)")
    }

    static func dissolvedAfter(_ day: Day) -> Message {
        Message(zh: "\(day) 撤销", en: "dissolved after \(day)")
    }

    static func heldFrom(_ from: Day, _ last: Day?) -> Message {
        guard let last else { return since(from) }
        return Message(zh: "\(from) 至 \(last)", en: "\(from) to \(last)")
    }

    static func change(_ kind: OrganisationChange.Kind) -> Message {
        switch kind {
        case .renamed: Message(zh: "改名", en: "Renamed")
        case .classed: Message(zh: "改类型或级别", en: "Kind or level changed")
        case .moved: Message(zh: "划转", en: "Moved")
        case .carried: Message(zh: "随上级划转", en: "Moved with the one above")
        case .dissolved: Message(zh: "撤销", en: "Dissolved")
        case .succeeded: Message(zh: "承接", en: "Takes the place of")
        }
    }

    static func change(_ kind: PostChange.Kind) -> Message {
        switch kind {
        case .changed: Message(zh: "岗位变更，原为", en: "Post changed; it was")
        case .abolished: Message(zh: "岗位撤销", en: "Post abolished")
        }
    }

    /// What was found, with the clause that says so and what to do.
    static func finding(_ kind: TreeFinding.Kind) -> (what: Message, act: Message) {
        switch kind {
        case .noHolder:
            (
                Message(zh: "有职责，没有人任职", en: "It bears duties and nobody holds it"),
                Message(
                    zh: "责任分工要落到人：登记任职人；空缺期间职责仍在这个岗位名下。",
                    en:
                        "Division of labour: say who holds it; its duties stay due meanwhile."
                )
            )
        case .twoHolders:
            (
                Message(zh: "有两人以上同时任职", en: "More than one holds it"),
                Message(
                    zh: "责任分工要落到人：交接期满，登记前任任职结束。",
                    en: "Division of labour: enter the end of the earlier appointment.")
            )
        case .principalInCharge:
            (
                Message(
                    zh: "主要负责人直接分管财务、人事、审批、工程或采购",
                    en:
                        "A principal directly in charge of finance, personnel, approvals, works or procurement"
                ),
                Message(
                    zh: "末位表态制度：乡镇清单第二部分第 6 条，“一把手”不直接分管财务、人事、行政审批、工程建设和物资采购，改由班子其他成员分管。",
                    en:
                        "The rule that a principal speaks last (item 6 of the second part of a township's list): hand these to another member of the leading group."
                )
            )
        case .departmentUnanswered:
            (
                Message(zh: "没有人分管", en: "Nobody is in charge of it"),
                Message(
                    zh: "分管与联系：在一个岗位的“分管”里写上它。",
                    en: "Portfolios: name it among what one post is in charge of.")
            )
        case .departmentTwice:
            (
                Message(zh: "两个以上岗位分管", en: "More than one post is in charge of it"),
                Message(
                    zh: "分管与联系：只留一个分管岗位，其余改为联系。",
                    en: "Portfolios: leave one in charge, make the others liaisons.")
            )
        }
    }
}
