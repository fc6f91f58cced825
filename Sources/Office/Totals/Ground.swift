import Duties
import Lists
import Synchronization

/// What seldom changes and is always asked for: the tree, the lists in force, the numbers set.
///
/// It is worked out once for each version of them. Every entry that changes any of it gives the
/// store another version, in its own transaction, so nothing here is ever stale: not when another
/// program writes to the same store, not when a transaction is undone.
final class Ground: Sendable {
    let version: String
    private let organisations = Mutex<[OrganisationID: Organisation]>([:])
    private let codes = Mutex<[String: OrganisationID]>([:])
    private let situations = Mutex<[OrganisationID: Situation]>([:])
    private let footings = Mutex<[OrganisationID: [Day: Footing]]>([:])
    private let surveys = Mutex<[OrganisationID: [Set<DutyKey>: GroundSurvey]]>([:])
    private let below = Mutex<[OrganisationID: Subordinates]>([:])
    /// So many situations are kept; a busy county has fewer organisations.
    private static let most = 20_000
    /// A footing takes more room, and is asked for by those who look, not by those who enter.
    private static let mostFootings = 1_000

    init(version: String) { self.version = version }

    /// Whoever asks; the caller's scope is for the use to look at.
    func organisation(_ id: OrganisationID, _ reading: any Reading) throws -> Organisation? {
        if let known = organisations.withLock({ $0[id] }) { return known }
        guard let found = try reading.organisation(id, .everything) else { return nil }
        keep(found)
        return found
    }

    /// Whoever asks; the caller's scope is for the use to look at.
    func organisation(code: String, _ reading: any Reading) throws -> Organisation? {
        if let id = codes.withLock({ $0[code] }) { return try organisation(id, reading) }
        guard let found = try reading.organisation(code: code, .everything) else { return nil }
        keep(found)
        codes.withLock { $0[code] = found.id }
        return found
    }

    private func keep(_ organisation: Organisation) {
        organisations.withLock { all in
            if all.count >= Ground.most { all.removeAll() }
            all[organisation.id] = organisation
        }
    }

    /// An organisation with everything that decides what it owes; without entries.
    func situation(
        of organisation: Organisation, _ office: Office, _ reading: any Reading
    ) throws -> Situation {
        if let known = situations.withLock({ $0[organisation.id] }) { return known }
        let made = try Situations(structure: .one(organisation), office: office, reading)
        guard let situation = made.all.first else { throw OfficeError.notFound }
        situations.withLock { all in
            if all.count >= Ground.most { all.removeAll() }
            all[organisation.id] = situation
        }
        return situation
    }

    /// What falls to an organisation as known on a day.
    func footing(of situation: Situation, known: Day) -> Footing {
        let stage = Footing.stage(of: situation, known: known)
        let id = situation.organisation.id
        if let kept = footings.withLock({ $0[id]?[stage] }) { return kept }
        let made = Footing(situation, known: known)
        footings.withLock { all in
            if all.count >= Ground.mostFootings { all.removeAll() }
            all[id, default: [:]][stage] = made
        }
        return made
    }

    /// Some duties of an organisation, with all that share their entries, ready to be laid out.
    func survey(
        of id: OrganisationID, _ duties: Set<DutyKey>, _ office: Office, _ reading: any Reading
    ) throws -> GroundSurvey {
        if let known = surveys.withLock({ $0[id]?[duties] }) { return known }
        guard let organisation = try organisation(id, reading) else { throw OfficeError.notFound }
        let situation = try situation(of: organisation, office, reading)
        let made = GroundSurvey(situation, of: duties)
        surveys.withLock { all in
            if all.count >= Ground.most { all.removeAll() }
            all[id, default: [:]][duties] = made
        }
        return made
    }

    /// The direct subordinates, with how much is owed below each.
    func subordinates(
        of organisation: Organisation, _ office: Office, _ reading: any Reading
    ) throws -> Subordinates {
        if let known = below.withLock({ $0[organisation.id] }) { return known }
        let made = try Subordinates(of: organisation, office, reading)
        below.withLock { $0[organisation.id] = made }
        return made
    }
}

/// Duties of one organisation that share their entries.
struct GroundSurvey: Sendable {
    let organisation: Organisation
    let duties: [DutyKey]
    let survey: Survey

    init(_ situation: Situation, of duties: Set<DutyKey>) {
        let related = situation.related(to: duties)
        organisation = situation.organisation
        self.duties = related.sorted()
        survey = Survey(situation, of: related, category: Family.place)
    }
}

/// The ground of the version that stands.
final class GroundShelf: Sendable {
    static let setting = "ground"
    /// The last year for which totals are known to be kept.
    let totalsYear = Mutex(0)
    /// So many changes are read one by one with every overview.
    static let mostRecent = 500
    let overviews = KeptOverviews()
    private let shelf = Mutex<Ground?>(nil)
    private let moves = Mutex(0)

    /// Counts a change.
    func moved() { moves.withLock { $0 += 1 } }

    /// Whether many were counted since this was last so.
    func shouldAddUp() -> Bool {
        moves.withLock { count in
            guard count >= GroundShelf.mostRecent else { return false }
            count = 0
            return true
        }
    }

    func ground(_ reading: any Reading) throws -> Ground {
        let version = try reading.setting(GroundShelf.setting) ?? ""
        return shelf.withLock { kept in
            if let kept, kept.version == version { return kept }
            let ground = Ground(version: version)
            kept = ground
            return ground
        }
    }
}

/// Direct subordinates and how much is owed by each with all below it: organisations that are
/// alike owe alike, so each kind of them is worked out once.
final class Subordinates: Sendable {
    struct Branch: Sendable {
        let top: Organisation
        /// How many organisations of each kind, the top among them.
        let kinds: [(kind: Int, count: Int)]
    }

    let branches: [Branch]
    /// Organisations below, however deep.
    let count: Int
    private let kinds: [Situation]
    private let courses = Mutex<[Int: [Course]]>([:])

    init(of organisation: Organisation, _ office: Office, _ reading: any Reading) throws {
        let made = try Situations(structure: .subtree(organisation), office: office, reading)
        var places: [Likeness: Int] = [:]
        var kinds: [Situation] = []
        var branches: [(top: Organisation, kinds: [Int: Int])] = []
        for situation in made.all where situation.organisation.id != organisation.id {
            let kind = places[Likeness(situation), setDefault: kinds.count]
            if kind == kinds.count { kinds.append(situation) }
            // By path, so what lies below a subordinate follows it.
            if situation.organisation.parent == organisation.id {
                branches.append((situation.organisation, [:]))
            }
            guard !branches.isEmpty else { continue }
            branches[branches.count - 1].kinds[kind, default: 0] += 1
        }
        self.kinds = kinds
        count = made.all.count - 1
        self.branches = branches.map { branch in
            Branch(top: branch.top, kinds: branch.kinds.map { ($0.key, $0.value) })
        }
    }

    /// What one organisation of each kind owes at the close of a day, category by category.
    func owed(on day: Day) -> [[Movement]] {
        let kept = courses.withLock { $0[day.year] }
        let laid = kept ?? kinds.map { $0.owed(in: day.year, category: Family.place) }
        if kept == nil { courses.withLock { $0[day.year] = laid } }
        return laid.map { $0.columns(on: day, categories: Family.allCases.count) }
    }
}

extension Dictionary {
    fileprivate subscript(key: Key, setDefault value: Value) -> Value {
        mutating get {
            if let known = self[key] { return known }
            self[key] = value
            return value
        }
    }
}

extension Family {
    /// The place of a duty's family among all.
    @Sendable static func place(_ duty: Duty) -> Int {
        allCases.firstIndex(of: Family(duty.action.kind)) ?? 0
    }
}
