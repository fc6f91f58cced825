/// Where evidence files are kept, by the SHA-256 of their bytes.
///
/// A file is durable before the entry that names it is written, so that no entry ever names a file
/// that a power cut took away.
package protocol EvidenceStore: Sendable {
    /// Keeps the bytes and answers with their SHA-256 in hexadecimal.
    ///
    /// Keeping the same bytes twice is one file; nothing kept is ever overwritten.
    func put(_ bytes: [UInt8]) async throws -> String
    /// The bytes kept under a hash, nil where there are none.
    func get(_ sha256: String) async throws -> [UInt8]?
    /// Hashes what is kept under a hash again.
    func verify(_ sha256: String) async throws -> EvidenceState
}

/// What hashing a kept file again says of it.
package enum EvidenceState: Hashable, Sendable {
    case sound
    case missing
    /// The bytes are not those that were kept.
    case changed
}
