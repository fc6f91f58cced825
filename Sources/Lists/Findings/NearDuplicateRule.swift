/// An item that stands almost alike under another bearer: a list copied down or across.
struct NearDuplicateRule: ItemsRule {
    let info = RuleInfo(
        "near-duplicate", .note, zh: "不同责任主体的条文几乎相同：写明各自应做的事",
        en: "Items of two bearers are almost alike: say what each of them is to do")

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        var places: [UInt32: [Int]] = [:]
        var found: [Finding] = []
        for index in items.indices {
            guard let own = Shingles(items[index], in: scalars) else { continue }
            if let twin = twin(of: index, own, places, items, scalars) {
                found.append(
                    info.finding(.alike(items[twin.index].id, twin.share), at: items[index].span))
            }
            for key in own.least { places[key, default: []].append(index) }
        }
        return found
    }

    /// The earlier item of another bearer that shares most of its words, where four in five are shared.
    private func twin(
        of index: Int, _ own: Shingles, _ places: [UInt32: [Int]], _ items: [Item],
        _ scalars: [Unicode.Scalar]
    ) -> (index: Int, share: Int)? {
        var (best, seen): ((index: Int, share: Int)?, Set<Int>) = (nil, [])
        for key in own.least {
            for other in (places[key] ?? []).suffix(NearDuplicateRule.enough)
            where items[other].bearer != items[index].bearer && seen.insert(other).inserted {
                guard let shingles = Shingles(items[other], in: scalars) else { continue }
                let share = own.share(with: shingles)
                if share >= 80, share > best?.share ?? 0 { best = (other, share) }
            }
        }
        return best
    }

    /// So many earlier items with the same words are looked at; it bounds the cost.
    private static let enough = 8
}

/// The runs of three letters of an item, and the least of their numbers, by which likes find each other.
private struct Shingles {
    let all: Set<UInt32>
    let least: ArraySlice<UInt32>

    /// Nil for an item too short to be a copy of anything.
    init?(_ item: Item, in scalars: [Unicode.Scalar]) {
        guard item.span.count >= 20, !item.duties.isEmpty else { return nil }
        var (numbers, run, length) = ([UInt32](), UInt64(0), 0)
        numbers.reserveCapacity(item.span.count)
        for scalar in scalars[item.span.start..<item.span.end] where scalar.isHan {
            run = (run << 21 | UInt64(scalar.value)) & 0x7FFF_FFFF_FFFF_FFFF
            length += 1
            if length >= 3 {
                numbers.append(UInt32(truncatingIfNeeded: (run &* 0x9E37_79B9_7F4A_7C15) >> 32))
            }
        }
        guard length >= 18 else { return nil }
        all = Set(numbers)
        least = all.sorted().prefix(6)
    }

    /// How many of a hundred runs that either has both have.
    func share(with other: Shingles) -> Int {
        let common = all.count { other.all.contains($0) }
        return common * 100 / max(1, all.count + other.all.count - common)
    }
}

extension Item {
    /// Who owes what the item states.
    fileprivate var bearer: [String] {
        guard let bearer = duties.first?.bearer else { return [] }
        return [bearer.role.rawValue, bearer.text ?? ""]
    }
}

extension Message {
    fileprivate static func alike(_ other: String, _ share: Int) -> Message {
        Message(
            zh: "与“\(other)”有\(share)%的文字相同，责任主体却不同。",
            en: "\(share)% of the words are those of “\(other)”, which another bearer owes.")
    }
}
