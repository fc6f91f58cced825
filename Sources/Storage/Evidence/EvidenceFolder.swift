import Dispatch
import Foundation
import Ledger
package import Office

/// Evidence as files under `DIR/evidence/ab/cdef…`, named by their SHA-256.
package struct EvidenceFolder: EvidenceStore {
    private let root: String
    /// Waiting for a disk is done here, not on the threads that answer pages.
    private let queue = DispatchQueue(label: "evidence", attributes: .concurrent)

    /// - Parameter folder: the data folder; `evidence` is made in it with the first file.
    package init(folder: String) { root = folder + "/evidence" }

    package func put(_ bytes: [UInt8]) async throws -> String {
        try await onQueue {
            let name = hexadecimal(sha256(bytes))
            if try !stands(name, bytes) { try keep(bytes, name) }
            return name
        }
    }

    package func get(_ sha256: String) async throws -> [UInt8]? {
        try await onQueue { try contents(sha256) }
    }

    package func verify(_ sha256: String) async throws -> EvidenceState {
        try await onQueue {
            guard let bytes = try contents(sha256) else { return .missing }
            return hexadecimal(Ledger.sha256(bytes)) == sha256 ? .sound : .changed
        }
    }

    /// True where the same bytes are kept already.
    ///
    /// - Throws: ``StorageError/refused(_:)`` where others stand in their place: nothing kept is
    ///   overwritten, so somebody has to look.
    private func stands(_ name: String, _ bytes: [UInt8]) throws -> Bool {
        guard let kept = try contents(name) else { return false }
        guard kept == bytes else {
            throw StorageError.refused("evidence \(name) was changed on the disk")
        }
        return true
    }

    /// A temporary file, on the disk, then its name, on the disk.
    private func keep(_ bytes: [UInt8], _ name: String) throws {
        let folder = root + "/" + name.prefix(2)
        let isNew = !FileManager.default.fileExists(atPath: folder)
        try Files.makeFolder(folder)
        let temporary = "\(root)/.\(UUID().uuidString)"
        try Files.write(bytes, to: temporary)
        guard rename(temporary, path(name)) == 0 else {
            defer { unlink(temporary) }
            throw Files.failure(path(name))
        }
        try Files.syncFolder(folder)
        if isNew { for folder in [root, root + "/.."] { try Files.syncFolder(folder) } }
    }

    private func contents(_ name: String) throws -> [UInt8]? {
        guard EvidenceFolder.isHash(name) else { return nil }
        let path = path(name)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private func path(_ name: String) -> String {
        "\(root)/\(name.prefix(2))/\(name.dropFirst(2))"
    }

    /// Names come from addresses people type; anything but a hash has no file.
    private static func isHash(_ name: String) -> Bool {
        name.utf8.count == 64
            && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private func onQueue<Answer: Sendable>(
        _ body: @escaping @Sendable () throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: body)) }
        }
    }
}
