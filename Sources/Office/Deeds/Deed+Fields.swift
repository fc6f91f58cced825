import Duties
package import Ledger
import Lists

extension Deed {
    /// The entry type, as `docs/SPEC-entry.md` lists them.
    package var type: String {
        switch self {
        case .organisationFounded: "organisation.founded"
        case .postFounded: "post.founded"
        case .accountOpened: "account.opened"
        case .editionDrafted: "edition.drafted"
        case .dutyCorrected: "duty.corrected"
        case .correctionWithdrawn: "correction.withdrawn"
        case .draftDropped: "draft.dropped"
        case .editionConfirmed: "edition.confirmed"
        case .editionIssued: "edition.issued"
        case .editionAdopted: "edition.adopted"
        case .editionEnded: "edition.ended"
        case .dutyQuantified: "duty.quantified"
        case .recordEntered: "record.entered"
        case .recordWithdrawn: "record.withdrawn"
        case .obligationExcused: "obligation.excused"
        case .organisationRenamed: "organisation.renamed"
        case .organisationClassed: "organisation.classed"
        case .organisationMoved: "organisation.moved"
        case .organisationDissolved: "organisation.dissolved"
        case .organisationSucceeded: "organisation.succeeded"
        case .postChanged: "post.changed"
        case .postAbolished: "post.abolished"
        case .postAppointed: "post.appointed"
        case .appointmentEnded: "appointment.ended"
        case .handoverConfirmed: "handover.confirmed"
        case .groupFormed: "group.formed"
        case .groupEnded: "group.ended"
        case .locallySet(let set): set.type
        case .taskIssued: "task.issued"
        case .epochOpened: "ledger.epoch-opened"
        case .lineEntered: "register.entered"
        case .lineChanged: "register.changed"
        case .lineReviewed: "register.reviewed"
        case .lineClosed: "register.closed"
        case .people(let deed): deed.type
        case .matterOpened: "matter.opened"
        case .matterStepped: "matter.stepped"
        case .matterDisputed: "matter.disputed"
        }
    }

    /// The deed as fields of an entry and the secrets behind its commitments.
    ///
    /// Rule: what the system chose is plain; what a person typed is committed.
    package func fields(salt: @escaping () -> [UInt8]) -> (fields: [Field], secrets: [Secret]) {
        var out = FieldWriter(salt: salt)
        switch self {
        case .organisationFounded(let organisation): organisation.write(to: &out)
        case .postFounded(let post): post.write(to: &out)
        case .accountOpened(let account): account.write(to: &out)
        case .editionDrafted(let drafted): drafted.write(to: &out)
        case .dutyCorrected(let corrected): corrected.write(to: &out)
        case .correctionWithdrawn(let withdrawn): withdrawn.write(to: &out)
        case .draftDropped(let dropped): dropped.write(to: &out)
        case .editionConfirmed(let confirmed): confirmed.write(to: &out)
        case .editionIssued(let issued): issued.write(to: &out)
        case .editionAdopted(let adopted): adopted.write(to: &out)
        case .editionEnded(let ended): ended.write(to: &out)
        case .dutyQuantified(let quantified): quantified.write(to: &out)
        case .recordEntered(let record): record.write(to: &out)
        case .recordWithdrawn(let withdrawn): withdrawn.write(to: &out)
        case .obligationExcused(let excused): excused.write(to: &out)
        case .organisationRenamed(let renamed): renamed.write(to: &out)
        case .organisationClassed(let classed): classed.write(to: &out)
        case .organisationMoved(let moved): moved.write(to: &out)
        case .organisationDissolved(let dissolved): dissolved.write(to: &out)
        case .organisationSucceeded(let succeeded): succeeded.write(to: &out)
        case .postChanged(let changed): changed.write(to: &out)
        case .postAbolished(let abolished): abolished.write(to: &out)
        case .postAppointed(let appointed): appointed.write(to: &out)
        case .appointmentEnded(let ended): ended.write(to: &out)
        case .handoverConfirmed(let confirmed): confirmed.write(to: &out)
        case .groupFormed(let formed): formed.write(to: &out)
        case .groupEnded(let ended): ended.write(to: &out)
        case .locallySet(let set): set.write(to: &out)
        case .taskIssued(let issued): issued.write(to: &out)
        case .epochOpened(let opened): opened.write(to: &out)
        case .lineEntered(let entered): entered.write(to: &out)
        case .lineChanged(let changed): changed.write(to: &out)
        case .lineReviewed(let reviewed): reviewed.write(to: &out)
        case .lineClosed(let closed): closed.write(to: &out)
        case .people(let deed): deed.write(to: &out)
        case .matterOpened(let opened): opened.write(to: &out)
        case .matterStepped(let stepped): stepped.write(to: &out)
        case .matterDisputed(let disputed): disputed.write(to: &out)
        }
        return (out.sorted, out.secrets)
    }

    /// Reads the deed of an entry; erased words come back empty.
    ///
    /// - Throws: ``UnreadableEntry`` naming the field that is missing or senseless.
    package init(_ entry: Entry, _ secrets: [Secret]) throws {
        let input = FieldReader(entry: entry, secrets: secrets)
        switch entry.type {
        case "organisation.founded": self = .organisationFounded(try Organisation(input))
        case "post.founded": self = .postFounded(try Post(input))
        case "account.opened": self = .accountOpened(try Account(input))
        case "edition.drafted": self = .editionDrafted(try EditionDrafted(input))
        case "duty.corrected": self = .dutyCorrected(try DutyCorrected(input))
        case "correction.withdrawn":
            self = .correctionWithdrawn(try CorrectionWithdrawn(input))
        case "draft.dropped": self = .draftDropped(try DraftDropped(input))
        case "edition.confirmed": self = .editionConfirmed(try EditionConfirmed(input))
        case "edition.issued": self = .editionIssued(try EditionIssued(input))
        case "edition.adopted": self = .editionAdopted(try EditionAdopted(input))
        case "edition.ended": self = .editionEnded(try EditionEnded(input))
        case "duty.quantified": self = .dutyQuantified(try DutyQuantified(input))
        case "record.entered": self = .recordEntered(try RecordEntered(input))
        case "record.withdrawn": self = .recordWithdrawn(try RecordWithdrawn(input))
        case "obligation.excused": self = .obligationExcused(try ObligationExcused(input))
        case "organisation.renamed": self = .organisationRenamed(try OrganisationRenamed(input))
        case "organisation.classed": self = .organisationClassed(try OrganisationClassed(input))
        case "organisation.moved": self = .organisationMoved(try OrganisationMoved(input))
        case "organisation.dissolved":
            self = .organisationDissolved(try OrganisationDissolved(input))
        case "organisation.succeeded":
            self = .organisationSucceeded(try OrganisationSucceeded(input))
        case "post.changed": self = .postChanged(try PostChanged(input))
        case "post.abolished": self = .postAbolished(try PostAbolished(input))
        case "post.appointed": self = .postAppointed(try PostAppointed(input))
        case "appointment.ended": self = .appointmentEnded(try AppointmentEnded(input))
        case "handover.confirmed": self = .handoverConfirmed(try HandoverConfirmed(input))
        case "group.formed": self = .groupFormed(try GroupFormed(input))
        case "group.ended": self = .groupEnded(try GroupEnded(input))
        case "task.issued": self = .taskIssued(try TaskIssued(input))
        case "ledger.epoch-opened": self = .epochOpened(try EpochOpened(input))
        case "register.entered": self = .lineEntered(try LineEntered(input))
        case "register.changed": self = .lineChanged(try LineChanged(input))
        case "register.reviewed": self = .lineReviewed(try LineReviewed(input))
        case "register.closed": self = .lineClosed(try LineClosed(input))
        case "matter.opened": self = .matterOpened(try MatterOpened(input))
        case "matter.stepped": self = .matterStepped(try MatterStepped(input))
        case "matter.disputed": self = .matterDisputed(try MatterDisputed(input))
        case let type where LocallySet.types.contains(type):
            self = .locallySet(try LocallySet(input))
        case let type where PeopleDeed.types.contains(type):
            self = .people(try PeopleDeed(input))
        default: throw input.missing("type")
        }
    }
}

extension Organisation {
    func write(to out: inout FieldWriter) {
        out.plain("code", code)
        out.plain("name", name)
        out.plain("kind", kind.rawValue)
        out.plain("level", level.rawValue)
        out.plain("parent", parent?.description)
        out.plain("path", path)
        out.plain("founded", founded)
        out.plain("dissolved", dissolved)
    }

    init(_ input: FieldReader) throws {
        self.init(
            id: OrganisationID(input.entry.organisation), code: try input.text("code"),
            name: try input.text("name"), kind: try input.choice("kind"),
            level: try input.choice("level"),
            parent: input.optional("parent").map(OrganisationID.init),
            path: try input.text("path"), founded: try input.day("founded"),
            dissolved: try input.optionalDay("dissolved"))
    }
}

extension Post {
    func write(to out: inout FieldWriter) {
        out.plain("post", id.description)
        out.plain("title", title)
        out.plain("role", role.rawValue)
        out.plain("rank", rank)
        out.plain("founded", founded)
        out.plain("dissolved", dissolved)
        out.plain("portfolios", portfolios.count)
        for (index, portfolio) in portfolios.enumerated() {
            out.plain("portfolio.\(index).kind", portfolio.kind.rawValue)
            out.plain("portfolio.\(index).name", portfolio.name)
        }
    }

    init(_ input: FieldReader) throws {
        self.init(
            id: PostID(try input.text("post")),
            organisation: OrganisationID(input.entry.organisation),
            title: try input.text("title"), role: try input.choice("role"),
            rank: try input.integer("rank"),
            portfolios: try (0..<(try input.integer("portfolios"))).map { index in
                Portfolio(
                    kind: try input.choice("portfolio.\(index).kind"),
                    name: try input.text("portfolio.\(index).name"))
            },
            founded: try input.day("founded"), dissolved: try input.optionalDay("dissolved"))
    }
}

extension Account {
    func write(to out: inout FieldWriter) {
        out.plain("account", id)
        out.plain("name", name)
        out.plain("role", role.rawValue)
        out.plain("post", post?.description)
        out.plain("awaits", isGranted ? nil : "grant")
        out.plain(term)
        out.secret("holder", holder)
    }

    init(_ input: FieldReader) throws {
        self.init(
            id: try input.text("account"),
            organisation: OrganisationID(input.entry.organisation),
            name: try input.text("name"), role: try input.choice("role"),
            post: input.optional("post").map(PostID.init))
        isGranted = input.optional("awaits") == nil
        term = try input.term()
        holder = input.words("holder")
    }
}
