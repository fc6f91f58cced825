package import Duties

/// What an account may do; each role is one person's, none is everything.
package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Enters records for an organisation.
    case clerk
    /// Heads the committee; sees it and all below.
    case secretary
    /// A member of the leading group.
    case member
    /// Reads, samples, verifies; changes nothing.
    case inspector
    /// Runs commands on the machine in the committee's name.
    case `operator`
    /// 系统管理员: accounts, backup, health; no business content.
    case systemAdministrator = "system-administrator"
    /// 安全管理员: roles and policy; no business content.
    case securityAdministrator = "security-administrator"
    /// 审计员: reads the ledger's frame, not its content.
    case auditor

    package var readsBusiness: Bool {
        switch self {
        case .clerk, .secretary, .member, .inspector, .operator: true
        case .systemAdministrator, .securityAdministrator, .auditor: false
        }
    }

    package var writesRecords: Bool {
        switch self {
        case .clerk, .secretary, .member, .operator: true
        default: false
        }
    }

    /// Adopts lists, sets numbers, approves excuses.
    package var governs: Bool { self == .secretary || self == .operator || self == .clerk }
}

/// Someone who can sign in.
package struct Account: Hashable, Sendable {
    package var id: String
    package var organisation: OrganisationID
    /// What is typed at the sign-in page; unique.
    package var name: String
    package var role: Role
    /// The post it acts as, for a secretary or member.
    package var post: PostID?
    package var isDisabled: Bool
    /// Who uses it, as typed when it was opened; empty where nobody said.
    package var holder = ""
    /// Whether the security administrator granted what it was opened for.
    package var isGranted = true
    /// The days it is good for, as a visitor's; nil for no end.
    package var term: Window?

    package init(
        id: String, organisation: OrganisationID, name: String, role: Role, post: PostID? = nil,
        isDisabled: Bool = false
    ) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.role = role
        self.post = post
        self.isDisabled = isDisabled
    }
}

/// A signed-in browser; the token itself is never stored, only its hash.
package struct SessionRow: Hashable, Sendable {
    package var tokenHash: [UInt8]
    package var account: String
    /// Goes into every form; a form without it is refused.
    package var csrf: String
    package var openedAt: Int64
    package var seenAt: Int64
    /// The seat chosen to act from; nil for the first.
    package var seat: String?
    /// How far its sign-in has come.
    package var stage = Stage.inside
    /// What the browser calls itself, cut short; only for the person's own list.
    package var client = ""

    /// What is still to be done before anything else may be.
    package enum Stage: String, Hashable, Sendable {
        case secondStep = "second-step"
        case newPassword = "new-password"
        case secondFactor = "second-factor"
        case inside = "in"
    }

    package init(
        tokenHash: [UInt8], account: String, csrf: String, openedAt: Int64, seenAt: Int64
    ) {
        self.tokenHash = tokenHash
        self.account = account
        self.csrf = csrf
        self.openedAt = openedAt
        self.seenAt = seenAt
    }
}

/// Who is asking: an account with its organisation, and what it may see.
package struct Caller: Hashable, Sendable {
    /// As it acts: organisation, role and post are those of the chosen seat.
    package var account: Account
    package var organisation: Organisation
    package var scope: Scope
    /// The seat acted from.
    package var seat = ""
    /// Where there are several to choose from.
    package var seats: [SeatChoice] = []

    package init(account: Account, organisation: Organisation) {
        self.account = account
        self.organisation = organisation
        scope = account.role.readsBusiness ? Scope(path: organisation.path) : .nothing
    }
}

/// What part of the tree a query may answer about; passed to every one of them.
package struct Scope: Hashable, Sendable {
    /// Prefix of the paths in view; nil for nothing.
    package let path: String?
    /// The organisation whose restricted matter is in view too; nil for none.
    package private(set) var cleared: OrganisationID?

    package init(path: String) { self.path = path }
    private init() { path = nil }

    package static let nothing = Scope()
    /// The machine itself: rebuilding, verifying, setting up.
    ///
    /// Never given to a person.
    package static let everything = Scope(path: "/")

    package func sees(_ organisation: Organisation) -> Bool {
        path.map { organisation.path.hasPrefix($0) } ?? false
    }

    /// Whether something of an organisation may be read under its label.
    ///
    /// What is sealed is read by whoever received it, which a path cannot say: its own use asks.
    package func reads(_ label: Label, of organisation: Organisation) -> Bool {
        switch label {
        case .open: path != nil
        case .internal: sees(organisation)
        case .restricted: sees(organisation) && cleared == organisation.id
        case .sealed: false
        }
    }

    /// The same scope with an organisation's restricted matter.
    package func clearing(_ organisation: Organisation) -> Scope {
        var scope = self
        scope.cleared = organisation.id
        return scope
    }
}
