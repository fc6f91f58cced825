import Duties
import Lists

/// An account to be opened, as the system administrator types it.
package struct NewAccount: Sendable {
    package var name = ""
    package var role = ""
    /// The organisation's code.
    package var organisation = ""
    /// The post's title; empty for none.
    package var post = ""
    /// Who will use it.
    package var holder = ""
    /// First and last day, asked of a visitor; empty for no end.
    package var from = ""
    package var last = ""

    package init() {}
}

/// A one-time code on paper: whose it is, what it opens, shown this once.
package struct CodeSlip: Hashable, Sendable {
    package var account: String
    package var code: String
    /// Whether the security administrator has still to confirm it.
    package var waits: Bool
}

extension Office {
    /// Opens an account for a post or a role; it is good once the security administrator grants it.
    ///
    /// Nobody chooses its password: a one-time code is made, and the person sets their own.
    package func openAccount(_ new: NewAccount, _ caller: Caller) async throws -> CodeSlip {
        guard caller.account.role == .systemAdministrator else { throw OfficeError.notSystem }
        let code = newPassword()
        let hash = try await passwords.hash(code, salt: world.random(16))
        let now = world.now()
        return try await store.write { writing in
            let account = try checked(new, writing)
            try writing.append(
                .accountOpened(account), to: account.organisation, by: Actor(caller), at: now,
                in: self)
            try writing.setCredential(
                account.id,
                Credential(hash: hash, mustChange: true, expiresAt: now + Office.codeLife),
                at: now)
            return CodeSlip(account: account.name, code: code, waits: true)
        }
    }

    private func checked(_ new: NewAccount, _ reading: any Reading) throws -> Account {
        var mistakes = new.mistakes
        if try reading.account(name: new.name.trimmed) != nil {
            mistakes.append(
                FieldMistake("name", zh: "已有这个账号。", en: "There is an account of that name."))
        }
        let place = try place(
            role: new.role, organisation: new.organisation, post: new.post, from: new.from,
            last: new.last, reading)
        mistakes += place.mistakes
        guard mistakes.isEmpty, let found = place.found else {
            throw OfficeError.invalid(mistakes)
        }
        var account = Account(
            id: world.newID(), organisation: found.organisation.id, name: new.name.trimmed,
            role: found.role, post: found.post)
        account.isGranted = false
        account.term = found.term
        account.holder = new.holder.trimmed
        return account
    }

    /// What a form says somebody is to be, looked up in the tree.
    func place(
        role: String, organisation: String, post: String, from: String, last: String,
        _ reading: any Reading
    ) throws -> (
        found: (role: Role, organisation: Organisation, post: PostID?, term: Window?)?,
        mistakes: [FieldMistake]
    ) {
        var mistakes: [FieldMistake] = []
        let role = Role(rawValue: role).flatMap { $0 == .operator ? nil : $0 }
        if role == nil {
            mistakes.append(FieldMistake("role", zh: "选择角色。", en: "Choose the role."))
        }
        let code = organisation.trimmed
        let organisation =
            code.utf8.contains(0)
            ? nil : try reading.organisation(code: code, .everything)
        guard let organisation, organisation.dissolved == nil else {
            let mistake = FieldMistake(
                "organisation", zh: "没有编码“\(code.prefix(40))”的组织。",
                en: "There is no organisation with the code “\(code.prefix(40))”.")
            return (nil, mistakes + [mistake])
        }
        let title = post.trimmed
        let found =
            try title.isEmpty
            ? nil
            : reading.posts(.one(organisation), .everything).first {
                $0.title == title && $0.dissolved == nil
            }
        if !title.isEmpty, found == nil {
            mistakes.append(
                FieldMistake(
                    "post", zh: "\(organisation.name)没有岗位“\(title.prefix(40))”。",
                    en: "\(organisation.code) has no post “\(title.prefix(40))”."))
        }
        let term = Office.term(from, last, required: role == .inspector, &mistakes)
        guard mistakes.isEmpty, let role else { return (nil, mistakes) }
        return ((role, organisation, found?.id, term), [])
    }

    private static func term(
        _ from: String, _ last: String, required: Bool, _ mistakes: inout [FieldMistake]
    ) -> Window? {
        if from.trimmed.isEmpty, last.trimmed.isEmpty {
            guard required else { return nil }
            mistakes.append(
                FieldMistake(
                    "from", zh: "来访督查要写明起止日期。", en: "A visitor has a first and a last day."))
            return nil
        }
        guard let start = Day(from.trimmed) else {
            mistakes.append(.notADay("from"))
            return nil
        }
        guard let end = Day(last.trimmed) else {
            mistakes.append(.notADay("last"))
            return nil
        }
        guard start <= end, end - start <= 366 * 5 else {
            mistakes.append(.before("last", start))
            return nil
        }
        return Window(start, through: end)
    }
}

extension NewAccount {
    fileprivate var mistakes: [FieldMistake] {
        var found = [
            FieldMistake.notText("holder", holder), .tooLong("holder", holder, 60),
            .brokenLine("holder", holder),
        ].compactMap { $0 }
        let plain = name.trimmed
        let isPlain = plain.utf8.allSatisfy {
            (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
        }
        if !isPlain || !(3...40).contains(plain.utf8.count) {
            found.append(
                FieldMistake(
                    "name", zh: "账号用 3 到 40 个小写字母、数字和短横。",
                    en: "3 to 40 lower-case letters, digits and hyphens."))
        }
        if holder.trimmed.isEmpty {
            found.append(
                FieldMistake(
                    "holder", zh: "写明谁用这个账号；账号不能几个人共用。",
                    en: "Say who will use it; an account is one person's."))
        }
        return found
    }
}

extension OfficeError {
    static let notSystem = OfficeError.notPermitted(
        Message(
            zh: "只有系统管理员可以开停账号。",
            en: "Only the system administrator opens and closes accounts."))
    static let notSecurity = OfficeError.notPermitted(
        Message(
            zh: "只有安全管理员可以授予和收回角色。",
            en: "Only the security administrator grants and takes back roles."))
    static let notAuditor = OfficeError.notPermitted(
        Message(
            zh: "只有审计员可以查看登录记录。", en: "Only the audit administrator reads the sign-in log."))
}
