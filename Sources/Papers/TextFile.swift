import Crypto
package import Lists

/// Why a file is not read as a list, and what to do about it.
package enum PaperError: Error, Hashable, Sendable {
    case empty
    case tooLarge(limit: Int)
    /// The kind it is by its first bytes, `Word 97-2003 (.doc)`.
    case wrongKind(String)
    case notText
    /// Neither UTF-8, UTF-16 nor GB18030 from the byte onwards.
    case brokenEncoding(at: Int)

    package var message: Message {
        switch self {
        case .empty:
            Message(zh: "文件是空的。", en: "The file is empty.")
        case .tooLarge(let limit):
            Message(
                zh: "文件超过 \(limit >> 20) MiB 的上限。请只保留清单正文。",
                en: "The file is over the limit of \(limit >> 20) MiB. Keep only the list itself.")
        case .wrongKind(let kind):
            Message(
                zh: "这是 \(kind) 文件，不是文本。请在文字处理软件里另存为“纯文本 (.txt)”再读。",
                en: "This is a \(kind) file, not text. Save it as plain text (.txt) and read that.")
        case .notText:
            Message(
                zh: "文件里有文本不会有的字节，不像文本文件。", en: "The file holds bytes no text has.")
        case .brokenEncoding(let at):
            Message(
                zh: "从第 \(at) 个字节起既不是 UTF-8，也不是 GB18030。请另存为 UTF-8 文本。",
                en: "From byte \(at) on it is neither UTF-8 nor GB18030. Save it as UTF-8 text.")
        }
    }
}

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
        if let kind = kind(of: bytes) { throw .wrongKind(kind) }
        let (scalars, encoding) = try scalars(bytes)
        guard !scalars.isEmpty else { throw .empty }
        let digits = Array("0123456789abcdef")
        let sha256 = SHA256.hash(data: bytes).flatMap {
            [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
        }
        return DocumentText(
            name: name, scalars: scalars, encoding: encoding, sha256: String(sha256))
    }

    private static func scalars(
        _ bytes: [UInt8]
    ) throws(PaperError) -> ([Unicode.Scalar], String) {
        if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
            guard let scalars = UTF16Text.scalars(bytes) else { throw .brokenEncoding(at: 2) }
            return (scalars, "utf-16")
        }
        guard !bytes.contains(0) else { throw .notText }
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

    /// What a file is by its first bytes, where that is not text.
    private static func kind(of bytes: [UInt8]) -> String? {
        let known: [([UInt8], String)] = [
            ([0x50, 0x4b, 0x03, 0x04], "Word / Excel / zip (.docx .xlsx)"),
            ([0xd0, 0xcf, 0x11, 0xe0], "Word / Excel 97-2003 (.doc .xls .wps)"),
            (Array("%PDF".utf8), "PDF"), (Array("{\\rtf".utf8), "RTF"),
            ([0xff, 0xd8, 0xff], "JPEG"), ([0x89, 0x50, 0x4e, 0x47], "PNG"),
            ([0x1f, 0x8b], "gzip"), ([0x7f, 0x45, 0x4c, 0x46], "program"),
        ]
        return known.first { bytes.starts(with: $0.0) }?.1
    }
}
