/// The least of the runs of three letters of an item, by which likes find each other.
struct LeastRuns: Sendable {
    static let most = 6
    private var runs = InlineArray<6, UInt32>(repeating: .max)

    /// Nil for an item too short to be a copy of anything.
    init?(_ span: Span, _ duties: [Duty], in scalars: [Unicode.Scalar]) {
        guard span.count >= 20, !duties.isEmpty else { return nil }
        var letters = RunsOfThree()
        scalars.withUnsafeBufferPointer { scalars in
            for at in span.start..<span.end {
                if let run = letters.next(scalars[at]), run < runs[5] { insert(run) }
            }
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
struct RunsOfThree {
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

/// The items met so far by their least runs.
struct MetRuns {
    /// The newest of the meetings with a run, by open addressing; -1 where there is none.
    private var slots: [Int32]
    private var meetings: [Meeting] = []

    private struct Meeting {
        let run: UInt32
        let item: Int32
        /// The meeting before it with the same run; -1 for none.
        let before: Int32
    }

    /// - Parameter most: so many items at most.
    init(most: Int) {
        var size = 16
        while size < most * LeastRuns.most * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        meetings.reserveCapacity(most * LeastRuns.most)
    }

    /// Enters an item under a run, and adds the last few that were met with it.
    mutating func meet(_ run: UInt32, at item: Int, _ twins: inout [Int]) {
        var slot = Int(run) & (slots.count - 1)
        while slots[slot] >= 0, meetings[Int(slots[slot])].run != run {
            slot = (slot + 1) & (slots.count - 1)
        }
        var (before, left) = (slots[slot], MetRuns.enough)
        meetings.append(
            Meeting(run: run, item: Int32(truncatingIfNeeded: item), before: before))
        slots[slot] = Int32(truncatingIfNeeded: meetings.count - 1)
        while before >= 0, left > 0 {
            let meeting = meetings[Int(before)]
            twins.append(Int(meeting.item))
            (before, left) = (meeting.before, left - 1)
        }
    }

    /// So many earlier items with the same words are looked at; it bounds the cost.
    private static let enough = 8
}
