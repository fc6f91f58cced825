extension Entry {
    /// The bytes that are hashed: every part in fixed order, each preceded by its length.
    package var canonical: [UInt8] {
        var out = CanonicalWriter()
        out.bytes(Array("zeren-entry".utf8))
        out.integer(Int64(version))
        out.text(algorithm)
        out.text(organisation)
        out.integer(Int64(sequence))
        out.text(id)
        out.bytes(previous)
        out.integer(recordedAt)
        for part in [actor, post, onBehalfOf, type, label.rawValue] { out.text(part) }
        out.integer(Int64(fields.count))
        for field in fields {
            out.text(field.name)
            switch field.content {
            case .plain(let text):
                out.integer(0)
                out.text(text)
            case .committed(let commitment):
                out.integer(1)
                out.bytes(commitment)
            }
        }
        return out.output
    }

    /// Reads canonical bytes back.
    ///
    /// - Throws: ``CanonicalError`` where they are not exactly what ``canonical`` writes: cut
    ///   short, something left over, fields out of order, not UTF-8, an unknown version.
    package init(canonical: [UInt8]) throws(CanonicalError) {
        var input = CanonicalReader(input: canonical)
        guard try input.text() == "zeren-entry" else { throw .notAnEntry }
        let version = Int(try input.integer())
        guard version == Entry.currentVersion else { throw .unknownVersion(version) }
        let algorithm = try input.text()
        let organisation = try input.text()
        let sequence = Int(try input.integer())
        let id = try input.text()
        let previous = try input.digest()
        let recordedAt = try input.integer()
        let actor = try input.text()
        let post = try input.text()
        let onBehalfOf = try input.text()
        let type = try input.text()
        guard let label = Label(rawValue: try input.text()) else { throw .notAnEntry }
        self.init(
            organisation: organisation, sequence: sequence, id: id, previous: previous,
            recordedAt: recordedAt, actor: actor, post: post, onBehalfOf: onBehalfOf,
            type: type, label: label, fields: try Entry.fields(&input))
        self.version = version
        self.algorithm = algorithm
        guard input.isAtEnd else { throw .leftOver }
    }

    private static func fields(
        _ input: inout CanonicalReader
    ) throws(CanonicalError) -> [Field] {
        var fields: [Field] = []
        for _ in 0..<(try input.count()) {
            let name = try input.text()
            if let last = fields.last?.name.utf8, !last.lexicographicallyPrecedes(name.utf8) {
                throw .fieldsOutOfOrder
            }
            switch try input.integer() {
            case 0: fields.append(Field(name, .plain(try input.text())))
            case 1: fields.append(Field(name, .committed(try input.digest())))
            default: throw .notAnEntry
            }
        }
        return fields
    }
}

/// Why bytes are not an entry.
package enum CanonicalError: Error, Hashable, Sendable {
    case notAnEntry
    case unknownVersion(Int)
    case cutShort
    case leftOver
    case notText
    case fieldsOutOfOrder
}

/// Length-prefixed writing: four bytes of length, big-endian, then the bytes.
struct CanonicalWriter {
    private(set) var output: [UInt8] = []

    mutating func bytes(_ bytes: [UInt8]) {
        length(bytes.count)
        output.append(contentsOf: bytes)
    }

    mutating func text(_ text: String) {
        length(text.utf8.count)
        output.append(contentsOf: text.utf8)
    }

    mutating func integer(_ value: Int64) {
        length(8)
        withUnsafeBytes(of: value.bigEndian) { output.append(contentsOf: $0) }
    }

    private mutating func length(_ count: Int) {
        withUnsafeBytes(of: UInt32(count).bigEndian) { output.append(contentsOf: $0) }
    }
}

/// The other way; refuses whatever the writer would not have written.
struct CanonicalReader {
    let input: [UInt8]
    private var position = 0

    init(input: [UInt8]) { self.input = input }

    var isAtEnd: Bool { position == input.count }

    /// A hash or a commitment.
    mutating func digest() throws(CanonicalError) -> [UInt8] {
        let part = try part()
        guard part.count == 32 else { throw .notAnEntry }
        return Array(part)
    }

    /// A whole number from 1.
    mutating func sequence() throws(CanonicalError) -> Int {
        let value = Int(try integer())
        guard value > 0 else { throw .notAnEntry }
        return value
    }

    mutating func text() throws(CanonicalError) -> String {
        guard let text = String(validating: try part(), as: UTF8.self) else { throw .notText }
        return text
    }

    mutating func part() throws(CanonicalError) -> ArraySlice<UInt8> {
        guard input.count - position >= 4 else { throw .cutShort }
        let count = input[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
        position += 4
        guard input.count - position >= count else { throw .cutShort }
        defer { position += count }
        return input[position..<position + count]
    }

    mutating func integer() throws(CanonicalError) -> Int64 {
        let part = try part()
        guard part.count == 8 else { throw .notAnEntry }
        return Int64(bitPattern: part.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    mutating func count() throws(CanonicalError) -> Int {
        let count = try integer()
        guard count >= 0, count <= input.count else { throw .notAnEntry }
        return Int(count)
    }
}
