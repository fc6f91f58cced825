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
        if slot.isMet(needed) { return .met }
        if slot.isSatisfied(needed) { return .metLate }
        if slot.excuse != nil { return .excused }
        return isOver(slot) ? .missed : .open
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
        let counted = (column == .met ? slot.onTime : slot.onTime + slot.late)
        var reasons = counted.flatMap { facts(of: claims.record(at: $0), in: slot) }
        if let excuse = slot.excuse, column == .excused {
            reasons.append(
                .excused(why: excuse.why, approvedBy: excuse.approvedBy, on: excuse.recorded))
        }
        guard column == .open || column == .missed else { return reasons }
        let times = needed - counted.count
        reasons.append(
            counted.isEmpty ? .nothingRecorded : .short(done: counted.count, needed: needed))
        if let year = slot.unknownYear { reasons.append(.limitUnknown(year: year)) }
        return reasons + outlook(for: slot, in: column, times: times)
    }

    private func facts(of record: PerformanceRecord, in slot: Slot) -> [Reason] {
        let late = slot.isOpenEnded ? 0 : max(0, record.happened - slot.window.last)
        let counted = Reason.counted(record.id, happened: record.happened, daysLate: late)
        let behind = record.recorded - record.happened
        return behind > settings.lateEntryDays
            ? [counted, .lateEntry(record.id, days: behind)] : [counted]
    }

    private func outlook(for slot: Slot, in column: Column, times: Int) -> [Reason] {
        let last = slot.window.last
        if column == .missed {
            return [
                .overSince(last, days: question.asOf - last),
                .cheapest(.recordLate(times: times)),
            ]
        }
        if slot.isOpenEnded { return [.cheapest(.record(times: times, by: nil))] }
        return [
            .left(days: last - question.asOf), .cheapest(.record(times: times, by: last)),
        ]
    }
}
