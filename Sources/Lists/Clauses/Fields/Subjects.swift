/// Who a clause itself says owes the duty.
struct Subjects {
    let reading: FoundWords

    init(_ reading: FoundWords) { self.reading = reading }

    struct Subject {
        var range: Range<Int>
        var isPerson: Bool
    }

    private var passage: Passage { reading.passage }

    /// The name at the front of a clause, before its time, its modal or its verb; or after 由.
    func subject(of range: Range<Int>) -> Subject? {
        opening(range) ?? unlisted(range) ?? introduced(range)
    }

    /// 环卫专干每周, 水电工每月: a post no table names, known by its last letters and the time after it.
    private func unlisted(_ range: Range<Int>) -> Subject? {
        guard let mark = reading.marks(in: range).first(where: { $0.isHead || $0.date != nil }),
            (2...10).contains(mark.range.lowerBound - range.lowerBound)
        else { return nil }
        let name = range.lowerBound..<mark.range.lowerBound
        let words = reading.words(in: name)
        guard name.allSatisfy({ passage[$0].isHan && !passage.quoted[$0] }),
            reading.marks(in: name).isEmpty,
            Subjects.posts.ends(passage, at: name.upperBound, notBefore: name.lowerBound),
            !words.contains(where: { $0.is([.light, .modal, .preposition, .finding, .happening]) }),
            words.last.map({ $0.range.upperBound < name.upperBound || !$0.is([.act, .subject]) })
                ?? true,
            reading.words(in: mark.range.upperBound..<range.upperBound).contains(where: {
                $0.is(.verb)
            })
        else { return nil }
        return Subject(range: name, isPerson: true)
    }

    private static let posts = WordList(
        "专干 干事 顾问 代表 委员 专员 助理 管家 秘书 会计 出纳 文书 志愿者 工 员 长 师 手 者 青 官 哨 兵 先锋 大使 保姆 人")

    /// 记录由科长签字, 由院长约谈科主任: the one whom 由 brings in, before a verb of its own.
    private func introduced(_ range: Range<Int>) -> Subject? {
        guard let by = introducer(in: range) else { return nil }
        let names = reading.words(in: by + 1..<range.upperBound).prefix { $0.is(.party) }
        guard let last = names.last, names.first?.range.lowerBound == by + 1 || isShort(by, last),
            let verb = reading.word(at: last.range.upperBound), verb.is([.verb, .modal, .manner]),
            passage[verb.range.upperBound] != "的"
        else { return nil }
        let name = by + 1..<last.range.upperBound
        guard name.upperBound < range.upperBound, NameSplitter(reading: reading).areParties(name)
        else { return nil }
        return Subject(range: name, isPerson: last.is(.person))
    }

    /// 分管院长: a letter or two before the post belong to the name.
    private func isShort(_ by: Int, _ last: FoundWord) -> Bool {
        last.range.upperBound - by <= 12
            && reading.marks(in: by..<last.range.upperBound).isEmpty
    }

    /// 由 as a word of its own, with no verb but nouns before it.
    private func introducer(in range: Range<Int>) -> Int? {
        var from = range.lowerBound
        while let by = passage.first("由", in: from..<range.upperBound) {
            if !passage.bracketed[by], reading.word(at: by)?.range.count == 1,
                by == 0 || !Subjects.reasons.has(passage[by - 1])
            {
                let before = reading.words(in: range.lowerBound..<by)
                return before.contains { $0.is([.light, .modal]) } ? nil : by
            }
            from = by + 1
        }
        return nil
    }

    private static let reasons = CodeSet("理事案缘自")

    private func opening(_ range: Range<Int>) -> Subject? {
        var start = range.lowerBound
        while let mark = reading.mark(at: start), mark.opens,
            mark.range.upperBound < range.upperBound
        {
            start = mark.range.upperBound
        }
        // 每月由矿长组织: after the time only one who is plainly introduced.
        if start > range.lowerBound, passage[start] != "由", passage[start] != "各" { return nil }
        if passage[start] == "由" { start += 1 }
        // 到分管单位督导, 抓班子: where one goes and what one sees to.
        if Subjects.never.has(passage[start]) { return nil }
        guard let end = end(start..<range.upperBound), end > start, end - start <= 36 else {
            return nil
        }
        let bare = passage[end - 1] == "）" ? passage.first("（", in: start..<end) ?? end : end
        guard let last = reading.word(endingAt: bare), last.is(.party) else { return nil }
        let name = afterMoment(start..<bare).map { $0..<end } ?? start..<end
        guard isName(name, last, range) else { return nil }
        return Subject(range: name, isPerson: last.is(.person))
    }

    /// 重大事项决策前书记: the moment before the name is no part of it.
    private func afterMoment(_ name: Range<Int>) -> Int? {
        guard let at = name.dropFirst(2).dropLast().last(where: { passage[$0] == "前" }),
            let act = reading.word(endingAt: at), act.is([.verb, .happening]), !act.is(.party),
            act.range.count > 1, act.range.lowerBound >= name.lowerBound,
            reading.word(at: at + 1)?.is(.party) == true
        else { return nil }
        return at + 1
    }

    /// The end of the last name before anything that no name contains.
    private func end(_ range: Range<Int>) -> Int? {
        var found: Int?
        var reach = range.lowerBound
        for word in reading.words(in: range) {
            if reading.marks(in: reach..<word.range.lowerBound).contains(where: { !$0.isEach }) {
                break
            }
            if reading.mark(covering: word.range.lowerBound).map({ !$0.isEach }) == true { break }
            if word.is([.modal, .preposition, .light, .finding]), !word.is(.party),
                !names(word)
            {
                break
            }
            // 重大矛盾提请镇党委研究: whoever is asked owes nothing.
            if word.word.kind == .request, word.is(.act), !word.is(.party) { break }
            if Subjects.handing.begins(passage, at: word.range.lowerBound) { break }
            // 组织 is a verb here, whatever it is elsewhere.
            if word.is(.light), word.is(.organisation) { break }
            if word.is(.party) {
                found = word.range.upperBound
            } else if word.is(.manner), found != nil {
                break
            } else if word.is(.act), let end = found, end == word.range.lowerBound,
                reading.word(at: word.range.upperBound)?.is(.party) != true
            {
                break
            }
            reach = word.range.upperBound
        }
        if let end = found, passage[end] == "）", passage.bracketed[end] { return end + 1 }
        if let end = found, passage[end] == "（",
            let close = passage.first("）", in: end..<min(end + 12, passage.count))
        {
            return close + 1
        }
        return found
    }

    private static let whole = CodeSet("全本该其")
    private static let common = WordList(
        "党员 干部 群众 人员 学生 党员干部 患者 家庭 村民 居民 人 部门 单位 家长 代表 村 县 市 镇 区 科 组 所 站 队 院 校 处 机构 上级 团队 中心 网格 宿舍 食堂 各级 用户 领导"
    )

    /// A name stands before a time or a modal; before a bare verb it must be plain that it is one.
    private func isName(_ name: Range<Int>, _ last: FoundWord, _ range: Range<Int>) -> Bool {
        if let first = reading.word(at: name.lowerBound), first.range != last.range,
            Subjects.working.end(passage, at: name.lowerBound) != first.range.upperBound,
            first.is([.light, .manner, .preposition, .modal]), !first.is(.party)
        {
            return false
        }
        guard NameSplitter(reading: reading).areParties(name), opensLikeName(name) else {
            return false
        }
        if Subjects.whole.has(passage[name.lowerBound]), name.count == 2 { return false }
        guard name.upperBound < range.upperBound else { return false }
        if isObjectOfMeeting(name, range) || isServed(name, range) { return false }
        if passage.words(name) == "组织" || isStanding(name) { return false }
        // 情节严重的移交纪检部门: an act stands between.
        if let of = passage.first("的", in: name), let next = reading.word(at: of + 1),
            next.is(.verb), !next.is(.party)
        {
            return false
        }
        if let each = reading.mark(at: name.lowerBound), each.range == name { return false }
        if let mark = reading.mark(at: name.upperBound) {
            return !mark.isEach || mark.isEach && name.count > 1
        }
        guard let next = reading.word(at: name.upperBound) else { return false }
        if next.is(.modal) { return true }
        // 新任职干部到岗后: what sets it off, and not who then does it.
        if passage[name.lowerBound] == "新", Subjects.afterwards.has(passage[next.range.upperBound])
        {
            return false
        }
        // 企业诉求7个工作日内: what happens to them is named, they do nothing.
        if next.is(.happening), reading.mark(at: next.range.upperBound)?.isPrompt == true {
            return false
        }
        // 河长公示牌 is a thing, no 河长.
        if next.is(.act), Subjects.things.has(passage[next.range.upperBound]) { return false }
        if next.is([.light, .manner, .preposition, .act, .finding]) {
            let isCommon = last.range == name || name.count <= 2
            return
                !(isCommon && Subjects.common.end(passage, at: name.lowerBound) == name.upperBound)
        }
        return false
    }

    private static let working = WordList(
        """
        巡察 巡视 督查 督导 考核 检查 调查 审查 管理 培训 监督 宣传 值班 应急 消防 研究 救援 巡护 巡查 服务 协调 防火 评审 考评 指导 防汛
        承办 经办 主办 工作 执法 带班 驻村 分管 联系 包联 安全 值守 学习 教育 领导 挂钩 作业 操作 考察 维修 检修 监管 分包 人才
        """)

    /// 督查专班 is a name; 督促部门 is an act and its object.
    private func opensLikeName(_ name: Range<Int>) -> Bool {
        guard let first = reading.word(at: name.lowerBound) else { return true }
        if first.is(.organisation), first.is(.light) { return false }
        guard first.is(.act), !first.is(.party) else { return true }
        if Subjects.desks.begins(passage, at: first.range.upperBound) { return true }
        if let next = reading.word(at: first.range.upperBound), next.is(.party),
            next.range.count == 1,
            next.range.upperBound == name.upperBound
        {
            return true
        }
        guard Subjects.working.end(passage, at: name.lowerBound) == first.range.upperBound,
            let next = reading.word(at: first.range.upperBound)
        else { return false }
        return (next.is(.organisation) || passage.words(next.range) == "人员")
            && next.range.upperBound == name.upperBound
            && passage[name.lowerBound] != "指"
            || Subjects.attached.begins(passage, at: name.lowerBound)
    }

    private static let desks = WordList("窗口 岗位 一线 大厅 服务台 服务点")
    private static let attached = WordList("分管 联系单位 包联 值班 带班 驻村 分包 挂钩")

    private static let things = CodeSet("牌栏表册簿卡证墙")
    private static let meetings = WordList("党员大会 支委会 职代会 全会 职工代表大会 代表大会 党员代表大会 党委会")

    /// 党员大会每季度召开一次: the meeting is held, it holds nothing.
    private func isObjectOfMeeting(_ name: Range<Int>, _ range: Range<Int>) -> Bool {
        if isHeld(name, range) { return true }
        guard Subjects.meetings.ends(passage, at: name.upperBound, notBefore: name.lowerBound)
        else {
            return false
        }
        return reading.words(in: name.upperBound..<range.upperBound).first { $0.is(.verb) }
            .map { Subjects.holding.begins(passage, at: $0.range.lowerBound) } ?? true
    }

    /// 支部委员会每月召开1次: nothing but the holding and how often follows.
    private func isHeld(_ name: Range<Int>, _ range: Range<Int>) -> Bool {
        guard passage[name.upperBound - 1] == "会" else { return false }
        var (at, isHeld) = (name.upperBound, false)
        while at < range.upperBound {
            if let mark = reading.mark(at: at) {
                at = mark.range.upperBound
            } else if let end = Subjects.holding.end(passage, at: at) {
                (at, isHeld) = (end, true)
            } else {
                return false
            }
        }
        return isHeld
    }

    /// 监测户每月走访一次: those called upon, where nobody else is called upon.
    func isServed(_ name: Range<Int>, _ range: Range<Int>) -> Bool {
        guard Subjects.served.ends(passage, at: name.upperBound, notBefore: name.lowerBound),
            let verb = reading.words(in: name.upperBound..<range.upperBound).first(where: {
                $0.is(.verb)
            }), Subjects.calling.begins(passage, at: verb.range.lowerBound)
        else { return false }
        let end = verb.range.upperBound
        return end == range.upperBound || reading.mark(at: end)?.count != nil
    }

    /// 旗帜鲜明站在第一线, 站稳立场: 站 is a verb.
    private func isStanding(_ name: Range<Int>) -> Bool {
        guard passage[name.upperBound - 1] == "站" else { return false }
        return Subjects.stances.has(passage[name.upperBound])
            || passage[name.upperBound] == "在"
                && reading.mark(at: name.upperBound + 1) == nil
    }

    /// 承办部门, 主办科室: an act that says which body it is.
    private func names(_ word: FoundWord) -> Bool {
        Subjects.working.end(passage, at: word.range.lowerBound) == word.range.upperBound
            && reading.word(at: word.range.upperBound)?.is(.organisation) == true
    }

    private static let handing = WordList("提交 提请 报送 报请 上报 移送 移交")
    private static let stances = CodeSet("稳位起住")
    /// Where no name begins.
    static let never = CodeSet("到赴抓")
    private static let afterwards = CodeSet("后前时之")
    private static let served = WordList(
        "每个村 每个社区 每个企业 每家企业 每个单位 每个支部 户 困难党员 困难群众 困难职工 困难学生 老党员 流动党员 患者 病人 残疾人 留守儿童 孤寡老人 特困人员 低保对象 重点人员 重点对象 服务对象 信访人 当事人"
    )
    private static let calling = WordList("走访 慰问 走访慰问 家访 随访 入户 探访 看望 联系 帮扶 约谈 谈话 谈心 回访")
    private static let holding = WordList("召开 举行 开 举办")
}
