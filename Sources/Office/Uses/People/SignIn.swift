import Ledger
import Lists

/// A browser that has just signed in.
package struct SignedIn: Sendable {
    /// Given to the browser once; the store keeps only its hash.
    package let token: String
    package let session: SessionRow
}

extension Office {
    /// Sessions end half an hour after the last request and twelve hours after sign-in
    /// (OWASP ASVS 5.0, 7.3).
    package static let idleLimit: Int64 = 30 * 60 * 1_000_000
    package static let absoluteLimit: Int64 = 12 * 3600 * 1_000_000

    /// Signs in by name and password.
    ///
    /// A wrong name takes as long as a wrong password and gets the same answer.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` for a wrong pair, ``OfficeError/tooMany``.
    package func signIn(name: String, password: String) async throws -> SignedIn {
        let now = world.now()
        guard await attempts.mayTry(name, at: now) else { throw OfficeError.tooMany }
        let (account, hash) = try await store.read { reading in
            let account = name.utf8.contains(0) ? nil : try reading.account(name: name)
            return (account, try account.flatMap { try reading.passwordHash($0.id) })
        }
        let matches = try await passwords.matches(password, hash ?? Office.nobody)
        guard let account, !account.isDisabled, hash != nil, matches else {
            await attempts.failed(name, at: now)
            throw OfficeError.invalid([
                FieldMistake(
                    "password", zh: "账号或密码不对。", en: "The account or the password is wrong.")
            ])
        }
        await attempts.succeeded(name)
        let token = hexadecimal(world.random(32))
        let session = SessionRow(
            tokenHash: sha256(Array(token.utf8)), account: account.id,
            csrf: hexadecimal(world.random(16)), openedAt: now, seenAt: now)
        try await store.write { try $0.open(session) }
        return SignedIn(token: token, session: session)
    }

    /// A hash no password matches, checked where there is no such account.
    private static let nobody =
        "$argon2id$v=19$m=47104,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

    /// Who a session's token belongs to; nil when it is unknown, over or the account is closed.
    package func caller(token: String) async throws -> (Caller, SessionRow)? {
        let now = world.now()
        let hash = sha256(Array(token.utf8))
        let found = try await store.read { reading -> (Caller, SessionRow)? in
            guard let session = try reading.session(hash),
                now - session.openedAt < Office.absoluteLimit,
                now - session.seenAt < Office.idleLimit,
                let caller = try reading.caller(session.account)
            else { return nil }
            return (caller, session)
        }
        if let found, now - found.1.seenAt > 60_000_000 {
            try await store.write { try $0.touch(hash, seenAt: now) }
        }
        return found
    }

    package func signOut(token: String) async throws {
        let hash = sha256(Array(token.utf8))
        try await store.write { try $0.closeSession(hash) }
    }

    /// The operator account commands act as; made with the store.
    package func operatorCaller() async throws -> Caller {
        let caller = try await store.read { reading in
            try reading.accounts().first { $0.role == .operator }
                .flatMap { try reading.caller($0.id) }
        }
        guard let caller else { throw OfficeError.notFound }
        return caller
    }

    /// Accounts, for the system administrator alone.
    package func accounts(_ caller: Caller) async throws -> [Account] {
        guard caller.account.role == .systemAdministrator else {
            throw OfficeError.notPermitted(
                Message(
                    zh: "只有系统管理员可以查看账号。",
                    en: "Only the system administrator sees the accounts."))
        }
        return try await store.read { try $0.accounts() }
    }
}

extension Reading {
    func caller(_ id: String) throws -> Caller? {
        guard let account = try account(id), !account.isDisabled,
            let organisation = try organisation(account.organisation, .everything)
        else { return nil }
        return Caller(account: account, organisation: organisation)
    }
}
