import Foundation

/// Reads a file, or says that it is not there.
func bytes(of path: String, limit: Int) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
        throw Failure(
            .noInput, errno == ENOENT ? "\(path): no such file" : "\(path): cannot be read")
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw Failure(.noInput, "\(path): cannot be read") }
    guard facts.st_mode & S_IFMT != S_IFDIR else {
        throw Failure(.badInput, "\(path): is a folder")
    }
    let size = Int(facts.st_size)
    guard size <= limit else {
        throw Failure(.badInput, "\(path): \(size) bytes, over the limit of \(limit >> 20) MiB")
    }
    // One byte more than there should be: a pipe tells no size, and a file may grow.
    let room = facts.st_mode & S_IFMT == S_IFREG ? size + 1 : limit + 1
    let bytes = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
            let got = read(file, buffer.baseAddress?.advanced(by: count), room - count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw Failure(.noInput, "\(path): cannot be read") }
            if got == 0 { break }
            count += got
        }
    }
    guard bytes.count <= limit else {
        throw Failure(.badInput, "\(path): over the limit of \(limit >> 20) MiB")
    }
    return bytes
}

/// Writes a file, all of it or nothing that is left behind.
func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Failure(.cannotWrite, "cannot write \(path)") }
    var at = 0
    while at < bytes.count {
        let put = Glibc.write(file, bytes.baseAddress?.advanced(by: at), bytes.count - at)
        if put < 0, errno == EINTR { continue }
        if put <= 0 { break }
        at += put
    }
    guard close(file) == 0, at == bytes.count else {
        unlink(path)
        throw Failure(.cannotWrite, "cannot write \(path)")
    }
}
