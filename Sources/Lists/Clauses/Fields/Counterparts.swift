/// With whom or about whom something is done: 与…谈话, 对…检查, 听取…汇报.
struct Counterparts {
    let reading: FoundWords
    private static let openers = WordList("与 同 对 找 为 给 约谈 听取 督促 指导 慰问 走访 走访慰问 家访 提醒")
    private static let closers = WordList(
        """
        谈 谈话 谈心 谈心谈话 交流 沟通 座谈 签订 开展 进行 实行 实施 加强 严格 上 讲 作 履行 关于 的 工作 情况 汇报 至少 每 不少于 廉政
        上一 上年 本年 落实 监督 管理 教育 培训 检查 考核 述职 集体 逐 分别 一对一 当面 单独 做 举行 组织 讨论 履责 履行 工作情况 党风 主体责任 意见 抓 存在
        认真 依规 及时 定期 贯彻 执行 研究 整改 完成 做好 会商 履职 参加 学习 安全 专题 走访 慰问 家访 面谈 巡察 任职
        """)

    func counterparts(_ core: Range<Int>) -> [Named] {
        if let served = served(core) { return served }
        for word in reading.words(in: core) where word.is([.preposition, .verb]) {
            let at = word.range.lowerBound
            guard var start = Counterparts.openers.end(reading.passage, at: at),
                start < core.upperBound, reading.mark(covering: at) == nil
            else { continue }
            // 同为第一责任人: no preposition.
            if reading.passage[at] == "同" && Counterparts.being.has(reading.passage[start])
                || reading.passage[at] == "为" && at > 0 && reading.passage[at - 1] == "同"
            {
                continue
            }
            start = afterSecond(start)
            // 听取1次纪委…汇报
            while let mark = reading.mark(at: start) { start = mark.range.upperBound }
            if start < core.upperBound, let end = end(start..<core.upperBound) {
                let names = NameSplitter(reading: reading).names(start..<end)
                if !names.isEmpty { return names }
            }
        }
        return []
    }

    /// 监测户每月走访一次: those at the front are called upon.
    private func served(_ core: Range<Int>) -> [Named]? {
        guard let head = reading.marks(in: core).first(where: \.isHead),
            (2...14).contains(head.range.lowerBound - core.lowerBound)
        else { return nil }
        let name = core.lowerBound..<head.range.lowerBound
        return Subjects(reading).isServed(name, core)
            ? NameSplitter(reading: reading).names(name) : nil
    }

    private static let being = CodeSet("为是属样")

    /// 听取和审议: the second of two verbs is no name.
    private func afterSecond(_ start: Int) -> Int {
        guard reading.passage[start] == "和" || reading.passage[start] == "并",
            let verb = reading.word(at: start + 1), verb.is(.act), !verb.is(.party)
        else { return start }
        return verb.range.upperBound
    }

    /// The end of the run of names, where it ends in names at all.
    private func end(_ range: Range<Int>) -> Int? {
        let splitter = NameSplitter(reading: reading)
        var at = range.lowerBound
        while at < range.upperBound, at < range.lowerBound + 44 {
            if at > range.lowerBound, reading.mark(at: at) != nil || isClosing(at) { break }
            if reading.passage[at] == "，" { break }
            at += 1
        }
        guard at > range.lowerBound + 1, !isGuidance(range.lowerBound..<at) else { return nil }
        return splitter.isParty(range.lowerBound..<at) ? at : nil
    }

    private static let guidance = WordList(
        "领导 绝对领导 全面领导 集中统一领导 统一领导 坚强领导 直接领导 政治领导 思想领导 组织领导 具体领导")

    /// 对案件查办的领导 is what is strengthened, no one.
    private func isGuidance(_ range: Range<Int>) -> Bool {
        guard let of = reading.passage.last("的", in: range) else { return false }
        return Counterparts.guidance.end(reading.passage, at: of + 1) == range.upperBound
    }

    /// A closing word that is not the end of a longer name.
    private func isClosing(_ at: Int) -> Bool {
        guard Counterparts.closers.begins(reading.passage, at: at) else { return false }
        if reading.passage[at] == "的" { return !isParty(after: at + 1) }
        return reading.word(at: at).map { !$0.is(.party) } ?? false
    }

    /// 部门的领导班子成员 goes on after 的.
    private func isParty(after at: Int) -> Bool {
        reading.word(at: at).map { $0.is(.party) } ?? false
    }
}
