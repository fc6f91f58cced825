import Glibc
package import Lists

/// Text files: bytes to decoded text.
package enum TextFile {
    /// 64 MiB by command, 8 MiB by page.
    package static let commandLimit = 64 << 20
    package static let pageLimit = 8 << 20

    /// Decodes UTF-8 (with or without mark), UTF-16 (with mark) or GB18030.
    ///
    /// - Throws: ``PaperError`` naming what is wrong and what to do.
    package static func decode(
        _ bytes: [UInt8], name: String, limit: Int = commandLimit
    ) throws(PaperError) -> DocumentText {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        let (scalars, encoding) = try scalars(bytes)
        guard !scalars.isEmpty else { throw .empty }
        return DocumentText(
            name: name, scalars: scalars, encoding: encoding, sha256: fingerprint(of: bytes))
    }

    private static func scalars(
        _ bytes: [UInt8]
    ) throws(PaperError) -> ([Unicode.Scalar], String) {
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
            guard let scalars = UTF16Text.scalars(bytes) else { throw .brokenEncoding(at: 2) }
            return (scalars, "utf-16")
        }
        guard !hasZero(bytes) else { throw .notText }
        let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        switch UTF8Text.scalars(bytes, from: start) {
        case .success(let scalars): return (scalars, "utf-8")
        case .failure(let broken):
            guard start == 0, let scalars = GB18030Text.scalars(bytes) else {
                throw .brokenEncoding(at: broken.offset)
            }
            return (scalars, "gb18030")
        }
    }

    private static func hasZero(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        }
    }
}
