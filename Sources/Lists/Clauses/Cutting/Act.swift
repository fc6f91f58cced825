/// One thing to be done, with what was read of it so far.
struct Act {
    /// The clause with what belongs to it: a trigger before it, a circumstance, a result after it.
    var range: Range<Int>
    /// The clause that holds the verb.
    var core: Range<Int>
    var clause: Clause
    /// What sets it off, where its own words say so.
    var trigger: Trigger?
    /// Words of time that stand in a circumstance joined to it.
    var joined: [TimeMark] = []
    /// Whom the clause, or a label over it, names as owing it.
    var subject: Subjects.Subject?
    /// The same, where the clause itself holds the name.
    var ownSubject: Subjects.Subject? {
        subject.flatMap { core.contains($0.range.lowerBound) ? $0 : nil }
    }

    /// It only counts again what the act before it names (全年不少于4次).
    var isRecount = false
    /// It says what else the act before it serves as (作为…的内容).
    var isInput = false
}

/// What sets a duty off.
struct Trigger {
    var range: Range<Int>
    /// A plain 对…的 sets nothing off unless a word of time follows.
    var needsTime: Bool
    /// Papers and work are topics, not events.
    var isTopicOnly = false
}

/// Joins clauses to acts: triggers and circumstances forward, results and counts backward.
struct ActJoiner {
    let reading: FoundWords
    let turns: Turns
    private var acts: [Act] = []
    private var pending: Pending?
    /// Who is named before a colon, for all that follows.
    private var named: Subjects.Subject?
    /// Where cases are listed (有下列情形之一的…：), the paragraph that lists them.
    private var cases: (paragraph: Int, isOpen: Bool)?
    /// The sentence that a label has opened.
    private var label: Int?

    /// Clauses waiting for the act they belong to.
    private struct Pending {
        var start: Int
        var sentence: Int
        var trigger: Trigger?
        var marks: [TimeMark] = []
        var last: Clause
        var isTopic = false
    }

    init(_ reading: FoundWords, _ turns: Turns) {
        (self.reading, self.turns) = (reading, turns)
    }

    mutating func acts(_ clauses: [Clause]) -> [Act] {
        for (index, clause) in clauses.enumerated() {
            if isCase(clause, clauses[index...]) { continue }
            if let waiting = pending, waiting.sentence != clause.sentence { settle() }
            let next = index + 1 < clauses.count ? clauses[index + 1] : nil
            let follows = next?.sentence == clause.sentence
            take(clause, ClauseKind(clause, reading, turns), follows, clauses[(index + 1)...])
        }
        settle()
        let subjects = Subjects(reading)
        for index in acts.indices {
            acts[index].subject = subjects.subject(of: acts[index].core) ?? acts[index].subject
        }
        return acts
    }

    private mutating func take(
        _ clause: Clause, _ kind: ClauseKind, _ follows: Bool, _ rest: ArraySlice<Clause>
    ) {
        switch kind {
        case .empty: pending = nil
        case .name(let subject): named = subject
        case .label: label = clause.sentence
        case .time where label == clause.sentence && !acts.isEmpty: under(clause)
        case _ where label == clause.sentence && !acts.isEmpty: break
        case .time(let counts): time(clause, counts, follows)
        case .trigger(let trigger) where follows: hold(clause, trigger)
        case .circumstance where follows: hold(clause, nil, timeless: isSetting(clause))
        case .lead where follows && !hasHead(rest.first): hold(clause, nil)
        case .topic(let range, let happens) where follows:
            let trigger = Trigger(range: range, needsTime: true, isTopicOnly: !happens)
            hold(clause, trigger, isTopic: true)
        case .open(let start) where follows && endsInCondition(rest, clause.sentence):
            hold(clause, Trigger(range: start..<clause.range.upperBound, needsTime: true))
        case .open(let start) where follows && isNamed(start..<clause.range.upperBound, rest.first):
            hold(clause, Trigger(range: start..<clause.range.upperBound, needsTime: true))
        case .topicGoesOn where pending?.isTopic == true && follows: extend(clause)
        case .condition(let range) where follows: condition(clause, range)
        case .result where extendsLast(clause):
            acts[acts.count - 1].range =
                acts[acts.count - 1].range.lowerBound..<clause.range.upperBound
        default: act(clause, isInput: kind.isInput)
        }
    }

    /// 有下列情形之一的，应当追究责任：…的；…的: the points are cases, and oblige nobody.
    private mutating func isCase(_ clause: Clause, _ rest: ArraySlice<Clause>) -> Bool {
        if let cases, cases.isOpen {
            let last = rest.prefix { $0.sentence == clause.sentence }.last ?? clause
            return last.paragraph == cases.paragraph
                || reading.passage[last.range.upperBound - 1] == "的"
        }
        if cases == nil,
            clause.range.contains(where: { turns.cases.begins(reading.passage, at: $0) }),
            reading.word(at: clause.range.lowerBound)?.is(.modal) != true
        {
            cases = (clause.paragraph, false)
        }
        if let cases, cases.paragraph != clause.paragraph { self.cases = nil }
        if clause.close == "：" { cases?.isOpen = true }
        return false
    }

    private func hasHead(_ clause: Clause?) -> Bool {
        clause.map { reading.marks(in: $0.range).contains(where: \.isHead) } ?? false
    }

    /// 结合年底考核: what an act goes with, whose time is not the act's.
    private func isSetting(_ clause: Clause) -> Bool {
        let first = reading.passage[clause.range.lowerBound]
        return first != "在" && turns.settings.begins(reading.passage, at: clause.range.lowerBound)
    }

    private mutating func hold(
        _ clause: Clause, _ trigger: Trigger?, isTopic: Bool = false, timeless: Bool = false
    ) {
        var waiting =
            pending
            ?? Pending(start: clause.range.lowerBound, sentence: clause.sentence, last: clause)
        waiting.trigger = joined(waiting.trigger, trigger)
        if !timeless {
            waiting.marks += reading.marks(in: clause.range).filter { trigger == nil || $0.isLimit }
        }
        waiting.last = clause
        waiting.isTopic = isTopic
        pending = waiting
    }

    /// A later trigger goes on with an earlier one (发现问题，情节严重的，…).
    private func joined(_ a: Trigger?, _ b: Trigger?) -> Trigger? {
        guard let a, let b, !a.isTopicOnly else { return b ?? a }
        return Trigger(
            range: a.range.lowerBound..<b.range.upperBound, needsTime: a.needsTime && b.needsTime)
    }

    private mutating func extend(_ clause: Clause) {
        pending?.last = clause
    }

    private mutating func condition(_ clause: Clause, _ range: Range<Int>) {
        hold(clause, Trigger(range: range, needsTime: true))
    }

    /// 对…，…的，: the condition that opens here ends a clause or two later.
    private func endsInCondition(_ rest: ArraySlice<Clause>, _ sentence: Int) -> Bool {
        for clause in rest.prefix(3) where clause.sentence == sentence {
            if case .condition = ClauseKind(clause, reading, turns) { return true }
            if !reading.marks(in: clause.range).isEmpty { return false }
        }
        return false
    }

    /// 对异常信访，及时上报: an act's name at the end and nothing done yet; 及时 or 要 goes on at once.
    private func isNamed(_ range: Range<Int>, _ next: Clause?) -> Bool {
        guard let next else { return false }
        let (start, last) = (next.range.lowerBound, reading.word(endingAt: range.upperBound))
        let isName = last?.is(.subject) ?? (reading.mark(at: start)?.isLimit == true)
        guard isName,
            reading.words(in: range).allSatisfy({
                $0.range == last?.range || !$0.is([.verb, .modal, .manner, .preposition])
            })
        else { return false }
        return reading.mark(at: start)?.isPrompt == true
            || reading.word(at: start)?.is([.modal, .manner]) == true
    }

    private func extendsLast(_ clause: Clause) -> Bool {
        pending == nil && acts.last?.clause.sentence == clause.sentence
    }

    private mutating func act(_ clause: Clause, isInput: Bool) {
        var act = Act(range: clause.range, core: clause.range, clause: clause)
        if let waiting = pending {
            act.range = waiting.start..<clause.range.upperBound
            act.trigger = waiting.trigger
            act.joined = waiting.marks
            pending = nil
        }
        act.isInput = isInput
        act.subject = named
        acts.append(act)
    }

    /// What waits when its sentence ends is an act after all.
    private mutating func settle() {
        guard let waiting = pending else { return }
        pending = nil
        var act = Act(
            range: waiting.start..<waiting.last.range.upperBound, core: waiting.last.range,
            clause: waiting.last)
        act.joined = waiting.marks.filter { $0.range.upperBound <= act.core.lowerBound }
        if let trigger = waiting.trigger, trigger.range.upperBound <= act.core.lowerBound {
            act.trigger = trigger
        }
        acts.append(act)
    }
}

extension ActJoiner {
    /// 完成时限：年底前 gives the act before its date, where it has no time of its own.
    private mutating func under(_ clause: Clause) {
        let last = acts.count - 1
        let own = reading.marks(in: acts[last].core) + acts[last].joined
        if own.isEmpty { acts[last].joined += reading.marks(in: clause.range) }
    }

    /// 6月底前完成, 30日内办结 at the end of a sentence: a date or a limit for what stands before it.
    private func closes(_ clause: Clause) -> Bool {
        reading.marks(in: clause.range).contains { $0.date != nil || $0.isLimit }
    }

    /// 每年组织集中培训，时间不少于32学时: the number its head has been waiting for.
    private func isCountedHere(_ clause: Clause, _ own: [TimeMark]) -> Bool {
        reading.marks(in: clause.range).allSatisfy { $0.count != nil }
            && own.contains(where: \.isHead)
            && own.allSatisfy { $0.count == nil && $0.date == nil && !$0.isWhole }
    }

    /// 每季度不少于1次 alone counts the act before it; 每年， alone waits for the act after it.
    private mutating func time(_ clause: Clause, _ counts: Bool, _ follows: Bool) {
        let ends = !follows && closes(clause)
        guard pending == nil, counts || ends, let last = acts.last,
            last.clause.sentence == clause.sentence
        else {
            if follows || pending != nil && ends {
                hold(clause, nil)
            } else if pending == nil, counts {
                act(clause, isInput: false)
            }
            return
        }
        let own = reading.marks(in: last.core) + last.joined
        if !counts, own.contains(where: \.opens) { return }
        if counts, isCountedHere(clause, Array(own)) {
            acts[acts.count - 1].range = last.range.lowerBound..<clause.range.upperBound
            acts[acts.count - 1].joined += reading.marks(in: clause.range)
        } else if own.contains(where: {
            $0.isHead || $0.isWhole || $0.date != nil || $0.count != nil
        }) {
            var again = Act(range: clause.range, core: clause.range, clause: clause)
            again.isRecount = true
            acts.append(again)
        } else {
            acts[acts.count - 1].range = last.range.lowerBound..<clause.range.upperBound
            acts[acts.count - 1].joined += reading.marks(in: clause.range)
        }
    }
}
