/// The JSON of an item's words and duties, with what changes from list to list left open.
///
/// An item handed down stands in a hundred lists with the same words: its JSON differs in nothing
/// but positions and identifiers.
struct JSONForm: Sendable {
    /// The bytes between the holes, one after the other.
    let bytes: [UInt8]
    let holes: [Hole]

    /// Something to be written before a byte.
    struct Hole: Sendable {
        let at: Int
        /// Letters behind the item's first; ``identifier`` for the item's identifier.
        let value: Int

        static let identifier = Int.min
    }

    init(of reading: borrowing ItemReading) {
        var writer = JSONWriter(capacity: 1 << 12, leavingOpen: reading.id, reading.span.start)
        writer.words(reading.text, reading.duties)
        bytes = writer.bytes
        holes = writer.holes
    }
}

extension JSONWriter {
    /// Writes a form for the item that begins at `start`; its identifier stands where `id` says.
    mutating func fill(_ form: borrowing JSONForm, from start: Int, id: Range<Int>) {
        reserve(form.bytes.count + form.holes.count * max(20, id.count))
        form.bytes.withUnsafeBufferPointer { bytes in
            var from = 0
            form.holes.eachInPlace { hole in
                append(bytes, from..<hole.at)
                from = hole.at
                if hole.value == JSONForm.Hole.identifier {
                    repeatWritten(id)
                } else {
                    integer(start + hole.value)
                }
            }
            append(bytes, from..<bytes.count)
        }
    }
}
