import Ledger

extension Secret {
    static let sample = Secret(name: "title", salt: Array(0..<32), content: "集体学习")
}

extension Entry {
    /// The example of the specification.
    static let sample = Entry(
        organisation: "0193b3a0-0000-7000-8000-000000000001", sequence: 1,
        id: "0193b3a0-0000-7000-8000-000000000002", previous: Entry.origin,
        recordedAt: 1_767_600_000_000_000, actor: "0193b3a0-0000-7000-8000-000000000003",
        type: "record.entered", label: .internal,
        fields: [
            Field("happened", .plain("2026-01-05")), Field("kind", .plain("study")),
            Secret.sample.field,
        ])

    /// The entry with one part changed, for each part.
    var everyPartChanged: [Entry] {
        let changes: [(inout Entry) -> Void] = [
            { $0.version = 2 }, { $0.algorithm = "sm3" }, { $0.organisation += "1" },
            { $0.sequence = 2 }, { $0.id += "1" }, { $0.previous[31] = 1 },
            { $0.recordedAt += 1 }, { $0.actor += "1" }, { $0.post = "1" },
            { $0.onBehalfOf = "1" }, { $0.type += "1" }, { $0.label = .restricted },
            { $0.fields.removeLast() }, { $0.fields[0].name = "happene" },
            { $0.fields[0].content = .plain("2026-01-06") },
            { $0.fields[0].content = .committed(Entry.origin) },
            { $0.fields[2].content = .committed(Entry.origin) },
        ]
        return changes.map { change in
            var entry = self
            change(&entry)
            return entry
        }
    }
}

/// A chain of three records as a store would hand it over, to be tampered with.
struct SampleChain {
    static let organisation = Entry.sample.organisation
    var entries: [StoredEntry] = []
    var secrets: [Int: [Secret]] = [:]

    init() {
        var previous = Entry.origin
        for sequence in 1...3 {
            let secret = Secret(
                name: "title", salt: [UInt8](repeating: UInt8(sequence), count: 32),
                content: "第\(sequence)次集体学习")
            let entry = SampleChain.entry(sequence, previous, secret)
            entries.append(StoredEntry(entry))
            secrets[sequence] = [secret]
            previous = entry.hash
        }
    }

    static func entry(_ sequence: Int, _ previous: [UInt8], _ secret: Secret) -> Entry {
        Entry(
            organisation: organisation, sequence: sequence, id: "entry-\(sequence)",
            previous: previous, recordedAt: 1_767_600_000_000_000 + Int64(sequence),
            actor: "clerk", type: "record.entered", label: .internal,
            fields: [Field("happened", .plain("2026-01-05")), secret.field])
    }

    var head: (sequence: Int, hash: [UInt8])? {
        entries.last.map { ($0.sequence, $0.hash) }
    }

    /// The first fault a walk finds; nil where the chain holds.
    func fault(head: (sequence: Int, hash: [UInt8])?, anyClock: Bool = false) -> Fault? {
        var verifier = ChainVerifier(organisation: SampleChain.organisation, anyClock: anyClock)
        do {
            for stored in entries {
                _ = try verifier.take(stored, secrets: secrets[stored.sequence] ?? [])
            }
            try verifier.finish(head: head)
            return nil
        } catch { return error.fault }
    }

    /// Writes the entry anew as a forger with no later entries to mind would.
    mutating func rewrite(_ index: Int, _ change: (inout Entry) -> Void) throws {
        var entry = try Entry(canonical: entries[index].canonical)
        change(&entry)
        entries[index] = StoredEntry(entry)
    }
}
