import Duties
import Synchronization

/// Overviews as they were last answered, for as long as nothing changes that they show.
///
/// What is kept is the answer to one person's question, not a page, and nobody is given another's.
final class KeptOverviews: Sendable {
    /// What an overview follows from; the same as long as nothing of it changed.
    struct Version: Hashable, Sendable {
        /// The tree, the lists in force, the numbers and settings.
        let ground: String
        /// Renewed when changes kept one by one are added up, and so fewer again.
        let added: String
        let recent: Int

        /// Nil where no totals are kept, and changes leave no trace.
        init?(_ office: Office, _ reading: any Reading) throws {
            guard try office.totalsLast(reading) > 0 else { return nil }
            ground = try reading.setting(GroundShelf.setting) ?? ""
            added = try reading.setting(KeptOverviews.setting) ?? ""
            recent = try reading.recentChanges()
        }
    }

    struct Key: Hashable, Sendable {
        let account: String
        let organisation: OrganisationID
        let question: StandingQuestion
        let scope: Scope
    }

    static let setting = "changes"
    private static let most = 64
    private let kept = Mutex<[Key: (version: Version, view: OverviewView)]>([:])

    func view(_ key: Key, _ version: Version?, make: () throws -> OverviewView) rethrows
        -> OverviewView
    {
        guard let version else { return try make() }
        if let known = kept.withLock({ $0[key] }), known.version == version { return known.view }
        let made = try make()
        kept.withLock { all in
            if all.count >= KeptOverviews.most { all.removeAll() }
            all[key] = (version, made)
        }
        return made
    }
}
