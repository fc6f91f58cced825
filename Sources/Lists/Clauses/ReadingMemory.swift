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
    private struct Key: Equatable {
        let number: UInt64
        let level: ParsedList.Level
        let bearer: Bearer.Role
        let isNumbered: Bool
    }
}

/// What the words of an item say by themselves, and where they stood.
struct ItemReading {
    var id: String
    var span: Span
    var text: String
    var duties: [Duty]

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
    /// What the words at a place read as, by `read` where they are met for the first time.
    ///
    /// `breaks` are the line ends left out of the words; `read` answers nil for what depends on
    /// more than these words, and it is not kept.
    func reading(
        _ id: String, _ span: Span, in scalars: [Unicode.Scalar], without breaks: [Span],
        _ level: ParsedList.Level, _ bearer: Bearer.Role, isNumbered: Bool,
        _ read: () -> ItemReading?
    ) -> ItemReading? {
        let key = Key(
            number: ReadingMemory.number(of: scalars, span), level: level, bearer: bearer,
            isNumbered: isNumbered)
        var slot = Int(truncatingIfNeeded: key.number >> 20) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].key == key, isSame(entries[index], span, scalars, breaks) {
                var known = entries[index].reading
                known.move(to: id, at: span.start)
                return known
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard let found = read() else { return nil }
        keep(found, key, scalars[span.start..<span.end], breaks, span.start)
        return found
    }

    private func isSame(
        _ entry: Entry, _ span: Span, _ scalars: [Unicode.Scalar], _ breaks: [Span]
    ) -> Bool {
        guard entry.letters.count == span.count, entry.breaks.count == breaks.count else {
            return false
        }
        for (own, other) in zip(self.breaks[entry.breaks], breaks)
        where own.start != other.start - span.start || own.end != other.end - span.start {
            return false
        }
        var (at, other) = (entry.letters.lowerBound, span.start)
        while other < span.end {
            if letters[at] != scalars[other] { return false }
            (at, other) = (at + 1, other + 1)
        }
        return true
    }

    private func keep(
        _ reading: ItemReading, _ key: Key, _ words: ArraySlice<Unicode.Scalar>, _ breaks: [Span],
        _ start: Int
    ) {
        if letters.count + words.count > limit { forget() }
        if words.count > limit { return }
        let (firstLetter, firstBreak) = (letters.count, self.breaks.count)
        letters += words
        self.breaks += breaks.map { Span($0.start - start, $0.end - start) }
        entries.append(
            Entry(
                key: key, letters: firstLetter..<letters.count,
                breaks: firstBreak..<self.breaks.count, reading: reading))
        if entries.count * 2 > slots.count { spread() } else { enter(entries.count - 1) }
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

    private static func number(of scalars: [Unicode.Scalar], _ span: Span) -> UInt64 {
        var number: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in scalars[span.start..<span.end] {
            number = (number ^ UInt64(scalar.value)) &* 0x100_0000_01b3
        }
        return number ^ number >> 29
    }
}
