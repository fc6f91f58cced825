import Duties
import Lists

/// What an account is granted, as the security administrator types it.
package struct NewGrant: Sendable {
    package var role = ""
    package var organisation = ""
    package var post = ""
    package var from = ""
    package var last = ""

    package init() {}
}

extension Office {
    /// Grants an account what it was opened for.
    package func grant(_ id: String, _ caller: Caller) async throws {
        try await granting(id, caller) { account, _ in
            AccountGranted(
                account: account.id, role: account.role, post: account.post, term: account.term)
        }
    }

    /// Grants an account something else than it has, in its own organisation; its sessions end.
    package func grant(_ id: String, _ new: NewGrant, _ caller: Caller) async throws {
        try await granting(id, caller) { account, reading in
            let code = try reading.organisation(account.organisation, .everything)?.code ?? ""
            let place = try place(
                role: new.role, organisation: code, post: new.post, from: new.from,
                last: new.last, reading)
            guard let found = place.found else { throw OfficeError.invalid(place.mistakes) }
            return AccountGranted(
                account: account.id, role: found.role, post: found.post, term: found.term)
        }
    }

    private func granting(
        _ id: String, _ caller: Caller,
        _ what: @escaping @Sendable (Account, any Reading) throws -> AccountGranted
    ) async throws {
        guard caller.account.role == .securityAdministrator else { throw OfficeError.notSecurity }
        try await store.write { writing in
            let account = try standing(id, writing)
            guard id != caller.account.id else { throw OfficeError.ownAccount }
            let granted = try what(account, writing)
            try checkApart(account, granted.role, beside: nil, writing)
            try writing.append(
                .people(.accountGranted(granted)), to: account.organisation, by: Actor(caller),
                at: world.now(), in: self)
            try writing.closeSessions(of: id, but: nil)
        }
    }

    /// Takes back what an account was granted; it can be granted again.
    package func revoke(_ id: String, why: String, _ caller: Caller) async throws {
        guard caller.account.role == .securityAdministrator else { throw OfficeError.notSecurity }
        let why = try Office.words(why, "why")
        try await store.write { writing in
            let account = try standing(id, writing)
            guard id != caller.account.id else { throw OfficeError.ownAccount }
            let ended = PeopleDeed.accountRevoked(AccountEnded(account: id, why: why))
            try writing.append(
                .people(ended), to: account.organisation, by: Actor(caller), at: world.now(),
                in: self)
            try writing.closeSessions(of: id, but: nil)
        }
    }

    /// Grants an account a further seat, in any organisation.
    package func grantSeat(_ id: String, _ new: NewGrant, _ caller: Caller) async throws {
        guard caller.account.role == .securityAdministrator else { throw OfficeError.notSecurity }
        try await store.write { writing in
            let account = try standing(id, writing)
            guard id != caller.account.id else { throw OfficeError.ownAccount }
            let place = try place(
                role: new.role, organisation: new.organisation, post: new.post, from: new.from,
                last: new.last, writing)
            guard let found = place.found else { throw OfficeError.invalid(place.mistakes) }
            try checkApart(account, found.role, beside: account.role, writing)
            let seat = Seat(
                id: world.newID(), account: id, organisation: found.organisation.id,
                role: found.role, post: found.post, term: found.term)
            try writing.append(
                .people(.seatGranted(seat)), to: seat.organisation, by: Actor(caller),
                at: world.now(), in: self)
        }
    }

    package func revokeSeat(_ id: String, why: String, _ caller: Caller) async throws {
        guard caller.account.role == .securityAdministrator else { throw OfficeError.notSecurity }
        let why = try Office.words(why, "why")
        try await store.write { writing in
            guard let seat = try writing.seats().first(where: { $0.id == id }) else {
                throw OfficeError.notFound
            }
            let revoked = PeopleDeed.seatRevoked(SeatRevoked(seat: id, why: why))
            try writing.append(
                .people(revoked), to: seat.organisation, by: Actor(caller), at: world.now(),
                in: self)
            try writing.closeSessions(of: seat.account, but: nil)
        }
    }

    /// An administrator is nothing else, and no person is two of the three (GB/T 22239-2019:
    /// 专职安全管理员不可兼任): neither by one account nor by two of one person.
    private func checkApart(
        _ account: Account, _ role: Role, beside first: Role?, _ reading: any Reading
    ) throws {
        var others = try reading.seats(of: account.id).map(\.role)
        if let first { others.append(first) }
        let same =
            try account.holder.isEmpty
            ? []
            : reading.accounts().filter {
                $0.holder == account.holder && $0.id != account.id && !$0.isDisabled
                    && $0.isGranted
            }
        let isSecond = same.contains { $0.role.isAdministrator && $0.role != role }
        let clashes =
            role.isAdministrator
            ? others.contains { $0 != role } || isSecond
            : others.contains(where: \.isAdministrator)
        guard clashes else { return }
        throw OfficeError.refused(
            rule: "administrators-apart",
            Message(
                zh: "三员不能兼任：一个人只能是一种管理员，管理员账号也不办业务。",
                en:
                    "Administrators are three people: nobody is two of them, and their accounts do no other work."
            ))
    }
}
