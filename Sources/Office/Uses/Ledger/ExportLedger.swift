import Duties
package import Ledger
import Lists

extension Office {
    /// An organisation's chain with everything that is needed to check it elsewhere.
    ///
    /// - Parameters:
    ///   - code: the organisation's.
    ///   - isRedacted: leave out what people typed and every file; the proofs hold without.
    ///   - known: checkpoints a verifier kept, which the export is to lead on from.
    ///   - extra: what goes in beside, the verifier and a page to read.
    /// - Throws: ``OfficeError/notFound``, ``OfficeError/refused(rule:_:)`` where nothing is sealed
    ///   yet, there is no key, or evidence is missing.
    package func exportLedger(
        code: String, isRedacted: Bool = false, known: [Note] = [], extra: [Export.File],
        _ caller: Caller
    ) async throws -> [Export.File] {
        guard let seal else { throw OfficeError.noKey }
        try await sealLedger()
        let anyClock = hasTestClock
        var export = try await store.read { reading in
            guard let organisation = try reading.organisation(code: code, caller.scope),
                let tree = try reading.tree()
            else { throw OfficeError.notFound }
            return try Export(
                of: organisation, tree, isRedacted, anyClock, known, reading)
        }
        if !isRedacted { export.files += try await files(of: export.entries) }
        export.files += extra
        return try export.packed(by: seal.key)
    }

    /// Evidence and kept texts the entries name, each once.
    private func files(of entries: [StoredEntry]) async throws -> [Export.File] {
        var seen: Set<String> = []
        var files: [Export.File] = []
        for stored in entries {
            let entry = try Entry(canonical: stored.canonical)
            for field in entry.fields where entry.keepsFile(under: field.name) {
                guard case .plain(let hash) = field.content, seen.insert(hash).inserted else {
                    continue
                }
                let bytes =
                    entry.type == "record.entered"
                    ? try await evidence.get(hash) : try await store.read { try $0.content(hash) }
                guard let bytes else { throw OfficeError.fileMissing(entry, field.name) }
                files.append(Export.File("files/\(hash)", bytes))
            }
        }
        return files
    }
}

extension Export {
    /// The chain up to the latest checkpoint, of one moment.
    fileprivate init(
        of organisation: Organisation, _ tree: TreeState, _ isRedacted: Bool, _ anyClock: Bool,
        _ known: [Note], _ reading: any Reading
    ) throws {
        let id = organisation.id.description
        guard let last = try reading.lastSealed(id) else { throw OfficeError.notYetSealed }
        let proof = try reading.proof(of: id, last)
        var entries: [StoredEntry] = []
        while entries.count < last {
            let page = try reading.entries(
                id, after: entries.count, limit: min(2_000, last - entries.count))
            guard !page.isEmpty else { throw OfficeError.notFound }
            entries += page
        }
        self.init(
            organisation: id, code: organisation.code, entries: entries,
            secrets: isRedacted ? [:] : try reading.secrets(id, 1...last), isRedacted: isRedacted,
            anyClock: anyClock, log: tree.card, witnesses: [], proof: proof)
        try addEarlier(tree, known, reading)
    }

    /// What witnesses saw last and verifiers kept, each with the proof that this goes on from it.
    private mutating func addEarlier(
        _ tree: TreeState, _ known: [Note], _ reading: any Reading
    ) throws {
        let signatures = try reading.cosignatures(epoch: tree.epoch)
        let names = Set(signatures.map(\.witness))
        witnesses = try reading.witnesses().filter { names.contains($0.name) }
        var notes: [Int: Note] = [:]
        for size in Set(signatures.map(\.size)) {
            let kept = try reading.checkpoint(epoch: tree.epoch, size: size)
            notes[size] = try kept.flatMap { try reading.note($0) }
        }
        for note in known {
            guard let checkpoint = Checkpoint(note), checkpoint.origin == log.name else {
                throw OfficeError.anotherLog
            }
            let kept = try reading.checkpoint(epoch: tree.epoch, size: checkpoint.size)
            guard let kept, kept.root == checkpoint.root else {
                throw OfficeError.forked(checkpoint)
            }
            if notes[checkpoint.size] == nil { notes[checkpoint.size] = try reading.note(kept) }
        }
        let to = self.proof.proof.size
        let tiles = TileReader { try reading.tile($0) }
        earlier = try notes.sorted { $0.key < $1.key }.filter { $0.key < to }.map { size, note in
            EarlierCheckpoint(proof: try tiles.consistency(from: size, to: to), note: note)
        }
    }
}

extension Reading {
    /// The last entry of a chain that has a leaf.
    fileprivate func lastSealed(_ organisation: String) throws -> Int? {
        guard let head = try head(organisation) else { return nil }
        let run = try waiting([organisation], limit: 1).first
        let last = run.map { $0.sequence - 1 } ?? head.sequence
        return last > 0 ? last : nil
    }
}

extension OfficeError {
    static let noKey = OfficeError.refused(
        rule: "no-key",
        Message(
            zh: "没有账本的签名密钥，不能签发。",
            en: "There is no signing key of the ledger, so nothing can be signed."
        ))

    static let anotherLog = OfficeError.refused(
        rule: "another-log",
        Message(
            zh: "这个检查点是另一个账本或另一纪元的。",
            en: "The checkpoint is another ledger's, or of another epoch."))

    static func forked(_ checkpoint: Checkpoint) -> OfficeError {
        .refused(
            rule: "forked",
            Message(
                zh: "账本在第 \(checkpoint.size) 条处与这个检查点不符。",
                en:
                    "The ledger is not what this checkpoint says of its first \(checkpoint.size) entries."
            ))
    }

    fileprivate static func fileMissing(_ entry: Entry, _ field: String) -> OfficeError {
        .refused(
            rule: "file-missing",
            Message(
                zh: "\(entry.organisation) 第 \(entry.sequence) 条的文件（\(field)）不见了。",
                en: "The file of \(entry.organisation) \(entry.sequence) \(field) is gone."))
    }
}
