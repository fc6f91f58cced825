/// Two texts, one of each list, that share something.
struct Candidate {
    let old: Int
    let new: Int
    /// What the pairs of letters in both weigh together.
    let shared: Int
}

/// Finds what is alike in two lists without comparing everything with everything.
struct Pairing {
    let grams: Grams
    let old: [Grams.Text]
    let new: [Grams.Text]

    /// The texts that share enough to be looked at: a fifth of what the smaller one says.
    ///
    /// Frequent pairs of letters lead nowhere, so only rare ones are followed.
    func candidates() -> [Candidate] {
        let most = min(max(24, (old.count + new.count) / 6), 200)
        var postings: [[Int32]] = Array(repeating: [], count: grams.weights.count)
        for (index, text) in old.enumerated() {
            for pair in text.pairs where grams.texts[Int(pair)] <= most {
                postings[Int(pair)].append(Int32(index))
            }
        }
        var met = Array(repeating: 0, count: old.count)
        var found: [Candidate] = []
        for (index, text) in new.enumerated() {
            var touched: [Int] = []
            for pair in text.pairs where grams.texts[Int(pair)] <= most {
                for other in postings[Int(pair)] {
                    if met[Int(other)] == 0 { touched.append(Int(other)) }
                    met[Int(other)] += grams.weights[Int(pair)]
                }
            }
            found += nearest(touched, met, index)
            for other in touched { met[other] = 0 }
        }
        return found
    }

    private func nearest(_ touched: [Int], _ met: [Int], _ index: Int) -> [Candidate] {
        let near = touched.filter {
            met[$0] * 10 >= min(old[$0].weight, new[index].weight)
        }.sorted { (met[$1], $0) < (met[$0], $1) }
        return near.prefix(40).map {
            Candidate(old: $0, new: index, shared: grams.shared(old[$0], new[index]))
        }
    }

    /// How alike, in thousandths.
    func likeness(_ candidate: Candidate) -> Int {
        let all = old[candidate.old].weight + new[candidate.new].weight
        return all == 0 ? 0 : 2000 * candidate.shared / all
    }
}

/// Gives each text of the old list at most one of the new, the best pairs first.
///
/// The same pairs come out when the lists change places.
func bestPairs(_ scored: [(old: Int, new: Int, score: Int)]) -> [(old: Int, new: Int)] {
    let order = scored.sorted {
        ($1.score, abs($0.old - $0.new), $0.old + $0.new)
            < ($0.score, abs($1.old - $1.new), $1.old + $1.new)
    }
    var (taken, given): (Set<Int>, Set<Int>) = ([], [])
    var pairs: [(old: Int, new: Int)] = []
    for pair in order where !taken.contains(pair.old) && !given.contains(pair.new) {
        taken.insert(pair.old)
        given.insert(pair.new)
        pairs.append((pair.old, pair.new))
    }
    return pairs
}
