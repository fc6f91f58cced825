/// Splits a run of names at 、 and 和 into those who are meant.
struct NameSplitter {
    let reading: FoundWords

    private static let joints = WordList("、 和 及 与 以及 或 或者 并")
    private static let quantities = WordList("全体 各级 所有 每名 每位 每一名 每个 各 全县 全市")

    /// The names of a stretch; those that name nobody are left out.
    func names(_ range: Range<Int>) -> [Named] {
        var names: [Named] = []
        // 部门和单位的负责人 is one name.
        if reading.passage.first("的", in: range) != nil {
            append(range, to: &names)
            return names
        }
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            if !reading.passage.bracketed[at], isJoint(at),
                let end = NameSplitter.joints.end(reading.passage, at: at)
            {
                append(start..<at, to: &names)
                at = end
                start = end
            } else {
                at += 1
            }
        }
        append(start..<range.upperBound, to: &names)
        return names
    }

    /// 和 inside a word of the lexicon joins nothing.
    private func isJoint(_ at: Int) -> Bool {
        for start in max(0, at - 3)..<at {
            if let word = reading.word(at: start), word.range.upperBound > at { return false }
        }
        return true
    }

    private func append(_ range: Range<Int>, to names: inout [Named]) {
        guard !range.isEmpty else { return }
        let span = reading.passage.span(range)
        names.append(Named(text: reading.passage.words(range), span: span))
    }

    /// True where each of the names of a stretch is one of a body or a person.
    func areParties(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            if !reading.passage.bracketed[at], isJoint(at),
                let end = NameSplitter.joints.end(reading.passage, at: at)
            {
                if at > start, !isParty(start..<at) { return false }
                at = end
                start = end
            } else {
                at += 1
            }
        }
        return start < range.upperBound && isParty(start..<range.upperBound)
    }

    /// True where a stretch ends in the word for a body or a person.
    func isParty(_ range: Range<Int>) -> Bool {
        guard var last = reading.word(endingAt: range.upperBound) else {
            return reading.passage[range.upperBound - 1] == "）" && !range.isEmpty
        }
        if last.range.lowerBound < range.lowerBound {
            last = FoundWord(word: last.word, range: range)
        }
        return last.is(.party)
    }
}
