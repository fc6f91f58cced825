/// All runs of three letters of an item, each once, in order.
struct Shingles: Sendable {
    private let all: [UInt32]

    init(_ span: Span, in scalars: [Unicode.Scalar]) {
        var (letters, numbers) = (RunsOfThree(), [UInt32]())
        numbers.reserveCapacity(span.count)
        for at in span.start..<span.end {
            if let run = letters.next(scalars[at]) { numbers.append(run) }
        }
        numbers.sort()
        var different = min(1, numbers.count)
        for at in numbers.indices.dropFirst() where numbers[at] != numbers[different - 1] {
            numbers[different] = numbers[at]
            different += 1
        }
        numbers.removeLast(numbers.count - different)
        all = numbers
    }

    /// How many of a hundred runs that either has both have.
    func share(with other: Shingles) -> Int {
        var (mine, theirs, common) = (0, 0, 0)
        while mine < all.count, theirs < other.all.count {
            let (a, b) = (all[mine], other.all[theirs])
            common += a == b ? 1 : 0
            mine += a <= b ? 1 : 0
            theirs += b <= a ? 1 : 0
        }
        return common * 100 / max(1, all.count + other.all.count - common)
    }
}
