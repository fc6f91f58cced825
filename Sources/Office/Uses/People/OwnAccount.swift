import Duties
import Ledger
import Lists

/// What a person sees of their own account.
package struct OwnAccount: Sendable {
    package let name: String
    package let hasTimedCode: Bool
    package let spareCodes: Int
    /// Seen last first; the session asked from is marked.
    package let sessions: [(session: SessionRow, isThis: Bool)]
}

extension Office {
    package func ownAccount(_ caller: Caller, _ session: SessionRow) async throws -> OwnAccount {
        let id = caller.account.id
        let now = world.now()
        return try await store.read { reading in
            OwnAccount(
                name: caller.account.name, hasTimedCode: try reading.secondFactor(id) != nil,
                spareCodes: try reading.spareCodes(id),
                sessions: try reading.sessions(of: id)
                    .filter { $0.isOpen(at: now, caller.account.role) }
                    .map { ($0, $0.tokenHash == session.tokenHash) })
        }
    }

    /// Sets a password of one's own; every other session ends.
    ///
    /// Whoever is already in gives the one they have; whoever came by a one-time code just did.
    ///
    /// - Throws: ``OfficeError/invalid(_:)``, ``OfficeError/tooMany``.
    package func changePassword(
        token: String, current: String, new: String, again: String, from visit: Visit
    ) async throws -> SignedIn {
        let (caller, session) = try await mine(token, at: [.inside, .newPassword])
        let id = caller.account.id
        if session.stage == .inside { try await confirm(current, of: id) }
        let rules = PasswordRules(
            caller.account, caller.account.holder, organisation: caller.organisation.code)
        if let mistake = rules.mistake(new, again, field: "new") {
            throw OfficeError.invalid([mistake])
        }
        let old = try await store.read { try $0.passwordHash(id) }
        if let old, try await passwords.matches(new, old) {
            throw OfficeError.invalid([
                FieldMistake("new", zh: "和现在的一样，换一个。", en: "It is the one you have.")
            ])
        }
        let hash = try await passwords.hash(new, salt: world.random(16))
        let now = world.now()
        return try await store.write { writing in
            try writing.setCredential(id, Credential(hash: hash), at: now)
            try writing.closeSessions(of: id, but: session.tokenHash)
            try writing.log(event(.passwordChanged, caller.account.name, id, visit))
            return try advance(session, caller, after: .newPassword, visit, writing)
        }
    }

    /// A new secret to copy into a telephone; nothing is kept until a code of it was given back.
    package func offerFactor(_ caller: Caller) -> FactorOffer {
        offer(Base32.text(world.random(TimedCode.bytes)), caller)
    }

    /// The same offer again, after a wrong code; a new one where it is none.
    package func offerFactor(_ secret: String, _ caller: Caller) -> FactorOffer {
        Base32.bytes(secret)?.count == TimedCode.bytes
            ? offer(secret, caller) : offerFactor(caller)
    }

    private func offer(_ secret: String, _ caller: Caller) -> FactorOffer {
        let name = caller.account.name.unicodeScalars
            .filter {
                $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
            }
        let label = String(String.UnicodeScalarView(name))
        return FactorOffer(
            secret: secret,
            link: "otpauth://totp/zeren:\(label)?secret=\(secret)&issuer=zeren&digits=6&period=30")
    }

    /// Keeps a secret once a code computed from it was given back.
    package func setFactor(
        token: String, current: String, secret: String, code: String, from visit: Visit
    ) async throws -> SignedIn {
        let (caller, session) = try await mine(token, at: [.inside, .secondFactor])
        let (id, now) = (caller.account.id, world.now())
        if session.stage == .inside { try await confirm(current, of: id) }
        guard let bytes = Base32.bytes(secret), bytes.count == TimedCode.bytes,
            let step = TimedCode(secret: bytes).step(of: code.filter(\.isNumber), at: now)
        else {
            throw OfficeError.invalid([
                FieldMistake(
                    "code", zh: "和这个密钥对不上；检查手机的时间。",
                    en: "It does not fit this secret; check the clock of the telephone.")
            ])
        }
        return try await store.write { writing in
            let factor = SecondFactor(secret: bytes, lastStep: step)
            try writing.setSecondFactor(id, factor, at: now)
            try writing.log(event(.factorSet, caller.account.name, id, visit))
            return try advance(session, caller, after: .secondFactor, visit, writing)
        }
    }

    /// Ten codes to print, each good once; those printed before are good no more.
    package func printCodes(
        token: String, current: String, from visit: Visit
    ) async throws -> (codes: [String], signed: SignedIn) {
        let (caller, session) = try await mine(token, at: [.inside, .secondFactor])
        let id = caller.account.id
        if session.stage == .inside { try await confirm(current, of: id) }
        let codes = (0..<10).map { _ in String(newPassword().prefix(12)) }
        let hashes = codes.map { spareHash($0, of: id) }
        let signed = try await store.write { writing in
            try writing.setSpareCodes(id, hashes)
            try writing.log(event(.codesPrinted, caller.account.name, id, visit))
            return try advance(session, caller, after: .secondFactor, visit, writing)
        }
        return (codes.map(Office.inGroups), signed)
    }

    /// `abcd-efgh-jkmn`.
    static func inGroups(_ code: String) -> String {
        stride(from: 0, to: code.count, by: 4)
            .map { String(code.dropFirst($0).prefix(4)) }.joined(separator: "-")
    }

    /// Ends every session of one's own but this one.
    package func endOtherSessions(_ caller: Caller, _ session: SessionRow) async throws -> Int {
        try await store.write { writing in
            let ended = try writing.closeSessions(of: caller.account.id, but: session.tokenHash)
            try writing.forgetDevices(of: caller.account.id)
            try writing.log(
                event(.sessionsEnded, caller.account.name, caller.account.id, Visit()))
            return ended
        }
    }

    /// Acts from another of one's seats from now on.
    package func choose(seat: String, _ caller: Caller, _ session: SessionRow) async throws {
        guard caller.seats.contains(where: { $0.id == seat }) else { throw OfficeError.notFound }
        try await store.write { writing in
            try writing.setSeat(seat, of: session.tokenHash)
            try writing.log(event(.seatChosen, caller.account.name, caller.account.id, Visit()))
        }
    }

    private func mine(
        _ token: String, at stages: [SessionRow.Stage]
    ) async throws -> (Caller, SessionRow) {
        guard let found = try await caller(token: token), stages.contains(found.1.stage) else {
            throw OfficeError.notSignedIn
        }
        return found
    }

    /// Asks for the password again before something that lasts (OWASP ASVS 5.0, 7.5.1).
    private func confirm(_ password: String, of account: String) async throws {
        let keys: [SignInAttempts.Key] = [.account("again " + account)]
        if await attempts.begin(keys, at: world.now()) != nil { throw OfficeError.tooMany }
        let hash = try await store.read { try $0.passwordHash(account) }
        guard let hash, try await passwords.matches(password, hash) else {
            throw OfficeError.invalid([
                FieldMistake(
                    "current", zh: "现在的密码不对。", en: "That is not the password you have.")
            ])
        }
        await attempts.succeeded(keys)
    }
}
