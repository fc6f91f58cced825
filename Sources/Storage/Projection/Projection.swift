import Ledger
import Office

/// Writes the reading tables' rows of one entry.
///
/// It looks at nothing outside the entry's own organisation and at no clock, so that replaying
/// each chain by itself, in any order of chains, gives the same tables.
struct Projection {
    let connection: any SQLConnection
    let entry: Entry

    /// The organisation in whose chain the entry stands.
    var organisation: String { entry.organisation }

    func write(_ deed: Deed) throws {
        switch deed {
        case .organisationFounded(let organisation): try write(organisation)
        case .postFounded(let post): try write(post)
        case .accountOpened(let account): try write(account)
        case .editionDrafted(let drafted): try write(drafted)
        case .dutyCorrected(let corrected): try write(corrected)
        case .correctionWithdrawn(let withdrawn): try write(withdrawn)
        case .draftDropped(let dropped): try write(dropped)
        case .editionConfirmed(let confirmed): try write(confirmed)
        case .editionEnded(let ended): try write(ended)
        case .editionIssued(let issued): try write(issued)
        case .editionAdopted(let adopted): try write(adopted)
        case .dutyQuantified(let quantified): try write(quantified)
        case .recordEntered(let record): try write(record)
        case .recordWithdrawn(let withdrawn): try write(withdrawn)
        case .obligationExcused(let excused): try write(excused)
        case .organisationRenamed(let renamed): try write(renamed)
        case .organisationClassed(let classed): try write(classed)
        case .organisationMoved(let moved): try write(moved)
        case .organisationDissolved(let dissolved): try write(dissolved)
        case .organisationSucceeded(let succeeded): try write(succeeded)
        case .postChanged(let changed): try write(changed)
        case .postAbolished(let abolished): try write(abolished)
        case .postAppointed(let appointed): try write(appointed)
        case .appointmentEnded(let ended): try write(ended)
        case .handoverConfirmed(let confirmed): try write(confirmed)
        case .groupFormed(let formed): try write(formed)
        case .groupEnded(let ended): try write(ended)
        case .locallySet(let set): try write(set)
        case .taskIssued(let issued): try write(issued)
        case .epochOpened: break
        case .lineEntered(let entered): try write(entered)
        case .lineChanged(let changed): try write(changed)
        case .lineReviewed(let reviewed): try write(reviewed)
        case .lineClosed(let closed): try write(closed)
        case .people(let deed): try write(deed)
        case .matterOpened(let opened): try write(opened)
        case .matterStepped(let stepped): try write(stepped)
        case .matterDisputed(let disputed): try write(disputed)
        }
    }
}
