/// Who may read something, beyond those in whose view its organisation lies (安全标记).
///
/// GB/T 22239-2019, 8.1.4.2: important subjects and objects carry a mark. Ordered: the further on,
/// the fewer read it.
package enum Label: String, Hashable, Sendable, CaseIterable, Comparable {
    /// 公开: whoever is signed in and reads business at all.
    case open
    /// 内部: those in whose view the organisation lies.
    case `internal`
    /// 限制: those who act from a post that its organisation's clearance names; each reading is an
    /// entry that the owner sees.
    case restricted
    /// 封存: the receiver alone (clues, personal filings); nothing of it shows anywhere else.
    case sealed

    package static func < (a: Label, b: Label) -> Bool { a.place < b.place }

    private var place: Int {
        switch self {
        case .open: 0
        case .internal: 1
        case .restricted: 2
        case .sealed: 3
        }
    }
}
