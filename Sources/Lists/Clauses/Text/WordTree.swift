/// Words and what they stand for, found from their first letter on.
///
/// The edges lie in one open table, so that a step costs a multiplication and a look.
struct WordTree<Value: Sendable>: Sendable {
    /// A node and a letter, or ``free``.
    private let keys: [UInt32]
    private let targets: [Int32]
    private let mask: UInt32
    /// What the word that ends at a node stands for.
    private let values: [Value?]
    /// The letters a word can begin with.
    private let openings: [UInt64]

    private static var free: UInt32 { .max }

    /// A word given twice keeps what it stood for first.
    init(_ entries: [(words: String, value: Value)]) {
        var edges: [UInt32: Int32] = [:]
        var values: [Value?] = [nil]
        var openings = [UInt64](repeating: 0, count: 1024)
        for entry in entries {
            for word in entry.words.split(whereSeparator: \.isWhitespace) {
                let codes = Code.codes(word)
                let node = codes.reduce(Int32(0)) { node, code in
                    let key = WordTree.key(node, code)
                    if let next = edges[key] { return next }
                    edges[key] = Int32(values.count)
                    values.append(nil)
                    return Int32(values.count - 1)
                }
                if let first = codes.first {
                    openings[Int(first.value >> 6)] |= 1 << UInt64(first.value & 63)
                }
                if values[Int(node)] == nil { values[Int(node)] = entry.value }
            }
        }
        (self.values, self.openings) = (values, openings)
        (keys, targets, mask) = WordTree.table(edges)
    }

    private static func table(_ edges: [UInt32: Int32]) -> ([UInt32], [Int32], UInt32) {
        var size = 8
        while size < edges.count * 3 { size *= 2 }
        let mask = UInt32(size - 1)
        var keys = [UInt32](repeating: free, count: size)
        var targets = [Int32](repeating: 0, count: size)
        for (key, target) in edges {
            var slot = hash(key) & mask
            while keys[Int(slot)] != free { slot = (slot + 1) & mask }
            keys[Int(slot)] = key
            targets[Int(slot)] = target
        }
        return (keys, targets, mask)
    }

    /// The longest word that begins at a place.
    func longest(_ passage: Passage, at start: Int) -> (value: Value, end: Int)? {
        guard opens(passage[start]) else { return nil }
        var (node, at, last, end) = (Int32(0), start, Int32(0), start)
        while at < passage.count, let next = next(node, passage.codes[at]) {
            node = next
            at += 1
            if values[Int(node)] != nil { (last, end) = (node, at) }
        }
        guard end > start, let value = values[Int(last)] else { return nil }
        return (value, end)
    }

    /// True where one of the words begins at a place.
    func begins(_ passage: Passage, at start: Int) -> Bool { longest(passage, at: start) != nil }

    private func opens(_ code: Code) -> Bool {
        openings[Int(code.value >> 6)] & 1 << UInt64(code.value & 63) != 0
    }

    private func next(_ node: Int32, _ code: Code) -> Int32? {
        let key = WordTree.key(node, code)
        var slot = WordTree.hash(key) & mask
        while true {
            let found = keys[Int(slot)]
            if found == key { return targets[Int(slot)] }
            if found == WordTree.free { return nil }
            slot = (slot + 1) & mask
        }
    }

    private static func key(_ node: Int32, _ code: Code) -> UInt32 {
        UInt32(truncatingIfNeeded: node) << 16 | UInt32(code.value)
    }

    private static func hash(_ key: UInt32) -> UInt32 {
        let mixed = key &* 0x9E37_79B1
        return mixed ^ mixed >> 15
    }
}

/// Words that stand for nothing but themselves.
struct WordList: Sendable {
    private let tree: WordTree<Bool>

    init(_ words: String) { tree = WordTree([(words, true)]) }

    /// Where the longest word that begins at a place ends.
    func end(_ passage: Passage, at start: Int) -> Int? { tree.longest(passage, at: start)?.end }

    func begins(_ passage: Passage, at start: Int) -> Bool { end(passage, at: start) != nil }

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
