/// Sets fields of a duty as a person says, and keeps its places honest: they point at words of the
/// item, at the duty's own where none says what the person said.
struct DutyEditor {
    private let text: ItemText

    init(_ text: ItemText) { self.text = text }

    /// The duty with the change; nil where the change leaves no duty (no date, no trigger).
    func edited(_ duty: Duty, _ change: DutyChange) -> Duty? {
        var duty = duty
        if let words = change.words { move(&duty, to: words) }
        if let modality = change.modality { duty.modality = modality }
        if let kind = change.action { duty.action.kind = kind }
        if let bearer = change.bearer { duty.bearer = self.bearer(bearer, duty) }
        if let names = change.addressees {
            duty.addressees = named(names, before: duty.addressees, duty)
            duty.flags.removeAll { $0 == Flag.inheritedAddressee }
        }
        if let names = change.counterparts {
            duty.counterparts = named(names, before: duty.counterparts, duty)
            duty.flags.removeAll { $0 == Flag.inheritedCounterpart }
        }
        if let schedule = change.schedule, !set(schedule, on: &duty) { return nil }
        if let per = change.per {
            duty.per = per
            duty.flags.removeAll { $0 == Flag.undecidedPer }
        }
        if change != DutyChange(), !duty.flags.contains(Flag.corrected) {
            duty.flags.append(Flag.corrected)
        }
        return duty
    }

    /// What was read inside the old words and lies outside the new ones points at the new ones.
    private func move(_ duty: inout Duty, to words: Span) {
        duty.span = text.inDocument(words)
        duty.text = text.words(words)
        if !duty.span.contains(duty.action.span) { duty.action.span = duty.span }
    }

    private func bearer(_ change: BearerChange, _ duty: Duty) -> Bearer {
        guard let name = change.text, !name.isEmpty else {
            return Bearer(role: change.role, inherited: false)
        }
        return Bearer(role: change.role, text: name, inherited: false, span: place(of: name, duty))
    }

    private func named(_ names: [String], before: [Named], _ duty: Duty) -> [Named] {
        names.filter { !$0.isEmpty }.map { name in
            before.first { $0.text == name } ?? Named(text: name, span: place(of: name, duty))
        }
    }

    private func place(of words: String, _ duty: Duty) -> Span {
        text.find(words, near: text.inWords(duty.span)).map(text.inDocument) ?? duty.span
    }
}

extension DutyEditor {
    private func set(_ change: ScheduleChange, on duty: inout Duty) -> Bool {
        guard let schedule = schedule(change, duty), schedule.isSensible else { return false }
        let words = duty.spans.schedule ?? duty.span
        duty.schedule = schedule
        switch schedule {
        case .continuing: duty.spans = ScheduleSpans()
        case .deadline(let deadline):
            duty.spans = ScheduleSpans(
                schedule: words, deadlines: duty.spans.deadlines ?? words,
                covers: deadline.covers == nil ? nil : duty.spans.covers ?? words)
        case .recurring, .event, .vague: duty.spans = ScheduleSpans(schedule: words)
        }
        duty.flags.removeAll {
            $0 == Flag.noPeriod || $0 == Flag.distributed || $0 == Flag.inheritedTrigger
        }
        return true
    }

    private func schedule(_ change: ScheduleChange, _ duty: Duty) -> Schedule? {
        switch change {
        case .recurring(let recurring): return .recurring(recurring)
        case .deadline(let deadline): return .deadline(deadline.inOrder)
        case .event(let trigger, let within, let term):
            guard !trigger.isEmpty else { return nil }
            let place = { Sourced($0, self.place(of: $0, duty)) }
            let limit = within.map { Sourced($0, limitWords(duty) ?? duty.span) }
            return .event(Event(trigger: place(trigger), within: limit, term: term.map(place)))
        case .vague(let term):
            return term.isEmpty ? nil : .vague(term: Sourced(term, place(of: term, duty)))
        case .continuing: return .continuing
        }
    }

    /// Where the text itself says how long.
    private func limitWords(_ duty: Duty) -> Span? {
        if case .event(let event) = duty.schedule { return event.within?.span ?? event.term?.span }
        return duty.spans.schedule
    }
}

extension Deadline {
    /// Dates sorted, each with what it covers.
    fileprivate var inOrder: Deadline {
        let order = dates.indices.sorted { dates[$0] < dates[$1] }
        let all = covers.flatMap { $0.count == dates.count ? $0 : nil }
        return Deadline(
            period: period, dates: order.map { dates[$0] },
            covers: all.map { covers in order.map { covers[$0] } })
    }
}

extension Schedule {
    /// A number of times, dates that a calendar has.
    fileprivate var isSensible: Bool {
        switch self {
        case .recurring(let recurring):
            recurring.min >= 1 && recurring.max.map { $0 >= recurring.min } ?? true
        case .deadline(let deadline):
            !deadline.dates.isEmpty
                && deadline.dates.allSatisfy {
                    (1...31).contains($0.day) && $0.month.map { (1...12).contains($0) } ?? true
                }
        case .event, .vague, .continuing: true
        }
    }
}
