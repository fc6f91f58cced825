extension TimeReader {
    /// Something sets it off: named by the clause, by a clause before it, or by what is to be put right.
    func event(_ act: Act, _ marks: [TimeMark]) -> Timing? {
        guard let prompt = prompt(marks) else {
            return eventWithoutTerm(act, marks)
        }
        let limit = marks.first(where: \.isLimit)
        guard let (range, inherited) = trigger(act, prompt, marks, needed: limit != nil) else {
            return nil
        }
        var timing = event(range, inherited ? [Flag.inheritedTrigger] : [])
        if case .event(var event) = timing.schedule {
            if let limit, case .limit(let duration) = limit.kind {
                event.within = Sourced(duration, reading.passage.span(limit.range))
            }
            if !prompt.isLimit { event.term = term(prompt) }
            timing.schedule = .event(event)
        }
        timing.spans.schedule = reading.passage.span(prompt.range)
        return timing
    }

    /// The first, unless a later one stands right behind a condition (不能当场办的3日内答复).
    private func prompt(_ marks: [TimeMark]) -> TimeMark? {
        marks.last { $0.isPrompt && reading.passage[$0.range.lowerBound - 1] == "的" }
            ?? marks.first(where: \.isPrompt)
    }

    private func event(_ range: Range<Int>, _ flags: [String]) -> Timing {
        Timing(schedule: .event(Event(trigger: sourced(range))), flags: flags, trigger: range)
    }

    /// 早发现、早报告 goes by its first word.
    func term(_ mark: TimeMark) -> Sourced<String> {
        if case .early = mark.kind {
            return Sourced("早", reading.passage.span(mark.range))
        }
        return sourced(mark.range)
    }

    /// The trigger of a clause with 及时 or a limit, and whether an earlier clause lends it.
    private func trigger(
        _ act: Act, _ prompt: TimeMark, _ marks: [TimeMark], needed: Bool
    ) -> (Range<Int>, Bool)? {
        if let own = ownTrigger(act, prompt) { return (own, false) }
        if reading.passage[prompt.range.lowerBound] == "提", act.trigger == nil,
            let own = before(act, prompt)
        {
            return (own, false)
        }
        if let joined = act.trigger, !joined.isTopicOnly { return (joined.range, false) }
        if let node = marks.first(where: \.isNode) { return (node.range, false) }
        if let object = object(act, prompt) { return (object, false) }
        if needed, let joined = act.trigger { return (joined.range, false) }
        if let inherited = inheritedTrigger { return (inherited, true) }
        if case .ordered = prompt.kind { return (previousInSentence(act) ?? prompt.range, false) }
        if needed {
            return (before(act, prompt) ?? previousInSentence(act) ?? prompt.range, false)
        }
        return nil
    }

    private func previousInSentence(_ act: Act) -> Range<Int>? {
        guard let previous = previousAct,
            act.clause.isTail || previous.upperBound + 2 > act.range.lowerBound
        else { return nil }
        return previous
    }

    /// 离开本市 in 离开本市提前1天报告: words of its own, unless they only begin the act.
    private func before(_ act: Act, _ prompt: TimeMark) -> Range<Int>? {
        if let near = near(act, prompt) { return near }
        let start = act.ownSubject?.range.upperBound ?? act.core.lowerBound
        let isEarly = reading.passage[prompt.range.lowerBound] == "提"
        guard prompt.range.lowerBound - start > (isEarly ? 1 : 2) else { return nil }
        let range = TriggerWords.trimmed(reading, turns, start..<prompt.range.lowerBound)
        let isAct = reading.word(at: range.lowerBound)?.is(.light) ?? false
        // 一般 by itself says nothing.
        if let word = reading.word(at: range.lowerBound), word.range == range,
            word.is([.manner, .modal])
        {
            return nil
        }
        return range.count > 1 && (isEarly || !isAct) ? range : nil
    }

    /// 在入职7日内: what stands between 在 and the limit.
    func near(_ act: Act, _ prompt: TimeMark) -> Range<Int>? {
        let end = prompt.range.lowerBound
        var at = end - 1
        while at >= act.core.lowerBound, end - at < 16 {
            if reading.passage[at] == "在" || reading.passage[at] == "自" || opensNode(at, end) {
                return end - at > 2
                    ? TriggerWords.trimmed(reading, turns, named(act, before: at) ?? at + 1..<end)
                    : nil
            }
            at -= 1
        }
        return nil
    }

    /// 信访事项自收到之日起: what it is that was received stands before 自.
    private func named(_ act: Act, before at: Int) -> Range<Int>? {
        let start = act.ownSubject?.range.upperBound ?? act.core.lowerBound
        let end = TimeReader.dayOf.end(reading.passage, at: at + 1) ?? 0
        guard reading.passage[at] == "自", end > 0, at - start > 1,
            reading.words(in: start..<at).allSatisfy({
                !$0.is([.light, .modal, .preposition, .manner])
                    && (!$0.is(.finding) || reading.passage[$0.range.upperBound] == "的")
            })
        else { return nil }
        return start..<end
    }

    private static let dayOf = WordList(
        "收到 受理 签收 接到 接收 交办 批准 立案 发现 登记 提出 送达 作出 下达 报到 印发 反馈 通报 公布 生效 任职")

    /// 于学期结束后: 于 by itself, not in 由于 or 不少于.
    private func opensNode(_ at: Int, _ end: Int) -> Bool {
        reading.passage[at] == "于" && !TimeReader.beforeNode.has(reading.passage[at - 1])
            && TimeReader.afterwards.has(reading.passage[end - 1])
    }

    private static let beforeNode = CodeSet("由关对至少低多鉴基等善勇敢便属位处归忠")

    /// 发现…，V without 及时, …时V, 汛期V: the text names what sets it off all the same.
    private func eventWithoutTerm(_ act: Act, _ marks: [TimeMark]) -> Timing? {
        if let trigger = act.trigger, isRepeatedOffence(trigger.range) { return nil }
        var found: Range<Int>?
        if let joined = act.trigger, !joined.needsTime { found = joined.range }
        if let joined = act.trigger, let vague = marks.first(where: \.isVague),
            reading.passage[joined.range.upperBound] == "的"
                || !joined.isTopicOnly && reading.passage[vague.range.lowerBound] == "适"
        {
            found = joined.range
        }
        if found == nil, let node = marks.first(where: \.isNode) { found = node.range }
        if found == nil { found = inClause(act) ?? firstOf(act) }
        guard let range = found else { return nil }
        var timing = event(range, [])
        if case .event(var event) = timing.schedule, let vague = marks.first(where: \.isVague) {
            event.term = sourced(vague.range)
            timing.schedule = .event(event)
        }
        timing.spans.schedule = reading.passage.span(range)
        return timing
    }

    /// 一年内发生两起以上案件的: who offends so often bears the consequence.
    private func isRepeatedOffence(_ range: Range<Int>) -> Bool {
        let from = max(0, range.lowerBound - 8)
        let marks = reading.marks(in: from..<range.upperBound)
        return marks.contains { mark in
            mark.count != nil && reading.passage[mark.range.upperBound - 1] == "上"
                && marks.contains {
                    $0.range.lowerBound < mark.range.lowerBound
                        && ($0.isWhole || $0.isHead || $0.isLimit)
                }
        }
    }

    /// 紧急情况先口头报告: what has happened, and what is done first.
    private func firstOf(_ act: Act) -> Range<Int>? {
        let start = act.ownSubject?.range.upperBound ?? act.core.lowerBound
        guard let at = reading.passage.first("先", in: start..<min(start + 14, act.core.upperBound)),
            at > start + 1, reading.word(at: at)?.range.count ?? 1 == 1
        else { return nil }
        var end = at
        while let word = reading.word(endingAt: end), word.is(.modal) {
            end = word.range.lowerBound
        }
        guard let last = reading.word(endingAt: end), last.is(.happening),
            last.range.lowerBound >= start
        else { return nil }
        return start..<end
    }

    /// 会前广泛听取意见, 行前报告: a moment of two letters, and what is done then.
    private func front(_ act: Act) -> Range<Int>? {
        let start = act.core.lowerBound
        guard let end = TimeReader.fronts.end(reading.passage, at: start),
            reading.word(at: end)?.is([.manner, .modal, .preposition, .light]) == true
        else { return nil }
        return start..<end
    }

    private static let fronts = WordList("会前 会后 行前 事前 事后 课前 赛前 岗前 任前")

    private func inClause(_ act: Act) -> Range<Int>? {
        if let open = TriggerWords.finding(reading, act.core) {
            let end = TriggerWords.actAfterHappening(reading, open..<act.core.upperBound)
            if let end { return TriggerWords.trimmed(reading, turns, open..<end) }
        }
        if let front = front(act) { return front }
        guard var end = TriggerWords.timeInside(reading, act.core) else {
            return met(act) ?? season(act)
        }
        if reading.passage[end] == "前" { end += 1 }
        // 决策前书记与镇长沟通: whoever is named behind the moment is no part of it.
        let named = act.ownSubject?.range
        let start =
            named.flatMap { $0.upperBound < end ? $0.upperBound : nil }
            ?? act.core.lowerBound
        return TriggerWords.trimmed(reading, turns, start..<max(start + 1, end))
    }
}
