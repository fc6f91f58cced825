/// An item that stands almost alike under another bearer: a list copied down or across.
struct NearDuplicateRule: ItemsRule {
    let info = RuleInfo(
        "near-duplicate", .note, zh: "不同责任主体的条文几乎相同：写明各自应做的事",
        en: "Items of two bearers are almost alike: say what each of them is to do")

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        let runs = items.map { LeastRuns($0, in: scalars) }
        var shingles = [Shingles?](repeating: nil, count: items.count)
        var best: [Int: (twin: Int, share: Int)] = [:]
        for (index, twin) in candidates(items, runs) {
            for place in [index, twin] where shingles[place] == nil {
                shingles[place] = Shingles(items[place].span, in: scalars)
            }
            guard let own = shingles[index], let other = shingles[twin] else { continue }
            let share = own.share(with: other)
            if share >= 80, share > best[index]?.share ?? 0 { best[index] = (twin, share) }
        }
        return best.keys.sorted().compactMap { index in
            best[index].map {
                info.finding(.alike(items[$0.twin].id, $0.share), at: items[index].span)
            }
        }
    }

    /// Items with an earlier item of another bearer that may be much like them: of their six least
    /// runs the two share two; where four in five of all runs are shared, it is nearly five.
    private func candidates(
        _ items: [Item], _ runs: [LeastRuns?]
    ) -> [(index: Int, twin: Int)] {
        // The run above, the item below: in order they stand by their runs.
        var keys: [UInt64] = []
        keys.reserveCapacity(items.count * LeastRuns.most)
        for index in items.indices {
            runs[index]?.forEach { keys.append(UInt64($0) << 32 | UInt64(index)) }
        }
        keys.sort()
        var pairs: [UInt64] = []
        for at in keys.indices {
            var before = at - 1
            while before >= max(0, at - NearDuplicateRule.enough),
                keys[before] >> 32 == keys[at] >> 32
            {
                pairs.append((keys[at] & 0xFFFF_FFFF) << 32 | keys[before] & 0xFFFF_FFFF)
                before -= 1
            }
        }
        pairs.sort()
        var found: [(index: Int, twin: Int)] = []
        for at in pairs.indices.dropFirst() where pairs[at] == pairs[at - 1] {
            let (index, twin) = (Int(pairs[at] >> 32), Int(pairs[at] & 0xFFFF_FFFF))
            if let last = found.last, last.index == index, last.twin == twin { continue }
            if !items[twin].hasBearer(of: items[index]) { found.append((index, twin)) }
        }
        return found
    }

    /// So many earlier items with the same words are looked at; it bounds the cost.
    private static let enough = 8
}

/// The least of the runs of three letters of an item, by which likes find each other.
private struct LeastRuns {
    static let most = 6
    private var runs = InlineArray<6, UInt32>(repeating: .max)

    /// Nil for an item too short to be a copy of anything.
    init?(_ item: borrowing Item, in scalars: [Unicode.Scalar]) {
        guard item.span.count >= 20, !item.duties.isEmpty else { return nil }
        var letters = RunsOfThree()
        for at in item.span.start..<item.span.end {
            if let run = letters.next(scalars[at]), run < runs[5] { insert(run) }
        }
        guard letters.count >= 18 else { return nil }
    }

    private mutating func insert(_ run: UInt32) {
        var place = 0
        while runs[place] < run { place += 1 }
        if runs[place] == run { return }
        var at = 5
        while at > place {
            runs[at] = runs[at - 1]
            at -= 1
        }
        runs[place] = run
    }

    func forEach(_ use: (UInt32) -> Void) {
        for at in runs.indices where runs[at] != .max { use(runs[at]) }
    }
}

/// A number for each three Chinese letters that stand one after the other, other signs aside.
private struct RunsOfThree {
    private var run: UInt64 = 0
    private(set) var count = 0

    mutating func next(_ scalar: Unicode.Scalar) -> UInt32? {
        guard scalar.isHan else { return nil }
        run = (run << 21 | UInt64(scalar.value)) & 0x7FFF_FFFF_FFFF_FFFF
        count += 1
        guard count >= 3 else { return nil }
        return UInt32(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}

/// All runs of three letters of an item, each once, in order.
private struct Shingles {
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

extension Item {
    /// The same owes what both state.
    fileprivate func hasBearer(of other: borrowing Item) -> Bool {
        guard !duties.isEmpty, !other.duties.isEmpty else {
            return duties.isEmpty && other.duties.isEmpty
        }
        return duties[0].bearer.role == other.duties[0].bearer.role
            && duties[0].bearer.text ?? "" == other.duties[0].bearer.text ?? ""
    }
}

extension Message {
    fileprivate static func alike(_ other: String, _ share: Int) -> Message {
        Message(
            zh: "与“\(other)”有\(share)%的文字相同，责任主体却不同。",
            en: "\(share)% of the words are those of “\(other)”, which another bearer owes.")
    }
}
