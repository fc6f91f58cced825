/// What is to be done: the verb where it says enough, else what it governs.
struct Actions {
    let reading: FoundWords

    /// The words of an act but those of time; no array is made of them.
    private typealias Words = LazyFilterSequence<ArraySlice<FoundWord>>

    func action(_ core: Range<Int>, after start: Int) -> Action {
        let region = start..<core.upperBound
        let words = reading.words(in: region).lazy.filter { !$0.isInTime }
        let verb = afterHead(words, region) ?? words.first { $0.is(.verb) }
        let begin = verb?.range.lowerBound ?? start
        let range = begin..<core.upperBound
        let kind = kind(words, verb, region)
        return Action(
            kind: kind, text: reading.passage.words(range),
            span: reading.passage.span(range))
    }

    /// 受处分情况每年报告一次: a topic, its time, and only then the verb.
    private func afterHead(_ words: Words, _ region: Range<Int>) -> FoundWord? {
        guard
            let head = reading.marks(in: region).first(where: { $0.isHead || $0.date != nil }),
            let topic = reading.word(endingAt: head.range.lowerBound), topic.is(.topic),
            !topic.is(.verb), topic.range.lowerBound > region.lowerBound,
            let verb = words.first(where: { $0.range.lowerBound >= head.range.upperBound }),
            verb.is(.verb)
        else { return nil }
        return verb
    }

    private func kind(
        _ words: Words, _ verb: FoundWord?, _ region: Range<Int>
    ) -> Action.Kind {
        if let early = early(words) ?? handed(words) { return early }
        guard let verb else {
            if let being = words.first(where: { $0.is(.modal) }),
                reading.passage.words(being.range) == "是"
            {
                return .leadership
            }
            return soon(region) ?? words.last { $0.word.kind != nil }?.word.kind ?? visit(words)
        }
        if let facing = words.first(where: {
            $0.is(.preposition) && !places.has(reading.passage[$0.range.lowerBound])
        }),
            facing.range.lowerBound < verb.range.lowerBound
        {
            return last(words, verb)
        }
        if verb.is(.act), !verb.is(.light), let kind = verb.word.kind {
            return names(words, verb) ? .regulation : kind
        }
        return governed(words, verb)
    }

    /// 在…会上 and 以…身份 stand apart; the verb follows at once.
    private var places: CodeSet { Actions.apart }
    private static let apart = CodeSet("在由以从自于至除凡因随")

    /// 报告制度 and 谈话制度 name a system.
    private func names(_ words: Words, _ verb: FoundWord) -> Bool {
        guard let last = words.last, last.word.kind == .regulation else { return false }
        return last.range.lowerBound == verb.range.upperBound
            && Actions.systems.ends(
                reading.passage, at: last.range.upperBound, notBefore: last.range.lowerBound)
    }

    private static let systems = WordList("制度 机制 办法 规定 规程 规则 细则 流程 体系 制度化")

    /// The noun at the end of what a light verb governs.
    private func governed(_ words: Words, _ verb: FoundWord) -> Action.Kind {
        if Actions.holding.end(reading.passage, at: verb.range.lowerBound) == verb.range.upperBound
        {
            let held = words.first {
                $0.range.lowerBound >= verb.range.upperBound
                    && ($0.word.kind == .meeting || $0.word.kind == .organisationalLife)
            }
            return held?.word.kind ?? .meeting
        }
        let noun = words.last { $0.is(.subject) && $0.range.lowerBound >= verb.range.upperBound }
        return noun?.word.kind ?? verb.word.kind ?? .other
    }

    /// 对…进行检查, 与…谈话: after a preposition the verb that counts comes last.
    private func last(_ words: Words, _ first: FoundWord) -> Action.Kind {
        if let light = words.last(where: { $0.is(.light) }) { return governed(words, light) }
        return words.last { $0.is(.act) }?.word.kind ?? first.word.kind ?? .other
    }

    private static let holding = WordList("召开 召集 主持召开 组织召开 参与召开")
    /// 早提醒、早纠正: the act that is to come early.
    private func soon(_ region: Range<Int>) -> Action.Kind? {
        guard let mark = reading.marks(in: region).first, case .early = mark.kind else {
            return nil
        }
        return reading.words(in: mark.range).first { $0.word.kind != nil }?.word.kind
    }

    /// 深入企业: to go there is to look into things.
    private func visit(_ words: Words) -> Action.Kind {
        words.contains { reading.passage.words($0.range) == "深入" } ? .research : .other
    }

    /// 研判报告于月底前报县委: the one it is handed to stands right behind the verb.
    private func handed(_ words: Words) -> Action.Kind? {
        guard words.contains(where: { $0.is(.act) && $0.word.kind == .report }),
            let first = words.first, let last = words.last, let end = reading.words.last,
            !Addressees(reading: reading).straight(
                first.range
                    .lowerBound..<max(
                        last.range.upperBound, min(end.range.upperBound, last.range.upperBound))
            ).isEmpty
        else { return nil }
        return .report
    }

    private static let reporting = WordList("向")
    private func isGiving(_ word: FoundWord) -> Bool {
        reading.passage[word.range.lowerBound] == "讲"
    }

    private static let handing = WordList("将 把")

    /// 听取 and 向…报告 decide, wherever in the clause they stand.
    private func early(_ words: Words) -> Action.Kind? {
        var faces = false
        for word in words {
            if word.word.kind == .hearing { return .hearing }
            // 到联系乡镇讲一次党课: what is given decides, wherever it is given.
            if word.word.kind == .lecture,
                words.contains(where: { $0.range.count == 1 && isGiving($0) })
            {
                return .lecture
            }
            if Actions.handing.begins(reading.passage, at: word.range.lowerBound),
                word.is(.preposition)
            {
                faces = true
            }
            if Actions.reporting.begins(reading.passage, at: word.range.lowerBound) { faces = true }
            if faces, word.is(.act), let kind = word.word.kind, kind == .report || kind == .request
            {
                return kind
            }
        }
        return nil
    }
}
