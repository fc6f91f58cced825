/// When a duty is owed, with the places of the words that say so.
struct Timing {
    var schedule: Schedule
    var spans = ScheduleSpans()
    var flags: [String] = []
    /// The window or the word that other acts of the sentence may take over.
    var head: Head?
    /// What set it off, for acts after it.
    var trigger: Range<Int>?

    static let continuing = Timing(schedule: .continuing)
}

/// A head that holds for the coordinates after it.
struct Head {
    enum Value {
        case period(Period?)
        case term(Sourced<String>)
        case date(Deadline)
    }

    var value: Value
    var range: Range<Int>
    var sentence: Int
    var paragraph: Int
    /// The verb it governs; the same verb again stands under the same head.
    var verb: Int?
}

/// Decides when each act is owed, going through an item from left to right.
struct TimeReader {
    let reading: FoundWords
    let turns: Turns
    private(set) var head: Head?
    private var trigger: (range: Range<Int>, sentence: Int)?
    private var previous: Range<Int>?
    /// The window of the duty before, for 次月 after it.
    private(set) var window: (period: Period, months: [Int], sentence: Int)?

    /// Whether the last number of the sentence counts things (个, 户), not acts.
    private(set) var counted: (sentence: Int, isOfThings: Bool)?

    init(_ reading: FoundWords, _ turns: Turns) {
        (self.reading, self.turns) = (reading, turns)
    }

    /// The timing of an act, given those before it; one of those after it may lend it its number.
    mutating func timing(of act: Act, before rest: ArraySlice<Act>) -> Timing {
        if let trigger, trigger.sentence != act.clause.sentence { self.trigger = nil }
        let own = reading.marks(in: act.core)
        let marks = act.joined.isEmpty ? Array(own) : act.joined + own
        // Half of all acts hold no word of time: of the rules only those are asked that need none.
        let timing =
            marks.isEmpty
            ? (act.clause.shared == nil ? nil : counted(act, marks))
                ?? event(act, marks) ?? distributed(act, marks) ?? .continuing
            : deadline(act, marks) ?? recurring(act, marks, rest) ?? counted(act, marks)
                ?? event(act, marks) ?? vague(act, marks) ?? distributed(act, marks) ?? .continuing
        remember(act, timing)
        return timing
    }

    private mutating func remember(_ act: Act, _ timing: Timing) {
        if let found = timing.head {
            head = found
        } else if !timing.flags.contains(Flag.distributed), case .continuing = timing.schedule {
            head?.verb = nil
        }
        if let range = timing.trigger {
            trigger = (range, act.clause.sentence)
        } else if let own = act.trigger, !own.isTopicOnly {
            trigger = (own.range, act.clause.sentence)
        } else if let topic = happeningTopic(act) {
            trigger = (topic, act.clause.sentence)
        }
        previous = act.range
        if case .recurring(let recurring) = timing.schedule, recurring.minExplicit {
            let acts = reading.marks(in: act.core).contains { $0.count?.countsActs == true }
            counted = (act.clause.sentence, !acts && recurring.unit != "次")
        } else {
            counted = nil
        }
        if let (period, months) = timing.schedule.window {
            window = (period, months, act.clause.sentence)
        }
    }

    /// 对发现的隐患要建立台账: what is dealt with here sets off what is told after it.
    private func happeningTopic(_ act: Act) -> Range<Int>? {
        guard let start = turns.topics.end(reading.passage, at: act.core.lowerBound),
            let act = TriggerWords.actAfterHappening(reading, start..<act.core.upperBound)
        else { return nil }
        return TriggerWords.trimmed(reading, turns, start..<act)
    }

    /// What an earlier clause of the same sentence says sets things off.
    var inheritedTrigger: Range<Int>? { trigger?.range }
    var previousAct: Range<Int>? { previous }

    func sourced(_ range: Range<Int>) -> Sourced<String> {
        Sourced(reading.passage.words(range), reading.passage.span(range))
    }

    /// From the first word of time to the last.
    func span(_ marks: [TimeMark]) -> Span? {
        guard let first = marks.first, let last = marks.last else { return nil }
        return reading.passage.span(first.range.lowerBound..<last.range.upperBound)
    }

    /// The first verb of an act, after its words of time.
    func verb(_ act: Act) -> FoundWord? {
        reading.words(in: act.core).first {
            $0.is(.verb) && reading.mark(covering: $0.range.lowerBound) == nil
        }
    }

    func head(_ value: Head.Value, _ range: Range<Int>, _ act: Act) -> Head {
        Head(
            value: value, range: range, sentence: act.clause.sentence,
            paragraph: act.clause.paragraph, verb: verb(act)?.word.number)
    }
}

extension Schedule {
    /// The window it repeats in, where it has one, and the months that follow its ends.
    fileprivate var window: (period: Period, months: [Int])? {
        switch self {
        case .recurring(let recurring):
            guard let period = recurring.period else { return nil }
            return (period, period.followingMonths)
        case .deadline(let deadline):
            guard let period = deadline.period else { return nil }
            return (period, deadline.dates.compactMap(\.month).map { $0 % 12 + 1 }.sorted())
        case .event, .vague, .continuing: return nil
        }
    }
}

extension Period {
    /// The month after each of its windows in a year; none where it is shorter or longer.
    fileprivate var followingMonths: [Int] {
        switch self {
        case .quarter: [1, 4, 7, 10]
        case .halfYear: [1, 7]
        case .year: [1]
        default: []
        }
    }
}

/// What is worth telling about how a duty was read.
enum Flag {
    static let distributed = "head-distributed"
    static let inheritedTrigger = "trigger-inherited"
    static let inheritedAddressee = "addressee-inherited"
    static let inheritedCounterpart = "counterpart-inherited"
    static let noPeriod = "no-period"
    static let undecidedPer = "per-undecided"
    static let agenda = "agenda"
    static let conditional = "conditional"
    static let counted = "counted-again"
    static let repeated = "repeated"
    static let season = "season"
    static let stated = "stated-apart"
    static let corrected = "corrected"
}
