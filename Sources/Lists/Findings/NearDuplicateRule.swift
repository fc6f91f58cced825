/// An item that stands almost alike under another bearer: a list copied down or across.
struct NearDuplicateRule: ItemsRule {
    let info = RuleInfo(
        "near-duplicate", .note, zh: "不同责任主体的条文几乎相同：写明各自应做的事",
        en: "Items of two bearers are almost alike: say what each of them is to do")

    func findings(among items: [Item], in scalars: [Unicode.Scalar]) -> [Finding] {
        var runs: [LeastRuns?] = []
        runs.reserveCapacity(items.count)
        items.eachInPlace { item in
            if let known = item.known {
                runs.append(known.runs)
            } else {
                runs.append(LeastRuns(item.span, item.duties, in: scalars))
            }
        }
        var shingles = [Shingles?](repeating: nil, count: items.count)
        var best: [Int: (twin: Int, share: Int)] = [:]
        for (index, twin) in candidates(items, runs) {
            for place in [index, twin] where shingles[place] == nil {
                shingles[place] =
                    items[place].known?.shingles ?? Shingles(items[place].span, in: scalars)
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
        var (met, found): (MetRuns, [(index: Int, twin: Int)]) = (MetRuns(most: items.count), [])
        var twins: [Int] = []
        for index in items.indices {
            guard let own = runs[index] else { continue }
            twins.removeAll(keepingCapacity: true)
            own.forEach { met.meet($0, at: index, &twins) }
            if twins.count > 1 { twins.sort() }
            for at in twins.indices.dropFirst() where twins[at] == twins[at - 1] {
                if at > 1, twins[at] == twins[at - 2] { continue }
                if !items[twins[at]].hasBearer(of: items[index]) {
                    found.append((index, twins[at]))
                }
            }
        }
        return found
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
