/// The signs by which a trigger is known, wherever in a clause it stands.
enum TriggerWords {
    /// Where 发现, 遇有, 接到 opens a trigger: at the front, after the one who finds, after 一旦.
    static func finding(_ reading: FoundWords, _ range: Range<Int>) -> Int? {
        for word in reading.words(in: range).prefix(6) {
            let at = word.range.lowerBound
            if word.is(.finding) {
                return isTrigger(reading, word, range) ? opening(reading, range, at) : nil
            }
            if word.is(.party) || word.is([.preposition, .manner]) && at == range.lowerBound {
                continue
            }
            if at > range.lowerBound, word.is(.topic) { continue }
            if word.is(.act), word.range.upperBound < range.upperBound,
                reading.word(at: word.range.upperBound)?.is(.finding) == true
                    || reading.passage[word.range.upperBound] == "中"
            {
                continue
            }
            return nil
        }
        return nil
    }

    /// The finder is no part of the trigger; 检查中发现 is.
    private static func opening(_ reading: FoundWords, _ range: Range<Int>, _ at: Int) -> Int {
        let before = range.lowerBound..<at
        guard let party = reading.words(in: before).last(where: { $0.is(.party) }) else {
            return range.lowerBound
        }
        return party.range.upperBound
    }

    /// 发现和解决 is an act; 发现的问题 names what was found.
    private static func isTrigger(
        _ reading: FoundWords, _ word: FoundWord, _ range: Range<Int>
    ) -> Bool {
        let next = reading.passage[word.range.upperBound]
        if word.range.upperBound >= range.upperBound { return false }
        // 发现一起、查处一起 is how one acts.
        if ones.begins(reading.passage, at: word.range.upperBound) { return false }
        switch next {
        case "和", "并", "与", "及", "、", "的", "率", "力": return false
        default: return true
        }
    }

    /// Where the act begins in 发现问题督促整改: after what happened.
    static func actAfterHappening(_ reading: FoundWords, _ range: Range<Int>) -> Int? {
        var happened: FoundWord?
        for word in reading.words(in: range) {
            if isNamed(reading, word, happened, range) { continue }
            if let last = happened, word.is([.light, .act, .modal, .preposition]),
                !word.is(.happening), !word.is(.topic),
                word.range.lowerBound - last.range.upperBound <= 1
            {
                let between = reading.passage[last.range.upperBound]
                return between == "或" || between == "、" ? nil : word.range.lowerBound
            }
            happened = word.is(.happening) ? word : nil
        }
        return nil
    }

    /// 遇强降雨加密巡查: whatever is met with, up to the verb.
    static func actAfterMeeting(_ reading: FoundWords, _ range: Range<Int>) -> Int? {
        guard let met = meetings.end(reading.passage, at: range.lowerBound),
            let verb = reading.words(in: met..<range.upperBound).first(where: {
                $0.is([.light, .act, .modal]) && !$0.is(.happening)
            }), (2...14).contains(verb.range.lowerBound - met)
        else { return nil }
        return verb.range.lowerBound
    }

    private static let meetings = WordList("遇 遇有 遇到 如遇 凡遇 若遇 遭遇")
    private static let ones = WordList("一起 一例 一件 一处 一宗 一个查 一批")
    private static let wrong = WordList("异常 违规 违法 违纪 违法违规 违规违纪 突发 可疑")

    /// 舆情报告 before 后, 异常支付 at the end: a noun in the shape of an act.
    private static func isNamed(
        _ reading: FoundWords, _ word: FoundWord, _ happened: FoundWord?, _ range: Range<Int>
    ) -> Bool {
        guard let happened, happened.range.upperBound == word.range.lowerBound, !word.is(.happening)
        else { return false }
        let end = word.range.upperBound
        if end < range.upperBound {
            return reading.passage[end] == "后"
                || reading.passage[end] == "时" && end + 1 == range.upperBound
        }
        return wrong.end(reading.passage, at: happened.range.lowerBound)
            == happened.range.upperBound
    }

    private static let endings = WordList(
        "时 后 之后 以后 前 之前 以前 之际 期间 时节 的情况下 情况下 时候 起 当天 的同时 过程中 之日起")
    private static let notTimes = WordList(
        """
        及时 按时 随时 同时 临时 小时 学时 课时 平时 适时 限时 届时 有时 定时 实时 准时 不时 工时 今后 先后 前后 最后 落后 背后
        善后 此后 目前 当前 以前年度 空前 提前 超前 向前 朝前 事前 会前 面前 跟前 一起 发起 掀起 建立起 抓起 做起 兴起 树起 扛起 了起 挺在前
        """)

    /// …时, …后, …前 at the end of a clause, not as a part of another word.
    static func endsInTime(_ reading: FoundWords, _ range: Range<Int>) -> Bool {
        let passage = reading.passage
        guard range.count > 2, !passage.quoted[range.upperBound - 1],
            endings.ends(passage, at: range.upperBound, notBefore: range.upperBound - 5)
        else { return false }
        let from = range.upperBound - 2
        guard from >= range.lowerBound else { return false }
        return notTimes.end(passage, at: from) != range.upperBound
    }

    /// The place of 时 or 后 inside a clause, where the act goes on behind it.
    static func timeInside(_ reading: FoundWords, _ range: Range<Int>) -> Int? {
        let passage = reading.passage
        var at = range.lowerBound + 2
        let reach = min(range.upperBound - 1, range.lowerBound + 200)
        while at < reach {
            let code = passage.codes[at]
            if code == "时" || code == "后" || code == "前", !passage.quoted[at],
                !passage.bracketed[at],
                reading.mark(covering: at) == nil, isApart(reading, at, range)
            {
                return at
            }
            at += 1
        }
        return nil
    }

    private static let innerWords = WordList(
        """
        时间 时期 时刻 时代 时段 时限 时效 时机 时常 时事 时速 时长 时节 时候 后勤 后备 后续 后果 后进 后期 后方 后代 后盾 后评 前列 前沿
        前提 前期 前置 前端 前线 前瞻 前景 前款 前述 前言 前移 前后 前来 前往 后处 后果 后台 后者 前者 后顾
        """)

    private static func isApart(_ reading: FoundWords, _ at: Int, _ range: Range<Int>) -> Bool {
        let passage = reading.passage
        if innerWords.begins(passage, at: at), !acts.begins(passage, at: at + 1) { return false }
        // 列席会议前须审核: whatever it is, it comes before what must be done.
        let isOwed = reading.word(at: at + 1)?.is(.modal) == true
        if isOwed, passage[at] == "前", !otherFronts.has(passage[at - 1]) { return true }
        if notTimes.end(passage, at: at - 1) == at + 1 { return false }
        let before = reading.words(in: range.lowerBound..<at)
        if isOwed, at - range.lowerBound >= 2 { return true }
        // 遇暴雨预警时 is set off by its first word, whatever is done then.
        if passage[at] != "前", before.first?.range.lowerBound == range.lowerBound,
            before.first?.is(.finding) == true
        {
            return true
        }
        guard
            before.contains(where: { $0.is([.act, .light, .happening, .finding]) })
                || at - range.lowerBound <= 3 || comesUp(reading, at, range)
        else {
            return false
        }
        // The act itself must follow at once: a verb, a modal, a manner, a preposition, a time.
        guard let next = reading.word(at: at + 1) else {
            if passage[at + 1] == "先", reading.word(at: at + 2)?.is(.verb) == true { return true }
            return reading.mark(at: at + 1) != nil
                || reading.word(endingAt: at).map { $0.is(.happening) && $0.range.count > 1 }
                    ?? false
        }
        if next.is([.modal, .manner, .light, .preposition, .party]) { return true }
        guard next.is(.act) else { return false }
        // 表决前征求意见 waits for the vote; 任前谈话 is the name of a talk.
        guard passage[at] == "前" else { return true }
        return reading.word(endingAt: at).map { $0.is([.act, .happening]) && $0.range.count > 1 }
            ?? false
    }

    /// 归队后进行, 印发前提交: 后进 and 前提 are no words here.
    private static let acts = WordList("进行 提交 提请 提出 提供 进入")

    /// 目前, 此前, 提前: no moment before anything.
    private static let otherFronts = CodeSet("目当此空超提跟眼面")

    /// 外来人员来访时, 外出归队后: words no table knows, all of them before the moment.
    private static func comesUp(_ reading: FoundWords, _ at: Int, _ range: Range<Int>) -> Bool {
        let passage = reading.passage
        guard at - range.lowerBound >= 4, reading.marks(in: range.lowerBound..<at).isEmpty,
            passage[at] != "前" || !otherFronts.has(passage[at - 1])
        else { return false }
        var words = reading.words(in: range.lowerBound..<at)
        // 考核结果在公布前: 在 opens the moment itself.
        if let opener = words.lastIndex(where: { $0.is(.preposition) }),
            passage[words[opener].range.lowerBound] == "在",
            (3...10).contains(at - words[opener].range.lowerBound)
        {
            words.remove(at: opener)
        }
        return !words.contains { $0.is([.modal, .preposition, .manner]) }
    }

    /// 隐患限3日内, 接到案件后依法及时: 限 and 依法 belong to what follows.
    private static func withoutManner(_ reading: FoundWords, _ range: Range<Int>) -> Int? {
        let end = range.upperBound
        if reading.passage[end - 1] == "限", reading.mark(at: end)?.isLimit == true {
            return end - 1
        }
        guard let word = reading.word(endingAt: end), word.is(.manner),
            word.range.lowerBound > range.lowerBound + 2,
            moments.has(reading.passage[word.range.lowerBound - 1])
        else { return nil }
        return word.range.lowerBound
    }

    private static let moments = CodeSet("后时的")

    /// Takes off 遇有 and 对 before, 时, 的, 要 after; 发现 and 接到 stay, they are the event.
    static func trimmed(_ reading: FoundWords, _ turns: Turns, _ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        // 会后 stays whole.
        if range.count < 3 { return range }
        if let end = withoutManner(reading, range) { high = end }
        while let end = turns.conditions.end(reading.passage, at: low), end < high { low = end }
        var from = high - 1
        while from > low {
            let length = high - from
            if length > 3 { break }
            if let word = reading.word(endingAt: high), word.range.count > length {
                from -= 1
                continue
            }
            if turns.trailing.end(reading.passage, at: from) == high {
                high = from
                from = high - 1
            } else {
                from -= 1
            }
        }
        return low..<max(low + 1, high)
    }
}
