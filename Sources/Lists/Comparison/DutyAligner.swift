/// Finds the duties of two lists that answer each other, first inside items that do.
struct DutyAligner {
    private struct Place {
        let duty: Duty
        let entry: Int
        var pair: Int?
    }

    private let sides: (old: Side, new: Side)
    private let levelsDiffer: Bool
    private let differences: Differences
    private let grams: Grams
    private var old: [Place]
    private var new: [Place]
    private let oldTexts: [Grams.Text]
    private let newTexts: [Grams.Text]
    /// By item, the range of its duties.
    private let oldDuties: [Range<Int>]
    private let newDuties: [Range<Int>]
    private var pairs: [Comparison.DutyPair] = []

    init(_ old: Side, _ new: Side, levelsDiffer: Bool) {
        sides = (old, new)
        self.levelsDiffer = levelsDiffer
        differences = Differences(levelsDiffer: levelsDiffer)
        (self.old, oldDuties) = DutyAligner.places(old)
        (self.new, newDuties) = DutyAligner.places(new)
        let duties = self.old + self.new
        let (grams, texts) = Grams.weighing(
            duties.map { BodyLevels.without(letters(of: $0.duty.text)) })
        self.grams = grams
        oldTexts = Array(texts.prefix(self.old.count))
        newTexts = Array(texts.dropFirst(self.old.count))
    }

    private static func places(_ side: Side) -> ([Place], [Range<Int>]) {
        var places: [Place] = []
        var ranges: [Range<Int>] = []
        for (index, entry) in side.entries.enumerated() {
            let start = places.count
            places += entry.item.duties.map { Place(duty: $0, entry: index) }
            ranges.append(start..<places.count)
        }
        return (places, ranges)
    }

    /// Pairs the duties of items that answer each other: two fifths alike are enough.
    mutating func align(_ rows: [AlignedItems]) {
        for row in rows {
            let a = row.old.flatMap { oldDuties[$0] }.filter { old[$0].pair == nil }
            let b = row.new.flatMap { newDuties[$0] }.filter { new[$0].pair == nil }
            var scored: [(old: Int, new: Int, score: Int)] = []
            for (one, other) in worthComparing(a, b) {
                let score = score(one, other)
                if score < 400 { continue }
                let isFirst = row.isFirst(old[one].entry, new[other].entry)
                scored.append((one, other, isFirst ? score + 50 : score))
            }
            for (one, other) in bestPairs(scored) { pair(one, other) }
        }
    }

    /// Every duty with every other in items of usual size; in larger ones those that share much.
    private func worthComparing(_ a: [Int], _ b: [Int]) -> [(Int, Int)] {
        if a.count * b.count <= 10_000 { return a.flatMap { one in b.map { (one, $0) } } }
        return Pairing(grams: grams, old: a.map { oldTexts[$0] }, new: b.map { newTexts[$0] })
            .candidates().map { (a[$0.old], b[$0.new]) }
    }

    /// The items whose duties answer each other, a pair of items for each pair of duties.
    var links: [(old: Int, new: Int)] {
        let entries = new.reduce(into: [Int: Int]()) { found, place in
            if let pair = place.pair { found[pair] = place.entry }
        }
        return old.compactMap { place in
            place.pair.flatMap { entries[$0] }.map { (old: place.entry, new: $0) }
        }
    }

    /// How alike two duties are: their words, and whether they do the same at the same time.
    private func score(_ a: Int, _ b: Int) -> Int {
        let (one, other) = (old[a].duty, new[b].duty)
        var score = grams.likeness(oldTexts[a], newTexts[b])
        if score < 150 { return 0 }
        if one.action.kind == other.action.kind, one.action.kind != .other { score += 150 }
        switch (one.schedule.kind, other.schedule.kind) {
        case (.continuing, .continuing): score += 20
        case (.continuing, _), (_, .continuing): break
        case (let a, let b): score += a == b ? 80 : 60
        }
        return score
    }

    private mutating func pair(_ a: Int, _ b: Int) {
        let (one, other) = (old[a].duty, new[b].duty)
        let differences = differences.between(one, other)
        (old[a].pair, new[b].pair) = (pairs.count, pairs.count)
        pairs.append(
            Comparison.DutyPair(
                old: one, new: other, kind: differences.isEmpty ? .same : .changed,
                differences: differences))
    }
}

extension DutyAligner {
    /// Duties whose items do not answer each other: only where they do the same and most of the
    /// words agree, for here nothing else vouches for them.
    mutating func alignTheRest() {
        let (a, b) = (
            old.indices.filter { old[$0].pair == nil }, new.indices.filter { new[$0].pair == nil }
        )
        let rest = Pairing(grams: grams, old: a.map { oldTexts[$0] }, new: b.map { newTexts[$0] })
        var scored: [(old: Int, new: Int, score: Int)] = []
        for candidate in rest.candidates() {
            let (one, other) = (a[candidate.old], b[candidate.new])
            let sameBearer = old[one].duty.bearer.role == new[other].duty.bearer.role
            let score = score(one, other) - (sameBearer ? 0 : 200)
            let sameAction = old[one].duty.action.kind == new[other].duty.action.kind
            if score >= (sameAction ? 600 : 650) { scored.append((one, other, score)) }
        }
        for (one, other) in bestPairs(scored) { pair(one, other) }
    }

    /// What nothing answers, with where the other list has most of its words or does the like.
    private mutating func leaveOver() {
        let left = old.indices.filter { old[$0].pair == nil }
        let right = new.indices.filter { new[$0].pair == nil }
        let inNew = itemsWithWords(of: left.map { oldTexts[$0] }, in: sides.new)
        let inOld = itemsWithWords(of: right.map { newTexts[$0] }, in: sides.old)
        let likes = likes(left, right)
        for (place, index) in left.enumerated() {
            old[index].pair = pairs.count
            pairs.append(
                Comparison.DutyPair(
                    old: old[index].duty, new: nil, kind: .onlyOld, differences: [],
                    wordsFoundIn: inNew[place], maybe: likes.old[index].map { new[$0].duty.id }))
        }
        for (place, index) in right.enumerated() {
            new[index].pair = pairs.count
            pairs.append(
                Comparison.DutyPair(
                    old: nil, new: new[index].duty, kind: .onlyNew, differences: [],
                    wordsFoundIn: inOld[place], maybe: likes.new[index].map { old[$0].duty.id }))
        }
    }

    /// By duty, the item that has two thirds of its words by weight, wherever cut.
    private func itemsWithWords(of duties: [Grams.Text], in side: Side) -> [Int: String] {
        var grams = grams
        let items = side.entries.map { grams.text($0.plain) }
        var best: [Int: (item: Int, shared: Int)] = [:]
        for found in Pairing(grams: grams, old: duties, new: items).candidates()
        where found.shared * 3 >= duties[found.old].weight * 2 && duties[found.old].pairs.count > 3
        {
            if found.shared > best[found.old]?.shared ?? 0 {
                best[found.old] = (found.new, found.shared)
            }
        }
        return best.mapValues { side.entries[$0.item].item.id }
    }

    /// Timed duties of the same action that nothing answers: likely meant alike, said otherwise.
    private func likes(_ a: [Int], _ b: [Int]) -> LikeDuties {
        let (a, b) = (a.filter { old[$0].duty.isDistinct }, b.filter { new[$0].duty.isDistinct })
        let rest = Pairing(grams: grams, old: a.map { oldTexts[$0] }, new: b.map { newTexts[$0] })
        var scored: [(old: Int, new: Int, score: Int)] = []
        for candidate in rest.candidates() {
            let (one, other) = (a[candidate.old], b[candidate.new])
            let (mine, theirs) = (old[one].duty, new[other].duty)
            let isSameBearer = mine.bearer.role == theirs.bearer.role
            let score = rest.likeness(candidate) - (isSameBearer ? 0 : 100)
            guard mine.action.kind == theirs.action.kind, score >= 120 else { continue }
            scored.append((one, other, score))
        }
        var found = LikeDuties()
        for pair in bestPairs(scored) { found.note(pair.old, pair.new) }
        found.noteSingles(
            a.filter { found.old[$0] == nil }.map { ($0, old[$0].duty) },
            b.filter { found.new[$0] == nil }.map { ($0, new[$0].duty) })
        return found
    }
}

extension DutyAligner {
    mutating func comparison(of rows: [AlignedItems]) -> Comparison {
        leaveOver()
        markElsewhere(rows)
        return Comparison(
            rows: rows.map(row), dutyPairs: pairs, bearers: BearerSummary.summaries(of: pairs),
            suggestions: pairs.compactMap(Comparison.Suggestion.init), levelsDiffer: levelsDiffer)
    }

    private mutating func markElsewhere(_ rows: [AlignedItems]) {
        var row = (
            old: Array(repeating: 0, count: sides.old.entries.count),
            new: Array(repeating: 0, count: sides.new.entries.count)
        )
        for (index, items) in rows.enumerated() {
            for entry in items.old { row.old[entry] = index }
            for entry in items.new { row.new[entry] = index }
        }
        let home = old.reduce(into: [Int: Int]()) { found, place in
            if let pair = place.pair { found[pair] = row.old[place.entry] }
        }
        for place in new {
            guard let pair = place.pair, let other = home[pair] else { continue }
            pairs[pair].isElsewhere = other != row.new[place.entry]
        }
    }

    private func row(_ items: AlignedItems) -> Comparison.Row {
        let (a, b) = (
            items.old.map { sides.old.entries[$0] }, items.new.map { sides.new.entries[$0] }
        )
        let both =
            items.old.flatMap { oldDuties[$0] }.compactMap { old[$0].pair }
            + items.new.flatMap { newDuties[$0] }.compactMap { new[$0].pair }
        var seen: Set<Int> = []
        let inRow = both.filter { seen.insert($0).inserted }
        return Comparison.Row(
            kind: kind(a, b, inRow), form: items.form, old: a.map(\.item), new: b.map(\.item),
            oldBearer: a.first?.role, newBearer: b.first?.role, likeness: items.likeness / 10,
            pairs: inRow)
    }

    private func kind(_ a: [Side.Entry], _ b: [Side.Entry], _ inRow: [Int]) -> Comparison.Kind {
        if a.isEmpty { return .onlyNew }
        if b.isEmpty { return .onlyOld }
        let words = { (entry: Side.Entry) in levelsDiffer ? entry.plain : entry.letters }
        let isSame =
            a.map(words) == b.map(words) && a.map(\.role) == b.map(\.role)
            && inRow.allSatisfy { pairs[$0].kind == .same }
        return isSame ? .same : .changed
    }
}

extension Comparison.Suggestion {
    /// A number where the new duty's word of time gives none and the old one's does.
    fileprivate init?(_ pair: Comparison.DutyPair) {
        guard let old = pair.old, let new = pair.new, case .vague = new.schedule,
            case .recurring(let stated) = old.schedule, stated.period != nil
        else { return nil }
        self.init(duty: new.id, number: stated, source: old.id, words: old.text)
    }
}
