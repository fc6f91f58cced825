/// By certain dates: a report is on time for the first date not before it, or late for one that
/// passed without any; the nearer of the two wins.
struct DatedAllocation {
    let dates: [DueDate]

    /// The slots of each lane; dates the lane does not owe are left out.
    ///
    /// Where two dates share the first day a claim names, the day it happened decides, as if it
    /// named none.
    func slots(_ lanes: [Lane], claims entries: [Entered]) -> [[Slot]] {
        var handed = Handed(entries, lanes: lanes)
        return lanes.map { lane in
            let owed = dates.filter { lane.life.holds($0.date) }
            var filling = Filling(dates: dates, owed: owed)
            var left: [Entered] = []
            let offered = handed.offered(to: lane)
            var undecided: [Entered] = []
            for entered in offered {
                let meant = entered.window.map(filling.slots.indices(named:))
                switch meant?.count {
                case 0: left.append(entered)
                case 1: meant?.first.map { filling.slots[$0].take(entered) }
                default: undecided.append(entered)
                }
            }
            for entered in undecided where !filling.take(entered, isExtraKept: handed.isWhole) {
                left.append(entered)
            }
            handed.keep(left.sorted { $0.record < $1.record })
            return filling.slots
        }
    }

    /// One lane being filled, in the order things happened.
    private struct Filling {
        let dates: [DueDate]
        var slots: [Slot]
        /// The slot of each date; nil where it is not owed.
        private var places: [Int?]
        /// The first date not before the claim in hand.
        private var next = 0
        /// Slots whose date passed with nothing in them, the latest on top.
        private var passed: [Int] = []

        init(dates: [DueDate], owed: [DueDate]) {
            self.dates = dates
            slots = owed.map { Slot($0.window) }
            places = []
            var place = 0
            for due in dates {
                let isOwed = place < owed.count && owed[place].date == due.date
                places.append(isOwed ? place : nil)
                if isOwed { place += 1 }
            }
        }

        mutating func take(_ entered: Entered, isExtraKept: Bool) -> Bool {
            advance(to: entered.happened)
            let ahead = next < dates.count ? places[next] : nil
            let onTime = ahead.flatMap { slots[$0].isMet(1) ? nil : $0 }
            switch (onTime, passed.last) {
            case (let onTime?, let behind?):
                let isLate = prefersPassed(entered, ahead: dates[next], behind: slots[behind])
                slots[isLate ? behind : onTime].take(entered)
                if isLate { passed.removeLast() }
            case (let onTime?, nil): slots[onTime].take(entered)
            case (nil, let behind?):
                slots[behind].take(entered)
                passed.removeLast()
            case (nil, nil):
                guard isExtraKept, let ahead else { return false }
                slots[ahead].take(entered)
            }
            return true
        }

        private mutating func advance(to day: Day) {
            while next < dates.count, dates[next].date < day {
                if let place = places[next], !slots[place].isSatisfied(1) { passed.append(place) }
                next += 1
            }
        }

        /// A report cannot speak of a stretch that is not over; otherwise the nearer date wins.
        private func prefersPassed(_ entered: Entered, ahead: DueDate, behind: Slot) -> Bool {
            if let covered = ahead.covered, covered.last < ahead.date,
                entered.happened <= covered.last
            {
                return true
            }
            return entered.happened - behind.window.last < ahead.date - entered.happened
        }
    }
}
