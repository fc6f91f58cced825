/// Questions one asks of the words of a line.
struct Signs {
    let scalars: [Unicode.Scalar]

    /// The last sign that is not a closing quotation mark or bracket.
    func last(_ span: Span) -> Unicode.Scalar? {
        var end = span.end
        while end > span.start, scalars[end - 1].closes { end -= 1 }
        return end > span.start ? scalars[end - 1] : nil
    }

    /// The words end where a sentence does.
    func isFinished(_ span: Span) -> Bool { last(span)?.endsSentence ?? true }

    /// As ``isFinished(_:)``, but a colon at the end is a heading's too.
    func endsSentence(_ span: Span) -> Bool {
        guard let last = last(span) else { return false }
        return last.endsSentence && last != "：" && last != ":"
    }

    func withoutColon(_ span: Span) -> Span {
        guard span.count > 0 else { return span }
        let last = scalars[span.end - 1]
        return last == "：" || last == ":" ? Span(span.start, span.end - 1) : span
    }

    /// Short, and without a sign that only a sentence has.
    func isHeading(_ span: Span, longest: Int = 30) -> Bool {
        guard span.count > 0, span.count <= longest + 10 else { return false }
        var (at, depth, count) = (span.start, 0, 0)
        while at < span.end {
            switch scalars[at] {
            case "（", "(", "《", "〔", "“": depth += 1
            case "）", ")", "》", "〕", "”": depth -= 1
            case "。", "；", ";", "！", "？": if at + 1 < span.end || count > 12 { return false }
            case "，", ",": if depth <= 0, count > 18 || span.count > 24 { return false }
            case let scalar where !scalar.isBlank: count += depth > 0 ? 0 : 1
            default: break
            }
            at += 1
        }
        return count <= longest && !commas(span)
    }

    /// A comma outside brackets: a heading may have one (加强学习，提高素质), not more.
    private func commas(_ span: Span) -> Bool {
        scalars[span.start..<span.end].count { $0 == "，" || $0 == "," } > 1
    }

    /// 未按规定报告的；: it ends in 的, whatever sign stands behind.
    func isCase(_ span: Span) -> Bool {
        var end = span.end
        while end > span.start, scalars[end - 1].endsSentence || scalars[end - 1] == "，" {
            end -= 1
        }
        return end > span.start && scalars[end - 1] == "的"
    }

    /// 2024年3月1日, 二〇二四年三月, with or without brackets; 年 月 日 left open.
    func isDate(_ span: Span) -> Bool {
        guard span.count >= 5, span.count <= 80 else { return false }
        var (years, blanks) = (0, 0)
        for scalar in scalars[span.start..<span.end] {
            switch scalar {
            case "年": years += 1
            case "月", "日", "（", "）", "(", ")", "十", "元", "X", "x", "×", "*", "＊": continue
            case let sign where sign.isBlank: blanks += 1
            case let sign where sign.digit != nil || sign.hanDigit != nil: continue
            default: return false
            }
        }
        // Two places to date side by side: 年 月 日          年 月 日.
        return span.count - blanks <= 24 && (years == 1 || years == 2 && blanks > 6)
    }

    /// 签字：, （盖章）: a place to sign.
    func isSigning(_ span: Span) -> Bool {
        span.count <= 40 && signingWords.found(in: scalars, span)
            && !scalars[span.start..<span.end].contains("。")
    }

    /// The name of a body, as it stands over the date.
    func isBodyName(_ span: Span) -> Bool {
        span.count <= 30 && bodyNames.closes(span, in: scalars)
            && !scalars[span.start..<span.end].contains { $0 == "，" || $0 == "。" || $0 == "：" }
    }

    /// 附件：, 附：, 附表.
    func isAttachment(_ span: Span) -> Bool {
        guard attachmentHeads.opens(span, in: scalars) else { return false }
        return span.count <= 3 || !isFinished(span) || span.count < 60
    }

    /// What stands after the last duty: when it takes force, who explains it, to whom it is sent.
    func isClosing(_ span: Span) -> Bool {
        if closingHeads.opens(span, in: scalars) { return true }
        return selfNames.opens(span, in: scalars) && forceWords.found(in: scalars, span)
    }

    /// An introduction: why and on what ground the list is made.
    func isPreamble(_ span: Span) -> Bool {
        introHeads.opens(span, in: scalars) && introWords.found(in: scalars, span)
            || madeWords.found(in: scalars, Span(max(span.start, span.end - 40), span.end))
    }

    /// 注：①…: notes follow, no items.
    func isNote(_ span: Span) -> Bool { noteHeads.opens(span, in: scalars) }

    /// A numbered introduction or closing: why the list is made, for whom, from when.
    func isFrame(_ span: Span) -> Bool {
        if selfNames.opens(span, in: scalars) {
            return forceWords.found(in: scalars, span) || scopeWords.found(in: scalars, span)
        }
        guard introHeads.opens(span, in: scalars), span.count < 400 else { return false }
        return madeWords.found(in: scalars, Span(max(span.start, span.end - 40), span.end))
    }

    /// The words before （试行） and the like.
    func withoutBrackets(_ body: Span) -> Span {
        guard scalars[body.end - 1] == "）" || scalars[body.end - 1] == ")",
            let open = scalars[body.start..<body.end].lastIndex(where: { $0 == "（" || $0 == "(" })
        else { return body }
        return trimmed(Span(body.start, open), in: scalars)
    }

    /// X发〔2024〕3号.
    func isFileNumber(_ body: Span) -> Bool {
        body.count < 30 && scalars[body.end - 1] == "号"
            && scalars[body.start..<body.end].contains { "〔[【［（(".unicodeScalars.contains($0) }
    }
}

private let signingWords = WordSet(
    "签字：", "签名：", "（签字）", "（签名）", "（盖章）", "（签章）", "承诺人：", "签字（", "签订日期", "签收人", "年   月   日")
private let bodyNames = WordSet(
    "委员会", "党委", "党组", "党总支", "总支部", "支部", "办公室", "公司", "集团", "局", "政府", "党工委", "纪委",
    "董事会", "监事会", "工会", "妇联", "医院", "学校", "中学", "小学", "大学", "学院", "大队", "支队", "办事处", "工委", "党校",
    "委员")
private let attachmentHeads = WordSet("附件", "附：", "附表", "附录", "附 件")
private let closingHeads = WordSet(
    "注：", "附注", "备注", "说明：", "落款", "日期：", "抄送", "抄报", "主送", "联系人", "联系电话", "（此件",
    "（此页", "特此", "此件")
private let noteHeads = WordSet("注：", "附注", "备注：", "说明：")
private let selfNames = WordSet(
    "本清单", "本责任清单", "本办法", "本制度", "本规定", "本责任书", "本细则", "本方案", "此清单", "该清单", "以上清单",
    "以上责任", "上述责任", "上述清单", "本意见")
private let forceWords = WordSet(
    "施行", "执行", "解释", "生效", "印发", "废止", "实施", "为准", "存档", "一式", "备案", "未尽事宜", "调整")
private let scopeWords = WordSet("适用于", "所称", "所指", "是指")
private let introHeads = WordSet("为", "根据", "按照", "依据", "遵照", "现将", "为了")
private let introWords = WordSet("清单", "如下", "制定", "通知", "印发", "制订")
private let madeWords = WordSet(
    "制定本", "特制定", "制定如下", "制订本", "特制订", "如下：", "如下。", "特制作", "特明确", "编制本", "签订本",
    "印发给你们")
