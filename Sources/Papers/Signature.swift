/// What a file is by its bytes, whatever its name says.
enum Signature: Hashable {
    case text, zip, pdf
    case foreign(ForeignKind)

    init(of bytes: [UInt8]) {
        if let known = Self.known.first(where: { bytes.starts(with: $0.0) })?.1 {
            self = known
        } else if bytes.starts(with: Self.compound) {
            self = .foreign(Self.compoundKind(of: bytes))
        } else if bytes.count > 11, bytes[4..<8].elementsEqual("ftyp".utf8) {
            self = .foreign(.picture)
        } else {
            self = Self.markup(bytes).map { .foreign($0) } ?? .text
        }
    }

    private static let known: [([UInt8], Signature)] = [
        ([0x50, 0x4b, 0x03, 0x04], .zip), ([0x50, 0x4b, 0x05, 0x06], .foreign(.archive)),
        (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .foreign(.richText)),
        ([0xff, 0xd8, 0xff], .foreign(.picture)), ([0x89, 0x50, 0x4e, 0x47], .foreign(.picture)),
        (Array("GIF8".utf8), .foreign(.picture)), ([0x49, 0x49, 0x2a, 0], .foreign(.picture)),
        ([0x4d, 0x4d, 0, 0x2a], .foreign(.picture)), (Array("RIFF".utf8), .foreign(.picture)),
        ([0x1f, 0x8b], .foreign(.archive)), (Array("Rar!".utf8), .foreign(.archive)),
        ([0x37, 0x7a, 0xbc, 0xaf], .foreign(.archive)), (Array("BZh".utf8), .foreign(.archive)),
        ([0xfd, 0x37, 0x7a, 0x58, 0x5a], .foreign(.archive)),
        ([0x7f, 0x45, 0x4c, 0x46], .foreign(.program)), ([0x4d, 0x5a, 0x90], .foreign(.program)),
    ]

    /// The compound files of older office programs, and of protected newer ones.
    private static let compound: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

    /// The streams of a compound file are named in UTF-16.
    private static func compoundKind(of bytes: [UInt8]) -> ForeignKind {
        let streams: [(String, ForeignKind)] = [
            ("EncryptedPackage", .locked), ("WordDocument", .oldWord), ("Workbook", .oldExcel),
            ("PowerPoint Document", .oldPowerPoint), ("Book", .oldExcel),
        ]
        return streams.first { bytes.holds(Array($0.0.utf8).flatMap { [$0, 0] }) }?.1
            ?? .oldOffice
    }

    /// Web pages and other markup, by how they begin.
    private static func markup(_ bytes: [UInt8]) -> ForeignKind? {
        let mark = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        let start = bytes.dropFirst(mark).drop { $0 <= 0x20 }.prefix(40)
        guard let first = start.first, first == 0x3c || first | 0x20 == 0x6d else { return nil }
        let words = String(decoding: start, as: UTF8.self).lowercased()
        if words.hasPrefix("<!doctype html") || words.hasPrefix("<html") { return .webPage }
        if words.hasPrefix("mime-version:") { return .webArchive }
        return words.hasPrefix("<?xml") ? .markup : nil
    }
}
