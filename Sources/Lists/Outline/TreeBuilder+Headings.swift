/// Where unnumbered lines stand: headings, attachments, the end of the list.
extension TreeBuilder {
    /// 附件2　园区企业责任清单, with numbered sentences below it: a list of its own, no form to fill in.
    func opensAttachedList(_ index: Int) -> Bool {
        guard !isItselfAttached, tree.nodes.count > 1, paragraphs[index].marker == nil,
            signs.isAttachment(paragraphs[index].body)
        else { return false }
        let below = paragraphs[index...].dropFirst().prefix(3)
        guard let first = below.firstIndex(where: { $0.marker != nil }),
            paragraphs[first].marker?.value == 1, signs.endsSentence(paragraphs[first].body)
        else { return false }
        let titles = paragraphs[index..<first].map(\.body)
        return titles.contains { attachedLists.found(in: scalars, $0) && $0.count <= 40 }
            && !titles.contains { attachedForms.found(in: scalars, $0) }
    }

    /// Nil for words of the list; true where nothing of the list can follow.
    func ending(_ index: Int) -> Bool? {
        let body = paragraphs[index].body
        if signs.isAttachment(body) { return !isItselfAttached }
        if signs.isDate(body) || signs.isSigning(body) || signs.isClosing(body) { return false }
        guard signs.isBodyName(body) else { return nil }
        let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
        guard let next else { return false }
        return next.marker == nil && signs.isDate(next.body) ? false : nil
    }

    /// The rank of an unnumbered heading: just above the numbers that follow it.
    func headingRank(_ index: Int) -> Int? {
        let body = paragraphs[index].body
        if paragraphs[index].isBulleted || paragraphs[index].isAfterFullLine { return nil }
        guard signs.isHeading(body), !signs.endsSentence(body) else { return nil }
        guard index + 1 < paragraphs.count else { return nil }
        let next = paragraphs[index + 1]
        if next.table != nil { return captionRank }
        if next.isBulleted { return open.last.map { $0.rank + ($0.style == nil ? 0 : 1) } ?? 5 }
        if let fields = FieldReader(scalars: scalars).fields(body) {
            return fields.bearer == nil ? nil : bearerRank(index)
        }
        if isLabel(body, before: next) { return nil }
        if let marker = next.marker {
            if leadWords.found(in: scalars, body) && !open.isEmpty { return nil }
            let isAfterStop = index > 0 && signs.isFinished(paragraphs[index - 1].body)
            let isHeading =
                isHeadingByName(body) || marker.value == 1 || isAfterStop || endsAreMarked
            return isHeading ? ranks[marker.style] - 3 : nil
        }
        guard isHeadingByName(body) else { return nil }
        if namesBearer(body), let like = open.first(where: { $0.style == nil }),
            namesBearer(tree.nodes[like.node].body)
        {
            return like.rank
        }
        if signs.isHeading(next.body), index + 2 < paragraphs.count,
            let marker = paragraphs[index + 2].marker
        {
            return ranks[marker.style] - 4
        }
        let hasRoom = open.allSatisfy { $0.style == nil }
        return hasRoom && body.count <= 24 ? 5 : nil
    }

    /// 责任主体：党委书记 is a heading where a row of numbers begins below it, else a field of the
    /// words above.
    private func bearerRank(_ index: Int) -> Int? {
        if let last = open.last, last.style != nil, tree.nodes[last.node].children.isEmpty,
            isTitle(tree.nodes[last.node])
        {
            return nil
        }
        let reader = FieldReader(scalars: scalars)
        for next in paragraphs[(index + 1)...].prefix(6) {
            if let marker = next.marker { return marker.value == 1 ? ranks[marker.style] - 3 : nil }
            if isEmptyLabel(next.body) { continue }
            guard let fields = reader.fields(next.body), fields.bearer == nil else { return nil }
        }
        return nil
    }

    /// A heading that has no words of its own below it yet.
    private func isTitle(_ node: Node) -> Bool {
        node.paragraphs.isEmpty && signs.isHeading(node.body) && !signs.endsSentence(node.body)
    }

    private func isEmptyLabel(_ body: Span) -> Bool {
        let bare = signs.withoutColon(body)
        return bare.count <= 4 && emptyLabels.closes(bare, in: scalars)
    }

    /// The heading of a table: below the numbered ones, beside that of the table before.
    private var captionRank: Int { 1_000 }

    private func namesBearer(_ body: Span) -> Bool {
        let title = DeclaredCount(endOf: body, in: scalars)?.title ?? signs.withoutColon(body)
        return BearerWords.role(ofHeading: title, in: scalars) != nil
    }

    /// 完成时限：…, 责任科室：… belong to the item above; 具体任务： says nothing of its own.
    private func isLabel(_ body: Span, before next: Paragraph) -> Bool {
        if fieldLabels.opens(body, in: scalars) { return true }
        if postLabels.opens(body, in: scalars) {
            return next.marker?.value != 1 && open.last?.style != nil
        }
        return isEmptyLabel(body)
            && open.last.map { $0.style == nil && tree.nodes[$0.node].children.isEmpty } == true
    }

    private func isHeadingByName(_ body: Span) -> Bool {
        let title = DeclaredCount(endOf: body, in: scalars)?.title ?? signs.withoutColon(body)
        return headingEnds.closes(title, in: scalars) || title != signs.withoutColon(body)
            || BearerWords.role(ofHeading: title, in: scalars) != nil
    }
}

private let attachedLists = WordSet("清单", "职责", "责任", "任务", "事项")
private let attachedForms = WordSet(
    "评分", "考核", "考评", "评价", "评议", "样表", "样式", "登记", "汇总", "流程", "承诺", "模板", "范本", "台账", "名单", "表")
let leadWords = WordSet("如下", "以下", "下列")
private let postLabels = WordSet("责任人：", "责任领导：", "责任单位：", "责任部门：")
private let emptyLabels = WordSet(
    "具体任务", "责任内容", "主要职责", "工作任务", "主要任务", "具体职责", "职责", "任务", "重点任务", "履责内容", "工作职责",
    "具体内容", "主要责任", "具体责任", "责任事项", "工作内容")
/// What a list says of an item below it, field by field.
let fieldLabels = WordSet(
    "完成时限", "完成时间", "时限要求", "时间要求", "责任科室", "责任股室", "牵头", "配合", "协办", "频次", "佐证", "印证",
    "落实措施", "工作措施", "履责方式", "履职方式", "工作标准", "考核方式", "考核标准", "责任依据", "依据：", "备注")
