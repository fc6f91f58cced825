/// Turns a filled slot into a verdict with its reasons.
struct Judge {
    let question: StandingQuestion
    let settings: Settings
    let claims: Claims

    func verdict(
        on slot: Slot, of assignment: Assignment, lane: Lane, needed: Int
    ) -> Verdict {
        let obligation = Obligation(
            duty: assignment.key, bearer: assignment.bearer, window: slot.window,
            counterpart: lane.counterpart, needed: needed,
            trigger: slot.trigger.map { claims.record(at: $0).id }, isOpenEnded: slot.isOpenEnded)
        let column = column(of: slot, needed: needed)
        return Verdict(
            obligation: obligation, column: column, done: slot.onTime.count + slot.late.count,
            warning: warning(of: slot, in: column),
            reasons: reasons(for: slot, in: column, needed: needed))
    }

    private func column(of slot: Slot, needed: Int) -> Column {
        slot.settled(needed) ?? (isOver(slot) ? .missed : .open)
    }

    private func isOver(_ slot: Slot) -> Bool {
        !slot.isOpenEnded && slot.window.last < question.asOf
    }

    private func warning(of slot: Slot, in column: Column) -> Warning? {
        switch column {
        case .met, .metLate, .excused: return nil
        case .missed: return .overdue
        case .open:
            guard !slot.isOpenEnded else { return nil }
            let left = slot.window.last - question.asOf
            if left <= settings.nearDays { return .near }
            return left <= settings.approachingDays ? .approaching : nil
        }
    }

    private func reasons(for slot: Slot, in column: Column, needed: Int) -> [Reason] {
        var reasons: [Reason] = []
        reasons.reserveCapacity(max(4, slot.onTime.count * 2))
        for place in slot.onTime { add(claims.record(at: place), in: slot, to: &reasons) }
        if column == .met { return reasons }
        for place in slot.late { add(claims.record(at: place), in: slot, to: &reasons) }
        switch column {
        case .met, .metLate: break
        case .excused:
            if let excuse = slot.excuse {
                reasons.append(
                    .excused(why: excuse.why, approvedBy: excuse.approvedBy, on: excuse.recorded))
            }
        case .missed, .open:
            let done = slot.onTime.count + slot.late.count
            reasons.append(done == 0 ? .nothingRecorded : .short(done: done, needed: needed))
            addOutlook(for: slot, in: column, times: needed - done, to: &reasons)
        }
        return reasons
    }

    private func add(
        _ record: PerformanceRecord, in slot: Slot, to reasons: inout [Reason]
    ) {
        let late = slot.isOpenEnded ? 0 : max(0, record.happened - slot.window.last)
        reasons.append(.counted(record.id, happened: record.happened, daysLate: late))
        let behind = record.recorded - record.happened
        if behind > settings.lateEntryDays { reasons.append(.lateEntry(record.id, days: behind)) }
    }

    private func addOutlook(
        for slot: Slot, in column: Column, times: Int, to reasons: inout [Reason]
    ) {
        let last = slot.window.last
        if let year = slot.unknownYear { reasons.append(.limitUnknown(year: year)) }
        if column == .missed {
            reasons.append(.overSince(last, days: question.asOf - last))
            reasons.append(.cheapest(.recordLate(times: times)))
        } else if slot.isOpenEnded {
            reasons.append(.cheapest(.record(times: times, by: nil)))
        } else {
            reasons.append(.left(days: last - question.asOf))
            reasons.append(.cheapest(.record(times: times, by: last)))
        }
    }
}
