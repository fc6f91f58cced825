/// A zip file of evidence, opened by the names a sheet gives.
///
/// Bounded as office files are, with room for what evidence may weigh: 30 MiB a file, 300 MiB in
/// all, 2,000 files, nothing unpacked to more than 200 times its size, and only what is asked for.
package struct EvidenceArchive {
    package static let mostOfFile = 30 << 20
    package static let most = 300 << 20

    private let archive: Archive
    /// Whole names by the last part of each.
    private let byLast: [String: [String]]

    /// - Throws: ``PaperError`` where it is no zip file, is damaged, locked or over a limit.
    package init(_ bytes: [UInt8]) throws(PaperError) {
        guard !bytes.isEmpty else { throw .empty }
        archive = try Archive(bytes, most: EvidenceArchive.most)
        byLast = Dictionary(grouping: archive.names) { name in
            name.split(separator: "/").last.map(String.init) ?? name
        }
    }

    /// What a name stands for.
    package enum Found {
        case bytes([UInt8])
        case several
        case none
    }

    /// A file by its name, with or without its folders.
    ///
    /// - Throws: ``PaperError/tooLarge(limit:)`` for a file over the limit of evidence.
    package func file(_ name: String) throws(PaperError) -> Found {
        let whole = archive.names.contains(name) ? [name] : byLast[name] ?? []
        guard whole.count <= 1 else { return .several }
        guard let only = whole.first, let bytes = try archive.part(only) else { return .none }
        guard bytes.count <= EvidenceArchive.mostOfFile else {
            throw .tooLarge(limit: EvidenceArchive.mostOfFile)
        }
        return .bytes(bytes)
    }
}
