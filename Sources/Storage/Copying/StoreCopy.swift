import Duties
import Ledger
package import Office

/// What was copied from one store to another.
package struct Copied: Hashable, Sendable {
    package var chains = 0
    package var entries = 0
    package var contents = 0
    package var evidence = 0
}

/// Copies a whole store into an empty one, whatever the engines.
///
/// Each entry is checked against the chain as it is read and written as it stands, byte for byte;
/// the reading tables are made from the entries, not copied.
package struct StoreCopy: Sendable {
    let source: SQLStore
    let target: SQLStore
    let sourceEvidence: any EvidenceStore
    let targetEvidence: any EvidenceStore

    package init(
        from source: SQLStore, _ sourceEvidence: any EvidenceStore, to target: SQLStore,
        _ targetEvidence: any EvidenceStore
    ) {
        self.source = source
        self.target = target
        self.sourceEvidence = sourceEvidence
        self.targetEvidence = targetEvidence
    }

    /// - Throws: ``StorageError/refused(_:)`` where the target is not empty, ``ChainVerifier/Broken`` for the
    ///   first place where the source does not hold.
    package func run() async throws -> Copied {
        let isEmpty = try await target.read { try $0.chains().isEmpty }
        guard isEmpty else { throw StorageError.refused("the store to copy into is not empty") }
        var copied = Copied()
        let tested = try await source.read { try $0.setting("test-clock") } == "yes"
        copied.contents = try await copyContents()
        let chains = try await source.read { try $0.chains() }
        for chain in chains {
            copied.entries += try await copy(chain, anyClock: tested, &copied)
            copied.chains += 1
        }
        try await copyApart()
        try await copyTree()
        return copied
    }

    private func copy(
        _ chain: String, anyClock: Bool, _ copied: inout Copied
    ) async throws -> Int {
        var verifier = ChainVerifier(organisation: chain, anyClock: anyClock)
        var last = 0
        while true {
            let after = last
            let (page, secrets) = try await source.read {
                reading -> ([StoredEntry], [Int: [Secret]]) in
                let page = try reading.entries(chain, after: after, limit: 500)
                guard let end = page.last else { return (page, [:]) }
                return (page, try reading.secrets(chain, (after + 1)...end.sequence))
            }
            guard let end = page.last else { break }
            let entries = try page.map {
                try verifier.take($0, secrets: secrets[$0.sequence] ?? [])
            }
            try await target.write { writing in
                for entry in entries {
                    let words = secrets[entry.sequence] ?? []
                    try writing.insert(entry, words, try Deed(entry, words))
                }
            }
            for entry in entries { copied.evidence += try await copyEvidence(of: entry) }
            last = end.sequence
        }
        let head = try await source.read { try $0.head(chain) }
        try verifier.finish(head: head.map { ($0.sequence, $0.hash) })
        return last
    }

    private func copyEvidence(of entry: Entry) async throws -> Int {
        let count = entry[plain: "evidence"].flatMap { Int($0) } ?? 0
        for index in 0..<count {
            guard let hash = entry[plain: "evidence.\(index).sha256"],
                let bytes = try await sourceEvidence.get(hash)
            else {
                throw StorageError.refused(
                    "evidence.\(index) of \(entry.organisation) \(entry.sequence) is missing")
            }
            guard try await targetEvidence.put(bytes) == hash else {
                throw StorageError.refused("evidence \(hash) was changed")
            }
        }
        return count
    }

    /// Documents, registers and evidence kept in the database, one at a time.
    private func copyContents() async throws -> Int {
        let names = try await source.engine.read { connection in
            try connection.rows("SELECT sha256 FROM content ORDER BY sha256") { $0.text(0) }
        }
        for name in names {
            guard let bytes = try await source.read({ try $0.content(name) }) else { continue }
            guard hexadecimal(sha256(bytes)) == name else {
                throw StorageError.refused("kept text \(name) was changed")
            }
            try await target.write { try $0.keep(bytes, sha256: name) }
        }
        return names.count
    }

    /// What belongs to the instance and to no chain; sessions stay behind: people sign in again.
    private func copyApart() async throws {
        let tables = [
            ("setting", ["name", "value"]),
            ("credential", ["account", "hash", "changed_at", "must_change", "expires_at"]),
            ("slip_code", ["reset_id", "hash", "expires_at"]),
            ("second_factor", ["account", "secret", "last_step", "since"]),
            ("spare_code", ["account", "hash"]),
            ("device", ["account", "token_hash", "since"]),
            ("door_event", ["id", "happened_at", "name", "account", "source", "what"]),
            ("receipt", ["account", "idempotency_key", "answer", "recorded_at"]),
        ]
        for (table, columns) in tables {
            let names = columns.joined(separator: ", ")
            let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
            let rows = try await source.engine.read { connection in
                try connection.rows("SELECT \(names) FROM \(table)") { row in
                    try columns.indices.map { try row.value($0) }
                }
            }
            try await target.engine.write { connection in
                try connection.run("DELETE FROM \(table)")
                for row in rows {
                    try connection.send(
                        "INSERT INTO \(table) (\(names)) VALUES (\(places))", values: row)
                }
            }
        }
    }
}
