package import Duties
import Ledger
package import Lists

/// What people do, one use a file in `Uses`.
///
/// It is handed its store, its evidence and the world outside; it checks permission, and every
/// change it makes leaves a ledger entry.
package struct Office: Sendable {
    package let store: any Store
    package let evidence: any EvidenceStore
    package let world: World
    package let zone: Zone
    /// True for a store made with `--test-clock`: entries may say when they were recorded.
    package let hasTestClock: Bool
    /// What checkpoints are signed with; none are where it is nil.
    package var seal: Seal?
    package let gate = LedgerGate()
    /// True for a store that `--demo` filled: made-up accounts, their passwords on the sign-in
    /// page, no second factor and no change of password asked for.
    package let isDemonstration: Bool
    /// Shown on the sign-in page; empty but for a demonstration.
    package var demoAccounts: [DemoAccount] = []
    package let procedures: ProcedureLibrary
    let registers = RegisterShelf()
    let drafts = DraftBench()
    let grounds = GroundShelf()
    let passwords = PasswordKeeper()
    let attempts = SignInAttempts()

    package init(
        store: any Store, evidence: any EvidenceStore, world: World = .real,
        procedures: ProcedureLibrary? = nil
    ) async throws {
        self.procedures = try procedures ?? ProcedureLibrary.shipped.get()
        self.store = store
        self.evidence = evidence
        self.world = world
        let (name, test, demonstration) = try await store.read { reading in
            (
                try reading.setting("zone"), try reading.setting("test-clock"),
                try reading.setting("demonstration")
            )
        }
        guard let zone = Zone(name ?? "Asia/Shanghai") else { throw OfficeError.notFound }
        self.zone = zone
        hasTestClock = test == "yes"
        isDemonstration = demonstration != nil
    }

    /// The instance's day; the one place a clock becomes a date.
    package func today() -> Day { zone.day(of: world.now()) }
}

/// An account of the demonstration with the password made for it.
package struct DemoAccount: Hashable, Sendable {
    package var name: String
    package var password: String
    package var role: Role
    /// What the account is for, `青石镇党委 党务干事`.
    package var what: Message

    package init(name: String, password: String, role: Role, what: Message) {
        self.name = name
        self.password = password
        self.role = role
        self.what = what
    }
}

/// Who acts, as an entry names them.
struct Actor: Sendable {
    var account: String
    var post: String = ""
    var onBehalfOf: String = ""

    init(_ caller: Caller, onBehalfOf: String = "") {
        account = caller.account.id
        post = caller.account.post?.description ?? ""
        self.onBehalfOf = onBehalfOf
    }

    /// The program itself, while a store is set up.
    private init() { account = "system" }
    static let system = Actor()
}

extension Writing {
    /// Writes a deed as the next entry of an organisation's chain.
    ///
    /// The server's clock never goes backwards within a chain: an earlier reading is raised to the
    /// entry before, and an entry made by a clock more than two seconds behind it says so. A store
    /// with a test clock takes the instant as given.
    ///
    /// - Throws: ``OfficeError/refused(rule:_:)`` while the store is not what was published of it.
    @discardableResult
    func append(
        _ deed: Deed, to organisation: OrganisationID, by actor: Actor, at instant: Int64,
        label: Entry.Label = .internal, in office: Office, despiteFork: Bool = false
    ) throws -> Entry {
        if !despiteFork { try office.gate.check() }
        let head = try head(organisation.description)
        var (fields, secrets) = deed.fields(salt: { office.world.random(32) })
        if !office.hasTestClock, let last = head?.recordedAt { fields.mark(instant, after: last) }
        let entry = Entry(
            organisation: organisation.description, sequence: (head?.sequence ?? 0) + 1,
            id: office.world.newID(), previous: head?.hash ?? Entry.origin,
            recordedAt: office.hasTestClock ? instant : max(instant, head?.recordedAt ?? .min),
            actor: actor.account, post: actor.post, onBehalfOf: actor.onBehalfOf,
            type: deed.type, label: label, fields: fields)
        try insert(entry, secrets, deed)
        if deed.changesGround { try set(GroundShelf.setting, office.world.newID()) }
        return entry
    }
}

extension [Field] {
    /// The field of an entry whose time is not to be trusted: by how many microseconds the
    /// server's clock was behind the entry before.
    static let clockBehind = "clock-behind"

    fileprivate mutating func mark(_ instant: Int64, after last: Int64) {
        guard instant < last - 2_000_000 else { return }
        let place = firstIndex { [Field].clockBehind.utf8.lexicographicallyPrecedes($0.name.utf8) }
        insert(Field([Field].clockBehind, .plain("\(last - instant)")), at: place ?? endIndex)
    }
}
