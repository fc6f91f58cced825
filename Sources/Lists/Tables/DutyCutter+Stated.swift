extension DutyCutter {
    /// When something is owed by the words of a cell or a line that says nothing else.
    ///
    /// Nil where they say nothing that binds: 长期, 按要求.
    func schedule(stated span: Span) -> (Schedule, ScheduleSpans)? {
        let breaks = (span.start..<span.end).filter { document.scalars[$0].isNewline }
        let passage = Passage(
            document.scalars, span: span, without: breaks.map { Span($0, $0 + 1) },
            before: "开展工作")
        if let period = StatedPeriod.period(passage) {
            let recurring = Recurring(period: period, min: 1, minExplicit: false)
            return (.recurring(recurring), ScheduleSpans(schedule: span))
        }
        let reading = FoundWords(passage, grammar)
        let clauses = ClauseCutter(reading: reading, turns: grammar.turns).clauses()
        var joiner = ActJoiner(reading, grammar.turns)
        let acts = joiner.acts(clauses)
        var times = TimeReader(reading, grammar.turns)
        for (index, act) in acts.enumerated() {
            let timing = times.timing(of: act, before: acts[(index + 1)...])
            if timing.schedule != .continuing { return (timing.schedule, timing.spans) }
        }
        return nil
    }
}

extension DutyCutter {
    /// The window that the words of a cell name, with a number or without.
    func period(stated span: Span) -> Period? {
        if wholeYears.opens(span, in: document.scalars), span.count <= 4 { return .year }
        guard case .recurring(let recurring) = schedule(stated: span)?.0 else { return nil }
        return recurring.period
    }
}

private let wholeYears = WordSet("全年", "年内", "本年", "当年", "年度内", "年度")

/// The bare names of periods, as a column of frequencies holds them.
enum StatedPeriod {
    static func period(_ passage: Passage) -> Period? {
        periods[passage.words(0..<passage.count - 4)]
    }

    private static let periods: [String: Period] = [
        "日": .day, "周": .week, "月": .month, "月度": .month, "季": .quarter, "季度": .quarter,
        "半年": .halfYear, "半年度": .halfYear, "年": .year, "年度": .year, "学期": .semester,
    ]
}
