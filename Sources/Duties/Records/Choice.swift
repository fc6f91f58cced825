import Lists

/// One duty of one bearer that a record might be claimed for, and what it would count towards.
struct Choice {
    let duty: DutyKey
    let bearer: BearerKey
    var verdict: Verdict?
    var purpose = Claim.Purpose.satisfies

    /// Of the windows of a duty, the one a record of that day belongs to.
    static func choices(
        among standing: Standing, happened: Day, duties: [DutyKey: Duty]
    ) -> [Choice] {
        var best: [Place: (distance: Int, verdict: Verdict)] = [:]
        var order: [Place] = []
        for verdict in standing.verdicts {
            let isDated = duties[verdict.obligation.duty]?.isDated ?? false
            guard let distance = verdict.distance(from: happened, isDated: isDated)
            else { continue }
            let place = Place(verdict.obligation)
            if let other = best[place] {
                if other.distance <= distance { continue }
            } else {
                order.append(place)
            }
            best[place] = (distance, verdict)
        }
        let counted = order.compactMap { best[$0]?.verdict }.map {
            Choice(duty: $0.obligation.duty, bearer: $0.obligation.bearer, verdict: $0)
        }
        return counted + (standing.unquantified + standing.continuing).map { Choice($0) }
            + standing.waiting.map { Choice($0, purpose: .triggers) }
    }

    private struct Place: Hashable {
        let key: ClaimKey
        let counterpart: String?

        init(_ obligation: Obligation) {
            key = ClaimKey(duty: obligation.duty, bearer: obligation.bearer)
            counterpart = obligation.counterpart
        }
    }
}

extension Choice {
    private init(_ uncounted: Uncounted, purpose: Claim.Purpose = .satisfies) {
        self.init(duty: uncounted.duty, bearer: uncounted.bearer, purpose: purpose)
    }
}

extension Verdict {
    /// Days between a day and the window's end; nil where a record of that day cannot count.
    ///
    /// What already has enough comes after everything that still lacks something. Only a date finds
    /// a late record by itself; a window that is over has to be named.
    fileprivate func distance(from day: Day, isDated: Bool) -> Int? {
        let window = obligation.window
        let penalty = column == .met || column == .metLate ? 100_000 : 0
        if obligation.isOpenEnded || obligation.trigger != nil {
            return window.start <= day ? penalty + (day - window.start) : nil
        }
        if window.contains(day) { return penalty + (window.last - day) }
        return isDated && column == .missed ? day - window.last : nil
    }
}

extension Duty {
    fileprivate var isDated: Bool {
        if case .deadline = schedule { true } else { false }
    }
}

extension Choice {
    var lacks: Bool {
        guard let column = verdict?.column else { return false }
        return column == .open || column == .missed
    }
}
