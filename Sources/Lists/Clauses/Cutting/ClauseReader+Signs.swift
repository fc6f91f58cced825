extension ClauseReader {
    /// 积分低于60分的评为不合格; 缺勤一天扣50元: what a number of points or a slip leads to.
    func isGraded() -> Bool {
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
    func trigger(_ start: Int, _ marks: ArraySlice<TimeMark>) -> Trigger? {
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
    func topic(_ from: Int) -> ClauseKind? {
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
    func isWanting(_ range: Range<Int>) -> Bool {
        if isTroubled(range) { return true }
        guard let of = passage.first("的", in: range) else { return false }
        return (range.lowerBound..<of).contains {
            turns.amiss.has(passage[$0]) || turns.wanting.begins(passage, at: $0)
        }
            || reading.words(in: range.lowerBound..<of).contains { $0.is([.happening, .finding]) }
    }

    /// 受处分干部, 困难党员: the state they are in is what calls for the act.
    private func isTroubled(_ range: Range<Int>) -> Bool {
        reading.word(endingAt: range.upperBound)?.is(.party) == true
            && range.contains { turns.troubles.begins(passage, at: $0) }
    }

    func stripped(_ range: Range<Int>) -> Range<Int> {
        guard let end = turns.conditions.end(passage, at: range.lowerBound), end < range.upperBound
        else { return range }
        return end..<range.upperBound
    }

    func isCircumstance(_ start: Int, _ marks: ArraySlice<TimeMark>) -> Bool {
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

    func isNoun(_ start: Int) -> Bool {
        guard let last = reading.word(endingAt: range.upperBound), last.is([.topic, .happening])
        else {
            return false
        }
        guard let first = reading.word(at: start) else { return true }
        return !first.is([.light, .modal, .manner])
    }

    func endsInContent() -> Bool {
        let end = range.upperBound
        return passage[end - 2] == "内" && passage[end - 1] == "容"
            || passage[end - 2] == "依" && passage[end - 1] == "据"
            || passage[end - 2] == "参" && passage[end - 1] == "考"
    }
}
