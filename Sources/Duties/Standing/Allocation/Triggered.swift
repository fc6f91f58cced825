import Lists

/// When something happens: each recorded trigger sets off one obligation, and what is recorded
/// after it goes to the earliest that is still unanswered.
struct TriggeredAllocation {
    let event: Event
    let asOf: Day
    let settings: Settings

    /// The slots of each lane, in the order the triggers happened.
    func slots(_ lanes: [Lane], claims: Claims.Entries) -> [[Slot]] {
        var handed = Handed(claims.satisfying, lanes: lanes)
        return lanes.map { lane in
            var slots = triggers(for: lane, among: claims.triggering, isWhole: handed.isWhole)
            let left = fill(&slots, from: handed.offered(to: lane), keepsExtra: handed.isWhole)
            handed.keep(left)
            return slots.map(closed)
        }
    }

    /// One slot for each record that tells of the event while the lane was bound by the duty.
    private func triggers(
        for lane: Lane, among told: [Entered], isWhole: Bool
    ) -> [Slot] {
        var slots: [Slot] = []
        for trigger in told
        where slots.last?.trigger != trigger.record && lane.life.holds(trigger.happened) {
            let isMeant = trigger.counterpart == nil || trigger.counterpart == lane.counterpart
            if isWhole || isMeant { slots.append(slot(for: trigger)) }
        }
        return slots
    }

    private func slot(for trigger: Entered) -> Slot {
        let limit = Limit(event.within?.value, after: trigger.happened, settings: settings)
        var slot = Slot(Window(trigger.happened, through: trigger.happened))
        slot.trigger = trigger.record
        switch limit {
        case .through(let last): slot.window = Window(trigger.happened, through: last)
        case .none: slot.isOpenEnded = true
        case .unknown(let year):
            slot.isOpenEnded = true
            slot.unknownYear = year
        }
        return slot
    }

    /// Fills in the order things happened and hands back what found no trigger.
    private func fill(
        _ slots: inout [Slot], from offered: [Entered], keepsExtra: Bool
    ) -> [Entered] {
        var left: [Entered] = []
        for entered in offered {
            guard let window = entered.window else { continue }
            let meant = slots.indices(named: window).filter {
                slots[$0].window.start <= entered.happened
            }
            guard let place = meant.first(where: { !slots[$0].isSatisfied(1) }) ?? meant.first
            else {
                left.append(entered)
                continue
            }
            slots[place].take(entered)
        }
        var next = 0
        for entered in offered where entered.window == nil {
            while next < slots.count, slots[next].isAnswered(for: entered) { next += 1 }
            if next < slots.count, slots[next].window.start <= entered.happened {
                slots[next].take(entered)
            } else if keepsExtra, let last = slots.lastIndex(where: { $0.precedes(entered) }) {
                slots[last].take(entered)
            } else {
                left.append(entered)
            }
        }
        return left
    }

    /// Where nobody set an end, the window runs until it was answered, or until the day asked.
    private func closed(_ slot: Slot) -> Slot {
        guard slot.isOpenEnded else { return slot }
        var slot = slot
        let last = slot.firstDone ?? asOf
        slot.window = Window(slot.window.start, through: max(slot.window.start, last))
        return slot
    }
}

extension Slot {
    /// Whether it has no use for a claim: answered in time, or late and the claim is late too.
    fileprivate func isAnswered(for entered: Entered) -> Bool {
        if isMet(1) { return true }
        return isSatisfied(1) && entered.happened > window.last
    }

    fileprivate func precedes(_ entered: Entered) -> Bool { window.start <= entered.happened }
}
