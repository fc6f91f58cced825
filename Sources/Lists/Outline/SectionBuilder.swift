/// Turns the tree into sections and items, each item cut into its duties.
struct SectionBuilder {
    let document: DocumentText
    let tree: Tree
    let cutter: DutyCutter
    let title: Span?
    let tables: [FoundTable]
    /// Writes what is stated apart from the duties into them.
    let writer: FieldWriter
    var scalars: [Unicode.Scalar] { document.scalars }
    let signs: Signs
    /// What the items of other lists read as.
    let memory: ReadingMemory?
    /// How many units of a style there are, and how many have units below them.
    private var units = [Int](repeating: 0, count: Marker.Style.allCases.count)
    private var parents = [Int](repeating: 0, count: Marker.Style.allCases.count)

    /// Where a unit stands: what its identifier begins with, whose duties it lists.
    struct Place {
        var path: String
        var role: Bearer.Role
        var depth: Int
        /// 有下列情形之一的: what stands below are cases, and oblige nobody.
        var listsCases = false
        /// The heading that named an organisation or a person as bearer.
        var named: Named?
    }

    init(
        document: DocumentText, tree: Tree, cutter: DutyCutter, title: Span?,
        tables: [FoundTable] = [], memory: ReadingMemory? = nil
    ) {
        self.document = document
        self.tree = tree
        self.cutter = cutter
        self.title = title
        self.tables = tables
        self.memory = memory
        writer = FieldWriter(document: document, cutter: cutter, title: title)
        signs = Signs(scalars: document.scalars)
        for node in tree.nodes {
            guard let style = node.marker?.style.rawValue else { continue }
            units[style] += 1
            if !node.children.isEmpty { parents[style] += 1 }
        }
    }

    /// The sections of the document; items under no heading stand in a group without a title.
    func sections() -> [Section] {
        let role = title.map { BearerWords.role(ofTitle: $0, in: scalars) } ?? .collective
        var root = Place(path: "", role: role, depth: 0)
        if let title, role == .person {
            root.named = Named(text: document.words(title, without: []), span: title)
        }
        let parts = content(of: outermost, at: root)
        if parts.items.isEmpty { return parts.sections }
        var (sections, nextItem, nextSection): ([Section], Int, Int) = ([], 0, 0)
        for isItem in parts.order {
            if !isItem {
                sections.append(parts.sections[nextSection])
                nextSection += 1
                continue
            }
            let item = parts.items[nextItem]
            nextItem += 1
            if let last = sections.indices.last, sections[last].title.isEmpty,
                sections[last].number == nil
            {
                sections[last].items.append(item)
            } else {
                sections.append(group(around: item, role: role))
            }
        }
        return sections
    }

    /// The whole document; a line of its own above all the parts is no level of them.
    private var outermost: Node {
        let root = tree.nodes[0]
        guard root.children.count == 1, let only = root.children.first.map({ tree.nodes[$0] }),
            only.marker == nil, !only.children.isEmpty,
            only.children.allSatisfy({ tree.nodes[$0].marker?.style.isOutermost == true })
        else { return root }
        var hoisted = root
        hoisted.children = only.children
        return hoisted
    }

    private func group(around item: Item, role: Bearer.Role) -> Section {
        let start = item.span.start
        return Section(
            kind: .group, number: nil, title: "", declared: nil, bearer: role,
            span: Span(start, start), items: [item])
    }
}

extension SectionBuilder {
    /// What stands directly below a heading, in the order of the document.
    struct Parts {
        private(set) var sections: [Section] = []
        private(set) var items: [Item] = []
        /// For each of them whether it is an item.
        private(set) var order: [Bool] = []

        var count: Int { order.count }

        mutating func add(_ section: consuming Section) {
            sections.append(section)
            order.append(false)
        }

        mutating func add(_ item: consuming Item) {
            items.append(item)
            order.append(true)
        }

        mutating func add(_ others: Parts) {
            sections += others.sections
            items += others.items
            order += others.order
        }

        /// Room for so many items.
        mutating func reserve(_ count: Int) {
            items.reserveCapacity(count)
            order.reserveCapacity(count)
        }
    }

    func content(of node: Node, at place: Place) -> Parts {
        var parts = Parts()
        if node.children.isEmpty || node.marker == nil && node.body.count == 0 {
            for paragraph in node.paragraphs {
                let id = place.path + "¶\(parts.count + 1)"
                parts.add(item(id, number: nil, ItemWords(paragraph), place))
            }
        } else {
            for own in duties(besides: node) {
                let id = place.path + "¶\(parts.count + 1)"
                parts.add(item(id, number: nil, ItemWords(own), place))
            }
        }
        var printed = PrintedLabels()
        let room = node.children.count
        for child in node.children {
            let node = tree.nodes[child]
            if let table = node.table {
                parts.add(self.parts(of: tables[table], at: place, after: parts.count, &printed))
                continue
            }
            let id: String
            if let marker = node.marker {
                id = place.path + printed.unused(label(marker), marker.value)
            } else {
                id = place.path + "¶\(parts.count + 1)"
            }
            if isSection(node) {
                parts.add(section(node, id: id, at: place))
            } else {
                if parts.count == 0 { parts.reserve(room) }
                parts.add(item(node, id: id, at: place))
            }
        }
        return parts
    }

    private func item(_ node: Node, id: String, at place: Place) -> Item {
        var first = Paragraph(Line(span: node.body))
        first.breaks = node.breaks
        first.fields = node.fields
        let number = node.marker.map { document.words($0.span, without: []) }
        let words =
            node.paragraphs.isEmpty
            ? ItemWords(first) : ItemWords([first] + node.paragraphs, in: scalars)
        return item(id, number: number, words, place)
    }

    private func section(_ node: Node, id: String, at place: Place) -> Section {
        var (section, inside) = heading(node, id: id, at: place)
        section.add(content(of: node, at: inside))
        let fields = node.paragraphs.reduce(node.fields) { all, lead in
            var all = all
            all.add(lead.fields)
            return all
        }
        writer.write(fields, to: &section)
        return section
    }

    /// A heading with nothing below it yet, and where it places what comes below.
    func heading(_ node: Node, id: String, at place: Place) -> (Section, Place) {
        let (title, declared) = heading(of: node)
        var inside = place
        inside.path = id + "/"
        inside.depth += 1
        inside.listsCases = caseHeads.found(in: scalars, node.body)
        let kind = kind(of: node, depth: place.depth)
        if let role = role(of: node, title, at: place) {
            inside.role = role
            let name = BearerWords.withoutOwnEnd(title, in: scalars)
            let words = Named(text: document.words(name, without: []), span: name)
            inside.named = role == .organisation || role == .person ? words : nil
        }
        let section = Section(
            kind: kind, number: node.marker.map { document.words($0.span, without: []) },
            title: document.words(title, without: node.breaks.filter(title.contains)),
            declared: declared, bearer: inside.role,
            span: Span(node.marker?.span.start ?? node.body.start, node.body.end))
        return (section, inside)
    }

    /// Headings have units or a body of their own below them; the rest are items.
    private func isSection(_ node: Node) -> Bool {
        guard node.children.isEmpty, let style = node.marker?.style else { return true }
        guard signs.isHeading(node.body, longest: 25), !signs.endsSentence(node.body) else {
            return false
        }
        if style == .part || style == .chapter || style == .division { return true }
        let usuallyHeads = parents[style.rawValue] * 2 > units[style.rawValue]
        return node.paragraphs.isEmpty
            ? usuallyHeads && isEmptyHeading(node.body) : usuallyHeads || style.headsByCustom
    }

    private func isEmptyHeading(_ body: Span) -> Bool {
        emptyHeadingEnds.closes(signs.withoutColon(body), in: scalars)
            || DeclaredCount(endOf: body, in: scalars) != nil
    }

    private func kind(of node: Node, depth: Int) -> Section.Kind {
        switch node.marker?.style {
        case .part: .part
        case .chapter: .chapter
        case .article: .article
        case .han, .roman: depth == 0 ? .part : .category
        case .hanParen, .division: .category
        default: .group
        }
    }

    private func role(of node: Node, _ title: Span, at place: Place) -> Bearer.Role? {
        if let named = BearerWords.role(ofHeading: title, in: scalars) { return named }
        if place.depth == 0 || node.marker == nil,
            let named = BearerWords.role(ofOutermost: title, in: scalars)
        {
            return named
        }
        guard place.depth == 0, let lead = node.paragraphs.first?.body, !node.children.isEmpty
        else { return nil }
        return BearerWords.role(in: Span(lead.start, min(lead.end, lead.start + 24)), of: scalars)
    }
}

extension SectionBuilder {
    /// The heading's words without the count it declares, and that count.
    private func heading(of node: Node) -> (title: Span, declared: Int?) {
        var title = node.body
        if !node.children.isEmpty, let end = firstSentenceEnd(title) {
            title = Span(title.start, end)
        }
        let counted = DeclaredCount(endOf: title, in: scalars)
        title = counted?.title ?? title
        while title.count > 0, "：:。；.".unicodeScalars.contains(scalars[title.end - 1]) {
            title = Span(title.start, title.end - 1)
        }
        if title.count > 2, scalars[title.start] == "【", scalars[title.end - 1] == "】" {
            title = Span(title.start + 1, title.end - 1)
        }
        return (title, counted?.value)
    }

    func firstSentenceEnd(_ span: Span) -> Int? {
        var at = span.start
        while at < span.end - 1 {
            if scalars[at] == "。" { return at }
            at += 1
        }
        return nil
    }
}

extension Section {
    mutating func add(_ parts: SectionBuilder.Parts) {
        if sections.isEmpty { sections = parts.sections } else { sections += parts.sections }
        if items.isEmpty { items = parts.items } else { items += parts.items }
    }
}

private let caseHeads = WordSet(
    "情形之一", "行为之一", "情况之一", "问题之一", "下列情形", "以下情形", "如下情形", "下列行为的", "以下行为的")
private let emptyHeadingEnds = WordSet("责任", "职责", "清单")
