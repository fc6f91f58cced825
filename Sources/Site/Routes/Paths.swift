import Duties

/// Every address of the site, made from the table of routes.
package enum Paths {
    /// Fills the braces of a route's path, in order.
    static func link(_ name: RouteName, _ values: String...) -> Link {
        var rest = values[...]
        let segments = RouteTable.route(name).segments.map { $0 ?? rest.popFirst() ?? "" }
        return Link(segments: segments)
    }

    static let desk = link(.desk)
    static let signIn = link(.signInPage)
    static let signOut = link(.signOut)
    static let wizard = link(.wizardPage)
    static let organisations = link(.organisations)
    static let accounts = link(.accounts)
    static let ledger = link(.ledger)
    static let ownAccount = link(.ownAccount)
    static let grants = link(.grants)
    static let doorLog = link(.doorLog)
    static func restricted(_ record: RecordID, _ organisation: Organisation) -> Link {
        link(.restrictedRecord, organisation.code, record.description)
    }
    static func grant(_ account: String) -> Link { link(.grantPage, account) }
    /// What is done to an account: a route whose brace takes it.
    static func account(_ deed: RouteName, _ account: String) -> Link { link(deed, account) }

    static func overview(_ organisation: Organisation) -> Link {
        link(.overview, organisation.code)
    }

    static func standing(_ organisation: Organisation) -> Link {
        link(.standing, organisation.code)
    }

    static func lists(_ organisation: Organisation) -> Link { link(.lists, organisation.code) }

    static func list(_ edition: EditionID, _ organisation: Organisation) -> Link {
        link(.list, organisation.code, edition.description)
    }

    /// The duty where it stands in its list.
    static func duty(_ duty: DutyKey, _ organisation: Organisation) -> Link {
        list(duty.edition, organisation).at(anchor(duty.duty))
    }

    static func quantify(_ edition: EditionID, _ organisation: Organisation) -> Link {
        link(.quantify, organisation.code, edition.description)
    }

    static func revise(_ edition: EditionID, _ organisation: Organisation) -> Link {
        link(.revise, organisation.code, edition.description)
    }

    static func end(_ edition: EditionID, _ organisation: Organisation) -> Link {
        link(.endEdition, organisation.code, edition.description)
    }

    /// One of the forms of ``ExportForm``.
    static func export(
        _ edition: EditionID, as form: String, _ organisation: Organisation
    ) -> Link {
        link(.export, organisation.code, edition.description, form)
    }

    static func compare(
        _ old: EditionID, with new: EditionID, _ organisation: Organisation
    ) -> Link {
        link(.compare, organisation.code).with("old", old.description)
            .with("new", new.description)
    }

    static func draft(_ edition: EditionID, _ organisation: Organisation) -> Link {
        link(.draft, organisation.code, edition.description)
    }

    /// What is done to a draft: a route whose braces take the organisation and the edition.
    static func draft(
        _ deed: RouteName, _ edition: EditionID, _ organisation: Organisation
    ) -> Link {
        link(deed, organisation.code, edition.description)
    }

    static func correct(
        duty: String, of edition: EditionID, _ organisation: Organisation
    ) -> Link {
        draft(.correctDutyPage, edition, organisation).with("duty", duty)
    }

    static func addDuty(
        to item: String, of edition: EditionID, _ organisation: Organisation
    ) -> Link {
        draft(.correctDutyPage, edition, organisation).with("item", item)
    }

    static func adopt(_ organisation: Organisation) -> Link { link(.adoptPage, organisation.code) }

    static func records(_ organisation: Organisation) -> Link { link(.records, organisation.code) }

    static func newRecord(_ organisation: Organisation) -> Link {
        link(.newRecordPage, organisation.code)
    }

    static func record(_ record: RecordID, _ organisation: Organisation) -> Link {
        link(.recordPage, organisation.code, record.description)
    }

    static func recordProof(_ record: RecordID, _ organisation: Organisation) -> Link {
        link(.recordProof, organisation.code, record.description)
    }

    static func correct(_ record: RecordID, _ organisation: Organisation) -> Link {
        link(.correctPage, organisation.code, record.description)
    }

    static func withdraw(_ record: RecordID, _ organisation: Organisation) -> Link {
        link(.withdraw, organisation.code, record.description)
    }

    static func excuse(_ organisation: Organisation) -> Link {
        link(.excusePage, organisation.code)
    }

    static func calendar(_ organisation: Organisation) -> Link {
        link(.calendar, organisation.code)
    }

    /// What is set there: a route whose brace takes the organisation.
    static func calendar(_ deed: RouteName, _ organisation: Organisation) -> Link {
        link(deed, organisation.code)
    }

    static func opening(_ organisation: Organisation) -> Link {
        link(.openingPage, organisation.code)
    }

    static func tasks(_ organisation: Organisation) -> Link { link(.tasks, organisation.code) }

    static func evidence(_ sha256: String) -> Link { link(.evidence, sha256) }

    /// `一/（一）/1#1` as an element's identifier.
    static func anchor(_ duty: String) -> String {
        String(duty.map { $0 == "/" ? "." : $0 == "#" ? "-" : $0 })
    }
}
