/// An entry as a store keeps it: the canonical bytes, their hash, and the columns read from them.
package struct StoredEntry: Sendable {
    package var organisation: String
    package var sequence: Int
    package var id: String
    package var recordedAt: Int64
    package var actor: String
    package var type: String
    package var label: String
    package var canonical: [UInt8]
    package var hash: [UInt8]

    package init(
        organisation: String, sequence: Int, id: String, recordedAt: Int64, actor: String,
        type: String, label: String, canonical: [UInt8], hash: [UInt8]
    ) {
        self.organisation = organisation
        self.sequence = sequence
        self.id = id
        self.recordedAt = recordedAt
        self.actor = actor
        self.type = type
        self.label = label
        self.canonical = canonical
        self.hash = hash
    }

    package init(_ entry: Entry) {
        let canonical = entry.canonical
        self.init(
            organisation: entry.organisation, sequence: entry.sequence, id: entry.id,
            recordedAt: entry.recordedAt, actor: entry.actor, type: entry.type,
            label: entry.label.rawValue, canonical: canonical, hash: sha256(canonical))
    }
}

/// The first place where a chain does not hold.
package struct Fault: Hashable, Sendable {
    package var organisation: String
    package var sequence: Int
    /// The column or field that does not agree: `actor`, `hash`, `previous` or `title`.
    package var field: String

    package init(organisation: String, sequence: Int, field: String) {
        self.organisation = organisation
        self.sequence = sequence
        self.field = field
    }
}

/// Walks one organisation's chain from its first entry.
package struct ChainVerifier: Sendable {
    package let organisation: String
    package private(set) var sequence = 0
    package private(set) var head = Entry.origin
    private var recordedAt = Int64.min

    /// True for a store with a test clock, whose entries say themselves when they were recorded.
    private let anyClock: Bool

    package init(organisation: String, anyClock: Bool = false) {
        self.organisation = organisation
        self.anyClock = anyClock
    }

    /// Checks the next entry: its place, its columns, its hash, its link, its commitments.
    ///
    /// `secrets` are the contents still kept for it; an erased one is simply absent.
    ///
    /// - Throws: ``Broken`` with the most telling field: the column that says otherwise than the
    ///   entry, the name of the words that were changed, else `hash`, `previous`, `recorded_at`;
    ///   `sequence` where an entry is missing and `canonical` where the bytes are no entry.
    package mutating func take(
        _ stored: StoredEntry, secrets: [Secret] = []
    ) throws(Broken) -> Entry {
        guard stored.sequence == sequence + 1 else { throw broken("sequence", at: sequence + 1) }
        guard let entry = try? Entry(canonical: stored.canonical) else {
            throw broken("canonical", at: stored.sequence)
        }
        if let field = firstFault(stored, entry, secrets) {
            throw broken(field, at: stored.sequence)
        }
        (sequence, head, recordedAt) = (stored.sequence, stored.hash, entry.recordedAt)
        return entry
    }

    private func firstFault(
        _ stored: StoredEntry, _ entry: Entry, _ secrets: [Secret]
    ) -> String? {
        if let column = stored.firstDifference(from: entry) { return column }
        if entry.organisation != organisation { return "organisation" }
        if sha256(stored.canonical) != stored.hash { return entry.firstBroken(secrets) ?? "hash" }
        if entry.previous != head { return "previous" }
        if !anyClock, entry.recordedAt < recordedAt { return "recorded_at" }
        return entry.firstBroken(secrets)
    }

    /// Checks that the chain ends where its head says.
    ///
    /// - Throws: ``Broken`` with the field `head`, at the first entry that is missing or that the
    ///   head does not know of.
    package func finish(head: (sequence: Int, hash: [UInt8])?) throws(Broken) {
        let said = head?.sequence ?? 0
        if said != sequence { throw broken("head", at: min(said, sequence) + 1) }
        if let head, head.hash != self.head { throw broken("head", at: sequence) }
    }

    private func broken(_ field: String, at sequence: Int) -> Broken {
        Broken(fault: Fault(organisation: organisation, sequence: sequence, field: field))
    }

    /// A fault, thrown.
    package struct Broken: Error, Sendable {
        package let fault: Fault
    }
}

extension StoredEntry {
    func firstDifference(from entry: Entry) -> String? {
        if organisation != entry.organisation { return "organisation" }
        if sequence != entry.sequence { return "sequence" }
        if id != entry.id { return "id" }
        if recordedAt != entry.recordedAt { return "recorded_at" }
        if actor != entry.actor { return "actor" }
        if type != entry.type { return "type" }
        if label != entry.label.rawValue { return "label" }
        if entry.algorithm != Entry.currentAlgorithm { return "algorithm" }
        return nil
    }
}

extension Entry {
    func firstBroken(_ secrets: [Secret]) -> String? {
        for secret in secrets {
            let field = fields.first { $0.name == secret.name }
            guard field?.content == .committed(secret.commitment) else { return secret.name }
        }
        return nil
    }
}
