/// One dated change of an organisation: what it was, what it became.
///
/// The tree's own row says how things stand; a change says how they stood before.
package struct OrganisationChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Another name.
        case renamed
        /// Another kind or level, ``OrganisationChange/was`` `branch village`.
        case classed
        /// Another parent; was and became are paths.
        case moved
        /// An organisation above it moved, and its path with it.
        case carried
        /// ``OrganisationChange/from`` is its last day; other is a successor, one row each.
        case dissolved
        /// Takes the place, alone or with others, of the organisation named as other.
        case succeeded
    }

    package var organisation: OrganisationID
    package var sequence: Int
    package var kind: Kind
    package var from: Day
    package var was: String
    package var became: String
    package var other: OrganisationID?
    package var why: String
    package var recordedAt: Int64

    package init(
        organisation: OrganisationID, sequence: Int, kind: Kind, from: Day, was: String = "",
        became: String = "", other: OrganisationID? = nil, why: String = "", recordedAt: Int64
    ) {
        self.organisation = organisation
        self.sequence = sequence
        self.kind = kind
        self.from = from
        self.was = was
        self.became = became
        self.other = other
        self.why = why
        self.recordedAt = recordedAt
    }
}

extension Organisation {
    /// What it was called on a day, by the changes of its name.
    package func name(on day: Day, _ changes: [OrganisationChange]) -> String {
        before(day, .renamed, changes) ?? name
    }

    /// Where it stood in the tree on a day by its own moves and those above it.
    package func path(on day: Day, _ changes: [OrganisationChange]) -> String {
        let moves = changes.map { change in
            var change = change
            if change.kind == .carried { change.kind = .moved }
            return change
        }
        return before(day, .moved, moves) ?? path
    }

    /// What the first change of a kind after the day found; nil where there was none.
    private func before(
        _ day: Day, _ kind: OrganisationChange.Kind, _ changes: [OrganisationChange]
    ) -> String? {
        changes.filter { $0.organisation == id && $0.kind == kind && $0.from > day }
            .min { ($0.from, $0.sequence) < ($1.from, $1.sequence) }?.was
    }

    /// Whether it stands on a day.
    package func stands(on day: Day) -> Bool {
        founded <= day && dissolved.map { day <= $0 } ?? true
    }
}
