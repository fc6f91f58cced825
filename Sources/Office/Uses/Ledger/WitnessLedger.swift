import Duties
package import Ledger
import Lists

extension Office {
    /// The latest checkpoint with the proof that it goes on from a size, for a witness.
    ///
    /// - Parameter since: what the witness saw last; nil takes the latest any witness signed, 0
    ///   where none did.
    package func witnessRequest(since: Int? = nil) async throws -> WitnessRequest {
        guard seal != nil else { throw OfficeError.noKey }
        try await sealLedger()
        return try await store.read { reading in
            guard let tree = try reading.tree(), let kept = try reading.latestCheckpoint(),
                let note = Note(kept.note)
            else { throw OfficeError.notYetSealed }
            let seen = try reading.cosignatures(epoch: tree.epoch).map(\.size).max() ?? 0
            let from = since ?? seen
            guard from <= kept.size else { throw OfficeError.beyond(from, kept.size) }
            let tiles = TileReader { try reading.tile($0) }
            return WitnessRequest(
                proof: try tiles.consistency(from: from, to: kept.size), note: note)
        }
    }

    /// Takes in a checkpoint a witness signed.
    ///
    /// - Parameter card: the witness's key, for the first time it signs.
    /// - Returns: the witness's name and the size it saw.
    /// - Throws: ``OfficeError/refused(rule:_:)``: not signed by a witness we know, of another
    ///   ledger, or not what the store says of itself. Such a checkpoint takes the anchor's place,
    ///   so that nothing more is added until an operator opens a new epoch.
    package func takeCosigned(
        _ note: Note, card: KeyCard? = nil
    ) async throws -> (witness: String, size: Int) {
        guard let seal else { throw OfficeError.noKey }
        guard let seen = Checkpoint(note) else { throw OfficeError.notACheckpoint }
        let anchor = seal.anchor
        let (tree, known, kept, fork) = try await store.read { reading in
            let tree = try reading.tree()
            let kept = try tree.flatMap { try reading.checkpoint(epoch: $0.epoch, size: seen.size) }
            return (
                tree, try reading.witnesses(), kept,
                try Fork(of: seen, note, seal, in: "witness", reading)
            )
        }
        guard let tree else { throw OfficeError.notYetSealed }
        guard seen.origin == tree.origin, note.isSigned(by: tree.card) else {
            throw OfficeError.anotherLog
        }
        let cards =
            known
            + [card].compactMap(\.self).filter { new in
                !known.contains { $0.name == new.name }
            }
        guard let signer = cards.first(where: { $0.kind == .witness && note.isSigned(by: $0) }),
            let time = note.time(signedBy: signer),
            let signature = note.signatures.first(where: { $0.name == signer.name })
        else { throw OfficeError.unknownWitness }
        if let fork {
            if try anchor.read() != nil { try anchor.setAside(as: "\(seen.origin)/own") }
            try anchor.write(note.description)
            gate.set(fork)
            throw OfficeError.refused(rule: "ledger-forked", fork.message)
        }
        guard kept != nil else { throw OfficeError.forked(seen) }
        try await store.write { writing in
            if !known.contains(signer) { try writing.keep(signer) }
            try writing.keep(
                Cosignature(
                    epoch: tree.epoch, size: seen.size, witness: signer.name,
                    signature: signature.bytes, seenAt: time))
        }
        return (signer.name, seen.size)
    }
}

/// What a witness remembers of one log.
package struct WitnessMemory: Hashable, Sendable {
    package var log: KeyCard
    /// The last checkpoint it signed; nil before the first.
    package var last: Checkpoint?

    package init(log: KeyCard, last: Checkpoint? = nil) {
        self.log = log
        self.last = last
    }

    /// Signs a checkpoint that goes on from what was seen last.
    ///
    /// - Returns: the note with the witness's signature.
    /// - Throws: ``OfficeError/refused(rule:_:)``: another log's or not signed by it, older than
    ///   what was seen, without the proof from there, or a fork.
    package mutating func cosign(
        _ request: WitnessRequest, _ key: SigningKey, as name: String, at seconds: Int64
    ) throws -> Note {
        guard let next = Checkpoint(request.note), next.origin == log.name,
            request.note.isSigned(by: log)
        else { throw OfficeError.anotherLog }
        let seen = last ?? Checkpoint(origin: log.name, size: 0, root: Merkle.emptyRoot)
        guard next.size >= seen.size else { throw OfficeError.stale(seen, next) }
        // The same size needs no proof: it is the same tree or it is a fork.
        if next.size == seen.size {
            guard next.root == seen.root else { throw OfficeError.forked(seen) }
        } else {
            guard request.proof.from == seen.size else {
                throw OfficeError.noProofFrom(seen, request.proof.from)
            }
            do { try request.proof.check(seen.root, next.root) } catch {
                throw OfficeError.forked(seen)
            }
        }
        var note = request.note
        try note.cosign(key, as: name, at: seconds)
        last = next
        return note
    }
}

extension OfficeError {
    package static let notACheckpoint = OfficeError.refused(
        rule: "not-a-checkpoint",
        Message(zh: "不是检查点文件。", en: "The file is no checkpoint."))

    fileprivate static let unknownWitness = OfficeError.refused(
        rule: "unknown-witness",
        Message(
            zh: "没有已登记的见证方签名；第一次请用 --witness 给出见证方的公钥。",
            en:
                "No witness we know signed it; for a witness's first time give its key with --witness."
        ))

    fileprivate static func beyond(_ size: Int, _ end: Int) -> OfficeError {
        .refused(
            rule: "beyond-the-tree",
            Message(
                zh: "账本只有 \(end) 条，见证方却见过 \(size) 条：像是恢复了旧备份。",
                en:
                    "The ledger has \(end) entries, and the witness saw \(size): this looks like an old backup."
            ))
    }

    fileprivate static func stale(_ seen: Checkpoint, _ next: Checkpoint) -> OfficeError {
        .refused(
            rule: "stale-checkpoint",
            Message(
                zh: "检查点只到第 \(next.size) 条，见证方已见过第 \(seen.size) 条：旧的检查点或旧备份。",
                en:
                    "The checkpoint ends at \(next.size); \(seen.size) was seen already: an old checkpoint, or an old backup."
            ))
    }

    fileprivate static func noProofFrom(_ seen: Checkpoint, _ from: Int) -> OfficeError {
        .refused(
            rule: "no-proof",
            Message(
                zh: "证明从第 \(from) 条起，见证方上次见到第 \(seen.size) 条：请用 --since \(seen.size) 重新生成。",
                en:
                    "The proof begins at \(from); the witness saw \(seen.size) last: make the file again with --since \(seen.size)."
            ))
    }
}
