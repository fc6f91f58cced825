/// Values of one statement as libpq takes them: all in binary form.
struct PostgresParameters {
    private let types: [UInt32]
    private let lengths: [Int32]
    private let isNull: [Bool]
    /// The bytes of all values, one after another.
    private let bytes: [UInt8]

    var count: Int { types.count }

    /// Of values of one type each the same statement is prepared once.
    var signature: String {
        String(
            decoding: types.map {
                UInt8(ascii: $0 == 20 ? "i" : $0 == 25 ? "t" : $0 == 17 ? "b" : "n")
            },
            as: UTF8.self) + ":"
    }

    /// - Throws: ``StorageError/refused(_:)`` for a text that holds U+0000.
    init(_ values: [SQLValue]) throws {
        var types: [UInt32] = []
        var lengths: [Int32] = []
        var nulls: [Bool] = []
        var bytes: [UInt8] = []
        for value in values {
            let start = bytes.count
            switch value {
            case .null: types.append(0)
            case .integer(let number):
                types.append(20)
                withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            case .text(let text):
                types.append(25)
                bytes.append(contentsOf: text.utf8)
                if bytes[start...].contains(0) {
                    throw StorageError.refused("text holds U+0000")
                }
            case .bytes(let data):
                types.append(17)
                bytes.append(contentsOf: data)
            }
            lengths.append(Int32(bytes.count - start))
            nulls.append(value == .null)
        }
        (self.types, self.lengths, isNull, self.bytes) = (types, lengths, nulls, bytes)
    }

    func withTypes<Answer>(_ body: (UnsafePointer<UInt32>?) -> Answer) -> Answer {
        types.withUnsafeBufferPointer { body($0.baseAddress) }
    }

    func withPointers<Answer>(
        _ body: (
            UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> Answer
    ) -> Answer {
        // An empty text is a pointer to no bytes, which is not the same as none.
        (bytes + [0]).withUnsafeBytes { raw in
            var at = 0
            let pointers = lengths.indices.map { index -> UnsafePointer<CChar>? in
                defer { at += Int(lengths[index]) }
                return isNull[index]
                    ? nil : raw.baseAddress.map { ($0 + at).assumingMemoryBound(to: CChar.self) }
            }
            let formats = [Int32](repeating: 1, count: lengths.count)
            return body(pointers, lengths, formats)
        }
    }
}
