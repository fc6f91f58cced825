/// What was acknowledged: an entry's place and hash.
///
/// Whoever keeps it can hold the ledger to it.
package struct Receipt: Hashable, Sendable {
    package var organisation: String
    package var sequence: Int
    package var hash: [UInt8]

    package init(organisation: String, sequence: Int, hash: [UInt8]) {
        self.organisation = organisation
        self.sequence = sequence
        self.hash = hash
    }

    /// `organisation sequence hash`, the hash in hexadecimal.
    package var text: String { "\(organisation) \(sequence) \(hexadecimal(hash))" }

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, let sequence = Int(parts[1]), sequence > 0,
            let hash = bytes(hexadecimal: parts[2]), hash.count == 32
        else { return nil }
        self.init(organisation: String(parts[0]), sequence: sequence, hash: hash)
        guard self.text == text else { return nil }
    }
}

/// An entry's proof as a file (C2SP tlog-proof): its receipt, its place in the tree and a signed
/// checkpoint.
package struct ProofFile: Hashable, Sendable, CustomStringConvertible {
    package var receipt: Receipt
    package var proof: InclusionProof
    package var note: Note

    package init(receipt: Receipt, proof: InclusionProof, note: Note) {
        self.receipt = receipt
        self.proof = proof
        self.note = note
    }

    private static let head = "c2sp.org/tlog-proof@v1"

    package var description: String {
        let lines =
            [
                ProofFile.head, "extra \(Base64.text(Array(receipt.text.utf8)))",
                "index \(proof.index)",
            ] + proof.hashes.map(Base64.text)
        return lines.map { $0 + "\n" }.joined() + "\n" + note.description
    }

    /// Nil where the text is no proof.
    package init?(_ text: String) {
        guard text.utf8.count < 1 << 16, let blank = text.firstRange(of: "\n\n"),
            let note = Note(String(text[blank.upperBound...])), let checkpoint = Checkpoint(note)
        else { return nil }
        let lines = text[..<blank.lowerBound].split(
            separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, lines.count < 70, lines[0] == ProofFile.head,
            lines[1].hasPrefix("extra "), lines[2].hasPrefix("index "),
            let extra = Base64.bytes(lines[1].dropFirst(6)),
            let receipt = Receipt(String(decoding: extra, as: UTF8.self)),
            let index = Int(lines[2].dropFirst(6))
        else { return nil }
        let hashes = lines[3...].compactMap { Base64.bytes($0) }.filter { $0.count == 32 }
        self.init(
            receipt: receipt,
            proof: InclusionProof(index: index, size: checkpoint.size, hashes: hashes), note: note)
        guard Array(description.utf8) == Array(text.utf8) else { return nil }
    }

    package var checkpoint: Checkpoint? { Checkpoint(note) }

    /// Whether the entry of the receipt stands where the proof says.
    package var holds: Bool {
        guard let checkpoint, checkpoint.size == proof.size else { return false }
        return (try? proof.check(leaf: Merkle.leaf(receipt.hash), root: checkpoint.root)) != nil
    }
}

/// A checkpoint on its way to a witness, with the proof that it goes on from what the witness saw
/// last (the request of C2SP tlog-witness).
package struct WitnessRequest: Hashable, Sendable, CustomStringConvertible {
    package var proof: ConsistencyProof
    package var note: Note

    package init(proof: ConsistencyProof, note: Note) {
        self.proof = proof
        self.note = note
    }

    package var description: String { linked("old", proof.from, proof.hashes, note) }

    package init?(_ text: String) {
        guard let parts = unlinked("old", text), let now = Checkpoint(parts.note) else {
            return nil
        }
        self.init(
            proof: ConsistencyProof(from: parts.size, to: now.size, hashes: parts.hashes),
            note: parts.note)
        guard Array(description.utf8) == Array(text.utf8) else { return nil }
    }
}

/// A checkpoint somebody saw before, with the proof that a later tree goes on from it.
package struct EarlierCheckpoint: Hashable, Sendable, CustomStringConvertible {
    package var proof: ConsistencyProof
    package var note: Note

    package init(proof: ConsistencyProof, note: Note) {
        self.proof = proof
        self.note = note
    }

    package var description: String { linked("to", proof.to, proof.hashes, note) }

    package init?(_ text: String) {
        guard let parts = unlinked("to", text), let then = Checkpoint(parts.note) else {
            return nil
        }
        self.init(
            proof: ConsistencyProof(from: then.size, to: parts.size, hashes: parts.hashes),
            note: parts.note)
        guard Array(description.utf8) == Array(text.utf8) else { return nil }
    }
}

private func linked(_ word: String, _ size: Int, _ hashes: [[UInt8]], _ note: Note) -> String {
    (["\(word) \(size)"] + hashes.map(Base64.text)).map { $0 + "\n" }.joined() + "\n"
        + note.description
}

private func unlinked(
    _ word: String, _ text: String
) -> (size: Int, hashes: [[UInt8]], note: Note)? {
    guard text.utf8.count < 1 << 16, let blank = text.firstRange(of: "\n\n"),
        let note = Note(String(text[blank.upperBound...]))
    else { return nil }
    let lines = text[..<blank.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("\(word) "), lines.count < 70,
        let size = Int(first.dropFirst(word.count + 1))
    else { return nil }
    return (size, lines.dropFirst().compactMap { Base64.bytes($0) }.filter { $0.count == 32 }, note)
}

/// The bytes of a hexadecimal text in lower case; nil for any other text.
package func bytes(hexadecimal text: some StringProtocol) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var out: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = digit(digits[index]), let low = digit(digits[index + 1]) else {
            return nil
        }
        out.append(high << 4 | low)
    }
    return out
}

private func digit(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 48...57: letter - 48
    case 97...102: letter - 87
    default: nil
    }
}
