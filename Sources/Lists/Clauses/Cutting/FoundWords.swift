/// A passage with everything found in it: its letters, its words of time, its other words.
final class FoundWords {
    let passage: Passage
    let marks: [TimeMark]
    let words: [FoundWord]

    private let wordPlaces: Whereabouts
    private let markPlaces: Whereabouts

    init(_ passage: Passage, _ grammar: Grammar) {
        self.passage = passage
        marks = grammar.times.marks(in: passage)
        markPlaces = Whereabouts(marks.lazy.map { $0.range }, in: passage.count)
        words = FoundWords.words(grammar.lexicon.words(in: passage), beside: marks)
        wordPlaces = Whereabouts(words.lazy.map { $0.range }, in: passage.count)
    }

    /// Marks the words that begin inside a word of time.
    private static func words(_ words: [FoundWord], beside marks: [TimeMark]) -> [FoundWord] {
        guard !marks.isEmpty else { return words }
        var words = words
        var next = 0
        for mark in marks {
            while next < words.count, words[next].range.lowerBound < mark.range.upperBound {
                words[next].isInTime = words[next].range.lowerBound >= mark.range.lowerBound
                next += 1
            }
        }
        return words
    }

    /// The words of time that lie in a stretch.
    func marks(in range: Range<Int>) -> ArraySlice<TimeMark> { marks[markPlaces.within(range)] }

    /// The other words that lie in a stretch.
    func words(in range: Range<Int>) -> ArraySlice<FoundWord> { words[wordPlaces.within(range)] }

    /// The word that begins exactly at a place.
    func word(at start: Int) -> FoundWord? {
        let index = wordPlaces.first(from: start)
        return index < words.count && words[index].range.lowerBound == start ? words[index] : nil
    }

    /// The word that ends exactly at a place.
    func word(endingAt end: Int) -> FoundWord? {
        let index = wordPlaces.ended(by: end) - 1
        return index >= 0 && words[index].range.upperBound == end ? words[index] : nil
    }

    /// The word of time that covers a place.
    func mark(covering place: Int) -> TimeMark? {
        let index = markPlaces.ended(by: place)
        return index < marks.count && marks[index].range.lowerBound <= place ? marks[index] : nil
    }

    /// The word of time that begins exactly at a place.
    func mark(at start: Int) -> TimeMark? {
        guard let mark = mark(covering: start), mark.range.lowerBound == start else { return nil }
        return mark
    }
}

/// Where stretches that do not overlap begin and end, asked in one step for any letter.
private struct Whereabouts {
    private struct Numbers { var begun, over: Int32 }

    /// For each letter how many stretches begin before it, and how many are over at it.
    private let numbers: [Numbers]
    private let count: Int

    init(_ ranges: some Collection<Range<Int>>, in count: Int) {
        self.count = count
        numbers = [Numbers](unsafeUninitializedCapacity: count + 2) { buffer, filled in
            var (now, at) = (Numbers(begun: 0, over: 0), 0)
            // What begins at a place counts from the next place on, what ends at it counts there.
            for range in ranges {
                while at <= range.lowerBound, at < count + 2 {
                    buffer.initializeElement(at: at, to: now)
                    at += 1
                }
                now.begun += 1
                while at < range.upperBound, at < count + 2 {
                    buffer.initializeElement(at: at, to: now)
                    at += 1
                }
                now.over += 1
            }
            while at < count + 2 {
                buffer.initializeElement(at: at, to: now)
                at += 1
            }
            filled = count + 2
        }
    }

    /// The first stretch that begins at a place or after it.
    func first(from place: Int) -> Int { place < 0 ? 0 : Int(numbers[min(place, count + 1)].begun) }

    /// How many stretches end at a place or before it.
    func ended(by place: Int) -> Int { place < 0 ? 0 : Int(numbers[min(place, count + 1)].over) }

    func within(_ range: Range<Int>) -> Range<Int> {
        let low = first(from: range.lowerBound)
        return low..<max(low, ended(by: range.upperBound))
    }
}

/// Everything the grammar knows, made once and read by all.
final class Grammar: Sendable {
    let times = TimeScanner()
    let lexicon = Lexicon()
    let turns = Turns()

    init() {}

    /// The grammar of the house; a table of constants.
    static let standard = Grammar()
}

/// The few words on which a clause turns.
final class Turns: Sendable {
    let connectives = WordList(
        "并 并且 且 同时 以及 还要 还应 另外 此外 其中 特别是 和 及 或 或者 而且 也 并要 并应 同时要 一是 二是 三是 四是 五是 六是 七是 八是 九是 首先 其次 、 又 再"
    )
    let coordinators = WordList(
        "、 和 及 并 并且 以及 或 或者 同时 且 与 并于 并在 并应 并须 并要 并应在 并须在 并要在 并应于 并须于 且应在 并在每 同时在 并自")
    let joiners = WordList("并 并且 或 或者 同时 且 并于 并在 并应 并须 并要 并应在 并须在 并要在 并应于 并须于 且应在 同时在 并自")
    let alternatives = WordList("或 或者")
    let results = WordList(
        "确保 直至 直到 使 让 从而 以确保 以便 形成 达到 实现 防止出现 以免 避免 不断提高 不断增强 不断提升 切实提高 切实增强 切实维护 真正做到 切实做到 筑牢 牢牢")
    let settings = WordList(
        "围绕 结合 根据 按照 依据 通过 以 依托 聚焦 利用 本着 随着 针对 在 立足 为 采取 参照 遵循 视")
    let happenings = WordList("发现 遇有 遇到 遇 接到 收到 如遇 一旦 检查发现 巡查发现 接报 获悉 得知")
    let topics = WordList("对 对于 针对 就 关于 凡 凡是 凡涉及")
    let concerns = WordList("涉及 涉")
    let conditions = WordList(
        "遇有 遇到 如遇 凡遇 遇 凡有 如有 若有 一旦 一经 如果 如 若 凡 因 凡是 在 每当 当 对 对于 针对 就 经 于 自 从 应在 应于 应当在 须在 要在 应自")
    let trailing = WordList(
        "时 后 之日起 的 ， 要 应 应当 须 必须 能 能够 均 都 一律 坚持 做到 在 之后 以后 则 就 可 需 需要 时候 自觉 将 由 ： 并 于 也 、 确保 实行 予以 严格 一般 原则上"
    )
    let papers = WordList(
        "文件 材料 资料 台账 经验 档案 记录 数据 精神 部署 要求 工作 任务 活动 制度 信息 政策 知识 动态 内容 指示 决定 计划 方案 方针 学习 理论")
    let fillers = WordList(
        "一般 原则上 确保 做到 且 须 共 累计 总共 时间 须在 应 要 应当 必须 均 都 其中 总计 合计 每人 于 在 汛期 主汛期 期间 逢 遇 内 间 防火期 一般 至 并 频次 次数 时限 完成时限 完成 的 为 不 共计 集中 安排 之 里 左右 、 和"
    )
    /// What introduces cases, not duties.
    let cases = WordList(
        "情形之一 行为之一 情况之一 问题之一 下列情形 以下情形 如下情形 下列情况的 以下情况的 下列行为的 以下行为的 下列问题的 以下问题的")
    let labels = WordList(
        """
        完成时限 完成时间 时限 时限要求 时间要求 完成日期 责任单位 责任人 责任领导 责任部门 责任主体 牵头单位 牵头领导 牵头部门
        配合单位 工作频次 频次 频率 次数 依据 备注 责任科室 落实单位 落实时限 整改时限
        """)
    let leading = WordList("牵头 负责 负责牵头 牵头负责 主持 组织 牵头组织 统筹 带队")
    let scores = WordList("扣 加 得 记 计 减")
    let scoring = WordList("扣完 扣分 加分 不得分 每少一次扣 每少1次扣 最高扣 最多扣 累计扣")
    let grading = WordList("评为 评定为 评优 评为优秀")
    let points = WordList("积分 得分 分数 成绩 评分 考核得分 总分 考评得分 年度得分")
    let troubles = WordList(
        "受到 受处分 受处理 受警告 受问责 受诫勉 困难 生活困难 异常 失范 软弱涣散 薄弱 后进 落后 变故 患病 生病 重病 住院 空挂 失联 失业")
    /// What is said before 的 of those with whom something is amiss: 整改不到位的社区.
    let wanting = WordList(
        "不力 不到位 不实 不严 不规范 不达标 不合格 不及时 未 较差 滞后 落后 失职 违 反映强烈 反映集中 意见较大 意见大 存在")
    let amiss = CodeSet("不未违差严落滞拒失存较")

    init() {}
}
