/// Which characters of two texts the other has not, in runs that can be read.
struct WordDifference {
    /// True for a character only the old text has; empty where the two are too long to compare.
    private(set) var old: [Bool]
    /// The same for the new text.
    private(set) var new: [Bool]

    init(old before: String, new after: String) {
        let (a, b) = (Array(before), Array(after))
        guard !a.isEmpty, !b.isEmpty, a.count < WordDifference.most, b.count < WordDifference.most
        else {
            (old, new) = ([], [])
            return
        }
        old = [Bool](repeating: false, count: a.count)
        new = [Bool](repeating: false, count: b.count)
        for change in b.difference(from: a) {
            switch change {
            case .remove(let offset, _, _): old[offset] = true
            case .insert(let offset, _, _): new[offset] = true
            }
        }
        join()
    }

    /// A longer text is shown without marks.
    private static let most = 3_000
    /// So few characters alike between two changes say nothing; they join them.
    private static let least = 2

    /// Joins changes that stand so near that only single characters lie between.
    private mutating func join() {
        var (i, j) = (0, 0)
        var isAfterChange = false
        while i < old.count || j < new.count {
            let start = (i, j)
            while i < old.count, old[i] { i += 1 }
            while j < new.count, new[j] { j += 1 }
            isAfterChange = isAfterChange || (i, j) != start
            let run = alike(from: i, j)
            guard run > 0 else { return }
            let isBeforeChange = i + run < old.count || j + run < new.count
            if isAfterChange, isBeforeChange, run <= WordDifference.least {
                for offset in 0..<run { (old[i + offset], new[j + offset]) = (true, true) }
            }
            (i, j) = (i + run, j + run)
        }
    }

    /// How many characters stand in both from here on.
    private func alike(from i: Int, _ j: Int) -> Int {
        var run = 0
        while i + run < old.count, j + run < new.count, !old[i + run], !new[j + run] { run += 1 }
        return run
    }
}
