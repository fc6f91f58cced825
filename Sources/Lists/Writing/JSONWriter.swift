/// Writes JSON straight into UTF-8 bytes, one value after the other.
///
/// Keys are literals; the caller opens and closes. Nothing is kept but the bytes. They lie in
/// memory of the writer's own, which grows before anything is written beyond its end: a list is
/// a hundred thousand small pieces, and an array asks for each whether somebody else holds it.
struct JSONWriter: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var room: Int
    private(set) var count = 0
    /// What is left open of an item's JSON instead of written; empty while a list is written.
    private(set) var holes: [JSONForm.Hole] = []
    private var form: (id: String, start: Int)?

    init(capacity: Int) {
        room = max(64, capacity)
        base = .allocate(capacity: room)
    }

    /// For a form: the identifier `id` and positions from `start` on are left open.
    init(capacity: Int, leavingOpen id: String, _ start: Int) {
        self.init(capacity: capacity)
        form = (id, start)
    }

    deinit { base.deallocate() }

    var bytes: [UInt8] { Array(written) }

    /// What was written so far; valid until the next piece is.
    var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Begins again with the same memory.
    mutating func clear() { count = 0 }

    /// Makes sure that so many bytes can be written, and answers where.
    @inline(__always)
    private mutating func end(_ more: Int) -> UnsafeMutablePointer<UInt8> {
        if room - count < more { grow(more) }
        return base + count
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let wider = max(room * 2, count + more)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
        moved.update(from: base, count: count)
        base.deallocate()
        (base, room) = (moved, wider)
    }

    /// Copies a literal as it stands: braces, commas, keys.
    @inline(__always)
    mutating func raw(_ literal: StaticString) {
        let length = literal.utf8CodeUnitCount
        end(length).update(from: literal.utf8Start, count: length)
        count += length
    }

    @inline(__always)
    private mutating func byte(_ byte: UInt8) {
        end(1).pointee = byte
        count += 1
    }

    mutating func integer(_ value: Int) {
        if value < 0 { byte(0x2D) }
        let start = end(20)
        let size = value.magnitude
        // Places in a list have at most seven digits; 32 bits divide several times faster.
        guard size < 10_000_000 else {
            count += JSONWriter.write(size, to: start)
            return
        }
        let rest = UInt32(truncatingIfNeeded: size)
        if rest < 10_000 {
            let digits = rest < 100 ? rest < 10 ? 1 : 2 : rest < 1000 ? 3 : 4
            store(
                JSONWriter.four(rest) &>> UInt32(truncatingIfNeeded: (4 &- digits) &* 8), at: start)
            count &+= digits
            return
        }
        let (high, low) = (rest / 10_000, rest % 10_000)
        let digits = high < 10 ? 1 : high < 100 ? 2 : 3
        store(JSONWriter.four(high) &>> UInt32(truncatingIfNeeded: (4 &- digits) &* 8), at: start)
        store(JSONWriter.four(low), at: start + digits)
        count &+= digits &+ 4
    }

    @inline(__always)
    private func store(_ four: UInt32, at start: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(start).storeBytes(of: four.littleEndian, as: UInt32.self)
    }

    /// Four decimal digits, the first in the lowest byte; each step parts every number in two.
    @inline(__always)
    private static func four(_ value: UInt32) -> UInt32 {
        let hundreds = (value &* 5243) &>> 19
        let pairs = hundreds | (value &- hundreds &* 100) &<< 16
        let tens = (pairs &* 103) &>> 10 & 0x000F_000F
        return (tens | (pairs &- tens &* 10) &<< 8) &+ 0x3030_3030
    }

    /// Writes a long number and answers how many digits it has.
    @inline(never)
    private static func write(_ value: UInt, to start: UnsafeMutablePointer<UInt8>) -> Int {
        let digits = Array(String(value).utf8)
        for (place, digit) in digits.enumerated() { start[place] = digit }
        return digits.count
    }

    /// A place in the document.
    @inline(__always)
    mutating func position(_ value: Int) {
        if let form { return holes.append(JSONForm.Hole(at: count, value: value - form.start)) }
        integer(value)
    }

    /// The identifier of an item or, with what follows it, of one of its duties.
    mutating func identifier(_ text: String) {
        guard let form else { return string(text) }
        byte(0x22)
        holes.append(JSONForm.Hole(at: count, value: JSONForm.Hole.identifier))
        Array(text.utf8.dropFirst(form.id.utf8.count)).withUnsafeBufferPointer { escaped($0) }
        byte(0x22)
    }

    mutating func boolean(_ value: Bool) { value ? raw("true") : raw("false") }

    mutating func string(_ text: String) {
        byte(0x22)
        if text.utf8.withContiguousStorageIfAvailable({ escaped($0) }) == nil {
            Array(text.utf8).withUnsafeBufferPointer { escaped($0) }
        }
        byte(0x22)
    }

    /// A word of ours, in which nothing needs escaping.
    mutating func word(_ word: String) {
        byte(0x22)
        let target = end(word.utf8.count)
        let copied: Void? = word.utf8.withContiguousStorageIfAvailable {
            if let source = $0.baseAddress { target.update(from: source, count: $0.count) }
        }
        if copied == nil {
            for (place, byte) in word.utf8.enumerated() { target[place] = byte }
        }
        count += word.utf8.count
        byte(0x22)
    }

    mutating func optional(_ text: String?) {
        if let text { string(text) } else { raw("null") }
    }

    mutating func optional(_ value: Int?) {
        if let value { integer(value) } else { raw("null") }
    }

    /// A row between brackets, commas between.
    @inline(__always)
    mutating func array<Element>(
        _ elements: [Element], _ write: (inout JSONWriter, borrowing Element) -> Void
    ) {
        byte(0x5B)
        var isFirst = true
        elements.eachInPlace { element in
            if !isFirst { byte(0x2C) }
            isFirst = false
            write(&self, element)
        }
        byte(0x5D)
    }
}

extension JSONWriter {
    /// Makes room for so many bytes more.
    mutating func reserve(_ more: Int) { _ = end(more) }

    /// Copies bytes as they stand.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard let source = bytes.baseAddress else { return }
        end(range.count).update(from: source + range.lowerBound, count: range.count)
        count += range.count
    }

    /// Writes once more what was written at a place.
    @inline(__always)
    mutating func repeatWritten(_ range: Range<Int>) {
        let target = end(range.count)
        target.update(from: base + range.lowerBound, count: range.count)
        count += range.count
    }

    /// Copies eight bytes at a time for as long as none of them needs escaping.
    private mutating func escaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        guard let source = UnsafeRawPointer(utf8.baseAddress) else { return }
        var at = 0
        let target = UnsafeMutableRawPointer(end(utf8.count))
        while at + 8 <= utf8.count {
            let eight = source.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            if JSONWriter.needsEscape(eight) { break }
            target.storeBytes(of: eight, toByteOffset: at, as: UInt64.self)
            at += 8
        }
        if utf8.count >= 8, at < utf8.count {  // the last eight once more, for what is left of them
            let eight = source.loadUnaligned(fromByteOffset: utf8.count - 8, as: UInt64.self)
            if at + 8 > utf8.count, !JSONWriter.needsEscape(eight) {
                target.storeBytes(of: eight, toByteOffset: utf8.count - 8, as: UInt64.self)
                at = utf8.count
            }
        }
        if at == 0, utf8.count >= 4, utf8.count < 8 {  // two words of Chinese: four bytes twice
            let (first, rest) = (
                source.loadUnaligned(as: UInt32.self),
                source.loadUnaligned(fromByteOffset: utf8.count - 4, as: UInt32.self)
            )
            if !JSONWriter.needsEscape(UInt64(first) << 32 | UInt64(rest)) {
                target.storeBytes(of: first, as: UInt32.self)
                target.storeBytes(of: rest, toByteOffset: utf8.count - 4, as: UInt32.self)
                at = utf8.count
            }
        }
        while at < utf8.count, !JSONWriter.needsEscape(utf8[at]) {
            target.storeBytes(of: utf8[at], toByteOffset: at, as: UInt8.self)
            at += 1
        }
        count += at
        while at < utf8.count {
            if JSONWriter.needsEscape(utf8[at]) { escape(utf8[at]) } else { byte(utf8[at]) }
            at += 1
        }
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C
    }

    /// True where one of eight bytes is a control character, a quotation mark or a backslash.
    @inline(__always)
    private static func needsEscape(_ eight: UInt64) -> Bool {
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        if (eight & tops) == tops { return false }  // Chinese all through
        let quote = eight ^ (ones &* 0x22)
        let slash = eight ^ (ones &* 0x5C)
        let control = (eight &- (ones &* 0x20)) & ~eight
        let found = control | ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)
        return (found & tops) != 0
    }

    @inline(never)
    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: raw("\\\"")
        case 0x5C: raw("\\\\")
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        default:
            raw("\\u00")
            self.byte(JSONWriter.digit(byte >> 4))
            self.byte(JSONWriter.digit(byte & 15))
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 0x30 : 0x57) }
}
