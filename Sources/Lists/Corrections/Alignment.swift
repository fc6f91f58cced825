/// Two texts of one item laid side by side: where the words of the old one stand in the new.
struct Alignment {
    /// For each scalar of the old text its place in the new; nil where it has none.
    private var places: [Int?]
    private let new: Int

    init(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) {
        self.new = new.count
        places = Array(repeating: nil, count: old.count)
        let shorter = min(old.count, new.count)
        var head = 0
        while head < shorter, old[head] == new[head] {
            places[head] = head
            head += 1
        }
        var tail = 0
        while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            places[old.count - 1 - tail] = new.count - 1 - tail
            tail += 1
        }
        let rest = (Span(head, old.count - tail), Span(head, new.count - tail))
        for anchor in Alignment.anchors(old, rest.0, new, rest.1) {
            extend(from: anchor, old, new, within: rest)
        }
    }

    /// Three scalars that stand once in both, in an order both agree on.
    private static func anchors(
        _ old: [Unicode.Scalar], _ a: Span, _ new: [Unicode.Scalar], _ b: Span
    ) -> [(old: Int, new: Int)] {
        let there = once(new, b)
        let pairs = once(old, a).compactMap { key, place in
            place.flatMap { old in there[key].flatMap { $0 }.map { (old: old, new: $0) } }
        }
        return longestRising(pairs.sorted { $0.old < $1.old })
    }

    private static func once(_ scalars: [Unicode.Scalar], _ span: Span) -> [UInt64: Int?] {
        var found: [UInt64: Int?] = [:]
        for at in span.start..<span.end - 2 {
            let key =
                UInt64(scalars[at].value) << 42 | UInt64(scalars[at + 1].value) << 21
                | UInt64(scalars[at + 2].value)
            found[key] = .some(found[key] == nil ? at : nil)
        }
        return found
    }

    private static func longestRising(
        _ pairs: [(old: Int, new: Int)]
    ) -> [(old: Int, new: Int)] {
        var ends: [Int] = []  // by length, the pair with the lowest end
        var before: [Int?] = Array(repeating: nil, count: pairs.count)
        for index in pairs.indices {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].new < pairs[index].new {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            before[index] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var chain: [(old: Int, new: Int)] = []
        var at = ends.last
        while let index = at {
            chain.append(pairs[index])
            at = before[index]
        }
        return chain.reversed()
    }

    /// Marks the anchor and what is alike on both sides of it.
    private mutating func extend(
        from anchor: (old: Int, new: Int), _ old: [Unicode.Scalar], _ new: [Unicode.Scalar],
        within rest: (old: Span, new: Span)
    ) {
        var (a, b) = anchor
        while a < rest.old.end, b < rest.new.end, places[a] == nil, old[a] == new[b] {
            places[a] = b
            (a, b) = (a + 1, b + 1)
        }
        (a, b) = (anchor.old - 1, anchor.new - 1)
        while a >= rest.old.start, b >= rest.new.start, places[a] == nil, old[a] == new[b],
            isFree(b, before: a)
        {
            places[a] = b
            (a, b) = (a - 1, b - 1)
        }
    }

    /// Going back from an anchor must not cross what the one before it took.
    private func isFree(_ b: Int, before a: Int) -> Bool {
        guard a > 0, let last = places[a - 1] else { return true }
        return last < b
    }

    /// The same words in the new text; nil where too few of them are left.
    func mapped(_ words: Span) -> Span? {
        guard words.start >= 0, words.end <= places.count, words.count > 0 else { return nil }
        let kept = places[words.start..<words.end].compactMap { $0 }
        guard kept.count * 3 >= words.count, let low = kept.min(), let high = kept.max() else {
            return nil
        }
        var (start, end) = (low, high + 1)
        // A word changed at the edge belongs to the range still, up to what stood beside it.
        if places[words.start] == nil {
            start = min(
                start, words.start == 0 ? 0 : places[words.start - 1].map { $0 + 1 } ?? start)
        }
        if places[words.end - 1] == nil {
            end = max(end, words.end == places.count ? new : places[words.end] ?? end)
        }
        return Span(start, end)
    }
}
