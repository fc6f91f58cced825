import Lists
import Office

/// What an account's role is called.
struct RoleName {
    let words: Message

    init(_ role: Role) {
        words =
            switch role {
            case .clerk: Message(zh: "党务干事", en: "clerk")
            case .secretary: Message(zh: "党委书记", en: "secretary")
            case .member: Message(zh: "班子成员", en: "member")
            case .inspector: Message(zh: "检查人员", en: "inspector")
            case .operator: Message(zh: "操作员", en: "operator")
            case .systemAdministrator: Message(zh: "系统管理员", en: "system administrator")
            case .securityAdministrator: Message(zh: "安全管理员", en: "security administrator")
            case .auditor: Message(zh: "审计员", en: "audit administrator")
            }
    }
}
