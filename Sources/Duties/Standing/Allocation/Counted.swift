/// So many times in each window: a claim belongs to the window it names, or else to the one it
/// happened in.
struct CountedAllocation {
    let windows: [Window]
    let needed: Int
    let percent: Int
    /// The window of the calendar that holds a day, asked about or not.
    let window: (Day) -> Window?

    /// The slots of each lane.
    func slots(_ lanes: [Lane], claims entries: [Entered]) -> [[Slot]] {
        var free: [Int: [Entered]] = [:]
        var named: [String: [Int: [Entered]]] = [:]
        let isWhole = lanes.count == 1 && lanes[0].counterpart == nil
        for entered in entries {
            guard let place = place(of: entered) else { continue }
            if let counterpart = entered.counterpart, !isWhole {
                named[counterpart, default: [:]][place, default: []].append(entered)
            } else {
                free[place, default: []].append(entered)
            }
        }
        return lanes.map { lane in
            var slots: [Slot] = []
            let own = lane.counterpart.flatMap { named[$0] } ?? [:]
            for (place, window) in windows.enumerated()
            where lane.life.owes(window, percent: percent) {
                var slot = Slot(window)
                own[place]?.forEach { slot.take($0) }
                if let offered = free[place] {
                    free[place] = fill(&slot, from: offered, takesAll: isWhole)
                }
                slots.append(slot)
            }
            return slots
        }
    }

    /// The window named, or else the one it happened in.
    ///
    /// So too where it happened before the window it names. Windows that were not asked about take
    /// their own claims away with them.
    private func place(of entered: Entered) -> Int? {
        guard let named = entered.window, let window = window(named) else {
            return place(holding: entered.happened)
        }
        return place(holding: window.start <= entered.happened ? named : entered.happened)
    }

    private func place(holding day: Day) -> Int? {
        let after = windows.partition { $0.start > day }
        return after > 0 && windows[after - 1].contains(day) ? after - 1 : nil
    }

    /// Takes what is lacking, on time before late, and hands back the rest.
    private func fill(_ slot: inout Slot, from offered: [Entered], takesAll: Bool) -> [Entered] {
        var left: [Entered] = []
        for entered in offered {
            let isInTime = entered.happened <= slot.window.last
            let isLacking = isInTime ? !slot.isMet(needed) : !slot.isSatisfied(needed)
            if isLacking || takesAll { slot.take(entered) } else { left.append(entered) }
        }
        return left
    }
}

extension [Window] {
    /// The first place, in windows sorted by their start, from which on the test holds.
    func partition(where isAfter: (Window) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
