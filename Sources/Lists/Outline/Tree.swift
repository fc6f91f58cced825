/// A numbered unit or an unnumbered heading, with what stands below it.
struct Node: Sendable {
    var marker: Marker?
    /// The first paragraph's words; for the root, nothing.
    var body: Span
    var breaks: [Span] = []
    /// Unnumbered paragraphs after the first, before the first child.
    var paragraphs: [Paragraph] = []
    var children: [Int] = []
    /// Fields that stand on lines of their own below it.
    var fields = StatedFields()
    /// The table whose rows stand here.
    var table: Int?
}

/// The printed structure: nodes by index, the whole document first.
struct Tree: Sendable {
    var nodes: [Node] = [Node(body: Span(0, 0))]
    /// Paragraphs that belong to no unit of a numbered list: introduction, leads.
    var leads: [Span] = []
    /// The first words of signature, closing or attachments.
    var tail: Span?
}

extension Tree {
    /// The outermost headings, short ones only.
    var headings: [Span] {
        nodes[0].children.prefix(8).map { nodes[$0].body }.filter { $0.count <= 30 }
    }

    /// First articles that say why and on what ground the list is made.
    func introductions(in scalars: [Unicode.Scalar]) -> [Span] {
        nodes.prefix(4).map(\.body).filter { Signs(scalars: scalars).isPreamble($0) }
    }
}

/// Builds the tree: each paragraph finds its place under the units still open.
struct TreeBuilder {
    let scalars: [Unicode.Scalar]
    let paragraphs: [Paragraph]
    private let signs: Signs
    private let ranks: Ranks
    private let isNumbered: Bool
    private let endsAreMarked: Bool
    /// The list is an attachment: 附件2 is the next list, not the end.
    private var isItselfAttached = false
    /// Below 注： only the next outer heading goes on with the list.
    private var isInNotes = false
    /// Attachments have begun; only one that is itself a list of duties is read.
    private var isOver = false
    /// Behind the last number, lines after a signature or a closing word belong to it.
    private var isInTail = false
    private let lastUnit: Int
    private var tree = Tree()
    private var open: [Open] = []

    /// A unit that may still take children.
    private struct Open {
        let node: Int
        let style: Marker.Style?
        var value: Int
        let rank: Int
    }

    init(scalars: [Unicode.Scalar], paragraphs: [Paragraph]) {
        self.scalars = scalars
        self.paragraphs = paragraphs
        signs = Signs(scalars: scalars)
        var (markers, hasTable, long, finished) = ([Marker](), false, 0, 0)
        for index in paragraphs.indices {
            hasTable = hasTable || paragraphs[index].table != nil
            guard let marker = paragraphs[index].marker else { continue }
            markers.append(marker)
            let body = paragraphs[index].body
            if body.count > 24 {
                long += 1
                finished += signs.isFinished(body) ? 1 : 0
            }
        }
        isNumbered = !markers.isEmpty || hasTable
        lastUnit =
            paragraphs.lastIndex { $0.marker != nil || $0.table != nil } ?? paragraphs.count
        endsAreMarked = finished * 2 > long
        ranks = Ranks(of: markers)
    }

    /// The whole structure from paragraph `start` on.
    func tree(from start: Int) -> Tree {
        var builder = self
        builder.isItselfAttached = paragraphs[..<start].contains {
            $0.marker == nil && signs.isAttachment($0.body)
        }
        for index in start..<max(start, paragraphs.count) { builder.place(index) }
        return builder.tree
    }

    private mutating func place(_ index: Int) {
        let paragraph = paragraphs[index]
        if isOver, !opensAttachedList(index) { return }
        if isInNotes, !goesOn(paragraph.marker) { return }
        isInNotes = false
        if paragraph.table != nil {
            place(table: paragraph)
        } else if let marker = paragraph.marker {
            place(paragraph, marker)
        } else if isItselfAttached, paragraph.body.count <= 8, signs.isAttachment(paragraph.body) {
            open = []  // the next list the notice brings along
        } else if opensAttachedList(index) {
            (open, isOver) = ([], false)
            if paragraph.body.count > 5 { push(paragraph, style: nil, value: 0, rank: -100) }
        } else if tree.nodes.count > 1 || !isNumbered, let ends = ending(index) {
            tree.tail = tree.tail ?? paragraph.body
            isInNotes = signs.isNote(paragraph.body)
            (isOver, isInTail) = (ends, index > lastUnit)
        } else if let rank = headingRank(index) {
            while let last = open.last, last.rank >= rank { open.removeLast() }
            push(paragraph, style: nil, value: 0, rank: rank)
        } else if !isInTail || FieldReader(scalars: scalars).fields(paragraph.body) != nil {
            append(paragraph)
        }
    }

    /// 附件2　园区企业责任清单, with numbered sentences below it: a list of its own, no form to fill in.
    private func opensAttachedList(_ index: Int) -> Bool {
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

    /// The heading after the last one.
    private func goesOn(_ marker: Marker?) -> Bool {
        guard let marker, marker.style.headsByCustom else { return false }
        return open.contains { $0.style == marker.style && $0.value + 1 == marker.value }
    }

    private mutating func place(_ paragraph: Paragraph, _ marker: Marker) {
        let rank = ranks[marker.style]
        if let at = sibling(of: marker) {
            open.removeSubrange(at...)
        } else {
            while let last = open.last, last.rank > rank { open.removeLast() }
        }
        push(paragraph, style: marker.style, value: marker.value, rank: rank)
    }

    /// A table belongs to the heading above it, never to an item.
    private mutating func place(table paragraph: Paragraph) {
        while let last = open.last, isSentence(tree.nodes[last.node]) { open.removeLast() }
        let index = tree.nodes.count
        tree.nodes.append(Node(body: paragraph.body, table: paragraph.table))
        tree.nodes[open.last?.node ?? 0].children.append(index)
    }

    private func isSentence(_ node: Node) -> Bool {
        signs.isFinished(node.body) && signs.endsSentence(node.body)
            || !signs.isHeading(node.body, longest: 40)
    }

    /// The open unit that this one follows.
    private func sibling(of marker: Marker) -> Int? {
        if let same = open.lastIndex(where: { $0.style == marker.style }) { return same }
        let next = { (unit: Open) in marker.value == unit.value + 1 }
        return open.lastIndex { next($0) && $0.style?.isVariant(of: marker.style) == true }
            ?? open.lastIndex {
                next($0) && marker.style.isArabic && $0.style?.isArabic == true
            }
    }

    private mutating func push(
        _ paragraph: Paragraph, style: Marker.Style?, value: Int, rank: Int
    ) {
        let index = tree.nodes.count
        tree.nodes.append(
            Node(marker: paragraph.marker, body: paragraph.body, breaks: paragraph.breaks))
        tree.nodes[open.last?.node ?? 0].children.append(index)
        open.append(Open(node: index, style: style, value: value, rank: rank))
    }

    /// Fields belong to the words above them.
    private mutating func take(_ fields: StatedFields) {
        let node = open.last?.node ?? 0
        if let last = tree.nodes[node].paragraphs.indices.last {
            tree.nodes[node].paragraphs[last].fields.add(fields)
        } else {
            tree.nodes[node].fields.add(fields)
        }
    }

    private mutating func append(_ paragraph: Paragraph) {
        if let fields = FieldReader(scalars: scalars).fields(paragraph.body) {
            return take(fields)
        }
        guard let last = open.last else {
            if isNumbered || (signs.isPreamble(paragraph.body) && tree.nodes[0].paragraphs.isEmpty)
            {
                tree.leads.append(paragraph.body)
            } else {
                tree.nodes[0].paragraphs.append(paragraph)
            }
            return
        }
        tree.nodes[last.node].paragraphs.append(paragraph)
    }
}

extension TreeBuilder {
    /// Nil for words of the list; true where nothing of the list can follow.
    private func ending(_ index: Int) -> Bool? {
        let body = paragraphs[index].body
        if signs.isAttachment(body) { return !isItselfAttached }
        if signs.isDate(body) || signs.isSigning(body) || signs.isClosing(body) { return false }
        guard signs.isBodyName(body) else { return nil }
        let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
        guard let next else { return false }
        return next.marker == nil && signs.isDate(next.body) ? false : nil
    }

    /// The rank of an unnumbered heading: just above the numbers that follow it.
    private func headingRank(_ index: Int) -> Int? {
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
