/// Writes down the duties of an item, each with its fields, and hands on what later ones take over.
struct DutyWriter {
    private let reading: FoundWords
    /// What the identifiers of its duties begin with.
    private let item: String
    private let bearers: BearerReader
    private let words: Slicer
    private var times: TimeReader
    private(set) var duties: [Duty] = []
    private var past = Past()

    /// What earlier acts of the item leave to later ones.
    private struct Past {
        var subject: (value: Subjects.Subject, sentence: Int, opensItem: Bool)?
        var addressees: (names: [Named], paragraph: Int)?
        var counterparts: (names: [Named], paragraph: Int)?
        var acts: [(range: Range<Int>, sentence: Int, kind: Action.Kind, isTimed: Bool)] = []
    }

    init(
        _ reading: FoundWords, _ turns: Turns, item: String, bearers: BearerReader, words: Slicer
    ) {
        (self.reading, self.item, self.bearers, self.words) = (reading, item + "#", bearers, words)
        times = TimeReader(reading, turns)
    }

    mutating func write(_ act: Act, before rest: ArraySlice<Act>) {
        let timing = times.timing(of: act, before: rest)
        if isRepeated(act, timing) { return }
        let span = reading.passage.span(act.range)
        var action = action(act, timing)
        if action.kind == .other, let kind = lentKind(act, rest) { action.kind = kind }
        let modality = Modalities(reading: reading).modality(act.core, after: timing.trigger)
        if modality == .mustNot { action.kind = .conduct }
        let bearer = bearer(act)
        var flags = timing.flags
        let addressees = addressees(act, action.kind, &flags)
        let counterparts = counterparts(act, action.kind, &flags)
        let per = Sharing(reading: reading).per(act, timing.schedule, action.kind, counterparts)
        if per == .undecided { flags.append(Flag.undecidedPer) }
        if act.trigger?.needsTime == true, case .continuing = timing.schedule {
            flags.append(Flag.conditional)
        }
        let relation = relation(act, action.kind, timing.schedule, span, &flags)
        past.acts.append((act.range, act.clause.sentence, action.kind, timing.schedule.isTimed))
        // Made once, where it stays: a duty is large, and copying it counts up all that it holds.
        duties.append(
            Duty(
                id: item + String(duties.count + 1), span: span, text: words.text(span),
                modality: modality, bearer: bearer, action: action, addressees: addressees,
                counterparts: counterparts, schedule: timing.schedule, per: per,
                spans: timing.spans, relation: relation, flags: flags))
    }

    /// The same words twice in an item are one duty.
    private mutating func isRepeated(_ act: Act, _ timing: Timing) -> Bool {
        guard case .continuing = timing.schedule, act.range.count > 6,
            let earlier = past.acts.indices.suffix(64).first(where: {
                reading.passage.same(past.acts[$0].range, act.range)
            })
        else { return false }
        if !duties[earlier].flags.contains(Flag.repeated) {
            duties[earlier].flags.append(Flag.repeated)
        }
        return true
    }

    /// The verb after the subject and after what sets it off.
    private func action(_ act: Act, _ timing: Timing) -> Action {
        var start = act.core.lowerBound
        if let subject = act.ownSubject {
            start = subject.range.upperBound
        }
        if case .event = timing.schedule, let trigger = timing.trigger,
            act.core.contains(trigger.lowerBound), trigger.upperBound < act.core.upperBound,
            reading.words(in: trigger.upperBound..<act.core.upperBound).contains(where: {
                $0.is(.verb)
            })
        {
            start = max(start, trigger.upperBound)
        }
        if act.isRecount, let last = duties.last { return last.action }
        var action = Actions(reading: reading).action(act.core, after: start)
        if let last = past.acts.last, last.sentence == act.clause.sentence, isEchoed(act, action) {
            action.kind = last.kind
        }
        return action
    }

    /// 甲每年2次、乙每季度1次检查: who and how often, and only then what.
    private func lentKind(_ act: Act, _ rest: ArraySlice<Act>) -> Action.Kind? {
        guard !reading.marks(in: act.core).isEmpty,
            !reading.words(in: act.core).contains(where: { $0.is(.verb) })
        else { return nil }
        for next in rest.prefix(4) where next.clause.sentence == act.clause.sentence {
            let start = next.ownSubject?.range.upperBound ?? next.core.lowerBound
            let kind = Actions(reading: reading).action(next.core, after: start).kind
            if kind != .other { return kind }
        }
        return nil
    }

    /// 每年至少讲1次: the clause before says what.
    private func isEchoed(_ act: Act, _ action: Action) -> Bool {
        guard action.kind == .leadership || action.kind == .other else { return false }
        let marks = reading.marks(in: act.core)
        // 汛期（6月至9月）每月1次: no verb at all, only when and how often.
        if action.kind == .other, marks.contains(where: { $0.count != nil }),
            !reading.words(in: act.core).contains(where: {
                $0.is(.verb) && !reading.passage.bracketed[$0.range.lowerBound]
            })
        {
            return true
        }
        let named = act.ownSubject?.range.count ?? 0
        let said = marks.reduce(named) { $0 + $1.range.count }
        return marks.contains { $0.count != nil } && act.core.count - said <= 4
    }

    private static let papers = WordList("会议记录 会议纪要 记录 档案 台账 结果 材料")

    private mutating func bearer(_ act: Act) -> Bearer {
        let joined = act.range == act.core ? nil : Subjects(reading).subject(of: act.range)
        let own = act.ownSubject ?? joined ?? act.subject
        if let own {
            past.subject = (own, act.clause.sentence, act.range.lowerBound < 2)
        } else if let last = past.subject, last.sentence != act.clause.sentence, !last.opensItem {
            past.subject = nil
        }
        // 书记末位表态，会议记录保存十年: the papers are not kept by who spoke.
        if own == nil, DutyWriter.papers.begins(reading.passage, at: act.core.lowerBound) {
            return bearers.bearer(nil)
        }
        return bearers.bearer(past.subject?.value)
    }
}

extension DutyWriter {
    private mutating func addressees(
        _ act: Act, _ kind: Action.Kind, _ flags: inout [String]
    ) -> [Named] {
        let addressees = Addressees(reading: reading).addressees(act.core)
        if !addressees.isEmpty {
            past.addressees = (addressees, act.clause.paragraph)
            return addressees
        }
        guard kind == .report || kind == .request, let earlier = past.addressees else { return [] }
        flags.append(Flag.inheritedAddressee)
        return inherited(earlier.names)
    }

    private func inherited(_ names: [Named]) -> [Named] {
        names.map { Named(text: $0.text, span: $0.span, inherited: true) }
    }

    private mutating func counterparts(
        _ act: Act, _ kind: Action.Kind, _ flags: inout [String]
    ) -> [Named] {
        let reader = Counterparts(reading: reading)
        var counterparts = reader.counterparts(act.core)
        if counterparts.isEmpty, act.range != act.core {
            counterparts = reader.counterparts(act.range)
        }
        if !counterparts.isEmpty {
            past.counterparts = (counterparts, act.clause.paragraph)
            return counterparts
        }
        guard kind == .talk || kind == .admonition, let earlier = past.counterparts,
            earlier.paragraph == act.clause.paragraph,
            reading.word(at: act.core.lowerBound)?.is(.preposition) != true
        else { return [] }
        flags.append(Flag.inheritedCounterpart)
        return inherited(earlier.names)
    }

    private func relation(
        _ act: Act, _ kind: Action.Kind, _ schedule: Schedule, _ span: Span,
        _ flags: inout [String]
    ) -> Relation? {
        guard let last = past.acts.last, last.sentence == act.clause.sentence,
            let to = duties.last?.id
        else { return nil }
        if act.clause.isAlternative { return Relation(kind: .alternative, to: to, span: span) }
        if act.isInput { return Relation(kind: .input, to: to, span: span) }
        if act.isRecount {
            flags.append(Flag.counted)
            return Relation(kind: .part, to: to, span: span)
        }
        if case .continuing = schedule, Agenda.fits(kind), let meeting = agendaHolder(act) {
            flags.append(Flag.agenda)
            return Relation(kind: .part, to: meeting, span: span)
        }
        if act.clause.isTail, case .event = duties[duties.count - 1].schedule {
            return Relation(kind: .followUp, to: to, span: span)
        }
        return nil
    }

    /// The counted meeting, visit or study whose business the clauses after it are.
    private func agendaHolder(_ act: Act) -> String? {
        for index in past.acts.indices.suffix(12).reversed() {
            let earlier = past.acts[index]
            guard earlier.sentence == act.clause.sentence else { return nil }
            if earlier.isTimed { return Agenda.holds(earlier.kind) ? duties[index].id : nil }
        }
        return nil
    }
}

/// Which acts have an agenda, and which acts can stand on one.
enum Agenda {
    static func holds(_ kind: Action.Kind) -> Bool {
        switch kind {
        case .meeting, .research, .study, .hearing, .organisationalLife, .inspection, .deployment:
            true
        default: false
        }
    }

    static func fits(_ kind: Action.Kind) -> Bool {
        switch kind {
        case .deployment, .hearing, .review, .guidance, .decision, .study, .inspection, .risk,
            .leadership,
            .rectification, .selfExamination, .publicity:
            true
        default: false
        }
    }
}

extension Schedule {
    /// A window, a date or a word of time; what waits for an event has no agenda.
    var isTimed: Bool {
        switch self {
        case .recurring, .vague, .deadline: true
        case .event, .continuing: false
        }
    }
}
