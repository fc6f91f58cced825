import Duties
import Ledger
package import Lists

/// What the first-run wizard asks.
package struct FirstRun: Sendable {
    /// The one-time code printed by `zeren serve`.
    package var code: String
    package var organisationName: String
    package var organisationCode: String
    package var level: String
    package var lang: String

    package init(
        code: String, organisationName: String, organisationCode: String, level: String,
        lang: String = "zh"
    ) {
        self.code = code
        self.organisationName = organisationName
        self.organisationCode = organisationCode
        self.level = level
        self.lang = lang
    }
}

extension Office {
    /// Makes the first organisation, its secretary's post, and the accounts: a secretary, a clerk,
    /// three administrators who are three people, and the operator of commands.
    ///
    /// - Returns: the accounts with a one-time code each, shown once; at the first sign-in each
    ///   person sets a password of their own.
    /// - Throws: ``OfficeError/notPermitted(_:)`` for a wrong code or a store that is not empty.
    package func makeFirst(_ first: FirstRun, expected code: String) async throws -> [DemoAccount] {
        guard try await isEmpty() else { throw OfficeError.notFound }
        guard sha256(Array(first.code.trimmed.utf8)) == sha256(Array(code.utf8)) else {
            throw OfficeError.invalid([
                FieldMistake(
                    "code", zh: "一次性口令不对，见服务器启动时的输出。",
                    en: "Not the one-time code the server printed when it started.")
            ])
        }
        let level = Organisation.Level(rawValue: first.level)
        let mistakes = first.mistakes(level)
        guard mistakes.isEmpty, let level else { throw OfficeError.invalid(mistakes) }
        let day = today()
        let organisation = try await found(
            first.organisationName.trimmed, code: first.organisationCode.trimmed, level: level,
            on: day)
        let secretary = try await found("党委书记", .principal, rank: 1, in: organisation, on: day)
        try await open("operator", .operator, in: organisation)
        let made = try await accounts(
            [
                ("shuji", .secretary, secretary), ("jingban", .clerk, nil),
                ("xitong", .systemAdministrator, nil), ("anquan", .securityAdministrator, nil),
                ("shenji", .auditor, nil),
            ], in: organisation, once: true)
        try await log(.firstRun, "", nil, Visit())
        return made
    }

    /// Opens accounts with passwords made this moment.
    ///
    /// - Parameter once: they are good only for setting others.
    func accounts(
        _ wanted: [(name: String, role: Role, post: Post?)], in organisation: Organisation,
        once: Bool = false
    ) async throws -> [DemoAccount] {
        var made: [DemoAccount] = []
        for (name, role, post) in wanted {
            let password = newPassword()
            try await open(
                name, role, post: post, in: organisation, password: password, once: once)
            made.append(
                DemoAccount(
                    name: name, password: password, role: role,
                    what: role.title.at(organisation.name, post?.title)))
        }
        return made
    }
}

extension FirstRun {
    func mistakes(_ level: Organisation.Level?) -> [FieldMistake] {
        var found: [FieldMistake] = []
        if organisationName.trimmed.isEmpty {
            found.append(
                FieldMistake("organisationName", zh: "填写党委全称。", en: "Give the committee's name."))
        }
        let code = organisationCode.trimmed
        if code.isEmpty || !code.utf8.allSatisfy(Self.isCodeByte) {
            found.append(
                FieldMistake(
                    "organisationCode", zh: "代码用小写字母、数字和短横。",
                    en: "A code is lower-case letters, digits and hyphens."))
        }
        found += [FieldMistake.notText("organisationName", organisationName)].compactMap { $0 }
        if level == nil {
            found.append(FieldMistake("level", zh: "选择层级。", en: "Choose the level."))
        }
        return found
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d
    }
}

extension Role {
    package var title: Message {
        switch self {
        case .clerk: Message(zh: "经办人", en: "clerk")
        case .secretary: Message(zh: "书记", en: "secretary")
        case .member: Message(zh: "班子成员", en: "member")
        case .inspector: Message(zh: "督查人员", en: "inspector")
        case .operator: Message(zh: "命令行操作员", en: "operator")
        case .systemAdministrator: Message(zh: "系统管理员", en: "system administrator")
        case .securityAdministrator: Message(zh: "安全管理员", en: "security administrator")
        case .auditor: Message(zh: "审计员", en: "auditor")
        }
    }
}

extension Message {
    func at(_ organisation: String, _ post: String?) -> Message {
        Message(
            zh: "\(organisation) \(post ?? zh)",
            en: "\(organisation), \(post.map { "\($0), " } ?? "")\(en)")
    }
}
