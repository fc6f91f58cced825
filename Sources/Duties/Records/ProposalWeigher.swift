import Lists

/// Weighs one draft against the duties of an organisation.
struct ProposalWeigher {
    let draft: RecordDraft
    let duties: [DutyKey: Duty]
    private let shared: SharedWords
    private let items: ItemWords
    private let pairs: Set<UInt64>
    private let text: String
    private let titles: [PostID: String]

    init(_ draft: RecordDraft, _ situation: Situation, known: Day) {
        self.draft = draft
        let borne = borneDuties(in: situation, on: known)
        duties = Dictionary(borne.map { ($0.key, $0.duty) }) { first, _ in first }
        shared = SharedWords(duties.values.map(\.action.text))
        items = ItemWords(duties.values.map { ($0.id, $0.text) })
        text = draft.title + "。" + draft.words
        pairs = Set(text.letterPairs.map(\.key))
        titles = Dictionary(situation.posts.map { ($0.id, $0.title) }) { first, _ in first }
    }

    func proposal(for choice: Choice) -> Proposal? {
        guard let duty = duties[choice.duty], let bearer = bearerReason(choice.bearer)
        else { return nil }
        var says = shared.compare(said(by: duty, choice), with: pairs)
        if choice.purpose == .satisfies {
            says.percent = min(100, says.percent + items.cover(of: pairs, by: duty.id) / 3)
        }
        let isMadeFor = draft.kind.facts.actions.contains(duty.action.kind)
        guard says.percent >= leastShared(choice, duty, isMadeFor) else { return nil }
        var reasons: [Proposal.Reason] = [.kind(isMadeFor: isMadeFor)]
        if !says.words.isEmpty { reasons.append(.words(says.words)) }
        reasons += windowReasons(choice) + bearer
        let isNamed = isCounterpartNamed(choice)
        if isNamed == true, let name = choice.verdict?.obligation.counterpart {
            reasons.append(.counterpart(name))
        }
        let isStrong =
            isMadeFor && says.percent >= 30 && choice.lacks && isNamed != false && !bearer.isEmpty
        return Proposal(
            claim: claim(for: choice),
            score: score(reasons, percent: says.percent, isNamed: isNamed), isStrong: isStrong,
            reasons: reasons)
    }

    /// How much of the duty's words a record must say, in percent, to be worth a person's look.
    ///
    /// Anything may tell of an event; for the rest, the less the kind of record fits, the more the
    /// words must.
    private func leastShared(_ choice: Choice, _ duty: Duty, _ isMadeFor: Bool) -> Int {
        if choice.purpose == .triggers { return 30 }
        if isMadeFor { return choice.verdict == nil ? 15 : 0 }
        return draft.kind.facts.also.contains(duty.action.kind) ? 15 : 60
    }

    private func said(by duty: Duty, _ choice: Choice) -> String {
        if choice.purpose == .triggers, case .event(let event) = duty.schedule {
            return event.trigger.value
        }
        return duty.action.text
    }

    /// Names the window only where the day alone would not lead there.
    private func claim(for choice: Choice) -> Claim {
        let obligation = choice.verdict?.obligation
        return Claim(
            choice.purpose, duty: choice.duty, bearer: choice.bearer,
            window: obligation.flatMap { $0.trigger == nil ? nil : $0.window.start },
            counterpart: obligation?.counterpart)
    }

    /// Nil where the bearer had no part in it.
    private func bearerReason(_ bearer: BearerKey) -> [Proposal.Reason]? {
        guard bearer.organisation == draft.organisation else { return nil }
        guard let post = bearer.post else { return [.organisation] }
        if draft.posts.contains(post) { return [.bearer(post)] }
        return draft.posts.isEmpty ? [] : nil
    }

    private func windowReasons(_ choice: Choice) -> [Proposal.Reason] {
        guard let verdict = choice.verdict else { return [.uncounted] }
        let obligation = verdict.obligation
        switch verdict.column {
        case .met, .metLate: return [.alreadyMet]
        case .missed, .excused, .open:
            let late = draft.happened - obligation.window.last
            if late > 0, !obligation.isOpenEnded {
                return [.overdue(obligation.window, days: late)]
            }
            return [.window(obligation.window, lacking: obligation.needed - verdict.done)]
        }
    }

    /// Whether the one it is owed to took part; nil where it is owed to nobody in particular.
    private func isCounterpartNamed(_ choice: Choice) -> Bool? {
        guard let name = choice.verdict?.obligation.counterpart else { return nil }
        return draft.others.contains(name) || text.holds(name)
            || draft.posts.contains { titles[$0] == name }
    }

    private func score(
        _ reasons: [Proposal.Reason], percent: Int, isNamed: Bool?
    ) -> Int {
        var score = percent / 2 + (isNamed == true ? 10 : isNamed == false ? -10 : 0)
        for reason in reasons {
            switch reason {
            case .kind(let isMadeFor): score += isMadeFor ? 30 : 10
            case .window: score += 15
            case .overdue: score += 8
            case .bearer: score += 15
            case .organisation: score += 10
            case .alreadyMet, .words, .counterpart, .uncounted: break
            }
        }
        return score
    }
}
