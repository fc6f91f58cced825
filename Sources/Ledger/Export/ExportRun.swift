/// One verification of an export on its way: a step for each thing that is checked.
struct ExportRun {
    private let export: ExportVerifier
    private var findings = ExportVerifier.Findings()
    private var last = Entry.origin
    /// Words that later entries say were erased, as `sequence name`.
    private var erased: Set<String> = []
    /// Committed fields nobody disclosed.
    private var silent: [(sequence: Int, name: String)] = []
    /// Kept texts and files entries speak of.
    private var named: [(sequence: Int, field: String, file: String)] = []

    init(_ export: ExportVerifier) { self.export = export }

    mutating func verify() throws(ChainVerifier.Broken) -> ExportVerifier.Findings {
        let manifestNote = try note("manifest")
        guard let manifest = ExportManifest(manifestNote) else { throw broken("manifest") }
        findings.organisation = manifest.organisation
        findings.code = manifest.code
        findings.isRedacted = manifest.isRedacted
        try walk(manifest)
        try checkErasures()
        try checkFiles()
        let (checkpoint, note) = try checkTree(manifest)
        try checkKeys(checkpoint, note, manifestNote)
        try checkManifest(manifest)
        return findings
    }

    private func broken(_ field: String, at sequence: Int? = nil) -> ChainVerifier.Broken {
        ChainVerifier.Broken(
            fault: Fault(
                organisation: findings.organisation, sequence: sequence ?? findings.entries,
                field: field))
    }

    private func text(_ name: String) throws(ChainVerifier.Broken) -> String {
        guard let bytes = export.read(name), let text = String(validating: bytes, as: UTF8.self)
        else { throw broken(name) }
        return text
    }

    private func note(_ name: String) throws(ChainVerifier.Broken) -> Note {
        guard let note = Note(try text(name)) else { throw broken(name) }
        return note
    }

    // The chain

    private mutating func walk(_ manifest: ExportManifest) throws(ChainVerifier.Broken) {
        guard let bytes = export.read("entries") else { throw broken("entries") }
        guard let hashes = export.read("hashes") else { throw broken("hashes") }
        let secrets = try secrets()
        var input = CanonicalReader(input: bytes)
        var verifier = ChainVerifier(
            organisation: manifest.organisation, anyClock: manifest.anyClock)
        while !input.isAtEnd {
            let sequence = findings.entries + 1
            guard let part = try? input.part() else { throw broken("entries", at: sequence) }
            guard let entry = try? Entry(canonical: Array(part)) else {
                throw broken("canonical", at: sequence)
            }
            guard hashes.count >= sequence * 32 else { throw broken("hashes", at: sequence) }
            var stored = StoredEntry(entry)
            stored.hash = Array(hashes[sequence * 32 - 32..<sequence * 32])
            let words = secrets[sequence] ?? []
            _ = try verifier.take(stored, secrets: words)
            findings.entries = sequence
            note(entry, words)
        }
        last = verifier.head
        if let stray = secrets.keys.filter({ $0 > findings.entries }).min() {
            throw broken(secrets[stray]?.first?.name ?? "secrets", at: stray)
        }
        guard hashes.count == findings.entries * 32 else {
            throw broken("hashes", at: findings.entries + 1)
        }
        guard manifest.entries == findings.entries else {
            throw broken("entries", at: min(manifest.entries, findings.entries) + 1)
        }
        guard manifest.head == last else { throw broken("head") }
        for receipt in export.trust.receipts {
            let end = receipt.sequence * 32
            guard receipt.organisation == manifest.organisation, end <= hashes.count,
                Array(hashes[end - 32..<end]) == receipt.hash
            else { throw broken("receipt", at: receipt.sequence) }
        }
    }

    private func secrets() throws(ChainVerifier.Broken) -> [Int: [Secret]] {
        guard let bytes = export.read("secrets") else { throw broken("secrets") }
        var input = CanonicalReader(input: bytes)
        var secrets: [Int: [Secret]] = [:]
        var salts: Set<[UInt8]> = []
        while !input.isAtEnd {
            guard let sequence = try? input.sequence(), let name = try? input.text(),
                let salt = try? input.digest(), let content = try? input.text()
            else { throw broken("secrets") }
            // A salt used twice would betray that two fields say the same.
            guard salts.insert(salt).inserted else { throw broken(name, at: sequence) }
            secrets[sequence, default: []].append(
                Secret(name: name, salt: salt, content: content))
        }
        return secrets
    }

    /// Remembers what an entry says of words and files.
    private mutating func note(_ entry: Entry, _ words: [Secret]) {
        let known = Set(words.map(\.name))
        findings.disclosed += known.count
        for field in entry.fields {
            switch field.content {
            case .committed where !known.contains(field.name):
                silent.append((entry.sequence, field.name))
            case .plain(let file) where entry.keepsFile(under: field.name):
                named.append((entry.sequence, field.name, file))
            default: continue
            }
        }
        for name in entry.erasedWords { erased.insert(name) }
    }

    private mutating func checkErasures() throws(ChainVerifier.Broken) {
        findings.withheld = silent.count
        guard !findings.isRedacted else { return }
        for (sequence, name) in silent where !erased.contains("\(sequence) \(name)") {
            throw broken(name, at: sequence)
        }
    }

    /// Evidence and kept texts hash to what their entries say.
    private mutating func checkFiles() throws(ChainVerifier.Broken) {
        var sound: Set<String> = []
        for (sequence, field, file) in named where !sound.contains(file) {
            let name = "files/\(file)"
            if findings.isRedacted, !export.names.contains(name) { continue }
            guard let bytes = export.read(name), hexadecimal(sha256(bytes)) == file else {
                throw broken(field, at: sequence)
            }
            sound.insert(file)
        }
        findings.files = sound.count
    }

    // The tree and who signed it

    private mutating func checkTree(
        _ manifest: ExportManifest
    ) throws(ChainVerifier.Broken) -> (Checkpoint, Note) {
        let note = try note("checkpoint")
        guard let checkpoint = Checkpoint(note), checkpoint.origin == manifest.origin else {
            throw broken("checkpoint")
        }
        guard let proof = ProofFile(try text("head.tlog-proof")), proof.note == note else {
            throw broken("proof")
        }
        let head = Receipt(
            organisation: manifest.organisation, sequence: findings.entries, hash: last)
        guard proof.receipt == head, proof.holds else { throw broken("proof") }
        findings.origin = checkpoint.origin
        findings.size = checkpoint.size
        return (checkpoint, note)
    }

    private mutating func checkKeys(
        _ checkpoint: Checkpoint, _ note: Note, _ manifest: Note
    ) throws(ChainVerifier.Broken) {
        let cards = try cards()
        guard let own = cards.log, own.name == checkpoint.origin,
            export.trust.log.map({ $0 == own }) ?? true
        else { throw broken("keys") }
        findings.key = "\(own)"
        guard note.isSigned(by: own) else { throw broken("checkpoint: signature") }
        guard manifest.isSigned(by: own) else { throw broken("manifest: signature") }
        let earlier = try earlier(than: checkpoint, own)
        try takeWitnesses([note] + earlier.map(\.note), cards.witnesses)
        for seen in export.trust.seen { try check(seen, [note] + earlier.map(\.note), own) }
    }

    private func cards() throws(ChainVerifier.Broken) -> (log: KeyCard?, witnesses: [KeyCard]) {
        var (log, witnesses): (KeyCard?, [KeyCard]) = (nil, [])
        let lines = try text("keys").split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.last?.isEmpty == true else { throw broken("keys") }
        for line in lines.dropLast() {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let card = KeyCard(parts[1]) else { throw broken("keys") }
            switch (parts[0], card.kind) {
            case ("log", .log) where log == nil: log = card
            case ("witness", .witness): witnesses.append(card)
            default: throw broken("keys")
            }
        }
        return (log, witnesses)
    }

    /// Earlier checkpoints in the export; each must be signed and lead to this one.
    private func earlier(
        than checkpoint: Checkpoint, _ own: KeyCard
    ) throws(ChainVerifier.Broken) -> [EarlierCheckpoint] {
        var all: [EarlierCheckpoint] = []
        for name in export.names.filter({ $0.hasPrefix("earlier/") }).sorted() {
            guard let earlier = EarlierCheckpoint(try text(name)),
                let then = Checkpoint(earlier.note), then.origin == checkpoint.origin,
                earlier.note.isSigned(by: own), earlier.proof.to == checkpoint.size,
                (try? earlier.proof.check(then.root, checkpoint.root)) != nil
            else { throw broken(name) }
            all.append(earlier)
        }
        return all
    }

    private mutating func takeWitnesses(
        _ notes: [Note], _ own: [KeyCard]
    ) throws(ChainVerifier.Broken) {
        let trusted = export.trust.witnesses
        for card in trusted.isEmpty ? own : trusted {
            for note in notes {
                guard let time = note.time(signedBy: card), let size = Checkpoint(note)?.size,
                    size >= findings.witnessed[card.name]?.size ?? 0
                else { continue }
                findings.witnessed[card.name] = ExportVerifier.Witnessed(size: size, time: time)
            }
            if findings.witnessed[card.name] == nil { throw broken("witness \(card.name)") }
        }
    }

    /// A checkpoint the verifier kept must be one the export goes on from.
    private func check(
        _ seen: Note, _ notes: [Note], _ own: KeyCard
    ) throws(ChainVerifier.Broken) {
        guard let kept = Checkpoint(seen), kept.origin == own.name, seen.isSigned(by: own),
            notes.contains(where: { Checkpoint($0) == kept })
        else { throw broken("seen checkpoint") }
    }

    // Every byte

    private func checkManifest(_ manifest: ExportManifest) throws(ChainVerifier.Broken) {
        var rest = export.names
        rest.remove("manifest")
        for (name, file) in manifest.files.sorted(by: { $0.key < $1.key }) {
            guard rest.remove(name) != nil, let bytes = export.read(name),
                bytes.count == file.size, hexadecimal(sha256(bytes)) == file.hash
            else { throw broken(name) }
        }
        if let stranger = rest.min() { throw broken(stranger) }
    }
}

extension Entry {
    /// Whether a plain field names a file that is kept: evidence, or a list's texts.
    package func keepsFile(under field: String) -> Bool {
        switch type {
        case "record.entered": field.hasPrefix("evidence.") && field.hasSuffix(".sha256")
        case "edition.issued": field == "document" || field == "register"
        case "edition.drafted": ["document", "file", "layout"].contains(field)
        default: false
        }
    }

    /// The words this entry says were erased, each as `sequence name`.
    package var erasedWords: [String] {
        guard type == "words.erased", let sequence = self[plain: "entry"] else { return [] }
        return fields.compactMap { field in
            guard field.name.hasPrefix("field."), case .plain(let name) = field.content else {
                return nil
            }
            return "\(sequence) \(name)"
        }
    }
}
