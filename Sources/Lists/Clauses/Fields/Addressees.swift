/// To whom something is reported, handed or made known.
struct Addressees {
    let reading: FoundWords
    private static let verbs = WordList(
        """
        分别 报告 汇报 请示 述职 述责 述廉 述职述责述廉 述职述廉 反馈 通报 反映 报送 上报 移送 移交 提交 提出 报备 备案 申请 说明 公布 公开 公示
        举报 推荐 建议 征求 传达 通告 承诺 专题 书面 及时 立即 如实 作 做 进行 口头 报批 递交 发出 报 交 送 定期 主动 每 至少 全面 按 第 汇总
        发送 推送 告知 通知 签订 宣布 宣传 申报 转交 报请 反应 介绍 上交 讲 出具 单独 逐级 当面 随时 按时 据实 呈报 一次 一年
        """)
    private static let direct = WordTree<Bool>([
        (
            "征求 通报给 交办 上报 报送 报告 汇报 抄送 报请 提请 报经 通知 告知 送达 答复 回复 上交 移交至 移送至 反馈至 移送 移交 报告给 上报至 报送至 报至 送 反馈给 提交 转交 呈报 报",
            true
        )
    ])
    private static let after = WordList(
        "意见 建议 集体 前置 报账 专题 把关 登记 主要负责 分管负责 备案 审批 批准 审定 审核 审查 同意 审议 研究 讨论 决定 报告 处理 处置 汇总 审阅 签批 备查 协调 办理"
    )

    func addressees(_ core: Range<Int>) -> [Named] {
        let told = straight(core)
        return (facing(core) ?? atMeeting(core) ?? []) + (told.isEmpty ? informed(core) : told)
    }

    /// 向…报告: what stands between.
    private func facing(_ core: Range<Int>) -> [Named]? {
        guard let at = facingPlace(core) else { return nil }
        var end = at + 1
        while end < core.upperBound {
            if end > at + 1, let word = reading.word(at: end), word.is(.party) {
                end = word.range.upperBound
                continue
            }
            if reading.mark(at: end) != nil || Addressees.verbs.begins(reading.passage, at: end),
                end > at + 1
            {
                break
            }
            end += 1
        }
        if end >= core.upperBound || end - at > 40 {
            guard let last = nameRun(at + 1..<core.upperBound) else { return nil }
            end = last
        }
        return NameSplitter(reading: reading).names(at + 1..<end)
    }

    /// 在市委全会上报告: the meeting is told.
    private func atMeeting(_ core: Range<Int>) -> [Named]? {
        guard let open = reading.passage.first("在", in: core),
            let close = reading.passage.first("上", in: open..<core.upperBound), close > open + 2,
            reading.passage[close - 1] == "会",
            Addressees.told.begins(reading.passage, at: close + 1)
        else { return nil }
        return NameSplitter(reading: reading).names(open + 1..<close)
    }

    /// The end of the names that follow at once, whatever the verb.
    private func nameRun(_ range: Range<Int>) -> Int? {
        var end: Int?
        for word in reading.words(in: range) {
            if word.is(.party) {
                end = word.range.upperBound
            } else if end != nil || word.is(.verb) {
                break
            }
        }
        return end
    }

    private static let told = WordList("报告 作报告 通报 述职 作述职 汇报 专题报告 书面报告 进行述职")
    private static let courses = WordList("向前 向好 向上向善 方向 向着 面向 走向 趋向 导向 倾向 动向 去向 流向 意向 向党中央看齐")

    private func facingPlace(_ core: Range<Int>) -> Int? {
        var at = core.lowerBound
        while at < core.upperBound {
            if reading.passage[at] == "向", !reading.passage.quoted[at],
                !Addressees.courses.begins(reading.passage, at: at),
                !Addressees.courses.begins(reading.passage, at: at - 1)
            {
                return at
            }
            at += 1
        }
        return nil
    }

    /// 上报镇政府, 报党委备案: the name follows the verb at once.
    func straight(_ core: Range<Int>) -> [Named] {
        for word in reading.words(in: core) where word.is(.verb) {
            let direct = Addressees.direct.longest(reading.passage, at: word.range.lowerBound)?.end
            let isReport = word.word.kind == .report
            guard let behind = isReport ? word.range.upperBound : direct, behind < core.upperBound
            else { continue }
            let start = reading.passage[behind] == "报" ? behind + 1 : behind
            if let end = nameEnd(start..<core.upperBound) ?? bodyEnd(start..<core.upperBound) {
                return NameSplitter(reading: reading).names(start..<end)
            }
        }
        return []
    }

    /// 报县信访局, 报告县森防指: a body no table names, by its first letter and its last.
    private func bodyEnd(_ range: Range<Int>) -> Int? {
        let passage = reading.passage
        guard Addressees.places.has(passage[range.lowerBound]) else { return nil }
        var end = range.lowerBound + 1
        while end < range.upperBound, end - range.lowerBound <= 16, passage[end].isHan,
            !Addressees.after.begins(passage, at: end)
        {
            end += 1
        }
        guard end - range.lowerBound > 1, Addressees.bodies.has(passage[end - 1]),
            end == range.upperBound || !passage[end].isHan
                || Addressees.after.begins(passage, at: end),
            !reading.words(in: range.lowerBound..<end).contains(where: {
                $0.is([.modal, .preposition, .finding])
                    || $0.is(.light) && end - range.lowerBound > 8
            })
        else { return nil }
        return end
    }

    /// 告知当事人救济途径, 移送派驻纪检监察组: who is told or given it, whatever follows.
    private func informed(_ core: Range<Int>) -> [Named] {
        for at in core where !reading.passage.quoted[at] {
            guard let start = Addressees.telling.end(reading.passage, at: at),
                start < core.upperBound, reading.words(in: at..<start).count <= 1
            else { continue }
            let behind = Addressees.belonging.end(reading.passage, at: start)
            guard behind != nil || reading.word(at: start)?.is(.party) == true,
                let end = nameRun((behind ?? start)..<core.upperBound), end - start <= 20
            else { continue }
            return NameSplitter(reading: reading).names(start..<end)
        }
        return []
    }

    private static let telling = WordList("通知 告知 送达 答复 回复 上交 移送 移交 提请 提交 转交 交办 通报 通报给 反馈 反馈给")
    private static let belonging = WordList("派驻 被 相关 有关 承办 受理 全体 各 所在 属地")
    private static let places = CodeSet("省市县区州乡镇街场厂局校院所上主集公总分支大")
    private static let bodies = CodeSet("局办指部委府处室心站队组院司厅科所署团门")

    /// The end of a run of names that fills the clause or stands before 备案.
    private func nameEnd(_ range: Range<Int>) -> Int? {
        var last: Int?
        for word in reading.words(in: range) {
            if word.is(.party) {
                last = word.range.upperBound
            } else if let end = last, word.range.lowerBound <= end + 1 {
                break
            } else if word.is([.verb, .topic]) {
                break
            }
        }
        guard let end = last, end - range.lowerBound <= 24,
            reading.marks(in: range.lowerBound..<end).allSatisfy(\.isEach)
        else { return nil }
        let fills = end == range.upperBound || reading.passage[end] == "（"
        return fills || Addressees.after.begins(reading.passage, at: end) ? end : nil
    }
}
