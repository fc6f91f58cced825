import Ledger
import Office

extension SQLSession {
    func insert(_ entry: Entry, _ secrets: [Secret], _ deed: Deed) throws {
        let stored = StoredEntry(entry)
        written?.add([stored.organisation])
        try moveHead(to: stored, previous: entry.previous)
        try connection.insert(
            into: "entry",
            [
                "organisation": stored.organisation, "sequence": stored.sequence,
                "id": stored.id, "recorded_at": stored.recordedAt, "actor": stored.actor,
                "type": stored.type, "label": stored.label, "canonical": stored.canonical,
                "hash": stored.hash,
            ])
        for secret in secrets {
            try connection.insert(
                into: "ledger_secret",
                [
                    "organisation": stored.organisation, "sequence": stored.sequence,
                    "name": secret.name, "salt": secret.salt, "content": secret.content,
                ])
        }
        try Projection(connection: connection, entry: entry).write(deed)
    }

    /// Moves the chain's head from the entry before to this one, or not at all.
    ///
    /// The head row is the lock of its chain: of two writers that read the same head, the second
    /// finds it moved.
    private func moveHead(to stored: StoredEntry, previous: [UInt8]) throws {
        let moved: Int
        if stored.sequence == 1 {
            moved = try connection.run(
                """
                INSERT INTO ledger_head (organisation, sequence, hash, recorded_at)
                VALUES (?1, 1, ?2, ?3) ON CONFLICT (organisation) DO NOTHING
                """, stored.organisation, stored.hash, stored.recordedAt)
        } else {
            moved = try connection.run(
                """
                UPDATE ledger_head SET sequence = ?2, hash = ?3, recorded_at = ?4
                WHERE organisation = ?1 AND sequence = ?2 - 1 AND hash = ?5
                """, stored.organisation, stored.sequence, stored.hash, stored.recordedAt,
                previous)
        }
        guard moved == 1 else {
            throw StorageError.chainMoved(
                organisation: stored.organisation, sequence: stored.sequence)
        }
    }

    func keep(_ bytes: [UInt8], sha256: String) throws {
        try connection.run(
            """
            INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING
            """, sha256, bytes)
    }

    func keepReceipt(
        _ account: String, key: String, answer: String, at instant: Int64
    ) throws {
        try connection.insert(
            into: "receipt",
            [
                "account": account, "idempotency_key": key, "answer": answer,
                "recorded_at": instant,
            ])
    }
}
