import Ledger

extension Office {
    /// Recomputes the tree from the entries' hashes and compares tiles, roots, checkpoints, their
    /// signatures and the anchor; the first place that does not hold.
    func falseTree(_ result: inout Verification) async throws -> Fault? {
        guard let tree = try await store.read({ try $0.tree() }) else {
            let signed = try await store.read { try $0.latestCheckpoint() }
            if signed != nil { return .ofTree("tree") }
            return try await falseAnchor().map { .ofTree($0) }
        }
        var walk = TreeWalk(tree)
        while walk.leaf < tree.size {
            let from = walk
            let step = try await store.read { reading in
                var walk = from
                try walk.go(reading)
                return walk
            }
            walk = step
            result.leaves = walk.leaf
            result.checkpoints = walk.checkpoints
            if let fault = walk.fault { return fault }
        }
        let ended = walk
        if let fault = try await store.read({ try ended.finish($0) }) { return fault }
        result.waiting = try await store.read { reading in
            try reading.waiting(nil, limit: 1_000_000_000).reduce(0) { $0 + $1.length }
        }
        // Each epoch but the first begins with an entry.
        for epoch in 1...tree.epoch where epoch > 1 && !result.epochs.contains(epoch) {
            return walk.fault("epoch \(epoch)")
        }
        if let seal, seal.key.publicKey != tree.publicKey { return walk.fault("public_key") }
        return try await falseAnchor().map { walk.fault($0) }
    }

    /// How the store parts from the checkpoint kept outside it.
    private func falseAnchor() async throws -> String? {
        guard let seal, let fork = try await fork(from: seal.anchor) else { return nil }
        return "anchor: \(fork.kind)"
    }
}

/// Goes along the leaves, stretch by stretch, each of one moment of the store.
private struct TreeWalk: Sendable {
    let tree: TreeState
    private var growth = TreeGrowth()
    private var last = (organisation: "-", sequence: 0)
    /// The sequence number each chain's next leaf must have.
    private var next: [String: Int] = [:]
    private var after = (size: 0, epoch: 0)
    private(set) var checkpoints = 0
    private(set) var fault: Fault?
    var leaf: Int { growth.size }

    init(_ tree: TreeState) { self.tree = tree }

    func fault(_ field: String) -> Fault {
        Fault(organisation: last.organisation, sequence: last.sequence, field: field)
    }

    /// The next runs; ``fault`` says where they end badly.
    mutating func go(_ reading: any Reading) throws {
        let runs = try reading.runs(from: leaf, limit: 500)
        var signed = try reading.checkpoints(after: after.size, epoch: after.epoch, limit: 600)[...]
        if runs.isEmpty { fault = fault("leaf") }
        for run in runs where fault == nil && leaf < tree.size {
            try take(run, reading)
            while fault == nil, let first = signed.first, first.size <= leaf {
                fault = try fault(in: first, reading)
                signed = signed.dropFirst()
                after = (first.size, first.epoch)
                checkpoints += 1
            }
        }
        if fault == nil { try compareTiles(reading) }
    }

    private mutating func take(_ run: LeafRun, _ reading: any Reading) throws {
        guard run.leaf == leaf, run.sequence == next[run.organisation] ?? 1 else {
            fault = Fault(organisation: run.organisation, sequence: run.sequence, field: "leaf")
            return
        }
        let hashes = try reading.hashes(of: run)
        guard hashes.count == run.length else {
            fault = Fault(
                organisation: run.organisation, sequence: run.sequence + hashes.count,
                field: "leaf")
            return
        }
        for hash in hashes { growth.append(Merkle.leaf(hash)) }
        next[run.organisation] = run.sequence + run.length
        last = (run.organisation, run.sequence + run.length - 1)
    }

    private func fault(in kept: KeptCheckpoint, _ reading: any Reading) throws -> Fault? {
        let origin = "zeren/\(tree.name)/\(kept.epoch)"
        let said = Checkpoint(origin: origin, size: kept.size, root: kept.root)
        guard let note = try reading.note(kept), Checkpoint(note) == said,
            kept.epoch <= tree.epoch, note.isSigned(by: KeyCard(name: origin, key: tree.publicKey))
        else { return fault("checkpoint \(kept.size): signature") }
        guard kept.size == leaf, kept.root == growth.root else {
            return fault("checkpoint \(kept.size): root")
        }
        return nil
    }

    private mutating func compareTiles(_ reading: any Reading) throws {
        for (place, bytes) in growth.tiles {
            let kept = try reading.tile(place) ?? []
            // A tile may have been continued since; what was there stays its beginning.
            guard kept.starts(with: bytes) else {
                fault = fault("tile \(place.level).\(place.index)")
                return
            }
        }
        growth.forgetTiles()
    }

    /// What is left when all leaves were seen.
    func finish(_ reading: any Reading) throws -> Fault? {
        guard growth.size == tree.size, growth.root == tree.root else { return fault("root") }
        let now = try reading.tree()
        if now?.size == tree.size {
            let later = try reading.checkpoints(
                after: after.size, epoch: after.epoch, limit: 1)
            if let stray = later.first { return fault("checkpoint \(stray.size): root") }
            // The last checkpoint covers all that has a leaf.
            if after.size != tree.size { return fault("checkpoint \(tree.size): missing") }
        }
        for signature in try reading.cosignatures(epoch: tree.epoch) {
            let card = try reading.witnesses().first { $0.name == signature.witness }
            guard let card,
                let kept = try reading.checkpoint(epoch: signature.epoch, size: signature.size),
                let note = try reading.note(kept), note.isSigned(by: card)
            else { return fault("cosignature \(signature.witness) \(signature.size)") }
        }
        return nil
    }
}

extension Fault {
    fileprivate static func ofTree(_ field: String) -> Fault {
        Fault(organisation: "-", sequence: 0, field: field)
    }
}
