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
    let signs: Signs
    let ranks: Ranks
    let isNumbered: Bool
    let endsAreMarked: Bool
    /// The list is an attachment: 附件2 is the next list, not the end.
    var isItselfAttached = false
    /// Below 注： only the next outer heading goes on with the list.
    private var isInNotes = false
    /// Attachments have begun; only one that is itself a list of duties is read.
    private var isOver = false
    /// Behind the last number, lines after a signature or a closing word belong to it.
    private var isInTail = false
    private let lastUnit: Int
    var tree = Tree()
    var open: [Open] = []

    /// A unit that may still take children.
    struct Open {
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
        builder.tree.nodes.reserveCapacity(paragraphs.count + 1)
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
