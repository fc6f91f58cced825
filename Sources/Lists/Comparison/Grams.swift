/// Pairs of neighbouring letters, numbered, with a weight for how rare each is.
///
/// Texts that share rare pairs speak of the same matter; 全面从严治党 stands everywhere and says
/// little. Weights are whole numbers, so that both directions of a comparison come out alike.
struct Grams {
    /// The pairs of one text, each once, in order; and what they weigh together.
    struct Text: Sendable {
        let pairs: [Int32]
        let weight: Int
    }

    private var numbers: [UInt64: Int32] = [:]
    /// In how many texts each pair stands.
    private(set) var texts: [Int32] = []
    private(set) var weights: [Int] = []

    /// Numbers the pairs of every text and weighs them.
    static func weighing(_ letters: [[UInt32]]) -> (grams: Grams, texts: [Text]) {
        var grams = Grams()
        let pairs = letters.map { grams.pairs(of: $0) }
        for text in pairs {
            for pair in text { grams.texts[Int(pair)] += 1 }
        }
        grams.weights = grams.texts.map { Grams.weight(in: Int($0), of: letters.count) }
        return (grams, pairs.map { grams.weighed($0) })
    }

    /// A text outside those weighed; a pair none of them has weighs most.
    mutating func text(_ letters: [UInt32]) -> Text {
        let known = weights.count
        let pairs = pairs(of: letters)
        let rarest = weights.max() ?? 1
        weights += Array(repeating: rarest, count: texts.count - known)
        return weighed(pairs)
    }

    private func weighed(_ pairs: [Int32]) -> Text {
        Text(pairs: pairs, weight: pairs.reduce(0) { $0 + weights[Int($1)] })
    }

    private mutating func pairs(of letters: [UInt32]) -> [Int32] {
        var found: [Int32] = []
        found.reserveCapacity(letters.count)
        for index in letters.indices.dropLast(letters.count > 1 ? 1 : 0) {
            let next = index + 1 < letters.count ? letters[index + 1] : 0
            found.append(number(UInt64(letters[index]) << 32 | UInt64(next)))
        }
        found.sort()
        var kept: [Int32] = []
        kept.reserveCapacity(found.count)
        for pair in found where pair != kept.last { kept.append(pair) }
        return kept
    }

    private mutating func number(_ pair: UInt64) -> Int32 {
        if let known = numbers[pair] { return known }
        let new = Int32(texts.count)
        numbers[pair] = new
        texts.append(0)
        return new
    }

    /// 8 for a pair that stands everywhere, 16 more each time it is half as frequent.
    private static func weight(in texts: Int, of all: Int) -> Int {
        let ratio = all * 16 / max(texts, 1)  // 16 or more
        let bits = Int.bitWidth - 1 - ratio.leadingZeroBitCount
        let fraction = bits >= 4 ? (ratio >> (bits - 4)) & 15 : 0
        return 8 + max(0, (bits - 4) * 16 + fraction)
    }
}

extension Grams {
    /// What the pairs that stand in both weigh.
    func shared(_ a: Text, _ b: Text) -> Int {
        var (left, right, sum) = (0, 0, 0)
        while left < a.pairs.count, right < b.pairs.count {
            let (one, other) = (a.pairs[left], b.pairs[right])
            if one == other { sum += weights[Int(one)] }
            if one <= other { left += 1 }
            if other <= one { right += 1 }
        }
        return sum
    }

    /// How alike two texts are, in thousandths: 0 nothing shared, 1000 the same pairs.
    func likeness(_ a: Text, _ b: Text) -> Int {
        let all = a.weight + b.weight
        return all == 0 ? 0 : 2000 * shared(a, b) / all
    }
}
