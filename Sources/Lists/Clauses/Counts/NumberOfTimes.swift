/// 至少2次, 一次, 1至2次, 不少于32学时, 3次以上, 各1次.
struct NumberOfTimes: TimeRule {
    let openings = "至不最各少超达0123456789一二两俩三四五六七八九十"
    private let qualifiers = WordTree<Bool>([
        ("至少 不少于 不低于 不得少于 不得低于 最少 不应少于 不应低于 不能少于 应不少于 少于 达到", true),
        ("不超过 不得超过 最多 至多 不多于", false),
    ])
    private let units = WordTree<Bool>([
        (
            """
            次 场 场次 期 篇 学时 课时 批次 小时 个小时 个学时 个课时 天 个工作日 工作日 件 堂 节 轮 遍 人次 回 课 分钟
            """, true
        ),
        ("个 人 名 户 家 项 条 份 处 批 组 起 所 村 班 位 例 本 幅 公里 千米", false),
    ])
    /// What only looks like a number of times: 一次性, 二次供水, 三人小组.
    private let others = WordList(
        """
        次性 次死亡 次供水 次污染 次分配 次元 次合格 次函 次办好 件事一 班子 项目 个人 组织 组长 人民 家庭 家家户户
        户籍 条例 条件 份额 处置 处理 处分 处罚 名义 名单 起来 所有 所在 课题 节约 期间 天然 本级 本单位 本地 位一体
        回头看 个样 个月 个季度 个年度 个星期 个周 个全面 个维护 个意识 个自信 个代表 个不 个带头 个责任 个覆盖 个必 个务必
        """)

    func mark(in passage: Passage, at start: Int) -> TimeMark? {
        var (at, qualified, atMost, each) = (start, false, false, false)
        if passage[at] == "各" { (at, each) = (at + 1, true) }
        if let (least, end) = qualifiers.longest(passage, at: at) {
            guard passage[start - 1] != "不" else { return nil }
            (at, qualified, atMost) = (end, least, !least)
        }
        if passage[at] == "有" { at += 1 }
        guard !isRank(passage, start, at), let low = Numeral(passage, at: at) else { return nil }
        var end = low.range.upperBound
        var high: Int? = nil
        if let second = upper(passage, end, low.value) { (high, end) = second }
        qualified = qualified || high != nil || isFar(passage, start)
        if over(passage, end) { (end, qualified) = (end + 2, true) }
        if isPartOf(passage, at) || isInRow(passage, start) { return nil }
        guard let (acts, after) = units.longest(passage, at: end), !others.begins(passage, at: end)
        else {
            return nil
        }
        return counted(
            passage, start..<after,
            Count(
                min: atMost ? 0 : low.value, max: atMost ? low.value : high,
                unit: unit(passage.words(end..<after)), isQualified: qualified, countsActs: acts,
                isForEach: each))
    }

    private func counted(_ passage: Passage, _ range: Range<Int>, _ count: Count) -> TimeMark? {
        var (end, count) = (range.upperBound, count)
        // 5天内 and 第3次 are limits and ranks.
        if passage[end] == "内" && lengths.contains(count.unit) || passage[end] == "性" { return nil }
        if over(passage, end) {
            // 外出2天以上须请假, 3次以上未报的: so much of it is when something else is due.
            if !count.isQualified || passage[range.lowerBound].isFigure,
                conditions.begins(passage, at: end + 2)
            {
                return nil
            }
            (end, count.isQualified) = (end + 2, true)
        }
        if count.max == nil, let most = most(passage, end, count) {
            (end, count.max, count.isQualified) = (most.end, most.value, true)
        }
        if passage[end] == "及", over(passage, end + 1) {
            (end, count.isQualified) = (end + 3, true)
        }
        if !count.isQualified, lengths.contains(count.unit), passage[end].isHan { return nil }
        guard count.min > 0 || count.max != nil, !measures(passage, range.lowerBound) else {
            return nil
        }
        return TimeMark(.count(count), range.lowerBound..<end)
    }

    /// 十分之一以上, 三分之二: a share.
    private func isPartOf(_ passage: Passage, _ at: Int) -> Bool {
        passage[at - 1] == "之" && passage[at - 2] == "分"
    }

    /// 连续两次末位: one after the other, which happens and is not owed.
    private func isInRow(_ passage: Passage, _ start: Int) -> Bool {
        passage[start - 1] == "续" && passage[start - 2] == "连"
    }

    /// What follows a number that only says when: 以上须, 以上未, 以上的.
    private let conditions = WordList("须 应 应当 必须 需 未 不 时 者 由 方可 经 才能")

    /// 至少1次、至多3次: the upper end with words of its own.
    private func most(_ passage: Passage, _ end: Int, _ count: Count) -> (value: Int, end: Int)? {
        guard passage[end] == "、" || passage[end] == "，",
            let (least, at) = qualifiers.longest(passage, at: end + 1), !least,
            let numeral = Numeral(passage, at: at), numeral.value > count.min,
            let (_, after) = units.longest(passage, at: numeral.range.upperBound),
            unit(passage.words(numeral.range.upperBound..<after)) == count.unit
        else { return nil }
        return (numeral.value, after)
    }

    /// 24小时值班 says how, 每月驻村20天 how much.
    private let lengths: Set<String> = ["小时", "天", "分钟"]

    /// 个小时 and 个学时 count as 小时 and 学时.
    private func unit(_ words: String) -> String {
        words.count > 1 && words.first == "个" ? String(words.dropFirst()) : words
    }

    private func isRank(_ passage: Passage, _ start: Int, _ at: Int) -> Bool {
        let before = passage[start - 1]
        if before == "于" || before == "少" && passage[start - 2] == "至" { return at == start }
        return before == "第" || before == "每" || before == "近" || before.digit != nil
            || before == "." || Numeral.digit(before) != nil && at == start
    }

    /// 至少安排1天: the qualifier stands a few words before, in the same clause.
    private func isFar(_ passage: Passage, _ start: Int) -> Bool {
        var at = start - 1
        while at > 0, at > start - 14, !stops.has(passage[at]) {
            if passage[at] == "少", passage[at - 1] == "至" { return true }
            at -= 1
        }
        return false
    }

    private let stops = CodeSet("，。；：、")

    /// The second number of 1至2次, 1-2次, 一两次.
    private func upper(_ passage: Passage, _ end: Int, _ low: Int) -> (Int, Int)? {
        var at = end
        if passage[at] == "-" || passage[at] == "至" || passage[at] == "到" {
            at += 1
            if passage[at] == "-" { at += 1 }
        } else if passage[at].digit != nil || Numeral.digit(passage[at]) == nil || low > 9 {
            return nil
        }
        guard let high = Numeral(passage, at: at), high.value > low else { return nil }
        return (high.value, high.range.upperBound)
    }

    private func over(_ passage: Passage, _ at: Int) -> Bool {
        passage[at] == "以" && passage[at + 1] == "上"
    }

    /// 人数不少于3人, 时间不少于2小时: how large, not how often.
    private func measures(_ passage: Passage, _ start: Int) -> Bool {
        sizes.ends(passage, at: start, notBefore: max(0, start - 4))
    }

    private let sizes = WordList(
        "人数 比例 面积 金额 距离 占比 人员 间隔 宽度 长度 分值 得分 年限 数量 名额 字数 公示期 期限 时限 周期 有效期 留样 公示 保存 存放 留存")
}
