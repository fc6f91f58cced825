internal import Crypto

extension Entry {
    /// SHA-256 over ``canonical``.
    package var hash: [UInt8] { sha256(canonical) }
}

/// SHA-256, 32 bytes.
package func sha256(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    let isWhole: Void? = bytes.withContiguousStorageIfAvailable {
        hash.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if isWhole == nil { hash.update(data: Array(bytes)) }
    return Array(hash.finalize())
}

/// Lower-case hexadecimal.
///
/// - Parameter dashes: the places of bytes that a dash stands before.
package func hexadecimal(
    _ bytes: some Collection<UInt8>, dashesBefore dashes: [Int] = []
) -> String {
    String(unsafeUninitializedCapacity: 2 * bytes.count + dashes.count) { out in
        var end = 0
        for (place, byte) in bytes.enumerated() {
            if dashes.contains(place) {
                out[end] = UInt8(ascii: "-")
                end += 1
            }
            out[end] = digit(byte >> 4)
            out[end + 1] = digit(byte & 15)
            end += 2
        }
        return end
    }
}

private func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// The words of a committed field, with the salt that hides them; kept apart from the entry.
package struct Secret: Hashable, Sendable {
    package var name: String
    /// 32 random bytes, never used twice.
    package var salt: [UInt8]
    package var content: String

    package init(name: String, salt: [UInt8], content: String) {
        self.name = name
        self.salt = salt
        self.content = content
    }

    /// HMAC-SHA-256 under the salt over the field's name and its bytes, each length-prefixed.
    ///
    /// The name is in it so that two fields' contents cannot be exchanged.
    package var commitment: [UInt8] {
        var out = CanonicalWriter()
        out.text(name)
        out.text(content)
        return Array(
            HMAC<SHA256>.authenticationCode(
                for: out.output, using: SymmetricKey(data: salt)))
    }

    package var field: Field { Field(name, .committed(commitment)) }
}
