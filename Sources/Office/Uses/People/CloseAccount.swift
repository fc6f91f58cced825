import Duties
import Lists

extension Office {
    /// Closes an account for good: its sessions end at once.
    package func closeAccount(_ id: String, why: String, _ caller: Caller) async throws {
        guard caller.account.role == .systemAdministrator else { throw OfficeError.notSystem }
        let why = try Office.words(why, "why")
        try await store.write { writing in
            let account = try standing(id, writing)
            guard id != caller.account.id else { throw OfficeError.ownAccount }
            let ended = PeopleDeed.accountClosed(AccountEnded(account: id, why: why))
            try writing.append(
                .people(ended), to: account.organisation, by: Actor(caller), at: world.now(),
                in: self)
            try writing.closeSessions(of: id, but: nil)
            try writing.forgetDevices(of: id)
        }
    }

    /// Makes a reset slip: its code opens nothing until the security administrator confirms it.
    package func askReset(_ id: String, _ caller: Caller) async throws -> CodeSlip {
        guard caller.account.role == .systemAdministrator else { throw OfficeError.notSystem }
        let code = newPassword()
        let hash = try await passwords.hash(code, salt: world.random(16))
        let (now, reset) = (world.now(), world.newID())
        return try await store.write { writing in
            let account = try standing(id, writing)
            guard id != caller.account.id else { throw OfficeError.ownAccount }
            let named = PeopleDeed.resetAsked(ResetNamed(reset: reset, account: id))
            try writing.append(
                .people(named), to: account.organisation, by: Actor(caller), at: now, in: self)
            try writing.keepSlip(
                reset,
                Credential(hash: hash, mustChange: true, expiresAt: now + Office.codeLife))
            return CodeSlip(account: account.name, code: code, waits: true)
        }
    }

    /// Confirms a reset slip: the old password, second factor and sessions are gone.
    package func confirmReset(_ reset: String, _ caller: Caller) async throws {
        guard caller.account.role == .securityAdministrator else { throw OfficeError.notSecurity }
        let now = world.now()
        try await store.write { writing in
            guard let slip = try writing.resets().first(where: { $0.id == reset }),
                slip.confirmedAt == nil
            else { throw OfficeError.notFound }
            guard slip.account != caller.account.id else { throw OfficeError.ownAccount }
            let account = try standing(slip.account, writing)
            guard let code = try writing.slipCode(reset), (code.expiresAt ?? 0) > now else {
                throw OfficeError.refused(
                    rule: "reset-expired",
                    Message(
                        zh: "这张重置单已经过期，请系统管理员重开一张。",
                        en: "The slip has expired; the system administrator makes another."))
            }
            let named = ResetNamed(reset: reset, account: account.id)
            try writing.append(
                .people(.resetConfirmed(named)), to: account.organisation, by: Actor(caller),
                at: now, in: self)
            try writing.setCredential(account.id, code, at: now)
            try writing.dropSlip(reset)
            try writing.setSecondFactor(account.id, nil, at: now)
            try writing.setSpareCodes(account.id, [])
            try writing.closeSessions(of: account.id, but: nil)
            try writing.forgetDevices(of: account.id)
        }
    }

    /// An account that is not closed.
    func standing(_ id: String, _ reading: any Reading) throws -> Account {
        guard !id.utf8.contains(0), let account = try reading.account(id),
            account.role != .operator
        else { throw OfficeError.notFound }
        guard !account.isDisabled else {
            throw OfficeError.refused(
                rule: "account-closed",
                Message(zh: "这个账号已经停用。", en: "The account is closed."))
        }
        return account
    }
}

extension OfficeError {
    static let ownAccount = OfficeError.refused(
        rule: "own-account",
        Message(
            zh: "不能对自己的账号做这件事，由另一位管理员办。",
            en: "Not for one's own account: another administrator does it."))
}
