import Duties
package import Ledger
import Lists

extension Office {
    /// Accepts a store that is not what was published of it, for good and visibly.
    ///
    /// An entry in the chain of the caller's organisation names what was published and what
    /// stands; checkpoints go on under another name, so that nobody mistakes the one for the
    /// other. The former anchor is kept under a name of its own.
    ///
    /// - Returns: the epoch that begins and what was published before.
    /// - Throws: ``OfficeError/refused(rule:_:)`` where the store is what was published.
    package func openEpoch(
        why: String, _ caller: Caller
    ) async throws -> (epoch: Int, published: Checkpoint) {
        guard let seal else { throw OfficeError.noKey }
        let why = why.trimmed
        guard !why.isEmpty else {
            throw OfficeError.invalid([
                FieldMistake("why", zh: "请说明原因。", en: "Say why.")
            ])
        }
        guard let fork = try await fork(from: seal.anchor), fork.kind != .stranger else {
            throw OfficeError.refused(
                rule: "no-fork",
                Message(
                    zh: "账本与已公布的检查点相符，不需要新纪元。",
                    en: "The ledger is what was published of it: there is no need of a new epoch."))
        }
        let published = fork.published
        let now = world.now()
        let former = published.origin.split(separator: "/").last.flatMap { Int($0) } ?? 0
        let epoch = try await store.write { writing in
            guard let tree = try writing.tree() else { throw OfficeError.notYetSealed }
            var next = tree
            next.epoch = max(tree.epoch, former) + 1
            let opened = EpochOpened(
                epoch: next.epoch, size: tree.size, root: hexadecimal(tree.root),
                publishedSize: published.size, publishedRoot: hexadecimal(published.root),
                why: why)
            try writing.append(
                .epochOpened(opened), to: caller.organisation.id, by: Actor(caller), at: now,
                in: self, despiteFork: true)
            guard try writing.advance(tree, to: next) else { throw OfficeError.notFound }
            return next.epoch
        }
        try seal.anchor.setAside(as: published.origin)
        gate.set(nil)
        try await sealLedger()
        return (epoch, published)
    }
}
