import Foundation
package import Ledger
import Office

/// The last checkpoint in a file of its own, outside the data folder.
package struct AnchorFile: Anchor {
    package let place: String

    package init(path: String) { place = path }

    package func read() throws -> String? {
        guard FileManager.default.fileExists(atPath: place) else { return nil }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: place))
        guard bytes.count < 1 << 20, let text = String(validating: bytes, as: UTF8.self) else {
            return "?"
        }
        return text
    }

    /// A temporary file, on the disk, then its name, on the disk.
    package func write(_ note: String) throws {
        let folder = (place as NSString).deletingLastPathComponent
        if !folder.isEmpty { try Files.makeFolder(folder) }
        let temporary = "\(place).\(UUID().uuidString)"
        try Files.write(Array(note.utf8), to: temporary)
        guard rename(temporary, place) == 0 else {
            defer { unlink(temporary) }
            throw Files.failure(place)
        }
        try Files.syncFolder(folder.isEmpty ? "." : folder)
    }

    package func setAside(as name: String) throws {
        let plain = name.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-" }
        let path = "\(place).\(String(plain))"
        guard rename(place, path) == 0 else { throw Files.failure(path) }
    }
}

/// The instance's signing key in a file only its owner reads, apart from the database.
package enum KeyFile {
    private static let mark = "zeren-key 1"

    /// Reads a key, or makes one where there is none.
    ///
    /// - Parameter create: nil never makes one; else the bytes of its seed.
    /// - Throws: ``StorageError``: none there, not a key, cannot be written.
    package static func open(_ path: String, create: (() -> [UInt8])?) throws -> SigningKey {
        if FileManager.default.fileExists(atPath: path) { return try read(path) }
        guard let create else { throw StorageError.noKey(path: path) }
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty { try Files.makeFolder(folder) }
        let text = "\(mark)\n\(Base64.text(create()))\n"
        do { try Files.write(Array(text.utf8), to: path) } catch {
            // Another program may have made it this moment.
            guard FileManager.default.fileExists(atPath: path) else { throw error }
        }
        if !folder.isEmpty { try Files.syncFolder(folder) }
        return try read(path)
    }

    private static func read(_ path: String) throws -> SigningKey {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { throw StorageError.noKey(path: path) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 3, lines[0] == mark, let seed = Base64.bytes(lines[1]),
            let key = SigningKey(seed: seed)
        else { throw StorageError.noKey(path: path) }
        return key
    }
}
