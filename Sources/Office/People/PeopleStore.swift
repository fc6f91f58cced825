package import Duties

/// A way in that was asked for and waits for the security administrator, or was confirmed.
package struct ResetSlip: Hashable, Sendable {
    package var id: String
    package var organisation: OrganisationID
    package var account: String
    package var askedBy: String
    package var askedAt: Int64
    package var confirmedAt: Int64?

    package init(
        id: String, organisation: OrganisationID, account: String, askedBy: String,
        askedAt: Int64, confirmedAt: Int64? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.account = account
        self.askedBy = askedBy
        self.askedAt = askedAt
        self.confirmedAt = confirmedAt
    }
}

/// The hash of a password or a one-time code, and what holds of it.
package struct Credential: Hashable, Sendable {
    package var hash: String
    /// Good only for setting another.
    package var mustChange: Bool
    package var expiresAt: Int64?

    package init(hash: String, mustChange: Bool = false, expiresAt: Int64? = nil) {
        self.hash = hash
        self.mustChange = mustChange
        self.expiresAt = expiresAt
    }
}

/// What a clock-based code is computed from (RFC 6238).
package struct SecondFactor: Hashable, Sendable {
    package var secret: [UInt8]
    /// The last step a code was taken for; none at or before it is taken again.
    package var lastStep: Int64

    package init(secret: [UInt8], lastStep: Int64) {
        self.secret = secret
        self.lastStep = lastStep
    }
}

/// Somebody came to the door.
package struct DoorEvent: Hashable, Sendable {
    package enum What: String, Hashable, Sendable, CaseIterable {
        case signedIn = "signed-in"
        case wrong, slowed, signedOut = "signed-out"
        case wrongCode = "wrong-code"
        case passwordChanged = "password-changed"
        case factorSet = "factor-set"
        case codesPrinted = "codes-printed"
        case sessionsEnded = "sessions-ended"
        case seatChosen = "seat-chosen"
        case firstRun = "first-run"
    }

    package var id: String
    package var at: Int64
    /// As typed, cut short.
    package var name: String
    package var account: String?
    package var source: String
    package var what: What

    package init(
        id: String, at: Int64, name: String, account: String?, source: String, what: What
    ) {
        self.id = id
        self.at = at
        self.name = name
        self.account = account
        self.source = source
        self.what = what
    }
}

/// Questions about accounts and about how people prove who they are.
package protocol PeopleReading {
    func account(_ id: String) throws -> Account?
    func account(name: String) throws -> Account?
    func accounts() throws -> [Account]
    /// Open and granted ones that act from a post on a day, by name.
    func accounts(holding post: PostID, on day: Day) throws -> [Account]
    /// Seats granted beside the first and not revoked, oldest first.
    func seats(of account: String) throws -> [Seat]
    func seats() throws -> [Seat]
    /// Oldest first.
    func resets() throws -> [ResetSlip]
    /// What was set last; nil where nothing was.
    func policy(_ name: String) throws -> String?
    /// Posts that read what is restricted in their organisation.
    func clearances(of organisation: OrganisationID) throws -> Set<PostID>
    /// All of them, by organisation.
    func clearances() throws -> [(organisation: OrganisationID, post: PostID)]
    /// What stands in a restricted stream, newest first.
    func restricted(_ stream: OrganisationID) throws -> [RestrictedRow]
    /// Who opened one of it, newest first.
    func restrictedReadings(
        _ stream: OrganisationID, of record: RecordID
    ) throws -> [RestrictedReading]

    func credential(_ account: String) throws -> Credential?
    func passwordHash(_ account: String) throws -> String?
    func slipCode(_ reset: String) throws -> Credential?
    func session(_ tokenHash: [UInt8]) throws -> SessionRow?
    /// Seen last first.
    func sessions(of account: String) throws -> [SessionRow]
    func knows(_ device: [UInt8], for account: String) throws -> Bool
    func secondFactor(_ account: String) throws -> SecondFactor?
    func spareCodes(_ account: String) throws -> Int
    /// Newest first, those before an instant.
    func doorEvents(before instant: Int64, limit: Int) throws -> [DoorEvent]
}

/// Changes of the same; what the ledger tells comes in by deeds alone.
package protocol PeopleWriting: PeopleReading {
    func setCredential(_ account: String, _ credential: Credential, at instant: Int64) throws
    func setPasswordHash(_ account: String, _ hash: String, at instant: Int64) throws
    func keepSlip(_ reset: String, _ code: Credential) throws
    func dropSlip(_ reset: String) throws
    func open(_ session: SessionRow) throws
    func touch(_ tokenHash: [UInt8], seenAt instant: Int64) throws
    func setStage(_ stage: SessionRow.Stage, of tokenHash: [UInt8]) throws
    func setSeat(_ seat: String, of tokenHash: [UInt8]) throws
    func closeSession(_ tokenHash: [UInt8]) throws
    /// Answers how many there were.
    @discardableResult
    func closeSessions(of account: String, but kept: [UInt8]?) throws -> Int
    func keepDevice(_ device: [UInt8], for account: String, at instant: Int64) throws
    func forgetDevices(of account: String) throws
    func setSecondFactor(_ account: String, _ factor: SecondFactor?, at instant: Int64) throws
    /// Takes a step for spent; false where it or a later one was already.
    func spend(step: Int64, of account: String) throws -> Bool
    func setSpareCodes(_ account: String, _ hashes: [[UInt8]]) throws
    /// Takes a code for spent; false where there is no such code.
    func spend(code hash: [UInt8], of account: String) throws -> Bool
    func log(_ event: DoorEvent) throws
}
