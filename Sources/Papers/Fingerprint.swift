import Crypto

/// Lower-case hexadecimal SHA-256 of a file's bytes.
func fingerprint(of bytes: [UInt8]) -> String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 64) { hexadecimal in
        var at = 0
        for byte in SHA256.hash(data: bytes) {
            hexadecimal[at] = digits.utf8Start[Int(byte >> 4)]
            hexadecimal[at + 1] = digits.utf8Start[Int(byte & 15)]
            at += 2
        }
        return at
    }
}
