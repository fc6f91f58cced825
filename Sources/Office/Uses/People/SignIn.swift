import Duties
import Ledger
import Lists

/// Where somebody signs in from.
package struct Visit: Sendable {
    /// A network address; of the sixth version its first four groups.
    package let source: String
    /// What a browser that signed in before was given then; empty for a strange one.
    package let device: String
    /// What the browser calls itself.
    package let client: String

    package init(source: String = "", device: String = "", client: String = "") {
        let groups = source.split(separator: ":", omittingEmptySubsequences: false)
        self.source = groups.count > 2 ? groups.prefix(4).joined(separator: ":") : source
        self.device = device
        self.client = String(client.filter { !$0.isNewline }.prefix(120))
    }
}

/// A browser that has just signed in, or has come a step further.
package struct SignedIn: Sendable {
    /// Given to the browser once; the store keeps only its hash.
    package let token: String
    package let session: SessionRow
    /// What makes the browser known from now on; nil where it is not to be, or is already.
    package var device: String?
}

extension Office {
    /// Sessions end half an hour after the last request (an administrator's after a quarter) and
    /// twelve hours after sign-in (OWASP ASVS 5.0, 7.3); a sign-in left half done, after half an
    /// hour.
    package static let idleLimit: Int64 = 30 * 60 * 1_000_000
    package static let administratorIdleLimit: Int64 = 15 * 60 * 1_000_000
    package static let absoluteLimit: Int64 = 12 * 3600 * 1_000_000

    /// Signs in by name and password; ``SessionRow/stage`` says what is still to be done.
    ///
    /// A wrong name takes as long as a wrong password and gets the same answer, and so does an
    /// account that is closed, not granted or past its days.
    ///
    /// - Throws: ``OfficeError/invalid(_:)`` for a wrong pair, ``OfficeError/tooMany``.
    package func signIn(
        name: String, password: String, from visit: Visit = Visit()
    ) async throws -> SignedIn {
        let (now, today) = (world.now(), today())
        let isText = !name.utf8.contains(0)
        let found = try await store.read { reading -> Candidate in
            guard isText, let account = try reading.account(name: name) else { return Candidate() }
            return try Candidate(account, visit, today, reading)
        }
        let keys = found.keys(name, visit)
        if await attempts.begin(keys, at: now) != nil { throw OfficeError.tooMany }
        let hash = found.credential?.hash
        let matches = try await passwords.matches(password, hash ?? Office.nobody)
        let isExpired = found.credential?.expiresAt.map { $0 < now } ?? false
        guard let caller = found.caller, hash != nil, matches, !isExpired else {
            let what: DoorEvent.What = await attempts.isSlow(keys) ? .slowed : .wrong
            try await log(what, name, found.account?.id, visit)
            throw OfficeError.invalid([
                FieldMistake(
                    "password", zh: "账号或密码不对。", en: "The account or the password is wrong.")
            ])
        }
        await attempts.succeeded(keys)
        return try await opened(caller, visit, isKnown: found.isKnown)
    }

    private func opened(
        _ caller: Caller, _ visit: Visit, isKnown: Bool
    ) async throws -> SignedIn {
        let (now, id) = (world.now(), caller.account.id)
        let token = hexadecimal(world.random(32))
        var session = SessionRow(
            tokenHash: sha256(Array(token.utf8)), account: id,
            csrf: hexadecimal(world.random(16)), openedAt: now, seenAt: now)
        session.client = visit.client
        let fresh = session
        return try await store.write { writing in
            var session = fresh
            session.stage = try stage(after: nil, caller, writing)
            try writing.open(session)
            var signed = SignedIn(token: token, session: session)
            if session.stage == .inside {
                signed.device = try enter(caller, visit, isKnown: isKnown, writing)
            }
            return signed
        }
    }

    /// What is done when somebody is in at last.
    ///
    /// - Returns: what makes the browser known; nil where it is already.
    func enter(
        _ caller: Caller, _ visit: Visit, isKnown: Bool, _ writing: any Writing
    ) throws -> String? {
        let now = world.now()
        try writing.log(event(.signedIn, caller.account.name, caller.account.id, visit))
        guard !isKnown else { return nil }
        let device = hexadecimal(world.random(32))
        try writing.keepDevice(sha256(Array(device.utf8)), for: caller.account.id, at: now)
        return device
    }

    /// A hash no password matches, checked where there is no such account.
    private static let nobody =
        "$argon2id$v=19$m=47104,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

    /// Who a session's token belongs to; nil when it is unknown, over or the account is closed.
    ///
    /// Whoever is not yet in sees nothing, whatever their role.
    package func caller(token: String) async throws -> (Caller, SessionRow)? {
        let (now, today) = (world.now(), today())
        let hash = sha256(Array(token.utf8))
        let found = try await store.read { reading -> (Caller, SessionRow)? in
            guard let session = try reading.session(hash),
                var caller = try reading.caller(session.account, from: session.seat, on: today),
                session.isOpen(at: now, caller.account.role)
            else { return nil }
            if session.stage != .inside { caller.scope = .nothing }
            return (caller, session)
        }
        if let found, now - found.1.seenAt > 60_000_000 {
            try await store.write { try $0.touch(hash, seenAt: now) }
        }
        return found
    }

    package func signOut(token: String) async throws {
        let hash = sha256(Array(token.utf8))
        try await store.write { writing in
            guard let session = try writing.session(hash) else { return }
            let name = try writing.account(session.account)?.name ?? ""
            try writing.closeSession(hash)
            try writing.log(event(.signedOut, name, session.account, Visit()))
        }
    }

    /// The operator account commands act as; made with the store.
    package func operatorCaller() async throws -> Caller {
        let today = today()
        let caller = try await store.read { reading in
            try reading.accounts().first { $0.role == .operator }
                .flatMap { try reading.caller($0.id, on: today) }
        }
        guard let caller else { throw OfficeError.notFound }
        return caller
    }

    func event(
        _ what: DoorEvent.What, _ name: String, _ account: String?, _ visit: Visit
    ) -> DoorEvent {
        let shown = String(name.filter { !$0.isNewline && $0 != "\0" }.prefix(80))
        return DoorEvent(
            id: world.newID(), at: world.now(), name: shown, account: account,
            source: String(visit.source.prefix(60)), what: what)
    }

    func log(
        _ what: DoorEvent.What, _ name: String, _ account: String?, _ visit: Visit
    ) async throws {
        let event = event(what, name, account, visit)
        try await store.write { try $0.log(event) }
    }
}

/// What is known of a name before its password is checked.
private struct Candidate: Sendable {
    var account: Account?
    var credential: Credential?
    var caller: Caller?
    /// Whether the browser signed in as this account before.
    var isKnown = false
    private var device: [UInt8] = []

    init() {}

    init(_ account: Account, _ visit: Visit, _ today: Day, _ reading: any Reading) throws {
        self.account = account
        credential = try reading.credential(account.id)
        caller = try reading.caller(account.id, on: today)
        device = sha256(Array(visit.device.utf8))
        isKnown = try !visit.device.isEmpty && reading.knows(device, for: account.id)
    }

    func keys(_ name: String, _ visit: Visit) -> [SignInAttempts.Key] {
        guard !isKnown else { return [.device(device)] }
        let named = SignInAttempts.Key.account(account?.id ?? String(name.prefix(80)))
        return visit.source.isEmpty ? [named] : [named, .source(visit.source)]
    }
}

extension SessionRow {
    func isOpen(at now: Int64, _ role: Role) -> Bool {
        let idle = role.isAdministrator ? Office.administratorIdleLimit : Office.idleLimit
        let whole = stage == .inside ? Office.absoluteLimit : Office.idleLimit
        return now - openedAt < whole && now - seenAt < idle
    }
}

extension Role {
    /// One of the three; no person is two of them.
    package var isAdministrator: Bool {
        switch self {
        case .systemAdministrator, .securityAdministrator, .auditor: true
        default: false
        }
    }
}
