/// Writes JSON straight into UTF-8 bytes, one value after the other.
///
/// Keys are literals; the caller opens and closes. Nothing is kept but the bytes.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Copies a literal as it stands: braces, commas, keys.
    mutating func raw(_ literal: StaticString) {
        bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    mutating func integer(_ value: Int) {
        if value < 0 { bytes.append(0x2D) }
        let magnitude = value.magnitude
        var unit: UInt = 1
        while magnitude / unit >= 10 { unit *= 10 }
        while unit > 0 {
            bytes.append(0x30 + UInt8(magnitude / unit % 10))
            unit /= 10
        }
    }

    mutating func boolean(_ value: Bool) { value ? raw("true") : raw("false") }

    mutating func string(_ text: String) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { utf8 in
            var from = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C
            {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[from..<index]))
                escape(byte)
                from = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[from...]))
        }
        bytes.append(0x22)
    }

    /// A word of ours, in which nothing needs escaping.
    mutating func word(_ word: String) {
        bytes.append(0x22)
        bytes.append(contentsOf: word.utf8)
        bytes.append(0x22)
    }

    mutating func optional(_ text: String?) {
        if let text { string(text) } else { raw("null") }
    }

    mutating func optional(_ value: Int?) {
        if let value { integer(value) } else { raw("null") }
    }

    /// A row between brackets, commas between.
    mutating func array<Element>(
        _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        bytes.append(0x5B)
        for index in elements.indices {  // by index: an iterator would copy each duty
            if index > 0 { bytes.append(0x2C) }
            write(&self, elements[index])
        }
        bytes.append(0x5D)
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: raw("\\\"")
        case 0x5C: raw("\\\\")
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        default:
            raw("\\u00")
            let digits: [UInt8] = Array("0123456789abcdef".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
