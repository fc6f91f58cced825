/// A stretch between two commas, or a part of it that states a duty of its own.
struct Clause {
    var range: Range<Int>
    /// The sign that ends it.
    var close: Code
    /// Sentences and their halves are counted through: 。 and ； both begin a new one.
    var sentence: Int
    /// Counts the full stops alone.
    var paragraph: Int
    /// 或 stands before it: one of the two is enough.
    var isAlternative = false
    /// 并 stands before it.
    var isTail = false
    /// 其中 stands before it: part of what the clause before counts.
    var isPart = false
    /// 各2次 at the end counts each of the acts before it.
    var shared: TimeMark?
}

/// Cuts a passage into clauses.
struct ClauseCutter {
    let reading: FoundWords
    let turns: Turns

    func clauses() -> [Clause] {
        var clauses: [Clause] = []
        for clause in pieces() {
            var rest = clause
            while let cut = cut(in: rest.range) {
                var left = rest
                left.range = rest.range.lowerBound..<cut.lowerBound
                left.close = reading.passage[cut.lowerBound] == "、" ? "、" : "，"
                left.shared = shared(in: rest.range)
                append(left, to: &clauses)
                rest.isAlternative = turns.alternatives.begins(reading.passage, at: cut.lowerBound)
                rest.range = cut.upperBound..<rest.range.upperBound
            }
            append(rest, to: &clauses)
        }
        return clauses
    }

    /// Takes off leading connectives; what is empty then is dropped.
    private func append(_ clause: Clause, to clauses: inout [Clause]) {
        var clause = clause
        var start = afterNumber(clause.range)
        while start < clause.range.upperBound, reading.mark(at: start) == nil,
            let end = turns.connectives.end(reading.passage, at: start),
            end < clause.range.upperBound
        {
            clause.isTail = true
            if reading.passage[start] == "其" { clause.isPart = true }
            if turns.alternatives.begins(reading.passage, at: start) { clause.isAlternative = true }
            start = end
        }
        clause.range = start..<clause.range.upperBound
        if !clause.range.isEmpty { clauses.append(clause) }
    }

    /// ① and （1） only number what follows.
    private func afterNumber(_ range: Range<Int>) -> Int {
        let passage = reading.passage
        let start = range.lowerBound
        if (0x2460...0x2473).contains(passage[start].value) { return start + 1 }
        guard passage[start] == "（", let numeral = Numeral(passage, at: start + 1),
            passage[numeral.range.upperBound] == "）",
            numeral.range.upperBound < range.upperBound - 1
        else { return start }
        return numeral.range.upperBound + 1
    }

    /// The stretches between commas, stops and colons outside quotation marks and brackets.
    private func pieces() -> [Clause] {
        let passage = reading.passage
        var pieces: [Clause] = []
        var (start, at, sentence, paragraph) = (0, 0, 0, 0)
        while at <= passage.count {
            let code = at < passage.count ? passage.codes[at] : "。"
            guard ends(code, at) else {
                at += 1
                continue
            }
            if at > start {
                pieces.append(
                    Clause(range: start..<at, close: code, sentence: sentence, paragraph: paragraph)
                )
            }
            if code != "，", code != "：" { sentence += 1 }
            if code != "，", code != "：", code != "；" { paragraph += 1 }
            at += 1
            start = at
        }
        return pieces
    }

    private func ends(_ code: Code, _ at: Int) -> Bool {
        switch code {
        case "，", "。", "；", "：", "！", "？":
            at >= reading.passage.count
                || !reading.passage.quoted[at] && !reading.passage.bracketed[at]
                    && reading.mark(covering: at) == nil
        default: false
        }
    }
}

extension ClauseCutter {
    /// The coordinator at which a clause falls into two that each have a time or a number.
    fileprivate func cut(in range: Range<Int>) -> Range<Int>? {
        var count: TimeMark?
        // A clause without end is no sentence; it is left whole.
        guard reading.marks(in: range).count <= 200 else { return nil }
        if let each = shared(in: range), let found = beforeShared(each, range) { return found }
        for mark in reading.marks(in: range) {
            if mark.range.lowerBound > range.lowerBound {
                if let found = before(mark, in: range) { return found }
                if let earlier = count, mark.count != nil || mark.isHead || mark.isWhole,
                    let found = between(earlier.range.upperBound, mark.range.lowerBound)
                {
                    return found
                }
            }
            if mark.isEveryTime { return nil }
            if mark.count != nil { count = mark }
        }
        return nil
    }

    /// 各2次 at the end of a clause.
    fileprivate func shared(in range: Range<Int>) -> TimeMark? {
        let marks = reading.marks(in: range)
        guard let mark = marks.last(where: { $0.count != nil }), mark.count?.isForEach == true,
            marks.filter({ $0.count != nil }).count == 1
        else { return nil }
        if reading.word(endingAt: mark.range.lowerBound)?.is(.subject) == true { return mark }
        return besideLast(mark, range) == nil ? nil : mark
    }

    /// 调研、听课各2次: the sign before a short last act in which nobody is named.
    private func besideLast(_ mark: TimeMark, _ range: Range<Int>) -> Range<Int>? {
        var at = mark.range.lowerBound - 2
        while at > range.lowerBound + 2, mark.range.lowerBound - at <= 7 {
            if let end = turns.coordinators.end(reading.passage, at: at), end <= at + 1,
                !reading.passage.bracketed[at], reading.mark(covering: at) == nil
            {
                let own = reading.words(in: end..<mark.range.lowerBound)
                let names = own.contains { $0.is([.party, .topic, .preposition]) }
                let before = reading.word(endingAt: at)
                return names || before?.is([.party, .topic]) == true || hasTime(end, mark)
                    ? nil : at..<end
            }
            at -= 1
        }
        return nil
    }

    private func hasTime(_ start: Int, _ mark: TimeMark) -> Bool {
        !reading.marks(in: start..<mark.range.lowerBound).isEmpty
    }

    /// 警示教育和廉政谈话各2次: two acts side by side under one number.
    private func beforeShared(_ mark: TimeMark, _ range: Range<Int>) -> Range<Int>? {
        let words = reading.words(in: range.lowerBound..<mark.range.lowerBound)
        if let last = besideLast(mark, range) { return last }
        guard let verb = words.first(where: { $0.is(.light) }) else { return nil }
        var at = verb.range.upperBound
        while at < mark.range.lowerBound {
            if let end = turns.coordinators.end(reading.passage, at: at), end <= at + 2,
                !reading.passage.bracketed[at], reading.word(endingAt: at)?.is(.subject) == true
            {
                return at..<end
            }
            at += 1
        }
        return nil
    }

    /// …并每半年, …、每季度, …或及时: the coordinator stands right before the word of time.
    private func before(_ mark: TimeMark, in range: Range<Int>) -> Range<Int>? {
        if let found = afterEarlier(mark, in: range) { return found }
        guard mark.opens,
            let coordinator = coordinator(endingAt: mark.range.lowerBound, range.lowerBound)
        else { return nil }
        let left = range.lowerBound..<coordinator.lowerBound
        if mark.date != nil, isDate(endingAt: coordinator.lowerBound) { return nil }
        if mark.isPrompt && !mark.isLimit || mark.isVague {
            guard turns.joiners.begins(reading.passage, at: coordinator.lowerBound) else {
                return nil
            }
        }
        if mark.isWhole, !counts(after: mark, in: range) { return nil }
        return hasSubstance(left) || mark.isHead && hasHeadAndWords(left) ? coordinator : nil
    }

    /// 7月15日前、次年1月15日前: two dates of one act.
    private func isDate(endingAt end: Int) -> Bool {
        guard let earlier = reading.mark(covering: end - 1) else { return false }
        return earlier.range.upperBound == end && earlier.date != nil
    }

    private func counts(after mark: TimeMark, in range: Range<Int>) -> Bool {
        reading.marks(in: mark.range.upperBound..<range.upperBound).contains { $0.count != nil }
    }

    /// 一月一主题、一季一研判: short forms side by side.
    private func hasHeadAndWords(_ range: Range<Int>) -> Bool {
        guard let head = reading.marks(in: range).last(where: \.isHead) else { return false }
        return range.upperBound - head.range.upperBound >= 2
    }

    private func hasSubstance(_ range: Range<Int>) -> Bool {
        reading.marks(in: range).contains {
            $0.count != nil || $0.isPrompt && range.upperBound - $0.range.upperBound >= 2
        } || reading.words(in: range).contains { $0.is(.verb) }
    }

    /// 县级河长每季度、乡级河长每月; 重大事项随时报告、一般事项按月报告: a name or a topic and its own time after 、.
    private func afterEarlier(_ mark: TimeMark, in range: Range<Int>) -> Range<Int>? {
        guard mark.isHead || mark.isPrompt,
            let earlier = reading.marks(in: range.lowerBound..<mark.range.lowerBound).last(
                where: \.opens)
        else { return nil }
        var at = mark.range.lowerBound - 1
        while at >= earlier.range.upperBound {
            if reading.passage[at] == "、", !reading.passage.bracketed[at] {
                let name = at + 1..<mark.range.lowerBound
                return stands(name, mark, earlier.range.upperBound..<at) ? at..<at + 1 : nil
            }
            at -= 1
        }
        return nil
    }

    /// A name before a head; a topic before 随时 only where an act was said before.
    private func stands(_ name: Range<Int>, _ mark: TimeMark, _ before: Range<Int>) -> Bool {
        guard !name.isEmpty else { return false }
        if mark.isHead, NameSplitter(reading: reading).isParty(name) { return true }
        let words = reading.words(in: name)
        if mark.isLimit, before.isEmpty {
            let end = reading.passage[name.upperBound - 1]
            return end == "后" || end == "前"
                || words.last.map { $0.is(.happening) && $0.range.upperBound == name.upperBound }
                    ?? false
        }
        return before.count >= 2 && name.count <= 10
            && words.last?.is([.topic, .happening]) == true
            && words.allSatisfy { !$0.is(.light) }
    }

    private func coordinator(endingAt end: Int, _ low: Int) -> Range<Int>? {
        for length in [3, 2, 1] where end - length > low {
            if turns.coordinators.end(reading.passage, at: end - length) == end {
                return end - length..<end
            }
        }
        return nil
    }

    /// Where, between two numbers, the second act begins.
    private func between(_ low: Int, _ high: Int) -> Range<Int>? {
        if let end = turns.coordinators.end(reading.passage, at: low) { return low..<end }
        if let last = coordinator(endingAt: high, low) { return last }
        var at = high - 1
        while at > low {
            if reading.passage[at] == "、" || reading.passage[at] == "并",
                !reading.passage.bracketed[at]
            {
                return at..<at + 1
            }
            at -= 1
        }
        return nil
    }
}
