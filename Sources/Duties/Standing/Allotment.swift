import Lists

/// The slots a duty has with each of those it is owed to, and the records that fell into them.
struct Allotted {
    let lanes: [Lane]
    /// For each lane.
    let slots: [[Slot]]
    let needed: Int
    /// Why nothing could be allotted.
    var note: StandingNote.Kind?

    static let nothing = Allotted(lanes: [], slots: [], needed: 1)
    static let noCalendar = Allotted(lanes: [], slots: [], needed: 1, note: .noCalendar)
}

/// Lays out the windows of one organisation's duties and puts in them what was entered.
struct Allotment {
    let question: StandingQuestion
    let situation: Situation
    let finder: BearerFinder
    let alternatives: [DutyKey: [DutyKey]]
    let claims: Claims
    let excuses: Excuses
    /// The days asked about that have come.
    let asked: Window
    private var calendar: [Period: [Window]] = [:]

    init(
        _ question: StandingQuestion, _ situation: Situation, _ finder: BearerFinder,
        alternatives: [DutyKey: [DutyKey]], claims: Claims, excuses: Excuses
    ) {
        self.question = question
        self.situation = situation
        self.finder = finder
        self.alternatives = alternatives
        self.claims = claims
        self.excuses = excuses
        asked = Window(question.span.start, through: min(question.span.last, question.asOf))
    }

    /// The slots of a duty that is counted, due by a date or set off by an event, excuses put in.
    mutating func slots(of assignment: Assignment) -> Allotted {
        var allotted: Allotted
        switch assignment.timing {
        case .counted(let period, let times): allotted = counted(assignment, period, times)
        case .deadline(let deadline): allotted = dated(assignment, deadline)
        case .event(let event): allotted = triggered(assignment, event)
        case .unquantified, .continuing: return .nothing
        }
        let excuses = excuses[assignment.place]
        guard !excuses.isEmpty else { return allotted }
        let excused = zip(allotted.lanes, allotted.slots).map { lane, slots in
            var slots = slots
            slots.excuse(excuses, lane: lane, needed: allotted.needed)
            return slots
        }
        allotted = Allotted(
            lanes: allotted.lanes, slots: excused, needed: allotted.needed, note: allotted.note)
        return allotted
    }

    private mutating func counted(
        _ assignment: Assignment, _ period: Period, _ times: Int
    ) -> Allotted {
        guard let start = assignment.life.start, start <= asked.last else { return .nothing }
        guard let windows = windows(of: period, firstYear: assignment.firstYear) else {
            return .noCalendar
        }
        let settings = situation.settings
        let lanes = finder.lanes(of: assignment)
        let allocation = CountedAllocation(
            windows: windows.filter { $0.start <= asked.last }, needed: times,
            percent: settings.shareLeftPercent
        ) { day in
            period.windows(
                over: Window(day, through: day), firstYear: assignment.firstYear, settings: settings
            )?.first
        }
        let slots = allocation.slots(lanes, claims: entries(for: assignment).satisfying)
        return Allotted(lanes: lanes, slots: slots, needed: times)
    }

    private func dated(_ assignment: Assignment, _ deadline: Deadline) -> Allotted {
        guard let start = assignment.life.start, start <= asked.last else { return .nothing }
        let entries = entries(for: assignment).satisfying
        let isTouched = !entries.isEmpty || !excuses[assignment.place].isEmpty
        let first = isTouched ? start + -1 : max(start, question.span.start)
        let dates = deadline.dates(
            in: Window(first, through: question.asOf + 740), firstYear: assignment.firstYear,
            includesNamedDay: situation.settings.includesNamedDay)
        let lanes = finder.lanes(of: assignment)
        let slots = DatedAllocation(dates: dates).slots(lanes, claims: entries)
        return Allotted(lanes: lanes, slots: slots, needed: 1)
    }

    private func triggered(_ assignment: Assignment, _ event: Event) -> Allotted {
        let entries = entries(for: assignment)
        guard !entries.triggering.isEmpty else { return .nothing }
        let lanes = finder.lanes(of: assignment)
        let allocation = TriggeredAllocation(
            event: event, asOf: question.asOf, settings: situation.settings)
        return Allotted(
            lanes: lanes, slots: allocation.slots(lanes, claims: entries), needed: 1)
    }

    /// The claims on a duty; where the text gives a choice, what was done on the other side too.
    func entries(for assignment: Assignment) -> Claims.Entries {
        var entries = claims[assignment.place]
        guard !alternatives.isEmpty, let others = alternatives[assignment.key] else {
            return entries
        }
        for other in others {
            let place = ClaimKey(duty: other, bearer: assignment.bearer)
            entries.satisfying += claims[place].satisfying
        }
        entries.satisfying.sort { $0.record < $1.record }
        return entries
    }

    private mutating func windows(of period: Period, firstYear: Int) -> [Window]? {
        if period != .twoYear, let known = calendar[period] { return known }
        let found = period.windows(
            over: question.span, firstYear: firstYear, settings: situation.settings)
        if let found { calendar[period] = found }
        return found
    }
}
