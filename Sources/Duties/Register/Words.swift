extension String {
    /// Whether the words occur in it.
    ///
    /// A scan of bytes: names are short and asked of often.
    func holds(_ words: String) -> Bool {
        let (here, sought) = (Array(utf8), Array(words.utf8))
        guard !sought.isEmpty, here.count >= sought.count else { return sought.isEmpty }
        return (0...(here.count - sought.count)).contains { start in
            here[start] == sought[0] && here[start..<(start + sought.count)].elementsEqual(sought)
        }
    }

    func holds(anyOf words: [String]) -> Bool { words.contains(where: holds) }

    /// What is left when the words are taken out.
    func without(_ words: [String]) -> String {
        var rest = self
        for word in words {
            rest = rest.split(separator: word, omittingEmptySubsequences: true).joined()
        }
        return rest
    }
}
