/// Words and what they stand for, found from their first letter on.
///
/// The edges lie in one open table, so that a step costs a multiplication and a look. There are
/// dozens of trees and each is asked at many letters, so what turns most letters away is small
/// enough to stay near.
final class WordTree<Value: Sendable>: Sendable {
    /// A node and a letter, whether a word ends there, and the node they lead to; or ``free``.
    private let edges: [UInt64]
    private let mask: UInt64
    /// What the word that ends at a node stands for.
    private let values: [Value?]
    /// The letters a word can begin with, and a few others.
    private let openings: LetterSieve

    private static var free: UInt64 { .max }
    private static var ends: UInt64 { 1 << 31 }

    /// A word given twice keeps what it stood for first, unless `merging` says otherwise.
    ///
    /// `merging` gets what a word stood for, what it stands for now, and the word's own number.
    init(
        _ entries: [(words: String, value: Value)],
        merging: (Value?, Value, Int) -> Value = { old, new, _ in old ?? new }
    ) {
        var steps: [UInt64: UInt64] = [:]
        var values: [Value?] = [nil]
        var openings = LetterSieve()
        for entry in entries {
            for word in Code.words(entry.words) {
                var node: UInt64 = 0
                for code in word {
                    let key = node << 16 | UInt64(code.value)
                    if let next = steps[key] {
                        node = next
                    } else {
                        node = UInt64(values.count)
                        steps[key] = node
                        values.append(nil)
                    }
                }
                if let first = word.first { openings.insert(first) }
                values[Int(node)] = merging(values[Int(node)], entry.value, Int(node))
            }
        }
        (self.values, self.openings) = (values, openings)
        (edges, mask) = WordTree.table(steps, values)
    }

    private static func table(
        _ steps: [UInt64: UInt64], _ values: [Value?]
    ) -> ([UInt64], UInt64) {
        var size = 8
        while size < steps.count * 2 { size *= 2 }
        let mask = UInt64(size - 1)
        var edges = [UInt64](repeating: free, count: size)
        for (key, target) in steps {
            var slot = hash(key) & mask
            while edges[Int(slot)] != free { slot = (slot + 1) & mask }
            edges[Int(slot)] = key << 32 | target | (values[Int(target)] == nil ? 0 : ends)
        }
        return (edges, mask)
    }

    /// The longest word that begins at a place.
    func longest(_ passage: Passage, at start: Int) -> (value: Value, end: Int)? {
        guard let (node, end) = last(passage, at: start), let value = values[node] else {
            return nil
        }
        return (value, end)
    }

    /// Where the longest word that begins at a place ends.
    func end(_ passage: Passage, at start: Int) -> Int? { last(passage, at: start)?.end }

    /// True where one of the words begins at a place.
    func begins(_ passage: Passage, at start: Int) -> Bool { last(passage, at: start) != nil }

    /// Where the longest word that begins at a place ends in the tree, and where in the passage.
    @inline(__always)
    private func last(_ passage: Passage, at start: Int) -> (node: Int, end: Int)? {
        openings.mayHold(passage[start]) ? walk(passage, from: start) : nil
    }

    private func walk(_ passage: Passage, from start: Int) -> (node: Int, end: Int)? {
        var (node, at, found, end): (UInt64, Int, UInt64, Int) = (0, start, 0, start)
        while at < passage.count, let edge = edge(node, passage.codes[at]) {
            node = edge & 0x7FFF_FFFF
            at += 1
            if edge & WordTree.ends != 0 { (found, end) = (node, at) }
        }
        return end > start ? (Int(found), end) : nil
    }

    @inline(__always)
    private func edge(_ node: UInt64, _ code: Code) -> UInt64? {
        let key = node << 16 | UInt64(code.value)
        var slot = WordTree.hash(key) & mask
        while true {
            let found = edges[Int(slot)]
            if found >> 32 == key { return found }
            if found == WordTree.free { return nil }
            slot = (slot + 1) & mask
        }
    }

    private static func hash(_ key: UInt64) -> UInt64 {
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        return mixed >> 40
    }
}

/// Words that stand for nothing but themselves.
struct WordList: Sendable {
    private let tree: WordTree<Bool>

    init(_ words: String) { tree = WordTree([(words, true)]) }

    /// Where the longest word that begins at a place ends.
    func end(_ passage: Passage, at start: Int) -> Int? { tree.end(passage, at: start) }

    func begins(_ passage: Passage, at start: Int) -> Bool { tree.begins(passage, at: start) }

    /// True where one of the words ends exactly at a place.
    func ends(_ passage: Passage, at end: Int, notBefore start: Int) -> Bool {
        var from = max(start, end - 8)
        while from < end {
            if self.end(passage, at: from) == end { return true }
            from += 1
        }
        return false
    }
}
