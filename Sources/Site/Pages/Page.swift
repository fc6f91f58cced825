package import Lists

/// A page: handed everything it shows, so that its test needs no office.
package protocol Page: Sendable {
    /// Of the browser's window.
    var title: Message { get }
    /// Which entry of the navigation it belongs to; nil for none.
    var area: Area? { get }
    /// What stands between the frame's edges.
    func write(_ out: inout HTML, _ frame: Frame)
}

/// Entries of the navigation.
package enum Area: Hashable, Sendable {
    case desk, overview, lists, records, organisations, posts, adopt, accounts, ledger, calendar
    case tasks, registers
    case grants, doorLog, restricted
    case matters
}
