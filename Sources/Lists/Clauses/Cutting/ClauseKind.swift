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

    var passage: Passage { reading.passage }
    var range: Range<Int> { clause.range }

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
