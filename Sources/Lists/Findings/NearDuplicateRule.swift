/// An item that stands almost alike under another bearer: a list copied down or across.
struct NearDuplicateRule: ItemsRule {
    let info = RuleInfo(
        "near-duplicate", .note, zh: "不同责任主体的条文几乎相同：写明各自应做的事",
        en: "Items of two bearers are almost alike: say what each of them is to do")

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        var places = ItemsByNumber()
        places.reserve(items.count)
        let shingles = items.indices.map { Shingles(items[$0], in: scalars) }
        var found: [Finding] = []
        for index in items.indices {
            guard let own = shingles[index] else { continue }
            if let twin = twin(of: index, own, places, items, shingles) {
                found.append(
                    info.finding(.alike(items[twin.index].id, twin.share), at: items[index].span))
            }
            for key in own.least { places.add(index, under: key) }
        }
        return found
    }

    /// The earlier item of another bearer that shares most of its words, where four in five are shared.
    private func twin(
        of index: Int, _ own: Shingles, _ places: ItemsByNumber, _ items: [Item],
        _ shingles: [Shingles?]
    ) -> (index: Int, share: Int)? {
        var (best, seen): ((index: Int, share: Int)?, [Int]) = (nil, [])
        for key in own.least {
            for other in places.last(NearDuplicateRule.enough, under: key)
            where !items[other].hasBearer(of: items[index]) && !seen.contains(other) {
                seen.append(other)
                guard let others = shingles[other] else { continue }
                let share = own.share(with: others)
                if share >= 80, share > best?.share ?? 0 { best = (other, share) }
            }
        }
        return best
    }

    /// So many earlier items with the same words are looked at; it bounds the cost.
    private static let enough = 8
}

/// Under each number the items that have it, each entry knowing the one before it.
private struct ItemsByNumber {
    private var heads: [UInt32: Int] = [:]
    private var entries: [(item: Int, before: Int?)] = []

    mutating func reserve(_ items: Int) { heads.reserveCapacity(items * 6) }

    mutating func add(_ item: Int, under key: UInt32) {
        let before = heads.updateValue(entries.count, forKey: key)
        entries.append((item, before))
    }

    /// The last so many, in the order in which they were added.
    func last(_ most: Int, under key: UInt32) -> [Int] {
        guard var at = heads[key] else { return [] }
        var found = [entries[at].item]
        while found.count < most, let before = entries[at].before {
            found.append(entries[before].item)
            at = before
        }
        return found.reversed()
    }
}

/// The runs of three letters of an item, and the least of their numbers, by which likes find each other.
private struct Shingles {
    /// Each once, in order.
    private let all: [UInt32]
    var least: ArraySlice<UInt32> { all.prefix(6) }

    /// Nil for an item too short to be a copy of anything.
    init?(_ item: borrowing Item, in scalars: [Unicode.Scalar]) {
        guard item.span.count >= 20, !item.duties.isEmpty else { return nil }
        var (numbers, run, length) = ([UInt32](), UInt64(0), 0)
        numbers.reserveCapacity(item.span.count)
        for at in item.span.start..<item.span.end where scalars[at].isHan {
            run = (run << 21 | UInt64(scalars[at].value)) & 0x7FFF_FFFF_FFFF_FFFF
            length += 1
            if length >= 3 {
                numbers.append(UInt32(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) >> 32))
            }
        }
        guard length >= 18 else { return nil }
        numbers.sort()
        var different = 1
        for at in 1..<numbers.count where numbers[at] != numbers[different - 1] {
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
