extension TimeReader {
    /// 每年至少2次: a head, with the number that belongs to it.
    func recurring(_ act: Act, _ marks: [TimeMark], _ rest: ArraySlice<Act>) -> Timing? {
        let counts = self.counts(act, marks)
        if isOffence(marks) { return nil }
        guard let (mark, period) = window(marks, counts),
            !isCrew(act, counts, isShift: period == nil)
        else { return nil }
        var count = counts.first { $0.range.lowerBound > mark.range.lowerBound } ?? counts.first
        var flags: [String] = []
        count = count ?? act.clause.shared
        if count == nil, act.core.upperBound - mark.range.upperBound <= 1,
            let lent = lent(act, rest)
        {
            (count, flags) = (lent, [Flag.distributed])
        }
        // 每餐留样48小时: how long, not how often.
        if let length = count?.count, TimeReader.isLength(length), isKept(act) { count = nil }
        let parts = [mark] + (count.map { [$0] } ?? [])
        let times = recurring(period, count?.count)
        var timing = Timing(
            schedule: .recurring(times.times(mark.seasons ?? 1)), flags: flags,
            head: act.isRecount ? head : head(.period(period), mark.range, act))
        timing.spans.schedule = span(parts.sorted { $0.range.lowerBound < $1.range.lowerBound })
        return timing
    }

    /// 每班不少于2人: how many serve, not how often.
    private func isCrew(_ act: Act, _ counts: [TimeMark], isShift: Bool) -> Bool {
        guard act.isRecount || isShift, let count = counts.first?.count else { return false }
        return count.unit == "人" || count.unit == "名"
    }

    /// 一年内三次以上的取消资格: what is counted is the offence.
    private func isOffence(_ marks: [TimeMark]) -> Bool {
        let offence = marks.firstIndex { mark in
            let end = mark.range.upperBound
            return mark.count != nil && reading.passage[end] == "的"
                && reading.passage[end - 1] == "上"
        }
        guard let offence else { return false }
        return marks[..<offence].allSatisfy {
            reading.passage[$0.range.upperBound - 1] == "内" || $0.isWhole
        }
    }

    /// The number at the end of A每季度、B每月、C每周…不少于1次.
    private func lent(_ act: Act, _ rest: ArraySlice<Act>) -> TimeMark? {
        for next in rest.prefix(4) where next.clause.sentence == act.clause.sentence {
            if let count = counts(next, Array(reading.marks(in: next.core))).first { return count }
            if verb(next) != nil { return nil }
        }
        return nil
    }

    private func recurring(_ period: Period?, _ count: Count?) -> Recurring {
        Recurring(
            period: period, min: count?.min ?? 1, max: count?.max, minExplicit: count != nil,
            unit: count?.unit ?? "次")
    }

    /// The mark that opens the window: 每年 by itself, 全年 where a number follows.
    private func window(_ marks: [TimeMark], _ counts: [TimeMark]) -> (TimeMark, Period?)? {
        for (index, mark) in marks.enumerated() {
            // 每年上半年、下半年各: the narrower of two side by side.
            if index + 1 < marks.count, marks[index + 1].isHead,
                marks[index + 1].range.lowerBound == mark.range.upperBound
            {
                continue
            }
            switch mark.kind {
            case .head(let period):
                if counts.isEmpty, isContent(mark) { break }
                return (mark, period)
            case .seasons(_, let period): return (mark, period)
            case .whole(let period, _):
                let follows = counts.contains {
                    $0.range.lowerBound > mark.range.lowerBound && $0.isPlainCount
                }
                if follows || period == .term && stands(mark) { return (mark, period) }
            default: break
            }
        }
        return nil
    }

    /// 任期内 rules what follows where a clause or a name stands before it.
    private func stands(_ mark: TimeMark) -> Bool {
        let at = mark.range.lowerBound
        return at == 0
            || "，。；：".unicodeScalars.contains { Code(reading: $0) == reading.passage[at - 1] }
            || reading.word(endingAt: at)?.is(.party) == true
    }

    /// 用好每年的专项资金: a thing of every year, no duty of every year.
    private func isContent(_ mark: TimeMark) -> Bool {
        guard reading.passage[mark.range.upperBound] == "的" else { return false }
        return reading.word(endingAt: mark.range.lowerBound)?.is(.verb) == true
    }

    /// The numbers that say how often: acts before things, none that says how large each is.
    func counts(_ act: Act, _ marks: [TimeMark]) -> [TimeMark] {
        var found: [TimeMark] = []
        var isSize = false
        for mark in marks {
            if mark.isEveryTime { isSize = true }
            if mark.isHead || mark.isWhole { isSize = false }
            if !isSize, let count = mark.count, counts(count, mark) { found.append(mark) }
        }
        let acts = found.filter { $0.count?.countsActs == true }
        let times = acts.filter { $0.count?.unit == "次" }
        if !times.isEmpty { return times }
        return acts.isEmpty ? found : acts
    }

    /// How long something is kept or shown is no number of times.
    static func isLength(_ count: Count) -> Bool {
        switch count.unit {
        case "天", "小时", "分钟", "工作日": true
        default: false
        }
    }

    private func counts(_ count: Count, _ mark: TimeMark) -> Bool {
        count.countsActs || count.isQualified
            || reading.passage[mark.range.lowerBound].digit != nil
            || reading.passage[mark.range.lowerBound] == "各"
    }

    /// 组织灭火演练不少于3次: a number without a head stands under the head before it.
    func counted(_ act: Act, _ marks: [TimeMark]) -> Timing? {
        if isOffence(marks) { return nil }
        guard let mark = counts(act, marks).first ?? act.clause.shared, let count = mark.count,
            act.trigger == nil,
            !act.clause.isPart || marks.allSatisfy({ $0.date == nil })
        else { return nil }
        if isCrew(act, [mark], isShift: false)
            || !count.countsActs && !count.isQualified && !goesOn(act, count)
            || marks.contains(where: \.isEach)
        {
            return nil
        }
        if TimeReader.lengths.ends(
            reading.passage, at: mark.range.lowerBound, notBefore: act.core.lowerBound)
        {
            return nil
        }
        if TimeReader.isLength(count), count.max != nil || isKept(act) { return nil }
        if isPlanned(act, before: mark) || tellsOfOffence(act) || waits(act, for: mark) {
            return nil
        }
        // 春节、国庆前各整治1次: the season sets it off, no window of another act counts it.
        let isSeasonal = marks.contains {
            $0.isNode && $0.range.upperBound <= mark.range.lowerBound
        }
        if let head, head.paragraph == act.clause.paragraph, case .period(var period) = head.value {
            if isSeasonal { return nil }
            // 全年不少于12次，其中…: part of the count right before it.
            if act.clause.isPart, let window, window.sentence == act.clause.sentence {
                period = window.period
            }
            var timing = Timing(
                schedule: .recurring(recurring(period, count)), flags: [Flag.distributed],
                head: head)
            timing.head?.verb = verb(act)?.word.number
            timing.spans.schedule = reading.passage.span(mark.range)
            timing.spans.head = reading.passage.span(head.range)
            return timing
        }
        guard count.isQualified, count.countsActs, !TimeReader.isLength(count) else { return nil }
        var timing = Timing(
            schedule: .recurring(recurring(nil, count)), flags: [Flag.noPeriod])
        timing.spans.schedule = reading.passage.span(mark.range)
        return timing
    }

    /// 新工人下井前必须接受不少于72学时的培训: owed when they come, not so often.
    private func waits(_ act: Act, for mark: TimeMark) -> Bool {
        let before = act.core.lowerBound..<max(act.core.lowerBound, mark.range.lowerBound)
        // 任职3个月内至少走访1遍: the limit says when, once.
        if reading.marks(in: before).contains(where: \.isLimit) { return true }
        guard let at = TriggerWords.timeInside(reading, before) else { return false }
        return reading.word(at: at + 1)?.is(.modal) == true
    }

    /// 违反规定插手案件两次以上: what somebody did, not what is to be done.
    private func tellsOfOffence(_ act: Act) -> Bool {
        TimeReader.offences.begins(reading.passage, at: act.core.lowerBound)
    }

    private static let offences = WordList("违反 违规 违纪 违法 受过 受到 拒不 擅自 弄虚作假 隐瞒 无故")

    /// 五年内创建10个以上: the number has a stretch of its own, which is no window.
    private func isPlanned(_ act: Act, before mark: TimeMark) -> Bool {
        act.core.dropFirst(2).contains { at in
            at < mark.range.lowerBound && reading.passage[at] == "内"
                && reading.passage[at - 1] == "年" && reading.passage[at - 2].isFigure
        }
    }

    /// 每年至少联系1个村、帮扶2户群众: things counted under one head, the first of them as a minimum.
    private func goesOn(_ act: Act, _ count: Count) -> Bool {
        guard let counted, counted.sentence == act.clause.sentence, counted.isOfThings else {
            return false
        }
        return reading.passage[act.range.lowerBound - 1] == "、"
    }

    /// 保存不少于90天, 公示不少于5天.
    private func isKept(_ act: Act) -> Bool {
        act.core.contains { TimeReader.keeping.begins(reading.passage, at: $0) }
    }

    private static let lengths = WordList("时间 时长 时间累计 时长累计 时间总计 时间共计 时间合计")
    private static let keeping = WordList("公示 保存 保留 留存 储备 储存 张贴 公告 存放 有效 备足 超过")

    /// 听取…；听取…: the same verb again, without time or number, stands under the same head.
    func distributed(_ act: Act, _ marks: [TimeMark]) -> Timing? {
        guard marks.isEmpty, act.trigger == nil, let head, head.paragraph == act.clause.paragraph,
            let verb = verb(act), verb.word.number == head.verb, startsWith(verb, act),
            TimeReader.repeatable.begins(reading.passage, at: verb.range.lowerBound),
            !TimeReader.outcomes.begins(reading.passage, at: verb.range.upperBound)
        else { return nil }
        var timing = Timing(schedule: .continuing, flags: [Flag.distributed])
        switch head.value {
        case .period(let period): timing.schedule = .recurring(recurring(period, nil))
        case .term(let term): timing.schedule = .vague(term: term)
        case .date(let date):
            guard head.sentence == act.clause.sentence, act.ownSubject != nil else { return nil }
            timing.schedule = .deadline(date)
        }
        timing.spans.head = reading.passage.span(head.range)
        return timing
    }

    private func startsWith(_ verb: FoundWord, _ act: Act) -> Bool {
        let start = act.ownSubject?.range.upperBound ?? act.core.lowerBound
        return verb.range.lowerBound - start <= 2 || reading.passage[start] == "向"
    }

    /// 考核结果 is a paper, nobody assesses again.
    private static let outcomes = WordList("结果 成绩 等次 得分 记录 台账 制度 办法 方案 标准 方式 机制")
    private static let repeatable = WordList(
        """
        听取 报告 汇报 专题报告 开展 组织开展 组织 召开 组织召开 主持召开 举办 举行 参加 研究 专题研究 检查 巡查 排查 走访 讲 讲授 慰问
        上报 报送 通报 公开 公示 约谈 谈话 考核 评议 调研
        """)
}

extension Recurring {
    /// Once in each of so many seasons.
    fileprivate func times(_ seasons: Int) -> Recurring {
        var all = self
        all.min *= seasons
        all.max = max.map { $0 * seasons }
        return all
    }
}

extension TimeMark {
    /// A number of acts, or one the text calls a minimum; 3项重点任务 is neither.
    var isPlainCount: Bool { count.map { $0.countsActs || $0.isQualified } ?? false }

    var isCover: Bool { if case .cover = kind { true } else { false } }

    /// 每周, 每日: a rhythm that goes on inside a season.
    var isFrequent: Bool {
        switch kind {
        case .head(.day), .head(.week), .head(.month): true
        default: false
        }
    }
}
