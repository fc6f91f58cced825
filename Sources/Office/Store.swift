package import Duties
package import Ledger

/// The store the office needs: transactions over one database, readers on snapshots, one writer.
///
/// Both closures run inside one transaction; a thrown error rolls a write back. A write returns
/// only after its commit is durable.
package protocol Store: Sendable {
    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Reading) throws -> Answer
    ) async throws -> Answer
    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer
    /// Chains this program added to since it was last asked: a hint of what the tree has not taken.
    func takeWritten() -> Set<String>
    /// Replays every entry into empty tables apart and compares them with those that stand.
    ///
    /// Returns the first difference, nil when there is none.
    func compareDerivedTables() async throws -> DerivedDifference?
}

/// Where a derived table does not say what the ledger says.
package struct DerivedDifference: Hashable, Sendable {
    package var table: String
    package var organisation: String
    /// The entry that tells of the row; 0 where none does.
    package var sequence: Int
    /// What differs, for a person: the key of the row and the column.
    package var place: String

    package init(table: String, organisation: String, sequence: Int = 0, place: String) {
        self.table = table
        self.organisation = organisation
        self.sequence = sequence
        self.place = place
    }
}

/// One organisation, or it and all below it.
package enum Reach: Sendable {
    case one(Organisation)
    case subtree(Organisation)

    package var top: Organisation {
        switch self {
        case .one(let organisation), .subtree(let organisation): organisation
        }
    }
}

/// Questions to the store within one snapshot.
///
/// A ``Scope`` goes into every query that returns what an organisation did.
package protocol Reading: TreeReading, PeopleReading {
    // The instance
    func setting(_ name: String) throws -> String?
    func isEmpty() throws -> Bool

    // The tree
    func organisation(_ id: OrganisationID, _ scope: Scope) throws -> Organisation?
    func organisation(code: String, _ scope: Scope) throws -> Organisation?
    /// By path, so that a parent comes before its children.
    func organisations(_ reach: Reach?, _ scope: Scope) throws -> [Organisation]
    /// Direct subordinates, by path.
    func children(of organisation: Organisation, _ scope: Scope) throws -> [Organisation]
    /// Parent first, then upwards; names only, so no scope.
    func superiors(of organisation: Organisation) throws -> [Organisation]
    /// By organisation, then rank.
    func posts(_ reach: Reach, _ scope: Scope) throws -> [Post]
    /// What organisations were before; by organisation, then the day it changed.
    func organisationChanges(_ reach: Reach, _ scope: Scope) throws -> [OrganisationChange]
    /// What posts were before; by organisation, then the day they changed.
    func postChanges(_ reach: Reach, _ scope: Scope) throws -> [PostChange]
    /// Who holds posts and who held them; by organisation and post, then the first day.
    func appointments(_ reach: Reach, _ scope: Scope) throws -> [Appointment]
    /// Which hand-overs were confirmed by whom, in the order they were.
    func handovers(_ reach: Reach, _ scope: Scope) throws -> [HandoverConfirmation]
    /// Of one organisation, those ended too; by the day they were set up.
    func leadingGroups(of organisation: Organisation, _ scope: Scope) throws -> [LeadingGroup]

    // The register
    func editions() throws -> [EditionHead]
    func edition(_ id: EditionID) throws -> EditionHead?
    /// Bytes kept by content hash: documents and registers.
    func content(_ sha256: String) throws -> [UInt8]?
    /// Adoptions that reach the organisations: their own, those made for kinds below, and their
    /// superiors'; as the tree stands, so each with the organisation it is in force for.
    func adoptions(_ reach: Reach) throws -> [AdoptionRow]
    func quantifications(_ editions: [EditionID]) throws -> [QuantificationRow]
    func draft(_ id: EditionID, _ scope: Scope) throws -> DraftRow?
    /// Open ones, changed last first.
    func drafts(of organisation: Organisation, _ scope: Scope) throws -> [DraftRow]
    /// In the order they were made; withdrawn ones too.
    func corrections(of edition: EditionID) throws -> [CorrectionRow]

    /// What the organisations within reach and their superiors have set for themselves and those
    /// below; it binds whoever it reaches, so no scope.
    func localSettings(_ reach: Reach) throws -> [LocalSettingRow]
    /// Temporary duties it issued, newest first.
    func tasks(of organisation: Organisation, _ scope: Scope) throws -> [TaskRow]
    /// What a record says in the fields of its kind, by field.
    func particulars(of record: RecordID, _ scope: Scope) throws -> [String: String]
    /// Records that hold a file, whoever entered them.
    func records(holding sha256: String, _ scope: Scope) throws -> [RecordID]
    /// Lines of one register, or of all; by organisation, register and number; closed ones too.
    func registerLines(_ reach: Reach, of kind: RegisterKind?, _ scope: Scope) throws
        -> [RegisterLine]
    func registerLine(_ id: LineID, _ scope: Scope) throws -> RegisterLine?
    /// What became of a line, in the order it did.
    func registerActs(of line: LineID, _ scope: Scope) throws -> [RegisterAct]
    func nextRegisterNumber(_ organisation: OrganisationID, _ kind: RegisterKind) throws -> Int

    // What was done
    /// Claims on bearers within reach with the records that make them, whoever entered them; ended
    /// ones too; as they were recorded.
    func entries(_ reach: Reach, happened: Window, _ scope: Scope) throws -> [EntryRow]
    func excuses(_ reach: Reach, _ scope: Scope) throws -> [ExcuseRow]
    /// Newest first.
    func records(_ reach: Reach, limit: Int, before: Int64?, _ scope: Scope) throws
        -> [RecordDetail]
    func record(_ id: RecordID, _ scope: Scope) throws -> RecordDetail?
    func claims(of record: RecordID, _ scope: Scope) throws -> [Claim]
    func evidence(of record: RecordID, _ scope: Scope) throws -> [Evidence]
    func evidence(sha256: String, _ scope: Scope) throws -> Evidence?
    /// The whole chain of corrections a record stands in, oldest first.
    func versions(of record: RecordID, _ scope: Scope) throws -> [RecordDetail]
    func nextRecordNumber(_ organisation: OrganisationID) throws -> Int

    // Matters
    /// With all that was said in it; nil sight is the machine itself.
    func matter(_ id: MatterID, _ sight: Sight?) throws -> MatterDetail?
    /// Newest first; owned by the organisation, or with it as a party.
    func matters(of organisation: OrganisationID, _ sight: Sight) throws -> [MatterHead]
    /// Soonest due first.
    func waiting(_ whose: WaitingFor, _ sight: Sight) throws -> [WaitingRow]
    /// Matters that follow from one.
    func followers(of matter: MatterID) throws -> [MatterID]
    func nextMatterNumber(_ organisation: OrganisationID) throws -> Int

    // What was done, as totals
    /// By what the entries move the columns of each direct subordinate and all below it, summed up
    /// to the close of a day of its year; one movement a category, none for what nobody touched.
    func done(below organisation: Organisation, by day: Day, _ scope: Scope) throws
        -> [OrganisationID: [Movement]]
    /// The same as kept, year by year: of an organisation, or of all below it.
    func changes(of organisation: OrganisationID, below: Bool) throws -> [Course]
    func changedOrganisations() throws -> [OrganisationID]
    /// How many changes are kept one by one, not yet added up.
    func recentChanges() throws -> Int
    /// Claims on some duties by bearers of an organisation, with their records; ended ones too.
    func entries(on duties: [DutyKey], by organisation: OrganisationID) throws -> [EntryRow]
    func excuses(on duties: [DutyKey], by organisation: OrganisationID) throws -> [ExcuseRow]
    /// Whether anything was entered for bearers of an organisation.
    func hasEntries(_ organisation: OrganisationID) throws -> Bool
    /// Organisations of whose bearers an entry speaks under an edition, or one duty of it.
    func touched(by edition: EditionID, _ duty: String?) throws -> [OrganisationID]

    // The ledger
    func head(_ organisation: String) throws -> (sequence: Int, hash: [UInt8], recordedAt: Int64)?
    func chains() throws -> [String]
    /// Entries of a chain in order, after a sequence number.
    func entries(_ organisation: String, after sequence: Int, limit: Int) throws -> [StoredEntry]
    func secrets(_ organisation: String, _ sequences: ClosedRange<Int>) throws -> [Int: [Secret]]
    /// Answer to a write already done under this key by this account, if any.
    func receipt(_ account: String, key: String) throws -> String?
}

/// What a write may do besides reading.
package protocol Writing: Reading, TreeWriting, PeopleWriting {
    /// Adds an entry with its secrets, moves the chain's head and writes the deed's table rows.
    func insert(_ entry: Entry, _ secrets: [Secret], _ deed: Deed) throws
    func keep(_ bytes: [UInt8], sha256: String) throws
    func keepReceipt(_ account: String, key: String, answer: String, at instant: Int64) throws
    /// Moves the totals of an organisation and of all above it; kept by itself until it is added up.
    func move(_ organisation: Organisation, by course: Course, id: String) throws
    /// Adds what was kept one by one to the totals.
    func addUpChanges() throws
    /// Adds to the totals of an organisation, or of all below it.
    func addChanges(_ course: Course, to organisation: OrganisationID, below: Bool) throws
    func clearChanges() throws
    func set(_ name: String, _ value: String) throws
}
