/// Pairs of neighbouring letters of the duties of one organisation, each worth the more the fewer
/// duties have it: 意识 says much, 责任 next to nothing.
struct SharedWords {
    private var spread: [UInt64: Int] = [:]

    init(_ texts: [String]) {
        for text in texts {
            for pair in Set(text.letterPairs.map(\.key)) { spread[pair, default: 0] += 1 }
        }
    }

    /// How much of what a duty says a record says too, in percent, and the words they share.
    func compare(_ duty: String, with record: Set<UInt64>) -> (percent: Int, words: [String]) {
        var (whole, shared) = (0.0, 0.0)
        var runs: [String] = []
        var run = ""
        for pair in duty.letterPairs {
            let weight = 1 / Double(spread[pair.key, default: 1])
            whole += weight
            if record.contains(pair.key) {
                shared += weight
                if run.isEmpty { run.unicodeScalars.append(pair.first) }
                run.unicodeScalars.append(pair.second)
            } else if !run.isEmpty {
                runs.append(run)
                run = ""
            }
        }
        if !run.isEmpty { runs.append(run) }
        let words = runs.sorted { $0.unicodeScalars.count > $1.unicodeScalars.count }
        return (whole == 0 ? 0 : Int(shared / whole * 100), Array(words.prefix(3)))
    }
}

/// The words of whole items, for clauses that leave out what the item is about.
///
/// 每年向县委专题报告 says nothing of its subject; the sentence before it does.
struct ItemWords {
    private var items: [Substring: Set<UInt64>] = [:]
    private var spread: [UInt64: Int] = [:]

    init(_ duties: [(id: String, text: String)]) {
        for (id, text) in duties {
            items[id.item, default: []].formUnion(text.letterPairs.map(\.key))
        }
        for pairs in items.values { for pair in pairs { spread[pair, default: 0] += 1 } }
    }

    /// How much of what a record says, as far as the list knows the words, its item says too, in
    /// percent.
    func cover(of record: Set<UInt64>, by duty: String) -> Int {
        guard let item = items[duty.item] else { return 0 }
        var (whole, shared) = (0.0, 0.0)
        for pair in record {
            guard let spread = spread[pair] else { continue }
            whole += 1 / Double(spread)
            if item.contains(pair) { shared += 1 / Double(spread) }
        }
        return whole == 0 ? 0 : Int(shared / whole * 100)
    }
}

extension String {
    /// `一/（一）/1#2` → `一/（一）/1`.
    fileprivate var item: Substring { prefix { $0 != "#" } }
}

/// Two letters that stand side by side.
struct LetterPair {
    let first: Unicode.Scalar
    let second: Unicode.Scalar

    var key: UInt64 { UInt64(first.value) << 32 | UInt64(second.value) }
}

extension String {
    /// Its pairs of letters; pairs across punctuation, digits or spaces are left out.
    var letterPairs: [LetterPair] {
        let letters = Array(unicodeScalars)
        return zip(letters, letters.dropFirst()).compactMap { first, second in
            first.isWordLetter && second.isWordLetter
                ? LetterPair(first: first, second: second) : nil
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isWordLetter: Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
            || properties.isAlphabetic && !("0"..."9").contains(self)
    }
}
