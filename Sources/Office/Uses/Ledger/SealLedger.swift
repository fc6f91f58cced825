package import Ledger
import Lists

extension Office {
    /// Gives a leaf to every entry that has none, signs the tree and publishes it to the anchor.
    ///
    /// The work is done outside any transaction; a short one puts it in place where the tree is
    /// still the one it was done for. So who writes never waits for the tree, and of two servers
    /// on one store only one publishes a size. Entries of before there was a tree are taken as any.
    ///
    /// - Parameters:
    ///   - all: look at every chain, not only at those this program wrote to.
    ///   - most: entries at a time.
    /// - Returns: the checkpoint published last, nil where there was nothing to take.
    /// - Throws: ``OfficeError/refused(rule:_:)`` where the store is not what was published, or the
    ///   key is not the tree's.
    @discardableResult
    package func sealLedger(all: Bool = true, most: Int = 10_000) async throws -> Checkpoint? {
        guard let seal else { return nil }
        // An operator may have opened a new epoch with another program.
        if gate.fork != nil { gate.set(try await fork(from: seal.anchor)) }
        try gate.check()
        let chains = all ? nil : store.takeWritten()
        if let chains, chains.isEmpty { return nil }
        try await beginTree(seal)
        var published: Checkpoint?
        while let growth = try await growth(chains, most, seal) {
            guard try await store.write({ try growth.put($0) }) else { continue }
            try await publish(seal)
            published = growth.next.checkpoint
        }
        return published
    }

    /// Seals what a command wrote; a failure is told and harms nothing: the next seal takes it.
    package func sealAfterwards(_ complain: @Sendable (String) -> Void) async {
        do { try await sealLedger() } catch let OfficeError.refused(_, message) {
            complain("checkpoint not written: \(message.en)")
        } catch { complain("checkpoint not written: \(error)") }
    }

    /// Seals about every second until the task is cancelled, and once more then.
    package func keepSealing(_ complain: @Sendable (String) -> Void) async {
        var said: String?
        var beat = 0
        while !Task.isCancelled {
            // Programs that wrote and ended before they sealed are found by looking at all chains.
            do {
                try await sealLedger(all: beat % 30 == 0)
                said = nil
            } catch {
                let words = "\(error)"
                if words != said { complain("checkpoint not written: \(words)") }
                said = words
            }
            beat += 1
            try? await Task.sleep(for: .seconds(1))
        }
        _ = try? await sealLedger()
    }

    private func beginTree(_ seal: Seal) async throws {
        let tree: TreeState
        if let standing = try await store.read({ try $0.tree() }) {
            tree = standing
        } else {
            let new = TreeState(name: world.newID(), publicKey: seal.key.publicKey)
            try await store.write { try $0.begin(new) }
            guard let begun = try await store.read({ try $0.tree() }) else { return }
            tree = begun
        }
        guard tree.publicKey == seal.key.publicKey else {
            throw OfficeError.refused(
                rule: "ledger-key",
                Message(
                    zh: "keys/ledger.key 不是本账本的密钥：请放回原来的密钥文件。",
                    en:
                        "keys/ledger.key is not the key of this ledger: put the former key file back."
                ))
        }
    }

    private func growth(
        _ chains: Set<String>?, _ most: Int, _ seal: Seal
    ) async throws -> Growth? {
        let now = world.now()
        return try await store.read { reading in
            guard let tree = try reading.tree() else { return nil }
            let waiting = try reading.waiting(chains, limit: most)
            return waiting.isEmpty ? nil : try Growth(of: tree, by: waiting, seal, now, reading)
        }
    }

    /// Writes the latest checkpoint to the anchor.
    ///
    /// Of two servers the slower may put its older one in the place of the other's, so it looks
    /// again after it wrote.
    private func publish(_ seal: Seal) async throws {
        var written: KeptCheckpoint?
        while let latest = try await store.read({ try $0.latestCheckpoint() }), latest != written {
            if let fork = try await fork(from: seal.anchor) {
                gate.set(fork)
                try gate.check()
            }
            try write(latest, to: seal.anchor)
            written = latest
        }
    }

    private func write(_ latest: KeptCheckpoint, to anchor: any Anchor) throws {
        guard let next = Note(latest.note).flatMap({ Checkpoint($0) }) else { return }
        if let kept = try anchor.read().flatMap({ Note($0) }).flatMap({ Checkpoint($0) }) {
            if kept.origin != next.origin {
                try anchor.setAside(as: kept.origin)
            } else if kept.size >= next.size {
                return
            }
        }
        try anchor.write(latest.note)
    }
}

/// The next state of the tree with all that has to be kept for it.
private struct Growth: Sendable {
    let tree: TreeState
    let next: TreeState
    let runs: [LeafRun]
    let tiles: [(place: TilePlace, bytes: [UInt8])]
    let note: Note
    let now: Int64

    init(
        of tree: TreeState, by waiting: [LeafRun], _ seal: Seal, _ now: Int64,
        _ reading: any Reading
    ) throws {
        var growth = try TreeGrowth(size: tree.size) { try reading.tile($0) }
        var runs: [LeafRun] = []
        for var run in waiting {
            let hashes = try reading.hashes(of: run)
            guard hashes.count == run.length else { throw OfficeError.entriesMissing(run) }
            run.leaf = growth.size
            for hash in hashes { growth.append(Merkle.leaf(hash)) }
            runs.append(run)
        }
        var next = tree
        (next.size, next.root) = (growth.size, growth.root)
        self.tree = tree
        self.next = next
        self.runs = runs
        tiles = growth.tiles
        note = try next.checkpoint.signed(by: seal.key)
        self.now = now
    }

    /// False where the tree is no longer the one this was worked out for.
    func put(_ writing: any Writing) throws -> Bool {
        guard try writing.advance(tree, to: next) else { return false }
        for run in runs { try writing.keep(run) }
        for tile in tiles { try writing.keep(tile.place, tile.bytes) }
        try writing.keep(
            KeptCheckpoint(
                epoch: next.epoch, size: next.size, root: next.root, note: note.description,
                signedAt: now))
        return true
    }
}

extension OfficeError {
    fileprivate static func entriesMissing(_ run: LeafRun) -> OfficeError {
        .refused(
            rule: "entries-missing",
            Message(
                zh: "账本 \(run.organisation) 第 \(run.sequence) 条起有缺失：请运行 zeren ledger verify。",
                en:
                    "Entries of \(run.organisation) are missing from \(run.sequence) on: run zeren ledger verify."
            ))
    }
}
