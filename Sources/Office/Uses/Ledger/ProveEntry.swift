package import Duties
package import Ledger
import Lists

/// Where an entry stands: in its chain, in the tree, under which checkpoint.
package struct LedgerPlace: Hashable, Sendable {
    package var receipt: Receipt
    /// Nil while the tree has not taken it, about a second.
    package var leaf: Int?
    /// The size of the latest checkpoint, which covers it; nil before.
    package var checkpoint: Int?
    /// By how many microseconds the clock was behind the entry before; nil where it was not.
    package var clockBehind: Int?
}

extension Office {
    /// An entry's place, for whoever sees its organisation.
    package func place(
        of organisation: OrganisationID, sequence: Int, _ caller: Caller
    ) async throws -> LedgerPlace {
        try await store.read { reading in
            guard try reading.organisation(organisation, caller.scope) != nil else {
                throw OfficeError.notFound
            }
            return try reading.place(of: organisation.description, sequence)
        }
    }

    /// What was acknowledged when a record was entered.
    package func receipt(of record: RecordID, _ caller: Caller) async throws -> Receipt {
        try await store.read { reading in
            guard let record = try reading.record(record, caller.scope) else {
                throw OfficeError.notFound
            }
            let organisation = record.organisation.description
            let stored = try reading.stored(organisation, record.sequence)
            return Receipt(
                organisation: organisation, sequence: record.sequence, hash: stored.hash)
        }
    }

    /// The proof of an entry of an organisation named by its code.
    package func proof(
        code: String, sequence: Int, _ caller: Caller
    ) async throws -> ProofFile {
        let organisation = try await store.read { reading in
            try reading.organisation(code: code, caller.scope)
        }
        guard let organisation else { throw OfficeError.notFound }
        return try await proof(of: organisation.id, sequence: sequence, caller)
    }

    /// That an entry stands in the tree of the latest checkpoint.
    ///
    /// - Throws: ``OfficeError/notFound`` where there is no such entry in view,
    ///   ``OfficeError/refused(rule:_:)`` while the tree has not taken it.
    package func proof(
        of organisation: OrganisationID, sequence: Int, _ caller: Caller
    ) async throws -> ProofFile {
        try await store.read { reading in
            guard try reading.organisation(organisation, caller.scope) != nil else {
                throw OfficeError.notFound
            }
            return try reading.proof(of: organisation.description, sequence)
        }
    }
}

extension Reading {
    func stored(_ organisation: String, _ sequence: Int) throws -> StoredEntry {
        guard sequence > 0,
            let stored = try entries(organisation, after: sequence - 1, limit: 1).first,
            stored.sequence == sequence
        else { throw OfficeError.notFound }
        return stored
    }

    func place(of organisation: String, _ sequence: Int) throws -> LedgerPlace {
        let stored = try stored(organisation, sequence)
        let entry = try Entry(canonical: stored.canonical)
        let run = try run(of: organisation, sequence: sequence)
        return LedgerPlace(
            receipt: Receipt(organisation: organisation, sequence: sequence, hash: stored.hash),
            leaf: run.map { $0.leaf + sequence - $0.sequence },
            checkpoint: try run.flatMap { _ in try latestCheckpoint()?.size },
            clockBehind: entry[plain: [Field].clockBehind].flatMap { Int($0) })
    }

    func proof(of organisation: String, _ sequence: Int) throws -> ProofFile {
        let place = try place(of: organisation, sequence)
        guard let leaf = place.leaf, let kept = try latestCheckpoint(), leaf < kept.size,
            let note = try note(kept)
        else { throw OfficeError.notYetSealed }
        let proof = try TileReader { try tile($0) }.inclusion(of: leaf, size: kept.size)
        return ProofFile(receipt: place.receipt, proof: proof, note: note)
    }

    /// A kept checkpoint as a note with the signatures of the witnesses that saw it.
    func note(_ kept: KeptCheckpoint) throws -> Note? {
        guard var note = Note(kept.note) else { return nil }
        for signature in try cosignatures(epoch: kept.epoch) where signature.size == kept.size {
            note.signatures.append(
                Note.Signature(name: signature.witness, bytes: signature.signature))
        }
        return note
    }
}

extension OfficeError {
    static let notYetSealed = OfficeError.refused(
        rule: "not-sealed",
        Message(
            zh: "这一条还没有进入签名的检查点；几秒后再试，或先运行 zeren serve。",
            en: "The entry is not in a signed checkpoint yet; try again in a few seconds."))
}
