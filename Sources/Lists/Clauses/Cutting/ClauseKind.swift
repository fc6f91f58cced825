/// What a clause is to the clauses beside it.
enum ClauseKind {
    /// It states something to be done.
    case act
    /// Only words of time and number.
    case time(counts: Bool)
    /// 发现…, …时, …后: what sets off the act that follows.
    case trigger(Trigger)
    /// 村党支部每年2月10日前: who and when, before what.
    case lead
    /// 围绕…, 根据…: how the act that follows is done.
    case circumstance
    /// 对…问题: what the act that follows is about.
    case topic(Range<Int>, happens: Bool)
    /// 对… that does not end in this clause.
    case open(Int)
    /// A noun alone, going on with a topic.
    case topicGoesOn
    /// …的: of whom or of what the act that follows holds.
    case condition(Range<Int>)
    /// 确保…: what comes of the act before it.
    case result
    /// 作为…的内容: what the act before it serves.
    case input
    /// 完成时限：, 责任单位：; what stands under it belongs to the act before.
    case label
    /// 主要负责人：; who owes what stands under it.
    case name(Subjects.Subject)
    /// Points and scores.
    case empty

    var isInput: Bool { if case .input = self { true } else { false } }

    init(_ clause: Clause, _ reading: FoundWords, _ turns: Turns) {
        let reader = ClauseReader(clause: clause, reading: reading, turns: turns)
        self = reader.kind()
    }
}

/// Reads what kind of clause it is, the plainest sign first.
struct ClauseReader {
    let clause: Clause
    let reading: FoundWords
    let turns: Turns

    private var passage: Passage { reading.passage }
    private var range: Range<Int> { clause.range }

    func kind() -> ClauseKind {
        if clause.close == "：", turns.labels.end(passage, at: range.lowerBound) == range.upperBound
        {
            return .label
        }
        if clause.close == "：", let last = reading.word(endingAt: range.upperBound),
            last.is(.party),
            !last.is(.act), !Subjects.never.has(passage[range.lowerBound]),
            NameSplitter(reading: reading).areParties(range)
        {
            return .name(Subjects.Subject(range: range, isPerson: last.is(.person)))
        }
        let marks = reading.marks(in: range)
        if isScore() || isCaption(marks) { return .empty }
        let opens = marks.contains { $0.opens || $0.isNode || $0.count != nil }
        if isSize(marks) { return .result }
        if opens, isBare(marks) { return time(marks) }
        if isIntroduced() { return .lead }
        if let limit = marks.last, limit.isLimit, limit.range.upperBound == range.upperBound,
            clause.close != "、"
        {
            let before = stripped(range.lowerBound..<limit.range.lowerBound)
            guard before.count > 1 else { return .circumstance }
            let whole = TriggerWords.trimmed(reading, turns, before)
            return .trigger(Trigger(range: whole, needsTime: true))
        }
        // 年度 and 上半年 name what is spoken of.
        let isTimeless = marks.allSatisfy(\.isContent)
        let start = afterTime()
        let prompt = marks.contains(where: \.isPrompt)
        let ofWhom = passage[range.upperBound - 1] == "的" && range.count > 3
        if !prompt || ofWhom, let trigger = trigger(start, marks) { return .trigger(trigger) }
        if ofWhom {
            return .condition(stripped(start..<range.upperBound - 1))
        }
        if marks.allSatisfy({ $0.count != nil || $0.isContent }), let topic = topic(start) {
            return topic
        }
        if isCircumstance(start, marks) { return .circumstance }
        if isTimeless, turns.results.begins(passage, at: start) { return .result }
        if passage[start] == "作", passage[start + 1] == "为", endsInContent() { return .input }
        if isTimeless, isNoun(start) {
            if isWanting(range) { return .topic(range, happens: true) }
            return .topicGoesOn
        }
        return .act
    }

    /// Where the words begin after a word of time at the front.
    private func afterTime() -> Int {
        var at = range.lowerBound
        while let mark = reading.mark(at: at), mark.range.upperBound < range.upperBound, mark.opens
        {
            at = mark.range.upperBound
        }
        return at
    }

    private func time(_ marks: ArraySlice<TimeMark>) -> ClauseKind {
        if marks.allSatisfy({ $0.count == nil }), Subjects(reading).subject(of: range) != nil,
            clause.close != "。", clause.close != "；"
        {
            return .lead
        }
        if let node = marks.first, node.isNode, marks.count == 1 {
            return .trigger(Trigger(range: node.range, needsTime: false))
        }
        if marks.contains(where: \.isPrompt),
            !marks.contains(where: { $0.isHead || $0.count != nil })
        {
            return .act
        }
        let counts = marks.contains { $0.count != nil }
        if counts, Subjects(reading).subject(of: range) != nil { return .act }
        return .time(counts: counts)
    }

    /// 宅基地审批：: a noun that only says what the steps after it are about.
    private func isCaption(_ marks: ArraySlice<TimeMark>) -> Bool {
        guard clause.close == "：", marks.isEmpty, range.count <= 14,
            range.upperBound < passage.count - 1
        else { return false }
        let words = reading.words(in: range)
        guard let last = words.last, last.range.upperBound == range.upperBound, last.is(.verb),
            last.range.lowerBound > range.lowerBound
        else { return false }
        if !last.is(.act), words.contains(where: { $0.is(.party) }) { return false }
        return !words.dropLast().contains {
            $0.is([.verb, .modal, .manner, .preposition]) && !$0.is(.happening)
        }
    }

    /// 每次不少于半天: how large each is, of what stands before.
    private func isSize(_ marks: ArraySlice<TimeMark>) -> Bool {
        guard let first = marks.first, first.isEveryTime, first.range.lowerBound == range.lowerBound
        else { return false }
        return !reading.words(in: first.range.upperBound..<range.upperBound).contains {
            $0.is([.verb, .party])
        }
    }

    /// 由组织部门牵头: who leads the act that follows.
    private func isIntroduced() -> Bool {
        let start = afterTime()
        guard passage[start] == "由", range.upperBound - start <= 24,
            let last = reading.word(endingAt: range.upperBound),
            turns.leading.end(passage, at: last.range.lowerBound) == range.upperBound
        else { return false }
        return NameSplitter(reading: reading).isParty(start + 1..<last.range.lowerBound)
    }

    /// True where nothing but time, number and small words stands.
    private func isBare(_ marks: ArraySlice<TimeMark>) -> Bool {
        var (at, rest) = (
            Subjects(reading).subject(of: range)?.range.upperBound ?? range.lowerBound, 0
        )
        while at < range.upperBound {
            if let mark = reading.mark(covering: at) {
                at = mark.range.upperBound
            } else if let end = turns.fillers.end(passage, at: at) {
                at = end
            } else {
                rest += 1
                at += 1
            }
        }
        return rest == 0
    }

    /// 扣2分, 加5分: how an assessment counts.
    private func isScore() -> Bool {
        if turns.scoring.begins(passage, at: range.lowerBound) || isGraded() { return true }
        var at = range.lowerBound
        while at < range.upperBound - 1 {
            if passage[at] == "分",
                passage[at - 1].digit != nil || Numeral.digit(passage[at - 1]) != nil
            {
                var back = at - 1
                while back > range.lowerBound, passage[back].digit != nil || passage[back] == "." {
                    back -= 1
                }
                if turns.scores.begins(passage, at: back) || passage[back] == "每" { return true }
            }
            at += 1
        }
        let last = range.upperBound - 1
        guard passage[last] == "分", passage[last - 1].digit != nil else { return false }
        var back = last - 1
        while back > range.lowerBound, passage[back].digit != nil || passage[back] == "." {
            back -= 1
        }
        return turns.scores.begins(passage, at: back) || passage[back] == "除"
    }
}

extension ClauseReader {
    /// 积分低于60分的评为不合格; 缺勤一天扣50元: what a number of points or a slip leads to.
    private func isGraded() -> Bool {
        for at in range where passage[at] == "评" || passage[at] == "扣" {
            if passage[at] == "扣" {
                guard let sum = Numeral(passage, at: at + 1) else { continue }
                if passage[sum.range.upperBound] == "元" || passage[sum.range.upperBound] == "分" {
                    return true
                }
            } else if turns.grading.begins(passage, at: at),
                range.lowerBound < at - 3,
                passage[range.lowerBound + 1] == "分"
                    || turns.points.begins(passage, at: range.lowerBound)
            {
                return true
            }
        }
        return false
    }

    /// 发现…, …时, …后, …前 that wait for their act.
    private func trigger(_ start: Int, _ marks: ArraySlice<TimeMark>) -> Trigger? {
        if let open = TriggerWords.finding(reading, start..<range.upperBound) {
            if TriggerWords.actAfterHappening(reading, open..<range.upperBound) != nil {
                return nil
            }
            let whole = TriggerWords.trimmed(reading, turns, open..<range.upperBound)
            let happens = turns.happenings.begins(passage, at: open)
            return Trigger(
                range: whole, needsTime: passage[range.upperBound - 1] == "的" && !happens)
        }
        guard marks.allSatisfy({ $0.count != nil || $0.isNode || $0.isEveryTime || $0.isEach })
        else { return nil }
        guard TriggerWords.endsInTime(reading, range) else { return nil }
        return Trigger(
            range: TriggerWords.trimmed(reading, turns, start..<range.upperBound), needsTime: false)
    }

    /// 对…问题 without a verb of its own.
    private func topic(_ from: Int) -> ClauseKind? {
        let subject = Subjects(reading).subject(of: range)?.range
        let start = subject?.lowerBound == from ? subject?.upperBound ?? from : from
        let concerns = turns.concerns.begins(passage, at: start)
        guard let after = concerns ? start : turns.topics.end(passage, at: start),
            after < range.upperBound
        else { return nil }
        let last = reading.word(endingAt: range.upperBound)
        if let last, last.is([.topic, .happening, .party]) {
            let happens = last.is(.happening) || isWanting(after..<range.upperBound)
            return .topic(after..<range.upperBound, happens: happens)
        }
        if endsInNoun(after..<range.upperBound) {
            return .topic(after..<range.upperBound, happens: isWanting(after..<range.upperBound))
        }
        return .open(after)
    }

    /// 符合条件的申请, 上级的通报: what follows 的 is a noun that nobody does.
    private func endsInNoun(_ range: Range<Int>) -> Bool {
        guard let of = passage.last("的", in: range), of + 1 < range.upperBound,
            range.upperBound - of <= 8
        else { return false }
        let tail = reading.words(in: of + 1..<range.upperBound)
        if tail.contains(where: { $0.is([.light, .modal, .preposition]) }) { return false }
        guard let last = tail.last, last.range.upperBound == range.upperBound, last.is(.act) else {
            return true
        }
        switch last.word.kind {
        case .request, .report, .publicity, .appeal:
            return last.range.count == range.upperBound - of - 1
        default: return false
        }
    }

    /// 落实不力的单位: those of whom something is amiss.
    private func isWanting(_ range: Range<Int>) -> Bool {
        if isTroubled(range) { return true }
        guard let of = passage.first("的", in: range) else { return false }
        return (range.lowerBound..<of).contains { turns.amiss.has(passage[$0]) }
            || reading.words(in: range.lowerBound..<of).contains { $0.is([.happening, .finding]) }
    }

    /// 受处分干部, 困难党员: the state they are in is what calls for the act.
    private func isTroubled(_ range: Range<Int>) -> Bool {
        reading.word(endingAt: range.upperBound)?.is(.party) == true
            && range.contains { turns.troubles.begins(passage, at: $0) }
    }

    private func stripped(_ range: Range<Int>) -> Range<Int> {
        guard let end = turns.conditions.end(passage, at: range.lowerBound), end < range.upperBound
        else { return range }
        return end..<range.upperBound
    }

    private func isCircumstance(_ start: Int, _ marks: ArraySlice<TimeMark>) -> Bool {
        var start = start
        while let word = reading.word(at: start), word.is([.modal, .manner]), !word.is(.verb) {
            start = word.range.upperBound
        }
        guard turns.settings.begins(passage, at: start), !marks.contains(where: { $0.count != nil })
        else { return false }
        let rest = reading.words(in: start..<range.upperBound).dropFirst()
        return !rest.contains { $0.is([.light, .modal]) }
            && !marks.contains { $0.isPrompt || $0.isVague }
    }

    private func isNoun(_ start: Int) -> Bool {
        guard let last = reading.word(endingAt: range.upperBound), last.is([.topic, .happening])
        else {
            return false
        }
        guard let first = reading.word(at: start) else { return true }
        return !first.is([.light, .modal, .manner])
    }

    private func endsInContent() -> Bool {
        let end = range.upperBound
        return passage[end - 2] == "内" && passage[end - 1] == "容"
            || passage[end - 2] == "依" && passage[end - 1] == "据"
            || passage[end - 2] == "参" && passage[end - 1] == "考"
    }
}
