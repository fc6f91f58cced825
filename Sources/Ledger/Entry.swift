/// One line of the ledger: added, never changed.
///
/// Its canonical bytes and their hash are laid down in `docs/SPEC-entry.md`.
package struct Entry: Hashable, Sendable {
    /// Who may read what the entry tells of.
    package enum Label: String, Hashable, Sendable, CaseIterable {
        case open, `internal`, restricted, sealed
    }

    package static let currentVersion = 1
    package static let currentAlgorithm = "sha-256"

    package var version = Entry.currentVersion
    package var algorithm = Entry.currentAlgorithm
    /// The organisation whose chain it stands in.
    package var organisation: String
    /// From 1, without gaps.
    package var sequence: Int
    /// UUIDv7, made by the server.
    package var id: String
    /// Hash of the entry before; 32 zero bytes for the first.
    package var previous: [UInt8]
    /// Microseconds since 1970 in UTC; never less than the entry before.
    package var recordedAt: Int64
    /// The account that acted.
    package var actor: String
    /// The post it acted as; empty for none.
    package var post: String
    /// The post or organisation it acted for; empty for itself.
    package var onBehalfOf: String
    /// `record.entered`.
    package var type: String
    package var label: Label
    /// Sorted by name, each name once.
    package var fields: [Field]

    package init(
        organisation: String, sequence: Int, id: String, previous: [UInt8], recordedAt: Int64,
        actor: String, post: String = "", onBehalfOf: String = "", type: String, label: Label,
        fields: [Field]
    ) {
        self.organisation = organisation
        self.sequence = sequence
        self.id = id
        self.previous = previous
        self.recordedAt = recordedAt
        self.actor = actor
        self.post = post
        self.onBehalfOf = onBehalfOf
        self.type = type
        self.label = label
        self.fields = fields
    }

    /// The previous hash of an organisation's first entry.
    package static let origin = [UInt8](repeating: 0, count: 32)

    package subscript(plain name: String) -> String? {
        guard case .plain(let text) = fields.first(where: { $0.name == name })?.content
        else { return nil }
        return text
    }
}

/// A named part of an entry.
package struct Field: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// Chosen by the system or public by nature; stands in the entry for good.
        case plain(String)
        /// Typed by a person: only a salted commitment stands here, so that the words themselves
        /// can be erased without breaking the chain.
        case committed([UInt8])
    }

    package var name: String
    package var content: Content

    package init(_ name: String, _ content: Content) {
        self.name = name
        self.content = content
    }
}
