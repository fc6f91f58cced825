import Foundation

/// Files and folders that only their owner may read, durable before anyone is told of them.
enum Files {
    /// Makes a folder with those above it; one that stands keeps its mode.
    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw StorageError.cannotWrite(path: path, reason: "\(error.localizedDescription)")
        }
    }

    /// Makes an empty file; refuses one that stands.
    static func makeEmpty(_ path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(path) }
        close(file)
    }

    /// Writes a new file whole and waits until it is on the disk.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        var done = 0
        try bytes.withUnsafeBytes { buffer in
            while done < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
                let count = Glibc.write(file, rest.baseAddress, rest.count)
                guard count > 0 else { throw failure(path) }
                done += count
            }
        }
        guard fsync(file) == 0 else { throw failure(path) }
    }

    /// Waits until the names in a folder are on the disk.
    static func syncFolder(_ path: String) throws {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure(path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure(path) }
    }

    static func failure(_ path: String) -> StorageError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}
