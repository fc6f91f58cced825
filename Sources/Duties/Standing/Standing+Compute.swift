import Lists

/// How an organisation and its posts stand at the close of a day.
///
/// The steps are the whole story: who bears what, what was entered, which windows each duty owes,
/// which records fall into them, what follows. A pure function: the same question of the same
/// situation has the same answer, in whatever order the records come.
package func standing(_ question: StandingQuestion, of situation: Situation) -> Standing {
    var reckoning = Reckoning(question, situation)
    for assignment in reckoning.assignments.all { reckoning.add(assignment) }
    return reckoning.standing
}

/// A standing while it is being worked out.
private struct Reckoning {
    let question: StandingQuestion
    let situation: Situation
    let assignments: Assignments
    private let finder: BearerFinder
    private let claims: Claims
    private let alternatives: [DutyKey: [DutyKey]]
    private let excuses: Excuses
    private let judge: Judge
    /// The days asked about that have come.
    private let asked: Window
    private var calendar: [Period: [Window]] = [:]
    private var verdicts: [Verdict] = []
    private var unquantified: [Uncounted] = []
    private var continuing: [Uncounted] = []
    private var waiting: [Uncounted] = []
    private var notes: [StandingNote] = []

    init(_ question: StandingQuestion, _ situation: Situation) {
        self.question = question
        self.situation = situation
        let organisation = situation.organisation.id
        assignments = Assignments(situation, known: question.known)
        finder = BearerFinder(situation)
        let continuations = Continuations(situation.editions)
        claims = Claims(
            situation.records, question: question, organisation: organisation,
            continuations: continuations)
        alternatives = assignments.alternatives()
        excuses = Excuses(
            situation.excuses, known: question.known, organisation: organisation,
            continuations: continuations)
        judge = Judge(
            question: question, settings: situation.settings, claims: claims)
        verdicts.reserveCapacity(assignments.all.count * 2)
        asked = Window(question.span.start, through: min(question.span.last, question.asOf))
    }

    var standing: Standing {
        var seen: Set<StandingNote> = []
        let isAsked = asked.start <= asked.last
        let raised = assignments.notes.filter { isAsked && $0.life.meets(asked) }.map(\.note)
        return Standing(
            question: question, verdicts: verdicts, unquantified: unquantified,
            continuing: continuing, waiting: waiting,
            notes: (raised + notes).filter { seen.insert($0).inserted })
    }

    mutating func add(_ assignment: Assignment) {
        let uncounted = Uncounted(duty: assignment.key, bearer: assignment.bearer)
        let isInForce = asked.start <= asked.last && assignment.life.meets(asked)
        if isInForce, assignment.per == .undecided, !assignment.timing.isContinuing {
            note(.perUndecided, assignment)
        }
        switch assignment.timing {
        case .counted(let period, let times):
            addCounted(assignment, period, times)
        case .deadline(let deadline): addDated(assignment, deadline)
        case .event(let event):
            addTriggered(assignment, event, isInForce ? uncounted : nil)
        case .unquantified(let kind):
            guard isInForce else { return }
            unquantified.append(uncounted)
            if let kind { note(kind, assignment) }
        case .continuing:
            if isInForce { continuing.append(uncounted) }
        }
    }

    private mutating func addCounted(_ assignment: Assignment, _ period: Period, _ times: Int) {
        guard let start = assignment.life.start, start <= asked.last else { return }
        guard let windows = windows(of: period, firstYear: assignment.firstYear) else {
            note(.noCalendar, assignment)
            return
        }
        let due = windows.filter { $0.start <= asked.last }
        let settings = situation.settings
        let lanes = finder.lanes(of: assignment)
        let allocation = CountedAllocation(
            windows: due, needed: times, percent: settings.shareLeftPercent
        ) { day in
            period.windows(
                over: Window(day, through: day), firstYear: assignment.firstYear, settings: settings
            )?.first
        }
        let slots = allocation.slots(lanes, claims: entries(for: assignment).satisfying)
        judge(slots, assignment, lanes, needed: times)
    }

    private mutating func addDated(_ assignment: Assignment, _ deadline: Deadline) {
        guard let start = assignment.life.start, start <= asked.last else { return }
        let entries = entries(for: assignment).satisfying
        let isTouched = !entries.isEmpty || !excuses[assignment.place].isEmpty
        let first = isTouched ? start + -1 : max(start, question.span.start)
        let dates = deadline.dates(
            in: Window(first, through: question.asOf + 740), firstYear: assignment.firstYear,
            includesNamedDay: situation.settings.includesNamedDay)
        let lanes = finder.lanes(of: assignment)
        let slots = DatedAllocation(dates: dates).slots(lanes, claims: entries)
        judge(slots, assignment, lanes, needed: 1)
    }

    private mutating func addTriggered(
        _ assignment: Assignment, _ event: Event, _ uncounted: Uncounted?
    ) {
        let entries = entries(for: assignment)
        if entries.triggering.isEmpty, let uncounted { waiting.append(uncounted) }
        guard !entries.triggering.isEmpty else { return }
        let lanes = finder.lanes(of: assignment)
        let allocation = TriggeredAllocation(
            event: event, asOf: question.asOf, settings: situation.settings)
        judge(allocation.slots(lanes, claims: entries), assignment, lanes, needed: 1)
    }

    /// The claims on a duty; where the text gives a choice, what was done on the other side too.
    private func entries(for assignment: Assignment) -> Claims.Entries {
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

    /// Excuses, keeps what was asked about and has come, and judges it.
    private mutating func judge(
        _ slots: [[Slot]], _ assignment: Assignment, _ lanes: [Lane], needed: Int
    ) {
        let excuses = excuses[assignment.place]
        for (lane, var slots) in zip(lanes, slots) {
            if !excuses.isEmpty { slots.excuse(excuses, lane: lane, needed: needed) }
            for slot in slots where isAsked(slot, lane) {
                verdicts.append(
                    judge.verdict(on: slot, of: assignment, lane: lane, needed: needed))
            }
        }
    }

    private func isAsked(_ slot: Slot, _ lane: Lane) -> Bool {
        slot.window.overlaps(question.span) && slot.window.start <= question.asOf
            && lane.life.meets(Window(slot.window.start, through: question.asOf))
    }

    private mutating func windows(of period: Period, firstYear: Int) -> [Window]? {
        if period != .twoYear, let known = calendar[period] { return known }
        let found = period.windows(
            over: question.span, firstYear: firstYear, settings: situation.settings)
        if let found { calendar[period] = found }
        return found
    }

    private mutating func note(_ kind: StandingNote.Kind, _ assignment: Assignment) {
        notes.append(StandingNote(kind: kind, duty: assignment.key))
    }
}
