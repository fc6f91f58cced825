extension String {
    /// Whether the words occur in it.
    ///
    /// A scan of bytes: names are short and asked of often.
    func holds(_ words: String) -> Bool {
        var (text, words) = (self, words)
        return text.withUTF8 { text in words.withUTF8 { text.holds($0) } }
    }

    func holds(anyOf words: [String]) -> Bool { words.contains(where: holds) }

    /// What is left when the words are taken out.
    func without(_ words: [String]) -> String {
        var rest = self
        for word in words where rest.holds(word) {
            rest = rest.split(separator: word, omittingEmptySubsequences: true).joined()
        }
        return rest
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func holds(_ sought: Self) -> Bool {
        guard let first = sought.first else { return true }
        guard count >= sought.count else { return false }
        return (0...(count - sought.count)).contains { start in
            self[start] == first
                && sought.indices.allSatisfy { self[start + $0] == sought[$0] }
        }
    }
}
