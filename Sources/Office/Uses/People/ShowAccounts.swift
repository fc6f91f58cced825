package import Duties
import Lists

/// An account as its administrators see it.
package struct AccountLine: Sendable {
    package var account: Account
    package var organisation: String
    package var organisationCode: String
    /// The post's title.
    package var post: String?
    package var seats: [(seat: Seat, choice: SeatChoice)]
    package var hasSecondFactor: Bool
    /// A reset slip that waits for its confirmation.
    package var waitingReset: String?
}

/// What the security administrator has in hand.
package struct Grants: Sendable {
    package var lines: [AccountLine]
    package var policy: SecondFactorPolicy
    /// Organisation and post of each clearance, by organisation.
    package var clearances: [(organisation: Organisation, post: Post)]
}

extension Office {
    /// Accounts, for the system administrator alone.
    package func accounts(_ caller: Caller) async throws -> [Account] {
        guard caller.account.role == .systemAdministrator else { throw OfficeError.notSystem }
        return try await store.read { try $0.accounts() }
    }

    /// Accounts with where they act from, for the system and the security administrator.
    package func accountLines(_ caller: Caller) async throws -> [AccountLine] {
        guard [.systemAdministrator, .securityAdministrator].contains(caller.account.role) else {
            throw OfficeError.notSystem
        }
        return try await store.read { try lines($0) }
    }

    package func grants(_ caller: Caller) async throws -> Grants {
        guard caller.account.role == .securityAdministrator else { throw OfficeError.notSecurity }
        return try await store.read { reading in
            let lines = try lines(reading)
            let clearances = try reading.clearances().compactMap {
                organisation, post -> (Organisation, Post)? in
                guard let found = try reading.organisation(organisation, .everything),
                    let named = try reading.posts(.one(found), .everything).first(where: {
                        $0.id == post
                    })
                else { return nil }
                return (found, named)
            }
            return Grants(
                lines: lines, policy: try secondFactorPolicy(reading), clearances: clearances)
        }
    }

    private func lines(_ reading: any Reading) throws -> [AccountLine] {
        let seats = Dictionary(grouping: try reading.seats(), by: \.account)
        let resets = try reading.resets().filter { $0.confirmedAt == nil }
        var organisations: [OrganisationID: (Organisation, [Post])] = [:]
        let place = { (id: OrganisationID) -> (Organisation, [Post])? in
            if let known = organisations[id] { return known }
            guard let found = try reading.organisation(id, .everything) else { return nil }
            let place = (found, try reading.posts(.one(found), .everything))
            organisations[id] = place
            return place
        }
        return try reading.accounts().filter { $0.role != .operator }.compactMap { account in
            guard let (organisation, posts) = try place(account.organisation) else { return nil }
            return AccountLine(
                account: account, organisation: organisation.name,
                organisationCode: organisation.code,
                post: posts.first { $0.id == account.post }?.title,
                seats: try (seats[account.id] ?? []).compactMap { seat in
                    try reading.choice(seat).map { (seat, $0) }
                },
                hasSecondFactor: try reading.secondFactor(account.id) != nil
                    || reading.spareCodes(account.id) > 0,
                waitingReset: resets.last { $0.account == account.id }?.id)
        }
    }

    /// Who came to the door, newest first, for the audit administrator.
    package func doorEvents(
        before instant: Int64?, limit: Int, _ caller: Caller
    ) async throws -> [DoorEvent] {
        guard caller.account.role == .auditor else { throw OfficeError.notAuditor }
        return try await store.read {
            try $0.doorEvents(before: instant ?? .max, limit: limit)
        }
    }
}
