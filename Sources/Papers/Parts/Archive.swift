import CZip
import Glibc

/// The parts of a zip file, unpacked only when they are asked for.
///
/// Bounded against files made to hurt: what comes out is counted as it comes, whatever the
/// directory of the file says, and nothing is ever written to a disk.
final class Archive {
    static let most = 64 << 20
    static let ratio = 200
    static let parts = 2_000
    /// Below this no ratio is an attack.
    private static let small = 4 << 20

    private let handle: OpaquePointer
    private let size: Int
    private let limit: Int
    private let places: [String: UInt64]
    private var unpacked = 0

    /// The names of its parts, in the order of the file; folders left out.
    let names: [String]

    /// - Parameters:
    ///   - limit: the most bytes it may unpack to.
    ///   - parts: the most parts it may have.
    /// - Throws: ``PaperError/damaged``, ``PaperError/swollen(_:)`` or, for an encrypted part,
    ///   ``PaperError/wrongKind(_:)``.
    init(
        _ bytes: [UInt8], most limit: Int = Archive.most, parts: Int = Archive.parts
    ) throws(PaperError) {
        guard let handle = Self.opened(bytes) else { throw .damaged }
        size = bytes.count
        self.limit = limit
        do {
            (names, places) = try Self.directory(of: handle, size: size, limit, parts)
        } catch {
            zip_discard(handle)
            throw error
        }
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    /// The bytes of a part; nil where there is none of that name.
    func part(_ name: String) throws(PaperError) -> [UInt8]? {
        guard let place = places[name] else { return nil }
        guard let file = zip_fopen_index(handle, place, 0) else { throw .damaged }
        defer { zip_fclose(file) }
        var out: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
            guard count >= 0 else { throw .brokenPart(name) }
            guard count > 0 else { return out }
            unpacked += Int(count)
            try Self.check(unpacked, of: size, limit)
            out.append(contentsOf: buffer[..<Int(count)])
        }
    }

    private static func opened(_ bytes: [UInt8]) -> OpaquePointer? {
        // libzip frees the copy with the source.
        guard let copy = malloc(max(bytes.count, 1)) else { return nil }
        bytes.withUnsafeBytes { from in
            if let base = from.baseAddress { memcpy(copy, base, bytes.count) }
        }
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
            free(copy)
            return nil
        }
        guard let handle = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
            zip_source_free(source)
            return nil
        }
        return handle
    }

    private static func directory(
        of handle: OpaquePointer, size: Int, _ limit: Int, _ parts: Int
    ) throws(PaperError) -> ([String], [String: UInt64]) {
        let count = zip_get_num_entries(handle, 0)
        guard count <= parts else { throw .swollen(.parts(limit: parts)) }
        var names: [String] = []
        var places: [String: UInt64] = [:]
        var declared = 0
        for index in 0..<zip_uint64_t(max(0, count)) {
            var facts = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &facts) == 0,
                let name = self.name(of: index, in: handle)
            else { throw .damaged }
            guard facts.encryption_method == 0 else { throw .wrongKind(.locked) }
            guard isInside(name) else { throw .swollen(.names) }
            declared += Int(clamping: min(facts.size, zip_uint64_t(limit) + 1))
            try check(declared, of: size, limit)
            if name.hasSuffix("/") { continue }
            guard places.updateValue(index, forKey: name) == nil else { throw .swollen(.names) }
            names.append(name)
        }
        return (names, places)
    }

    /// UTF-8 where the name is, else GB18030, as Windows writes Chinese names.
    private static func name(of index: zip_uint64_t, in handle: OpaquePointer) -> String? {
        guard let raw = zip_get_name(handle, index, zip_flags_t(ZIP_FL_ENC_RAW)) else { return nil }
        let bytes = (0..<strlen(raw)).map { UInt8(bitPattern: raw[$0]) }
        if case .success(let scalars) = UTF8Text.scalars(bytes, from: 0) { return text(scalars) }
        if let scalars = GB18030Text.scalars(bytes) { return text(scalars) }
        return zip_get_name(handle, index, 0).map { String(cString: $0) }
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func check(
        _ unpacked: Int, of size: Int, _ most: Int
    ) throws(PaperError) {
        guard unpacked <= most else { throw .swollen(.bytes(limit: most)) }
        guard unpacked <= max(small, size * ratio) else { throw .swollen(.ratio(limit: ratio)) }
    }

    private static func isInside(_ name: String) -> Bool {
        !name.hasPrefix("/") && !name.contains("\\") && !name.contains(":")
            && !name.split(separator: "/").contains("..")
    }
}

extension Archive {
    /// A zip file of parts; the same parts give the same bytes.
    static func packed(_ parts: [(name: String, bytes: [UInt8])]) throws(PaperError) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw .cannotWrite }
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let handle = zip_open_from_source(source, Int32(ZIP_TRUNCATE), nil) else {
            throw .cannotWrite
        }
        for part in parts {
            guard add(part.bytes, named: part.name, to: handle) else {
                zip_discard(handle)
                throw .cannotWrite
            }
        }
        guard zip_close(handle) == 0 else {
            zip_discard(handle)
            throw .cannotWrite
        }
        return try bytes(of: source)
    }

    private static func add(
        _ bytes: [UInt8], named name: String, to handle: OpaquePointer
    ) -> Bool {
        guard let copy = malloc(max(bytes.count, 1)) else { return false }
        bytes.withUnsafeBytes { from in
            if let base = from.baseAddress { memcpy(copy, base, bytes.count) }
        }
        guard let source = zip_source_buffer(handle, copy, zip_uint64_t(bytes.count), 1) else {
            free(copy)
            return false
        }
        let place = zip_file_add(handle, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard place >= 0 else {
            zip_source_free(source)
            return false
        }
        // 1 January 1980, the first day a zip file can name.
        return zip_file_set_mtime(handle, zip_uint64_t(place), 315_532_800, 0) == 0
    }

    private static func bytes(of source: OpaquePointer) throws(PaperError) -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw .cannotWrite }
        defer { zip_source_close(source) }
        guard zip_source_seek(source, 0, SEEK_END) == 0 else { throw .cannotWrite }
        let count = zip_source_tell(source)
        guard count >= 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { throw .cannotWrite }
        var out = [UInt8](repeating: 0, count: Int(count))
        guard zip_source_read(source, &out, zip_uint64_t(count)) == count else {
            throw .cannotWrite
        }
        return out
    }
}
