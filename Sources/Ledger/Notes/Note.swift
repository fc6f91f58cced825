/// A text with signatures under it (C2SP signed-note).
package struct Note: Hashable, Sendable, CustomStringConvertible {
    package struct Signature: Hashable, Sendable {
        package var name: String
        /// The key's number in four bytes, then the signature.
        package var bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Ends with a line feed.
    package var text: String
    package var signatures: [Signature]

    package init(text: String, signatures: [Signature] = []) {
        self.text = text
        self.signatures = signatures
    }

    package var description: String {
        text + "\n" + signatures.map { "\u{2014} \($0.name) \(Base64.text($0.bytes))\n" }.joined()
    }

    /// Reads a note; nil where it is none: no blank line before signatures, a line that is no
    /// signature, control characters, no line feed at its end.
    package init?(_ note: String) {
        guard note.utf8.count <= Note.most, let (text, lines) = Note.parts(note) else { return nil }
        var signatures: [Signature] = []
        for line in lines {
            guard let signature = Signature(line) else { return nil }
            signatures.append(signature)
        }
        guard !signatures.isEmpty, signatures.count <= 16 else { return nil }
        self.init(text: text, signatures: signatures)
        // One way of writing: whatever else reads the same is refused.
        guard Array(description.utf8) == Array(note.utf8) else { return nil }
    }

    /// A manifest of very many files is the longest note there is.
    private static let most = 32 << 20

    private static func parts(_ note: String) -> (String, [Substring])? {
        let lines = note.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.last?.isEmpty == true, !note.unicodeScalars.contains("\r"),
            let blank = lines.dropLast().lastIndex(where: \.isEmpty), blank > 0
        else { return nil }
        let text = lines[..<blank].map { String($0) + "\n" }.joined()
        return (text, lines[(blank + 1)...].dropLast().map(Substring.init))
    }

    package mutating func sign(_ key: SigningKey, as name: String) throws {
        let card = key.card(name)
        signatures.append(Signature(name: name, bytes: card.id + (try key.signature(text))))
    }

    /// Adds a witness's word that it saw this at an instant, in seconds since 1970 (C2SP
    /// tlog-cosignature v1).
    package mutating func cosign(_ key: SigningKey, as name: String, at seconds: Int64) throws {
        let card = key.card(name, .witness)
        let time = withUnsafeBytes(of: seconds.bigEndian, Array.init)
        let signed = try key.signature(Note.witnessed(text, seconds))
        signatures.append(Signature(name: name, bytes: card.id + time + signed))
    }

    private static func witnessed(_ text: String, _ seconds: Int64) -> String {
        "cosignature/v1\ntime \(seconds)\n" + text
    }

    /// Whether a key signed the text.
    package func isSigned(by card: KeyCard) -> Bool { time(signedBy: card) != nil }

    /// When a witness signed, in seconds since 1970; 0 for a log's key, nil where it did not.
    package func time(signedBy card: KeyCard) -> Int64? {
        for signature in signatures
        where signature.name == card.name && Array(signature.bytes.prefix(4)) == card.id {
            let rest = signature.bytes.dropFirst(4)
            switch card.kind {
            case .log where rest.count == 64:
                if card.signed(text, Array(rest)) { return 0 }
            case .witness where rest.count == 72:
                let seconds = rest.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
                if seconds > 0, card.signed(Note.witnessed(text, seconds), Array(rest.dropFirst(8)))
                {
                    return seconds
                }
            default: continue
            }
        }
        return nil
    }
}

extension Note.Signature {
    fileprivate init?(_ line: Substring) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "\u{2014}", KeyCard.isName(parts[1]),
            let bytes = Base64.bytes(parts[2]), bytes.count > 4
        else { return nil }
        self.init(name: String(parts[1]), bytes: bytes)
    }
}

/// What a log says of itself at a moment: its name, its size and its root (C2SP tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
    /// The log's name; another after each new epoch.
    package var origin: String
    package var size: Int
    package var root: [UInt8]

    package init(origin: String, size: Int, root: [UInt8]) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    package var text: String { "\(origin)\n\(size)\n\(Base64.text(root))\n" }

    /// Nil where a note is no checkpoint, or one written otherwise than ``text``.
    package init?(_ note: Note) {
        let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 4, let size = Int(lines[1]), size >= 0,
            let root = Base64.bytes(lines[2]), root.count == 32, KeyCard.isName(lines[0])
        else { return nil }
        self.init(origin: String(lines[0]), size: size, root: root)
        guard text == note.text else { return nil }
    }

    package func signed(by key: SigningKey) throws -> Note {
        var note = Note(text: text)
        try note.sign(key, as: origin)
        return note
    }
}
