import Ledger
package import Lists

extension Office {
    /// Compares the store with what was published of it, and shuts or opens the gate for entries.
    ///
    /// A new store whose anchor holds another ledger's checkpoint sets that aside: nothing of it can
    /// have been lost here.
    ///
    /// - Returns: what the operator should be told.
    package func checkAnchor() async throws -> Message? {
        guard let seal else { return nil }
        let fork = try await fork(from: seal.anchor)
        let tree = try await store.read { try $0.tree() }
        if let fork, fork.kind == .stranger, tree == nil {
            try seal.anchor.setAside(as: fork.published.origin)
            return Message(
                zh: "\(fork.place) 原是另一个账本（\(fork.published.origin)）的检查点，已改名保存。",
                en:
                    "\(fork.place) held another ledger's checkpoint (\(fork.published.origin)); it was renamed."
            )
        }
        gate.set(fork)
        if let fork { return fork.message }
        guard let tree, tree.size > 0, try seal.anchor.read() == nil else { return nil }
        return Message(
            zh: "检查点文件 \(seal.anchor.place) 不见了：无从判断这个库是否为旧备份；将按现在的库重写。",
            en:
                "The checkpoint file \(seal.anchor.place) is gone: whether this store is an old backup cannot be told; it is written anew."
        )
    }

    /// How the store parts from the checkpoint in the anchor; nil where it goes on from it.
    func fork(from anchor: any Anchor) async throws -> Fork? {
        guard let seal, let text = try anchor.read(), !text.isEmpty else { return nil }
        guard let note = Note(text), let published = Checkpoint(note) else {
            throw OfficeError.refused(
                rule: "anchor-unreadable",
                Message(
                    zh: "\(anchor.place) 不是检查点文件。", en: "\(anchor.place) is no checkpoint."))
        }
        return try await store.read { reading in
            try Fork(of: published, note, seal, in: anchor.place, reading)
        }
    }
}

extension Fork {
    /// Nil where the store goes on from a published checkpoint.
    init?(
        of published: Checkpoint, _ note: Note, _ seal: Seal, in place: String,
        _ reading: any Reading
    ) throws {
        let tree = try reading.tree()
        let card = KeyCard(
            name: published.origin, key: tree?.publicKey ?? seal.key.publicKey)
        let prefix = tree.map { "zeren/\($0.name)/" } ?? "zeren/"
        guard published.origin.hasPrefix(prefix), note.isSigned(by: card) else {
            self.init(
                kind: .stranger, published: published, size: tree?.size ?? 0, place: place)
            return
        }
        guard let tree, let epoch = Int(published.origin.dropFirst(prefix.count)) else {
            // Signed with our key, and there is no tree any more.
            self.init(kind: .behind, published: published, size: 0, place: place)
            return
        }
        // A new epoch begins with a checkpoint of its own; what was before it is told there.
        if epoch < tree.epoch { return nil }
        if epoch > tree.epoch || published.size > tree.size {
            self.init(kind: .behind, published: published, size: tree.size, place: place)
            return
        }
        do {
            let root = try TileReader { try reading.tile($0) }.root(size: published.size)
            if root == published.root { return nil }
        } catch is MissingTile {}
        self.init(kind: .rewritten, published: published, size: tree.size, place: place)
    }
}
