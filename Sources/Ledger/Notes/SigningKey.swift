internal import Crypto

/// What a key of a note signs (C2SP signed-note and tlog-cosignature).
package enum KeyKind: UInt8, Hashable, Sendable {
    /// A log's own Ed25519 key.
    case log = 1
    /// A witness's Ed25519 key: signs that it saw the log grow.
    case witness = 4
}

/// The secret half of an Ed25519 key (RFC 8032).
package struct SigningKey: Sendable {
    /// 32 bytes.
    package let seed: [UInt8]
    package let publicKey: [UInt8]

    /// Nil unless there are 32 bytes.
    package init?(seed: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            return nil
        }
        self.seed = seed
        publicKey = Array(key.publicKey.rawRepresentation)
    }

    package func card(_ name: String, _ kind: KeyKind = .log) -> KeyCard {
        KeyCard(name: name, kind: kind, key: publicKey)
    }

    func signature(_ text: String) throws -> [UInt8] {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        return Array(try key.signature(for: Array(text.utf8)))
    }
}

/// The public half of a key with its name: what a verifier holds, printed on paper if need be.
package struct KeyCard: Hashable, Sendable, CustomStringConvertible {
    /// Without spaces and plus signs.
    package let name: String
    package let kind: KeyKind
    /// 32 bytes.
    package let key: [UInt8]

    package init(name: String, kind: KeyKind = .log, key: [UInt8]) {
        self.name = name
        self.kind = kind
        self.key = key
    }

    /// `name+0123abcd+base64`, as C2SP signed-note writes a verifier key.
    package var description: String {
        "\(name)+\(hexadecimal(id))+\(Base64.text([kind.rawValue] + key))"
    }

    /// Nil where it is no card, or its number is not that of its key.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.bytes(parts[2]), bytes.count == 33,
            let kind = KeyKind(rawValue: bytes[0]), KeyCard.isName(parts[0])
        else { return nil }
        self.init(name: String(parts[0]), kind: kind, key: Array(bytes.dropFirst()))
        guard hexadecimal(id) == parts[1] else { return nil }
    }

    /// The first four bytes of SHA-256 over name, line feed, kind and key.
    package var id: [UInt8] {
        Array(sha256(Array(name.utf8) + [10, kind.rawValue] + key).prefix(4))
    }

    package static func isName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && !text.contains { $0.isWhitespace || $0.isNewline || $0 == "+" }
    }

    func signed(_ text: String, _ signature: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else {
            return false
        }
        return key.isValidSignature(signature, for: Array(text.utf8))
    }
}
