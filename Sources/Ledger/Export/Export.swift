/// One organisation's chain with all that is needed to check it without a network or a database.
///
/// The files and their layout are laid down in `docs/SPEC-entry.md`.
package struct Export: Sendable {
    package static let mark = "zeren-export 1"

    package struct File: Sendable {
        package var name: String
        package var bytes: [UInt8]

        package init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    package var organisation: String
    package var code: String
    /// 1 to n.
    package var entries: [StoredEntry]
    package var secrets: [Int: [Secret]]
    /// Words and files were left out on purpose.
    package var isRedacted: Bool
    /// Entries said themselves when they were recorded: a store with a test clock.
    package var anyClock: Bool
    package var log: KeyCard
    package var witnesses: [KeyCard]
    /// Of the last entry, at the checkpoint.
    package var proof: ProofFile
    package var earlier: [EarlierCheckpoint]
    /// Evidence, documents, the verifier, a page to read.
    package var files: [File]

    package init(
        organisation: String, code: String, entries: [StoredEntry], secrets: [Int: [Secret]],
        isRedacted: Bool = false, anyClock: Bool = false, log: KeyCard, witnesses: [KeyCard] = [],
        proof: ProofFile,
        earlier: [EarlierCheckpoint] = [], files: [File] = []
    ) {
        self.organisation = organisation
        self.code = code
        self.entries = entries
        self.secrets = secrets
        self.isRedacted = isRedacted
        self.anyClock = anyClock
        self.log = log
        self.witnesses = witnesses
        self.proof = proof
        self.earlier = earlier
        self.files = files
    }

    /// The files of the archive; the manifest, signed, names each of the others with its hash.
    package func packed(by key: SigningKey) throws -> [File] {
        var all = [
            File("entries", written { out in for entry in entries { out.bytes(entry.canonical) } }),
            File("hashes", Array(entries.map(\.hash).joined())),
            File("secrets", written(writeSecrets)),
            File("checkpoint", proof.note.description),
            File("head.tlog-proof", proof.description),
            File(
                "keys",
                (["log \(log)"] + witnesses.map { "witness \($0)" }).map { $0 + "\n" }.joined()),
        ]
        all += earlier.enumerated().map { File("earlier/\($0.offset + 1)", "\($0.element)") }
        all += files
        all.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        var manifest = Note(text: manifest(all))
        try manifest.sign(key, as: log.name)
        return [File("manifest", manifest.description)] + all
    }

    private func writeSecrets(_ out: inout CanonicalWriter) {
        for (sequence, words) in secrets.sorted(by: { $0.key < $1.key }) {
            for secret in words {
                out.integer(Int64(sequence))
                out.text(secret.name)
                out.bytes(secret.salt)
                out.text(secret.content)
            }
        }
    }

    private func manifest(_ files: [File]) -> String {
        let head = [
            Export.mark, log.name, "organisation \(organisation)", "code \(code)",
            "entries \(entries.count)",
            "head \(hexadecimal(entries.last?.hash ?? Entry.origin))",
            "words \(isRedacted ? "redacted" : "all")", "clock \(anyClock ? "test" : "server")",
        ]
        let lines = files.map {
            "file \(hexadecimal(sha256($0.bytes))) \($0.bytes.count) \($0.name)"
        }
        return (head + lines).map { $0 + "\n" }.joined()
    }
}

private func written(_ body: (inout CanonicalWriter) -> Void) -> [UInt8] {
    var out = CanonicalWriter()
    body(&out)
    return out.output
}

/// What the manifest of an export says is in it.
struct ExportManifest {
    let origin: String
    let organisation: String
    let code: String
    let entries: Int
    let head: [UInt8]
    let isRedacted: Bool
    let anyClock: Bool
    let files: [String: (hash: String, size: Int)]

    /// Nil for anything the writer would not have written.
    init?(_ note: Note) {
        let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.count >= 8, lines[0] == Export.mark, KeyCard.isName(lines[1]),
            let organisation = lines[2].after("organisation "), let code = lines[3].after("code "),
            let entries = lines[4].after("entries ").flatMap(decimal), entries > 0,
            let head = lines[5].after("head ").flatMap({ bytes(hexadecimal: $0) }),
            let words = lines[6].after("words "), words == "all" || words == "redacted",
            let clock = lines[7].after("clock "), clock == "server" || clock == "test"
        else { return nil }
        var files: [String: (hash: String, size: Int)] = [:]
        for line in lines.dropFirst(8) {
            let parts = line.split(
                separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[0] == "file", let size = decimal(parts[2]),
                files.updateValue((String(parts[1]), size), forKey: String(parts[3])) == nil
            else { return nil }
        }
        origin = String(lines[1])
        self.organisation = String(organisation)
        self.code = String(code)
        self.entries = entries
        self.head = head
        isRedacted = words == "redacted"
        anyClock = clock == "test"
        self.files = files
    }
}

/// A whole number as it would be written, and in no other way.
private func decimal(_ text: Substring) -> Int? {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    return number
}

extension Substring {
    fileprivate func after(_ prefix: String) -> Substring? {
        hasPrefix(prefix) ? dropFirst(prefix.count) : nil
    }
}
