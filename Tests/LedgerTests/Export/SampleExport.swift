import Ledger

/// A ledger of two chains with a witness, and exports of the first, as a store would make them.
struct SampleLedger {
    static let origin = "zeren/sample/1"
    let log: SigningKey
    let witness: SigningKey
    var chain: [StoredEntry] = []
    var secrets: [Int: [Secret]] = [:]
    let evidence = Array("evidence".utf8)
    private var tiles = KeptTiles()
    private(set) var leaves: [[UInt8]] = []
    /// The checkpoint the witness saw, of the first entries.
    private(set) var seen: Note

    var card: KeyCard { log.card(SampleLedger.origin) }
    var witnessCard: KeyCard { witness.card("superior", .witness) }

    struct NoKey: Error {}

    /// Six records of the first organisation among those of another; the witness saw five leaves.
    init(log seed: UInt8 = 1, count: Int = 6) throws {
        guard let log = SigningKey(seed: [UInt8](repeating: seed, count: 32)),
            let witness = SigningKey(seed: [UInt8](repeating: 2, count: 32))
        else { throw NoKey() }
        self.log = log
        self.witness = witness
        var previous = Entry.origin
        for sequence in 1...count {
            let words = SampleLedger.words(sequence)
            let entry = SampleLedger.entry(sequence, previous, words, sha256(evidence))
            chain.append(StoredEntry(entry))
            secrets[sequence] = words
            previous = entry.hash
        }
        for stored in chain { leaves += [Merkle.leaf(stored.hash), Merkle.leaf(sha256([9]))] }
        try tiles.append(leaves)
        seen = Note(text: "")
        seen = try note(size: 5)
        try seen.cosign(witness, as: "superior", at: 1_767_600_000)
    }

    private static func words(_ sequence: Int) -> [Secret] {
        ["title", "words"].enumerated().map { place, name in
            Secret(
                name: name, salt: sha256("\(sequence) \(place)".utf8),
                content: place == 0 ? "第\(sequence)次集体学习" : "caf\u{e9} \(sequence)")
        }
    }

    private static func entry(
        _ sequence: Int, _ previous: [UInt8], _ words: [Secret], _ file: [UInt8]
    ) -> Entry {
        Entry(
            organisation: "org", sequence: sequence, id: "entry-\(sequence)", previous: previous,
            recordedAt: 1_767_600_000_000_000 + Int64(sequence), actor: "clerk", post: "post",
            onBehalfOf: "village", type: "record.entered", label: .internal,
            fields: [
                Field("evidence", .plain("1")),
                Field("evidence.0.sha256", .plain(hexadecimal(file))),
                Field("happened", .plain("2026-01-05")), Field("kind", .plain("study")),
            ] + words.map(\.field))
    }

    func note(size: Int) throws -> Note {
        try Checkpoint(
            origin: SampleLedger.origin, size: size, root: tiles.reader.root(size: size)
        ).signed(by: log)
    }

    /// Makes the tree anew over the chain as it now stands, as a forger with the log's key would.
    mutating func rebuildTree() throws {
        leaves = []
        for stored in chain { leaves += [Merkle.leaf(stored.hash), Merkle.leaf(sha256([9]))] }
        tiles = KeptTiles()
        try tiles.append(leaves)
    }

    /// Changes an entry and links all later ones anew.
    mutating func rewrite(from index: Int, _ change: (inout Entry) -> Void) throws {
        var entry = try Entry(canonical: chain[index].canonical)
        change(&entry)
        chain[index] = StoredEntry(entry)
        for place in chain.indices where place > index {
            var next = try Entry(canonical: chain[place].canonical)
            next.previous = chain[place - 1].hash
            chain[place] = StoredEntry(next)
        }
    }

    func export(isRedacted: Bool = false) throws -> Export {
        let size = leaves.count
        let proof = ProofFile(
            receipt: Receipt(
                organisation: "org", sequence: chain.count, hash: chain.last?.hash ?? []),
            proof: try tiles.reader.inclusion(of: 2 * chain.count - 2, size: size),
            note: try note(size: size))
        return Export(
            organisation: "org", code: "town", entries: chain,
            secrets: isRedacted ? [:] : secrets, isRedacted: isRedacted, log: card,
            witnesses: [witnessCard], proof: proof,
            earlier: [
                EarlierCheckpoint(
                    proof: try tiles.reader.consistency(from: 5, to: size), note: seen)
            ],
            files: (isRedacted
                ? [] : [Export.File("files/\(hexadecimal(sha256(evidence)))", evidence)])
                + [Export.File("verify.py", "# a program")])
    }
}

/// An export as a folder of files, to be tampered with.
struct ExportFolder {
    var files: [String: [UInt8]]

    init(_ files: [Export.File]) {
        self.files = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    }

    init(_ ledger: SampleLedger, isRedacted: Bool = false) throws {
        self.init(try ledger.export(isRedacted: isRedacted).packed(by: ledger.log))
    }

    /// The first fault; nil where all holds.
    func fault(_ trust: ExportVerifier.Trust = .init()) -> Fault? {
        do throws(ChainVerifier.Broken) {
            _ = try ExportVerifier.verify(files.keys.sorted(), trust: trust) { files[$0] }
            return nil
        } catch { return error.fault }
    }

    func findings(_ trust: ExportVerifier.Trust = .init()) throws -> ExportVerifier.Findings {
        try ExportVerifier.verify(files.keys.sorted(), trust: trust) { files[$0] }
    }
}
