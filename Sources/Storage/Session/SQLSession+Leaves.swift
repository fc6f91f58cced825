import Ledger
import Office

/// The tree over all chains.
extension SQLSession {
    func tree() throws -> TreeState? {
        try connection.first(
            "SELECT name, epoch, size, root, public_key FROM ledger_tree WHERE instance = 1"
        ) { row in
            TreeState(
                name: row.text(0), epoch: row.number(1), size: row.number(2),
                root: try row.bytes(3), publicKey: try row.bytes(4))
        }
    }

    func tile(_ place: TilePlace) throws -> [UInt8]? {
        let sql = "SELECT hashes FROM ledger_tile WHERE level = ?1 AND place = ?2"
        return try connection.first(sql, place.level, place.index) { try $0.bytes(0) }
    }

    /// Within a chain sequence numbers are given under its head row, so that what is committed is
    /// always a beginning of it: nothing can come in later below what was taken.
    func waiting(_ chains: Set<String>?, limit: Int) throws -> [LeafRun] {
        guard let chains else { return try ends(limit, only: nil) }
        var runs: [LeafRun] = []
        for chain in chains.sorted() {
            let rest = limit - runs.reduce(0) { $0 + $1.length }
            guard rest > 0 else { break }
            runs += try ends(rest, only: chain)
        }
        return runs
    }

    private func ends(_ limit: Int, only chain: String?) throws -> [LeafRun] {
        let sql = """
            SELECT h.organisation, h.sequence, COALESCE((
                SELECT r.sequence + r.length - 1 FROM ledger_run r
                WHERE r.organisation = h.organisation ORDER BY r.sequence DESC LIMIT 1), 0)
            FROM ledger_head h\(chain == nil ? "" : " WHERE h.organisation = ?1")
            ORDER BY h.organisation
            """
        var runs: [LeafRun] = []
        var rest = limit
        try connection.each(sql, values: chain.map { [$0.sqlValue] } ?? []) { row in
            let (head, taken) = (row.number(1), row.number(2))
            guard head > taken, rest > 0 else { return }
            let run = LeafRun(
                leaf: -1, organisation: row.text(0), sequence: taken + 1,
                length: min(head - taken, rest))
            rest -= run.length
            runs.append(run)
        }
        return runs
    }

    func hashes(of run: LeafRun) throws -> [[UInt8]] {
        let sql = """
            SELECT hash FROM entry WHERE organisation = ?1 AND sequence >= ?2 AND sequence < ?3
            ORDER BY sequence
            """
        return try connection.rows(
            sql, run.organisation, run.sequence, run.sequence + run.length
        ) { try $0.bytes(0) }
    }

    func run(of organisation: String, sequence: Int) throws -> LeafRun? {
        let sql = """
            SELECT leaf, organisation, sequence, length FROM ledger_run
            WHERE organisation = ?1 AND sequence <= ?2 ORDER BY sequence DESC LIMIT 1
            """
        let run = try connection.first(sql, organisation, sequence, make: SQLSession.run)
        return run.flatMap { $0.sequence + $0.length > sequence ? $0 : nil }
    }

    func runs(from leaf: Int, limit: Int) throws -> [LeafRun] {
        try connection.rows(
            """
            SELECT leaf, organisation, sequence, length FROM ledger_run
            WHERE leaf >= ?1 ORDER BY leaf LIMIT ?2
            """, leaf, limit, make: SQLSession.run)
    }

    private static func run(_ row: any SQLRow) -> LeafRun {
        LeafRun(
            leaf: row.number(0), organisation: row.text(1), sequence: row.number(2),
            length: row.number(3))
    }

    func latestCheckpoint() throws -> KeptCheckpoint? {
        try connection.first(
            """
            SELECT epoch, size, root, note, signed_at FROM ledger_checkpoint
            ORDER BY epoch DESC, size DESC LIMIT 1
            """, make: SQLSession.checkpoint)
    }

    func checkpoint(epoch: Int, size: Int) throws -> KeptCheckpoint? {
        try connection.first(
            """
            SELECT epoch, size, root, note, signed_at FROM ledger_checkpoint
            WHERE epoch = ?1 AND size = ?2
            """, epoch, size, make: SQLSession.checkpoint)
    }

    func checkpoints(after size: Int, epoch: Int, limit: Int) throws -> [KeptCheckpoint] {
        try connection.rows(
            """
            SELECT epoch, size, root, note, signed_at FROM ledger_checkpoint
            WHERE size > ?1 OR (size = ?1 AND epoch > ?2) ORDER BY size, epoch LIMIT ?3
            """, size, epoch, limit, make: SQLSession.checkpoint)
    }

    private static func checkpoint(_ row: any SQLRow) throws -> KeptCheckpoint {
        KeptCheckpoint(
            epoch: row.number(0), size: row.number(1), root: try row.bytes(2), note: row.text(3),
            signedAt: row.integer(4))
    }

    func witnesses() throws -> [KeyCard] {
        // A card that was changed is none; what it signed then counts for nothing.
        try connection.rows("SELECT card FROM ledger_witness ORDER BY name") {
            KeyCard($0.text(0))
        }.compactMap(\.self)
    }

    func cosignatures(epoch: Int) throws -> [Cosignature] {
        try connection.rows(
            """
            SELECT c.epoch, c.size, c.witness, c.signature, c.seen_at FROM ledger_cosignature c
            WHERE c.epoch = ?1 AND c.size = (
                SELECT MAX(l.size) FROM ledger_cosignature l
                WHERE l.epoch = c.epoch AND l.witness = c.witness)
            ORDER BY c.witness
            """, epoch
        ) { row in
            Cosignature(
                epoch: row.number(0), size: row.number(1), witness: row.text(2),
                signature: try row.bytes(3), seenAt: row.integer(4))
        }
    }
}

extension SQLSession {
    func begin(_ tree: TreeState) throws {
        try connection.run(
            """
            INSERT INTO ledger_tree (instance, name, epoch, size, root, public_key)
            VALUES (1, ?1, ?2, ?3, ?4, ?5) ON CONFLICT (instance) DO NOTHING
            """, tree.name, tree.epoch, tree.size, tree.root, tree.publicKey)
    }

    func advance(_ tree: TreeState, to next: TreeState) throws -> Bool {
        try connection.run(
            """
            UPDATE ledger_tree SET epoch = ?1, size = ?2, root = ?3, public_key = ?4
            WHERE instance = 1 AND epoch = ?5 AND size = ?6 AND root = ?7
            """, next.epoch, next.size, next.root, next.publicKey, tree.epoch, tree.size,
            tree.root) == 1
    }

    func keep(_ run: LeafRun) throws {
        try connection.insert(
            into: "ledger_run",
            [
                "leaf": run.leaf, "organisation": run.organisation, "sequence": run.sequence,
                "length": run.length,
            ])
    }

    func keep(_ place: TilePlace, _ tile: [UInt8]) throws {
        try connection.run(
            """
            INSERT INTO ledger_tile (level, place, hashes) VALUES (?1, ?2, ?3)
            ON CONFLICT (level, place) DO UPDATE SET hashes = excluded.hashes
            """, place.level, place.index, tile)
    }

    func keep(_ checkpoint: KeptCheckpoint) throws {
        try connection.insert(
            into: "ledger_checkpoint",
            [
                "epoch": checkpoint.epoch, "size": checkpoint.size, "root": checkpoint.root,
                "note": checkpoint.note, "signed_at": checkpoint.signedAt,
            ])
    }

    func keep(_ witness: KeyCard) throws {
        try connection.insert(
            into: "ledger_witness", ["name": witness.name, "card": witness.description])
    }

    func keep(_ cosignature: Cosignature) throws {
        try connection.run(
            """
            INSERT INTO ledger_cosignature (epoch, size, witness, signature, seen_at)
            VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (epoch, size, witness) DO NOTHING
            """, cosignature.epoch, cosignature.size, cosignature.witness, cosignature.signature,
            cosignature.seenAt)
    }
}
