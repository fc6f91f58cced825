import Duties

/// What tells one obligation from another, whatever becomes of it.
struct ObligationName: Hashable {
    let duty: DutyKey
    let bearer: BearerKey
    let counterpart: String?
    let day: Day
    let trigger: RecordID?
}

extension Verdict {
    var name: ObligationName {
        ObligationName(
            duty: obligation.duty, bearer: obligation.bearer,
            counterpart: obligation.counterpart, day: obligation.namedBy,
            trigger: obligation.trigger)
    }

    func keepsItsWord(asOf day: Day) -> Bool {
        let isOver = !obligation.isOpenEnded && obligation.window.last < day
        guard obligation.window.start <= day, done >= 0 else { return false }
        switch column {
        case .met, .metLate: return done >= obligation.needed && warning == nil
        case .excused: return done < obligation.needed && warning == nil
        case .missed: return isOver && done < obligation.needed && warning == .overdue
        case .open: return !isOver && done < obligation.needed && warning != .overdue
        }
    }

    var namedRecords: [RecordID] {
        reasons.compactMap { reason in
            switch reason {
            case .counted(let record, _, _), .lateEntry(let record, _): record
            default: nil
            }
        }
    }

    /// Better is more; open and missed are what no record has changed.
    var rank: Int {
        switch column {
        case .met: 3
        case .metLate: 2
        case .excused: 1
        case .missed, .open: 0
        }
    }
}

extension Standing {
    var ranks: [ObligationName: Int] {
        Dictionary(verdicts.map { ($0.name, $0.rank) }) { first, _ in first }
    }

    func same(as other: Standing) -> Bool {
        verdicts == other.verdicts && unquantified == other.unquantified
            && continuing == other.continuing && waiting == other.waiting
            && notes == other.notes && tally == other.tally
    }
}
