extension TimeReader {
    /// 遇强降雨加密巡查: whatever is met with, up to the verb.
    func met(_ act: Act) -> Range<Int>? {
        guard let open = TriggerWords.finding(reading, act.core),
            let end = TriggerWords.actAfterMeeting(reading, open..<act.core.upperBound)
        else { return nil }
        return TriggerWords.trimmed(reading, turns, open..<end)
    }

    /// 宣传月期间, 高考期间: a season at the front that no table names.
    func season(_ act: Act) -> Range<Int>? {
        let passage = reading.passage
        let start = act.subject?.range.upperBound ?? act.core.lowerBound
        var at = start + 2
        while at + 1 < min(act.core.upperBound, start + 26) {
            let isSeason =
                passage[at] == "期" && passage[at + 1] == "间"
                && TimeReader.seasons.has(passage[at - 1]) && at < start + 18
            let isNode = TimeReader.nodes.begins(passage, at: at)
            if isSeason || isNode, reading.mark(covering: at) == nil,
                !reading.words(in: start..<at).contains(where: {
                    $0.is(.modal) || $0.is(.light) && !(isNode && isListed(start..<at))
                })
            {
                return TriggerWords.trimmed(reading, turns, start..<at + 2)
            }
            at += 1
        }
        return nil
    }

    /// 换届、机构改革等重要节点: whatever is named before 等 is when.
    private func isListed(_ range: Range<Int>) -> Bool {
        range.contains { reading.passage[$0] == "等" }
    }

    private static let nodes = WordList("节点 时段 时期 时节")
    private static let seasons = CodeSet("月周节季考汛")

    /// What stands before 及时 in its own clause: a find, a topic, a moment.
    func ownTrigger(_ act: Act, _ prompt: TimeMark) -> Range<Int>? {
        let prefix = act.core.lowerBound..<max(act.core.lowerBound, prompt.range.lowerBound)
        if prefix.count == 1, reading.passage[prefix.upperBound] == "前" {
            return prefix.lowerBound..<prefix.upperBound + 1
        }
        guard prefix.count > 1 else { return nil }
        if reading.passage[prompt.range.lowerBound] == "前" {
            return moment(prefix, act)
        }
        // 事发后 takes up what is named before it.
        if prefix.count < 4, reading.passage[prefix.lowerBound] == "事",
            act.trigger != nil || inheritedTrigger != nil
        {
            return nil
        }
        if prefix.count < 4, reading.passage[prefix.lowerBound] != "事",
            TimeReader.afterwards.has(reading.passage[prefix.upperBound - 1])
        {
            return prefix
        }
        if let open = TriggerWords.finding(reading, prefix) {
            return goingBack(TriggerWords.trimmed(reading, turns, open..<prefix.upperBound), act)
        }
        let start = startOfTrigger(act, in: prefix)
        guard start < prefix.upperBound - 1 else { return nil }
        let rest = start..<prefix.upperBound
        if let after = turns.topics.end(reading.passage, at: start), after < prefix.upperBound {
            if let topic = topic(after..<prefix.upperBound, prompt) { return topic }
            return prompt.isLimit ? near(act, prompt) : nil
        }
        if prompt.isLimit, let near = near(act, prompt) { return goingBack(near, act) }
        if let end = TriggerWords.timeInside(reading, start..<prefix.upperBound + 1) {
            return TriggerWords.trimmed(reading, turns, start..<(end - start < 2 ? end + 1 : end))
        }
        let trimmed = TriggerWords.trimmed(reading, turns, rest)
        if TriggerWords.endsInTime(reading, rest) { return trimmed }
        if reading.passage[rest.upperBound - 1] == "的" { return trimmed }
        guard isBareTopic(trimmed, prompt) else { return nil }
        return reading.passage[trimmed.upperBound - 1] == "小" ? rest : trimmed  // 超过2小时
    }

    static let afterwards = CodeSet("后前")

    /// 发现…线索的，自发现之日起: the day goes back to what was found.
    private func goingBack(_ range: Range<Int>, _ act: Act) -> Range<Int> {
        guard range.count < 4, let joined = act.trigger, !joined.isTopicOnly else { return range }
        return joined.range
    }

    /// Behind the one who acts; a newcomer's arrival is itself what sets it off, and who is named
    /// behind the time has no part in it.
    private func startOfTrigger(_ act: Act, in prefix: Range<Int>) -> Int {
        guard let own = act.ownSubject?.range, own.lowerBound < prefix.upperBound,
            reading.passage[own.lowerBound] != "新"
        else { return prefix.lowerBound }
        return own.upperBound
    }

    /// 召开民主生活会前15日: all that comes before.
    private func moment(_ range: Range<Int>, _ act: Act) -> Range<Int>? {
        let start = max(startOfTrigger(act, in: range), range.lowerBound)
        guard range.upperBound - start > 1 else { return nil }
        let open = turns.conditions.end(reading.passage, at: start) ?? start
        return (open < range.upperBound ? open : start)..<range.upperBound
    }

    /// 对…问题 sets off, and whoever something is amiss with; 对…文件材料 does not.
    private func topic(_ range: Range<Int>, _ prompt: TimeMark) -> Range<Int>? {
        let trimmed = TriggerWords.trimmed(reading, turns, range)
        if reading.passage[range.upperBound - 1] == "的" { return trimmed }
        if reading.word(endingAt: trimmed.upperBound)?.is(.happening) == true { return trimmed }
        if case .ordered = prompt.kind { return trimmed }
        return isAmiss(trimmed) ? trimmed : nil
    }

    /// 整改不到位的社区, 有违纪苗头的干部, 错误言论, 思想波动等情况.
    private func isAmiss(_ range: Range<Int>) -> Bool {
        let passage = reading.passage
        if TimeReader.several.ends(passage, at: range.upperBound, notBefore: range.lowerBound) {
            return true
        }
        if TimeReader.wrong.begins(passage, at: range.lowerBound)
            || reading.word(at: range.lowerBound)?.is(.finding) == true
        {
            return true
        }
        guard let of = passage.first("的", in: range) else { return false }
        return passage[range.lowerBound] == "有"
            || (range.lowerBound..<of).contains { turns.wanting.begins(passage, at: $0) }
    }

    private static let several = WordList("等情况 等问题 等情形 等现象 等行为")
    private static let wrong = WordList("错误 不良 虚假 有害 负面 违规 违法 违纪 异常 苗头 反常 过激")

    /// 重大问题 in 重大问题及时报告: a noun in front, no verb, no paper, nobody who acts.
    private func isBareTopic(_ range: Range<Int>, _ prompt: TimeMark) -> Bool {
        if reports(prompt) && isUnknown(range) || endsInOutcome(range) { return true }
        // 失联超过1小时: beyond a measure.
        if range.contains(where: { TimeReader.beyond.begins(reading.passage, at: $0) }) {
            return true
        }
        guard range.count > 1, let last = reading.word(endingAt: range.upperBound),
            last.is([.topic, .happening]),
            !turns.papers.ends(reading.passage, at: range.upperBound, notBefore: range.lowerBound)
        else { return false }
        // 一般问题, 其他情况: of such a kind.
        if TimeReader.kinds.end(reading.passage, at: range.lowerBound) == last.range.lowerBound {
            return !last.is(.party)
        }
        let first = reading.word(at: range.lowerBound)
        if let first, first.range != last.range, first.is([.light, .manner, .modal, .preposition]) {
            return false
        }
        return !last.is(.party)
    }

    /// 检查结果及时通报: what has come out is told.
    private func endsInOutcome(_ range: Range<Int>) -> Bool {
        range.count > 2 && reading.passage[range.upperBound - 1] == "果"
            && reading.passage[range.upperBound - 2] == "结"
    }

    private static let beyond = WordList("超过 逾期 超期 超出")
    private static let kinds = WordList("一般 一般性 其他 其它 重大 重要 紧急 特殊 复杂")

    private func reports(_ prompt: TimeMark) -> Bool {
        reading.word(at: prompt.range.upperBound)?.word.kind == .report
    }

    /// A noun the tables do not know, without a verb or a paper in it.
    private func isUnknown(_ range: Range<Int>) -> Bool {
        range.count > 2
            && !turns.papers.ends(
                reading.passage, at: range.upperBound, notBefore: range.lowerBound)
            && reading.words(in: range).allSatisfy {
                !$0.is([.light, .modal, .preposition, .party])
            }
    }

    /// 及时解决重大问题: what is put right is what sets it off.
    func object(_ act: Act, _ prompt: TimeMark) -> Range<Int>? {
        guard let last = reading.word(endingAt: act.core.upperBound), last.is(.happening),
            last.range.lowerBound > prompt.range.upperBound
        else { return nil }
        var verbEnd: Int?
        for word in governed(act, after: prompt) {
            guard word.is(.verb), !word.is(.happening) || verbEnd == nil else { break }
            if word.is(.finding) { return nil }
            if verbEnd == nil, !TimeReader.mends(reading, word) { return nil }
            verbEnd = word.range.upperBound
            if word.range.upperBound >= last.range.lowerBound { break }
            if reading.passage.first("的", in: word.range.upperBound..<last.range.lowerBound) != nil
            {
                break
            }
        }
        guard let start = verbEnd, start < last.range.upperBound else { return nil }
        return TriggerWords.trimmed(reading, turns, start..<last.range.upperBound)
    }

    /// 及时向县委报告…: the words behind 及时, without the one who is told.
    private func governed(_ act: Act, after prompt: TimeMark) -> ArraySlice<FoundWord> {
        let words = reading.words(in: prompt.range.upperBound..<act.core.upperBound)
        guard let first = words.first, first.range.lowerBound == prompt.range.upperBound,
            first.range.count == 1, reading.passage[first.range.lowerBound] == "向",
            // 及时向纪委反映问题: 问题 by itself sets nothing off.
            let last = words.last, last.range.count > 2
        else { return words }
        return words.dropFirst().drop { $0.is([.party, .manner]) || !$0.is([.verb, .modal]) }
    }

    private static func mends(_ reading: FoundWords, _ word: FoundWord) -> Bool {
        switch word.word.kind {
        case .rectification, .risk, .guidance, .accountability, .caseSupport, .report, .appeal,
            .referral:
            true
        default: handling.begins(reading.passage, at: word.range.lowerBound)
        }
    }

    private static let handling = WordList("劝阻 劝止 处理 办理 答复 回应 研究解决 响应 处置 查处 制止 纠正 破解")

    /// 定期, 及时总结: a word of time and nothing that sets it off.
    func vague(_ act: Act, _ marks: [TimeMark]) -> Timing? {
        guard let mark = marks.first(where: { $0.isVague || $0.isPrompt && !$0.isLimit }) else {
            return nil
        }
        let term = term(mark)
        var timing = Timing(
            schedule: .vague(term: term),
            head: mark.isVague ? head(.term(term), mark.range, act) : nil)
        timing.spans.schedule = reading.passage.span(mark.range)
        return timing
    }
}
