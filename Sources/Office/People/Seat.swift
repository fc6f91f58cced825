package import Duties
import Lists

/// One place a person acts from: a role in an organisation, and perhaps a post there.
///
/// An account's first seat is what it was opened for and bears the account's identifier; further
/// ones are granted by the security administrator.
package struct Seat: Hashable, Sendable {
    package var id: String
    package var account: String
    package var organisation: OrganisationID
    package var role: Role
    package var post: PostID?
    /// The days it is good for; nil for no end.
    package var term: Window?

    package init(
        id: String, account: String, organisation: OrganisationID, role: Role,
        post: PostID? = nil, term: Window? = nil
    ) {
        self.id = id
        self.account = account
        self.organisation = organisation
        self.role = role
        self.post = post
        self.term = term
    }

    package func isGood(on day: Day) -> Bool { term?.contains(day) ?? true }
}

/// A seat as a person chooses it.
package struct SeatChoice: Hashable, Sendable {
    package var id: String
    package var organisation: String
    /// The post's title; nil for none.
    package var post: String?
    package var role: Role
}

extension Account {
    /// What it was opened for.
    package var firstSeat: Seat {
        Seat(
            id: id, account: id, organisation: organisation, role: role, post: post, term: term)
    }

    /// Whether it may sign in at all.
    package func isOpen(on day: Day) -> Bool { !isDisabled && isGranted }

    /// The account as it acts from a seat.
    func acting(from seat: Seat) -> Account {
        var account = self
        (account.organisation, account.role, account.post) =
            (seat.organisation, seat.role, seat.post)
        account.term = seat.term
        return account
    }
}

extension Office {
    /// Which accounts act from a post today, by name: open, granted, within their term.
    package func accounts(holding post: PostID) async throws -> [Account] {
        let today = today()
        return try await store.read { try $0.accounts(holding: post, on: today) }
    }

    /// Everyone an organisation's post can be reached as, by post.
    package func holders(
        of posts: [PostID], _ reading: any Reading
    ) throws -> [PostID: [Account]] {
        let today = today()
        var found: [PostID: [Account]] = [:]
        for post in posts { found[post] = try reading.accounts(holding: post, on: today) }
        return found
    }
}

extension Reading {
    /// Who asks, from the seat they chose or the first one that is good on the day.
    ///
    /// Nil where the account is closed or has no good seat left.
    func caller(_ id: String, from seat: String? = nil, on day: Day) throws -> Caller? {
        guard let account = try account(id), account.isOpen(on: day) else { return nil }
        let seats = ([account.firstSeat] + (try self.seats(of: id))).filter { $0.isGood(on: day) }
        guard let chosen = seats.first(where: { $0.id == seat }) ?? seats.first,
            let organisation = try organisation(chosen.organisation, .everything)
        else { return nil }
        var caller = Caller(account: account.acting(from: chosen), organisation: organisation)
        caller.seat = chosen.id
        caller.seats = seats.count > 1 ? try seats.compactMap { try choice($0) } : []
        if let post = chosen.post, caller.account.role.readsBusiness,
            try clearances(of: organisation.id).contains(post)
        {
            caller.scope = caller.scope.clearing(organisation)
        }
        return caller
    }

    func choice(_ seat: Seat) throws -> SeatChoice? {
        guard let organisation = try organisation(seat.organisation, .everything) else {
            return nil
        }
        let posts = seat.post == nil ? [] : try posts(.one(organisation), .everything)
        return SeatChoice(
            id: seat.id, organisation: organisation.name,
            post: posts.first { $0.id == seat.post }?.title, role: seat.role)
    }
}
