import Crypto

/// Lower-case hexadecimal SHA-256 of a file's bytes.
func fingerprint(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(
        SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
