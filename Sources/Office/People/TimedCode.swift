import Crypto
import Ledger

/// Codes computed from a secret and the time (RFC 6238: HMAC-SHA-1, six digits, steps of 30 s).
struct TimedCode: Sendable {
    let secret: [UInt8]

    static let seconds: Int64 = 30
    /// Clocks that are up to a minute wrong are taken.
    static let tolerance: Int64 = 2
    static let bytes = 20

    static func step(at instant: Int64) -> Int64 { instant / 1_000_000 / seconds }

    /// RFC 4226, 5.3.
    func code(at step: Int64) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian, Array.init)
        let digest = Array(
            HMAC<Insecure.SHA1>.authenticationCode(
                for: counter, using: SymmetricKey(data: secret)))
        let place = Int(digest[19] & 0x0f)
        let number = digest[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let digits = String((number & 0x7fff_ffff) % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step a code belongs to; nil where it is none of those around the instant.
    func step(of code: String, at instant: Int64) -> Int64? {
        let now = TimedCode.step(at: instant)
        var found: Int64?
        for step in (now - TimedCode.tolerance)...(now + TimedCode.tolerance)
        where sha256(Array(self.code(at: step).utf8)) == sha256(Array(code.utf8)) {
            found = step
        }
        return found
    }
}

/// Letters and digits for secrets people copy by hand (RFC 4648, 6).
enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(_ bytes: [UInt8]) -> String {
        var (text, buffer, bits) = ("", UInt32(0), 0)
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xffff
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(letters[Int(buffer << UInt32(5 - bits) & 31)]) }
        return text
    }

    /// Nil for anything else; spaces and small letters are taken.
    static func bytes(_ text: String) -> [UInt8]? {
        var (bytes, buffer, bits) = ([UInt8](), UInt32(0), 0)
        for letter in text.uppercased() where letter != " " {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | UInt32(value)) & 0xffff
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(UInt8(buffer >> UInt32(bits) & 0xff))
        }
        return bytes
    }
}
