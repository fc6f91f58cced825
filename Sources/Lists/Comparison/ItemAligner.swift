/// Finds the items of two lists that answer each other.
struct ItemAligner {
    private let old: [Side.Entry]
    private let new: [Side.Entry]
    private var oldRow: [Int?]
    private var newRow: [Int?]
    private var found: [AlignedItems] = []

    private let pairing: Pairing

    init(_ old: Side, _ new: Side) {
        (self.old, self.new) = (old.entries, new.entries)
        oldRow = Array(repeating: nil, count: old.entries.count)
        newRow = Array(repeating: nil, count: new.entries.count)
        let (grams, texts) = Grams.weighing(self.old.map(\.plain) + self.new.map(\.plain))
        pairing = Pairing(
            grams: grams, old: Array(texts.prefix(self.old.count)),
            new: Array(texts.dropFirst(self.old.count)))
    }

    /// Pairs items by their words alone.
    mutating func alignByWords() {
        pairTheSame { [$0.role.rawValue.unicodeScalars.map(\.value), $0.letters] }
        pairTheSame { [$0.role.rawValue.unicodeScalars.map(\.value), $0.plain] }
        pairTheSame { [$0.plain] }
        let candidates = pairing.candidates()
        pairTheAlike(candidates)
        joinParts(candidates)
    }

    /// Items with the same words: the first with the first, the second with the second.
    private mutating func pairTheSame(_ key: (Side.Entry) -> [[UInt32]]) {
        var waiting: [[[UInt32]]: [Int]] = [:]
        for index in old.indices.reversed() where oldRow[index] == nil {
            waiting[key(old[index]), default: []].append(index)
        }
        for index in new.indices where newRow[index] == nil {
            if let first = waiting[key(new[index])]?.popLast() {
                pair(first, index, likeness: 1000)
            }
        }
    }

    private mutating func pair(_ a: Int, _ b: Int, likeness: Int? = nil) {
        let likeness = likeness ?? pairing.grams.likeness(pairing.old[a], pairing.new[b])
        (oldRow[a], newRow[b]) = (found.count, found.count)
        found.append(AlignedItems(old: [a], new: [b], likeness: likeness))
    }

    /// A third of the words, by weight, is enough under the same bearer; under another, half.
    private mutating func pairTheAlike(_ candidates: [Candidate]) {
        var scored: [(old: Int, new: Int, score: Int)] = []
        for candidate in candidates
        where oldRow[candidate.old] == nil && newRow[candidate.new] == nil {
            let isSameBearer = old[candidate.old].role == new[candidate.new].role
            let score = pairing.likeness(candidate) - (isSameBearer ? 0 : 150)
            if score >= 330 { scored.append((candidate.old, candidate.new, score)) }
        }
        for (a, b) in bestPairs(scored) { pair(a, b) }
    }
}

extension ItemAligner {
    /// An item left over whose words stand mostly in one that has its answer: it was cut from it,
    /// or taken into it, or stands twice.
    private mutating func joinParts(_ candidates: [Candidate]) {
        var joins: [(candidate: Candidate, share: Int)] = []
        for candidate in candidates {
            let (a, b) = (candidate.old, candidate.new)
            guard old[a].role == new[b].role, (oldRow[a] == nil) != (newRow[b] == nil) else {
                continue
            }
            let part = oldRow[a] == nil ? pairing.old[a] : pairing.new[b]
            let share = part.weight == 0 ? 0 : candidate.shared * 1000 / part.weight
            if share >= 550 { joins.append((candidate, share)) }
        }
        joins.sort {
            ($1.share, $0.candidate.old + $0.candidate.new)
                < ($0.share, $1.candidate.old + $1.candidate.new)
        }
        for (candidate, _) in joins { join(candidate.old, candidate.new) }
    }

    private mutating func join(_ a: Int, _ b: Int) {
        if let row = newRow[b], oldRow[a] == nil, found[row].new.count == 1 {
            let others = found[row].old.map { pairing.old[$0] }
            let isAgain = isRepeated(pairing.old[a], others, in: pairing.new[b])
            found[row].form = isAgain ? .repeated : .merged
            found[row].old.append(a)
            oldRow[a] = row
        } else if let row = oldRow[a], newRow[b] == nil, found[row].old.count == 1 {
            let others = found[row].new.map { pairing.new[$0] }
            let isAgain = isRepeated(pairing.new[b], others, in: pairing.old[a])
            found[row].form = isAgain ? .repeated : .split
            found[row].new.append(b)
            newRow[b] = row
        }
    }

    /// Joins items by their duties: half of an item's, or of the shorter of two, answer each other.
    mutating func join(by links: [(old: Int, new: Int)]) {
        var counts: [[Int]: Int] = [:]
        for link in links where old[link.old].role == new[link.new].role {
            counts[[link.old, link.new], default: 0] += 1
        }
        let order = counts.sorted {
            ($1.value, abs($0.key[0] - $0.key[1]), $0.key[0] + $0.key[1], number($0.key))
                < ($0.value, abs($1.key[0] - $1.key[1]), $1.key[0] + $1.key[1], number($1.key))
        }
        for (key, count) in order {
            let (a, b) = (key[0], key[1])
            let (mine, other) = (old[a].item.duties.count, new[b].item.duties.count)
            switch (oldRow[a], newRow[b]) {
            case (nil, nil) where count * 2 >= min(mine, other): pair(a, b)
            case (nil, .some) where count * 2 >= mine: join(a, b)
            case (.some, nil) where count * 2 >= other: join(a, b)
            default: break
            }
        }
    }

    /// A number for the words of two items, whichever list comes first: what decides where they
    /// stand equally far apart (2 and 3, 3 and 2).
    private func number(_ pair: [Int]) -> UInt64 {
        [old[pair[0]].letters, new[pair[1]].letters].reduce(0) { sum, letters in
            sum
                &+ letters.reduce(0xcbf2_9ce4_8422_2325) {
                    ($0 ^ UInt64($1)) &* 0x100_0000_01b3
                }
        }
    }

    /// Whether the part adds nothing of the whole to what the others have of it already.
    private func isRepeated(
        _ part: Grams.Text, _ others: [Grams.Text], in whole: Grams.Text
    ) -> Bool {
        let had = Set(others.flatMap(\.pairs))
        let all = Set(whole.pairs)
        var (shared, added) = (0, 0)
        for pair in part.pairs where all.contains(pair) {
            shared += pairing.grams.weights[Int(pair)]
            if !had.contains(pair) { added += pairing.grams.weights[Int(pair)] }
        }
        return added * 4 < shared
    }

    /// In the order of the new list; what only the old one has after what it follows there.
    var rows: [AlignedItems] {
        var rows: [AlignedItems] = []
        var written: Set<Int> = []
        /// The old items without answer that follow what was just written.
        func leftOver(from start: Int) {
            var at = start
            while at < old.count, oldRow[at] == nil {
                rows.append(AlignedItems(old: [at], new: []))
                at += 1
            }
        }
        leftOver(from: 0)
        for index in new.indices {
            guard let row = newRow[index] else {
                rows.append(AlignedItems(old: [], new: [index]))
                continue
            }
            guard written.insert(row).inserted else { continue }
            rows.append(found[row])
            for place in found[row].old { leftOver(from: place + 1) }
        }
        return rows
    }
}
