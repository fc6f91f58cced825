/// Words and what they stand for, found from their first letter on.
struct WordTree<Value: Sendable>: Sendable {
    /// The next node, by node and letter.
    private var edges: [UInt32: Int32] = [:]
    /// What the word that ends at a node stands for.
    private var values: [Value?] = [nil]
    private var openings = [UInt64](repeating: 0, count: 1024)

    init() {}

    init(_ entries: [(words: String, value: Value)]) {
        for entry in entries {
            for word in entry.words.split(whereSeparator: \.isWhitespace) {
                add(word, entry.value)
            }
        }
    }

    /// A word given twice keeps what it stood for first.
    mutating func add(_ word: some StringProtocol, _ value: Value) {
        var node: Int32 = 0
        let codes = Code.codes(word)
        for code in codes {
            let key = WordTree.key(node, code)
            if let next = edges[key] {
                node = next
            } else {
                let next = Int32(values.count)
                edges[key] = next
                values.append(nil)
                node = next
            }
        }
        if let first = codes.first {
            openings[Int(first.value >> 6)] |= 1 << UInt64(first.value & 63)
        }
        if values[Int(node)] == nil { values[Int(node)] = value }
    }

    /// The longest word that begins at a place.
    func longest(_ passage: Passage, at start: Int) -> (value: Value, end: Int)? {
        let first = passage[start]
        guard openings[Int(first.value >> 6)] & 1 << UInt64(first.value & 63) != 0 else {
            return nil
        }
        var (node, at) = (Int32(0), start)
        var found: (Value, Int)?
        while at < passage.count, let next = edges[WordTree.key(node, passage.codes[at])] {
            node = next
            at += 1
            if let value = values[Int(node)] { found = (value, at) }
        }
        return found
    }

    /// True where one of the words begins at a place.
    func begins(_ passage: Passage, at start: Int) -> Bool { longest(passage, at: start) != nil }

    private static func key(_ node: Int32, _ code: Code) -> UInt32 {
        UInt32(truncatingIfNeeded: node) << 16 | UInt32(code.value)
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
