import Lists

/// What a record would satisfy, the best first.
///
/// Every duty of the organisation is weighed: whether the kind of record fits the action, how many
/// telling words they share, whether its window still lacks something, whether its bearer took
/// part. Nothing is claimed by this: a person confirms.
package func proposals(
    for draft: RecordDraft, in situation: Situation, question: StandingQuestion
) -> [Proposal] {
    var question = question
    question.span = Window(
        min(question.span.start, draft.happened), through: max(question.span.last, draft.happened))
    let standing = standing(question, of: situation)
    let weigher = ProposalWeigher(draft, situation, known: question.known)
    let owed = Choice.choices(
        among: standing, happened: draft.happened, duties: weigher.duties)
    return owed.compactMap(weigher.proposal).tickedOncePerItem().sorted {
        ($1.score, $0.claim.duty, $0.claim.bearer) < ($0.score, $1.claim.duty, $1.claim.bearer)
    }
}

extension [Proposal] {
    /// Neighbours in one item share their words, so only the clearly best of them stays ticked.
    fileprivate func tickedOncePerItem() -> [Proposal] {
        struct Place: Hashable {
            let bearer: BearerKey
            let item: Substring
        }
        let places = map {
            Place(bearer: $0.claim.bearer, item: $0.claim.duty.duty.prefix { $0 != "#" })
        }
        let best = Dictionary(zip(places, map(\.score)), uniquingKeysWith: Swift.max)
        return zip(places, self).map { place, proposal in
            var proposal = proposal
            if proposal.score + 20 < best[place, default: 0] { proposal.isStrong = false }
            return proposal
        }
    }
}

/// One duty of one bearer that a record might be claimed for, and what it would count towards.
private struct Choice {
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

/// Weighs one draft against the duties of an organisation.
private struct ProposalWeigher {
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

extension Choice {
    fileprivate var lacks: Bool {
        guard let column = verdict?.column else { return false }
        return column == .open || column == .missed
    }
}
