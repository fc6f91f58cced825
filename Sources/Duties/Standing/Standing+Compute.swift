import Lists

/// How an organisation and its posts stand at the close of a day.
///
/// The steps are the whole story: who bears what, what was entered, which windows each duty owes,
/// which records fall into them, what follows. A pure function: the same question of the same
/// situation has the same answer, in whatever order the records come.
///
/// - Parameter footing: what falls to the organisation on the day known, where it is worked out
///   already.
package func standing(
    _ question: StandingQuestion, of situation: Situation, on footing: Footing? = nil
) -> Standing {
    var reckoning = Reckoning(
        question, situation, footing ?? Footing(situation, known: question.known))
    for assignment in reckoning.assignments.all { reckoning.add(assignment) }
    return reckoning.standing
}

/// A standing while it is being worked out.
private struct Reckoning {
    let question: StandingQuestion
    let situation: Situation
    let assignments: Assignments
    private var allotment: Allotment
    private let judge: Judge
    private var verdicts: [Verdict] = []
    private var unquantified: [Uncounted] = []
    private var continuing: [Uncounted] = []
    private var waiting: [Uncounted] = []
    private var notes: [StandingNote] = []

    init(_ question: StandingQuestion, _ situation: Situation, _ footing: Footing) {
        self.question = question
        self.situation = situation
        let organisation = situation.organisation.id
        assignments = footing.assignments
        let continuations = footing.continuations
        let claims = Claims(
            situation.records, happenedBy: question.asOf, known: question.known,
            organisation: organisation, continuations: continuations)
        allotment = Allotment(
            question, situation, footing.finder, alternatives: footing.alternatives,
            claims: claims,
            excuses: Excuses(
                situation.excuses, known: question.known, organisation: organisation,
                continuations: continuations))
        judge = Judge(
            question: question, settings: situation.settings, claims: claims)
        verdicts.reserveCapacity(assignments.all.count * 2)
    }

    var standing: Standing {
        var seen: Set<StandingNote> = []
        let asked = allotment.asked
        let isAsked = asked.start <= asked.last
        let raised = assignments.notes.filter { isAsked && $0.life.meets(asked) }.map(\.note)
        return Standing(
            question: question, verdicts: verdicts, unquantified: unquantified,
            continuing: continuing, waiting: waiting,
            notes: (raised + notes).filter { seen.insert($0).inserted })
    }

    mutating func add(_ assignment: Assignment) {
        let uncounted = Uncounted(duty: assignment.key, bearer: assignment.bearer)
        let asked = allotment.asked
        let isInForce = asked.start <= asked.last && assignment.life.meets(asked)
        if isInForce, assignment.per == .undecided, !assignment.timing.isContinuing {
            note(.perUndecided, assignment)
        }
        switch assignment.timing {
        case .counted, .deadline: judge(assignment)
        case .event:
            let isWaiting = allotment.entries(for: assignment).triggering.isEmpty
            if isInForce, isWaiting { waiting.append(uncounted) }
            judge(assignment)
        case .unquantified(let kind):
            guard isInForce else { return }
            unquantified.append(uncounted)
            if let kind { note(kind, assignment) }
        case .continuing:
            if isInForce { continuing.append(uncounted) }
        }
    }

    /// Keeps what was asked about and has come, and judges it.
    private mutating func judge(_ assignment: Assignment) {
        let allotted = allotment.slots(of: assignment)
        if let kind = allotted.note { note(kind, assignment) }
        for (lane, slots) in zip(allotted.lanes, allotted.slots) {
            for slot in slots where isAsked(slot, lane) {
                verdicts.append(
                    judge.verdict(
                        on: slot, of: assignment, lane: lane, needed: allotted.needed))
            }
        }
    }

    private func isAsked(_ slot: Slot, _ lane: Lane) -> Bool {
        slot.window.overlaps(question.span) && slot.window.start <= question.asOf
            && lane.life.meets(Window(slot.window.start, through: question.asOf))
    }

    private mutating func note(_ kind: StandingNote.Kind, _ assignment: Assignment) {
        notes.append(StandingNote(kind: kind, duty: assignment.key))
    }
}
