/// A ledger's export as a zip file, bounded as every archive is, with room for years of evidence.
package struct ExportArchive {
    /// What it may unpack to, and how many files it may hold.
    package static let most = 4 << 30
    package static let parts = 200_000

    private let archive: Archive

    /// - Throws: ``PaperError`` where it is no zip file, is damaged, locked or over a limit.
    package init(_ bytes: [UInt8]) throws(PaperError) {
        guard !bytes.isEmpty else { throw .empty }
        archive = try Archive(bytes, most: ExportArchive.most, parts: ExportArchive.parts)
    }

    package var names: [String] { archive.names }

    /// The bytes of a file; nil where it is not there or cannot be unpacked.
    package func bytes(_ name: String) -> [UInt8]? { try? archive.part(name) }

    /// A zip file of files.
    package static func packed(
        _ files: [(name: String, bytes: [UInt8])]
    ) throws(PaperError) -> [UInt8] {
        try Archive.packed(files)
    }
}
