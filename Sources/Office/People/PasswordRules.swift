import Lists

/// What a password must be (OWASP ASVS 5.0, 6.2): long enough, none of the commonest, nothing of
/// the person's own name; no rule about kinds of characters, no end after so many days.
struct PasswordRules: Sendable {
    static let shortest = 10
    static let longest = 200

    /// Words that may not stand in it: the account's name, who uses it, the organisation.
    let names: [String]

    init(_ account: Account, _ holder: String, organisation: String) {
        names = [account.name, holder, organisation].map { $0.lowercased() }
            .filter { $0.unicodeScalars.count >= 3 }
    }

    func mistake(_ password: String, _ again: String, field: String) -> FieldMistake? {
        let length = password.unicodeScalars.count
        if password.utf8.contains(0) { return .notText(field, password) }
        if length < PasswordRules.shortest {
            return FieldMistake(
                field, zh: "至少 10 个字符；一句好记的话最好。",
                en: "At least 10 characters; a sentence you remember does best.")
        }
        if length > PasswordRules.longest { return .tooLong(field, password, Self.longest) }
        let plain = password.lowercased()
        if CommonestPasswords.all.contains(plain) || Set(plain).count < 4 {
            return FieldMistake(
                field, zh: "这是最常被猜的密码之一，换一个。",
                en: "This is one of the passwords guessed first; choose another.")
        }
        if names.contains(where: { plain.contains($0) }) {
            return FieldMistake(
                field, zh: "密码里不能有账号、姓名或单位代码。",
                en: "It may not hold the account's name, the person's or the organisation's code.")
        }
        guard password == again else {
            return FieldMistake(
                "again", zh: "两次输入的不一样。", en: "The two are not the same.")
        }
        return nil
    }
}

/// Passwords of at least ten characters that are guessed first, most frequent first; from the
/// frequency list of zxcvbn (MIT licence) with the usual ones of Chinese offices added.
enum CommonestPasswords {
    static let all = Set(
        String(decoding: PackageResources.commonest_passwords_txt, as: UTF8.self)
            .split(separator: "\n").map(String.init))
}
