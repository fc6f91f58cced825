/// A window in which something is owed, and the records that fell into it.
struct Slot {
    var window: Window
    /// For an event: the record that set it off.
    var trigger: Int?
    /// For an event: the year whose working days are not known, if that is why it has no end.
    var unknownYear: Int?
    var isOpenEnded = false
    var onTime: [Int] = []
    var late: [Int] = []
    /// The day the first record that counts happened.
    var firstDone: Day?
    var excuse: Excuse?

    init(_ window: Window) { self.window = window }

    func isMet(_ needed: Int) -> Bool { onTime.count >= needed }
    func isSatisfied(_ needed: Int) -> Bool { onTime.count + late.count >= needed }

    /// Takes a record in, once.
    mutating func take(_ entered: Entered) {
        guard onTime.last != entered.record, !onTime.contains(entered.record),
            !late.contains(entered.record)
        else { return }
        firstDone = firstDone.map { min($0, entered.happened) } ?? entered.happened
        if isOpenEnded || entered.happened <= window.last {
            onTime.append(entered.record)
        } else {
            late.append(entered.record)
        }
    }
}

extension [Slot] {
    /// The slots a claim or an excuse means by naming a window: by its last day, or its first.
    func indices(named day: Day) -> [Int] {
        let byLast = indices.filter { self[$0].window.last == day && !self[$0].isOpenEnded }
        return byLast.isEmpty ? indices.filter { self[$0].window.start == day } : byLast
    }
}
