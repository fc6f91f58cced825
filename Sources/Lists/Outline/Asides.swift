/// Finds the lines that are no part of the list: page numbers, the site's navigation, a table of contents.
struct Asides {
    let scalars: [Unicode.Scalar]

    /// Marks them in place; they are left out of everything that follows.
    func mark(_ lines: inout [Line]) {
        var lastBare = 0
        for index in lines.indices where lines[index].isText {
            if let marker = lines[index].marker {
                if marker.style == .arabicBare { lastBare = marker.value }
            } else if let marker = loneNumber(lines[index]), marker.value == lastBare + 1,
                lastBare > 0, index + 1 < lines.count, lines[index + 1].marker == nil
            {
                lines[index].marker = marker
                lastBare += 1
                continue
            }
            if lines[index].span.count <= 80 { lines[index].aside = aside(lines[index]) }
        }
        markContents(&lines)
        markRunningHeads(&lines)
    }

    /// A number alone on its line, its words on the next: as cells of a table come out.
    private func loneNumber(_ line: Line) -> Marker? {
        guard line.span.count <= 3,
            let number = PrintedNumber(at: line.span.start, in: scalars, until: line.span.end),
            number.end == line.span.end, scalars[line.span.start].digit != nil
        else { return nil }
        return Marker(style: .arabicBare, value: number.value, span: line.span, body: number.end)
    }

    /// The same words beside every page number are the page's, not the list's.
    private func markRunningHeads(_ lines: inout [Line]) {
        var places: [ArraySlice<Unicode.Scalar>: [Int]] = [:]
        for index in lines.indices where lines[index].aside == .page {
            for beside in [index - 1, index + 1] where lines.indices.contains(beside) {
                let line = lines[beside]
                guard line.marker == nil, line.aside == nil, line.span.count <= 40 else { continue }
                places[scalars[line.span.start..<line.span.end], default: []].append(beside)
            }
        }
        for (_, indices) in places where indices.count > 1 {
            for index in indices { lines[index].aside = .page }
        }
    }

    private func aside(_ line: Line) -> Line.Aside? {
        if line.span.count <= 16, isPageNumber(line) { return .page }
        if line.marker == nil, endsInPage(line.span) { return .page }
        if isContents(line) { return .contents }
        if isTableHead(line) { return .tableHead }
        return isNavigation(line) ? .navigation : nil
    }

    /// True for the number of a page, with what is printed beside it.
    func isPage(_ span: Span) -> Bool { span.count <= 16 && isPageNumber(Line(span: span)) }

    /// `- 3 -`, `第 3 页`, `3/10`, a number alone.
    private func isPageNumber(_ line: Line) -> Bool {
        var (digits, at) = (0, line.span.start)
        while at < line.span.end {
            let scalar = scalars[at]
            if scalar.digit != nil {
                digits += 1
            } else if !scalar.isBlank, !isPageSign(scalar) {
                return false
            }
            at += 1
        }
        return digits > 0 && digits <= 6 && line.marker?.style != .arabicDot
            && !(line.marker?.style == .arabicParen || line.marker?.style == .arabicComma)
    }

    private func isPageSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "—", "–", "－", "―", "─", "·", "•", "/", "第", "页", "共", ",", "，", "〔", "〕": true
        default: false
        }
    }

    /// 某局责任清单    第1页 共3页: a running head with its page.
    private func endsInPage(_ span: Span) -> Bool {
        guard scalars[span.end - 1] == "页",
            let at = scalars[span.start..<span.end].firstIndex(of: "第"),
            at > span.start, scalars[at - 1].isBlank
        else { return false }
        return scalars[at..<span.end].allSatisfy {
            $0.digit != nil || $0.hanDigit != nil || $0.isBlank || isPageSign($0)
        }
    }

    /// `一、集体责任……… 3`, 目录.
    private func isContents(_ line: Line) -> Bool {
        if line.span.count <= 8, scalars[line.span.start] == "目",
            scalars[line.span.end - 1] == "录" || scalars[line.span.end - 1] == "次"
        {
            return true
        }
        guard scalars[line.span.end - 1].digit != nil else { return false }
        var (run, at) = (0, line.span.start)
        while at < line.span.end {
            switch scalars[at] {
            case "…", ".", "·", "．", "‥", "_": run += scalars[at] == "…" ? 3 : 1
            default: if run >= 6 { return true } else { run = 0 }
            }
            at += 1
        }
        return isContentsRow(line.span)
    }

    /// 一、集体责任 ⇥ 3: a heading, a tab, its page.
    private func isContentsRow(_ span: Span) -> Bool {
        var at = span.end
        while at > span.start, scalars[at - 1].digit != nil { at -= 1 }
        guard span.end - at <= 3, at > span.start + 2, scalars[at - 1] == "\t" else { return false }
        let words = trimmed(Span(span.start, at), in: scalars)
        return Signs(scalars: scalars).isHeading(words) && !words.isEmpty
            && !scalars[words.start..<words.end].contains("\t")
    }

    /// The list of headings below 目录, up to where the first of them comes again.
    private func markContents(_ lines: inout [Line]) {
        guard let start = lines.prefix(60).firstIndex(where: { $0.aside == .contents }),
            start + 1 < lines.count
        else { return }
        let first = entry(lines[start + 1].span)
        let end = lines[(start + 2)...].prefix(120).firstIndex { entry($0.span) == first }
        guard let end, lines[start..<end].allSatisfy({ $0.isText || $0.aside != nil }) else {
            return
        }
        for index in (start + 1)..<end where lines[index].isText { lines[index].aside = .contents }
    }

    /// The words of a line of contents without dots and page.
    private func entry(_ span: Span) -> ArraySlice<Unicode.Scalar> {
        var end = span.end
        while end > span.start {
            let sign = scalars[end - 1]
            guard sign.digit != nil || sign.isBlank || ".…·．‥_".unicodeScalars.contains(sign) else {
                break
            }
            end -= 1
        }
        return scalars[span.start..<end]
    }

    /// 责任主体    责任内容: nothing but the names of columns.
    private func isTableHead(_ line: Line) -> Bool {
        guard line.marker == nil, line.span.count <= 40 else { return false }
        var (at, names) = (line.span.start, 0)
        while at < line.span.end {
            if scalars[at].isBlank || scalars[at] == "|" {
                at += 1
            } else if let end = columnNames.end(at: at, in: scalars, until: line.span.end) {
                names += 1
                at = end
                if at < line.span.end, !scalars[at].isBlank, scalars[at] != "|" { return false }
            } else {
                return false
            }
        }
        return names > 1
    }

    /// 打印　关闭: nothing but what one clicks on a page.
    private func isButtons(_ span: Span) -> Bool {
        guard span.count <= 40 else { return false }
        var at = span.start
        while at < span.end {
            if let end = buttons.end(at: at, in: scalars, until: span.end) {
                at = end
            } else if scalars[at].isBlank || "|｜/【】[]<>«»".unicodeScalars.contains(scalars[at]) {
                at += 1
            } else {
                return false
            }
        }
        return true
    }

    private func isNavigation(_ line: Line) -> Bool {
        guard line.marker == nil else { return false }
        if isButtons(line.span) { return true }
        return navigationHeads.opens(line.span, in: scalars)
            || (line.span.count <= 60 && navigationWords.found(in: scalars, line.span))
    }
}

private let columnNames = WordSet(
    "序号", "责任主体", "责任内容", "责任事项", "责任人", "责任领导", "责任单位", "责任部门", "责任科室", "完成时限", "完成时间", "时限", "备注",
    "工作内容", "工作任务", "任务", "措施", "工作措施", "具体内容", "内容", "项目", "类别", "牵头单位", "配合单位", "履责内容", "职责",
    "频次", "责任清单")
/// What one clicks on a page.
private let buttons = WordSet(
    "打印本页", "打印", "关闭窗口", "关闭", "分享", "返回顶部", "返回", "收藏", "纠错", "首页", "上一页", "下一页", "末页", "尾页",
    "放大",
    "缩小", "下载", "字号", "顶部", "大", "中", "小")
/// What a page of a site begins its own lines with.
private let navigationHeads = WordSet(
    "首页", "当前位置", "您的位置", "您现在的位置", "来源：", "信息来源", "文章来源", "稿件来源",
    "作者：", "发布时间", "发布日期", "发布机构", "发布人", "浏览次数", "浏览量", "点击数", "点击量", "阅读次数",
    "阅读量", "访问量", "责任编辑", "编辑：", "审核：", "打印本页", "【打印", "[打印", "关闭窗口", "【关闭", "[关闭",
    "上一篇", "下一篇", "上一页", "下一页", "相关链接", "相关阅读", "分享到", "分享：", "字体：", "【字体", "[字体",
    "字号：", "收藏", "返回顶部", "版权所有", "主办单位：", "承办单位：", "网站标识码", "ICP备", "京ICP", "扫一扫",
    "扫描二维码", "微信公众号", "关注我们", "点击下载", "附件下载", "索引号", "信息索引", "主题分类", "成文日期",
    "http://", "https://", "www.", "本文系", "本文由", "本文来自", "本文转载", "转载请", "声明：本", "免责声明",
    "更多精彩", "热门推荐", "网站地图", "联系我们")

/// What only a site would say, wherever in a short line.
private let navigationWords = WordSet(
    "仅供学习参考", "请勿照搬", "请勿转载", "未经授权", "ICP备", "返回顶部", "打印本页", "关闭窗口", "首页 >",
    "首页>", "首页 »", "访问次数：", "浏览次数：", "范文网", "文秘网", "点击下载")
