/// What the words of items read as, so that the same words are read once.
///
/// Lists are copied down: a hundred towns hold the sentence their county wrote. What an item's
/// words say depends on nothing but these words, whose section they stand in and whose list it is,
/// so what they gave in one list holds in the next, at another place and under another number.
///
/// For one reader at a time; whoever reads many lists makes one and hands it to each reading.
package final class ReadingMemory {
    /// What was read, newest last, and the letters of all of it one after the other.
    private var entries: [Entry] = []
    private var letters: [Unicode.Scalar] = []
    private var breaks: [Span] = []
    /// The entry under each number, by open addressing; -1 where there is none.
    private var slots: [Int32] = []
    private let limit: Int

    /// - Parameter limit: of letters kept (default: 4 million, 16 MB); over it all is forgotten.
    package init(limit: Int = 4 << 20) {
        self.limit = limit
        slots = [Int32](repeating: -1, count: 1024)
    }

    private struct Entry {
        let key: Key
        let letters: Range<Int>
        let breaks: Range<Int>
        var reading: ItemReading
    }

    /// What two readings must share besides their letters.
    fileprivate struct Key: Equatable {
        let number: UInt64
        let level: ParsedList.Level
        let bearer: Bearer.Role
        let isNumbered: Bool
    }

    /// Words that may have been read before.
    struct Words {
        let span: Span
        /// The line ends left out of them.
        let breaks: [Span]
        fileprivate let key: Key

        init(
            _ span: Span, in scalars: [Unicode.Scalar], without breaks: [Span],
            _ level: ParsedList.Level, _ bearer: Bearer.Role, isNumbered: Bool
        ) {
            (self.span, self.breaks) = (span, breaks)
            key = Key(
                number: ReadingMemory.number(of: scalars, span), level: level, bearer: bearer,
                isNumbered: isNumbered)
        }
    }
}

/// What the words of an item say by themselves, and where they stood.
struct ItemReading {
    var id: String
    var span: Span
    var text: String
    var duties: [Duty]
    /// What it gives wherever it stands; nil until its words come a second time.
    var known: KnownItem?

    /// The same words at another place under another number.
    mutating func move(to id: String, at start: Int) {
        let (shift, old) = (start - span.start, self.id)
        if shift == 0, id == old { return }
        for index in duties.indices {
            if shift != 0 {
                duties[index].relocate { Span($0.start + shift, $0.end + shift) }
            }
            if id != old {
                duties[index].id = ItemReading.renamed(duties[index].id, from: old, to: id)
                if var relation = duties[index].relation {
                    relation.to = ItemReading.renamed(relation.to, from: old, to: id)
                    duties[index].relation = relation
                }
            }
        }
        span = Span(start, span.end + shift)
        self.id = id
    }

    /// `一/1#2` of item `一/1` is `二/1#2` of item `二/1`.
    private static func renamed(_ duty: String, from old: String, to new: String) -> String {
        var renamed = new
        renamed += Substring(duty.utf8.dropFirst(old.utf8.count))
        return renamed
    }
}

extension ReadingMemory {
    /// What the words read as; nil where they were never read.
    func reading(_ id: String, _ words: Words, in scalars: [Unicode.Scalar]) -> ItemReading? {
        var slot = Int(truncatingIfNeeded: words.key.number >> 20) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].key == words.key,
                isSame(entries[index].letters, words.span, scalars),
                isSame(entries[index].breaks, words.breaks, from: words.span.start)
            {
                return reading(index, id, words.span.start, in: scalars)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func reading(
        _ index: Int, _ id: String, _ start: Int, in scalars: [Unicode.Scalar]
    ) -> ItemReading {
        var reading = entries[index].reading
        reading.move(to: id, at: start)
        if reading.known == nil {
            reading.known = KnownItem(reading, in: scalars)
            entries[index].reading.known = reading.known
        }
        return reading
    }

    /// Keeps what words read as that were never read before.
    func keep(_ reading: ItemReading, _ words: Words, in scalars: [Unicode.Scalar]) {
        if letters.count + words.span.count > limit { forget() }
        if words.span.count > limit { return }
        let (firstLetter, firstBreak) = (letters.count, breaks.count)
        letters += scalars[words.span.start..<words.span.end]
        breaks += words.breaks.map {
            Span($0.start - words.span.start, $0.end - words.span.start)
        }
        entries.append(
            Entry(
                key: words.key, letters: firstLetter..<letters.count,
                breaks: firstBreak..<breaks.count, reading: reading))
        if entries.count * 2 > slots.count { spread() } else { enter(entries.count - 1) }
    }

    private func isSame(
        _ known: Range<Int>, _ span: Span, _ scalars: [Unicode.Scalar]
    ) -> Bool {
        guard known.count == span.count else { return false }
        return letters.withUnsafeBufferPointer { kept in
            scalars.withUnsafeBufferPointer { scalars in
                let (old, new) = (known.lowerBound, span.start)
                for at in 0..<span.count where kept[old + at] != scalars[new + at] {
                    return false
                }
                return true
            }
        }
    }

    /// The line ends left out stand where they stood.
    private func isSame(_ known: Range<Int>, _ breaks: [Span], from start: Int) -> Bool {
        guard known.count == breaks.count else { return false }
        return zip(self.breaks[known], breaks).allSatisfy { own, other in
            own.start == other.start - start && own.end == other.end - start
        }
    }

    private func enter(_ index: Int) {
        var slot = Int(truncatingIfNeeded: entries[index].key.number >> 20) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(truncatingIfNeeded: index)
    }

    private func spread() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for index in entries.indices { enter(index) }
    }

    private func forget() {
        entries = []
        letters = []
        breaks = []
        slots = [Int32](repeating: -1, count: 1024)
    }

    fileprivate static func number(of scalars: [Unicode.Scalar], _ span: Span) -> UInt64 {
        let number = scalars.withUnsafeBufferPointer { scalars in
            var number: UInt64 = 0xcbf2_9ce4_8422_2325
            var at = span.start
            while at + 1 < span.end {
                let two = UInt64(scalars[at].value) << 32 | UInt64(scalars[at + 1].value)
                number = (number ^ number >> 29 ^ two) &* 0x9E37_79B9_7F4A_7C15
                at += 2
            }
            return at < span.end ? number ^ UInt64(scalars[at].value) : number
        }
        return number ^ number >> 29
    }
}
