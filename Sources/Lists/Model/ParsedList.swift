/// A responsibility list as read: its printed structure, its duties, what a reader should know.
package struct ParsedList: Sendable {
    package enum Level: String, Hashable, Sendable, Codable, CaseIterable {
        case province, city, county, township, village, department, branch, enterprise, school,
            hospital, other
    }

    package var document: DocumentText
    package var title: String
    package var titleSpan: Span?
    package var level: Level
    /// The regulations the list says it rests on.
    package var bases: [Named]
    package var sections: [Section]
    package var findings: [Finding]
    /// The tables found, and what their columns were taken for.
    package var tables: [TableReading]

    package init(
        document: DocumentText, title: String, titleSpan: Span?, level: Level, bases: [Named],
        sections: [Section], findings: [Finding], tables: [TableReading] = []
    ) {
        self.document = document
        self.title = title
        self.titleSpan = titleSpan
        self.level = level
        self.bases = bases
        self.sections = sections
        self.findings = findings
        self.tables = tables
    }

    /// Every item, in the order of the document.
    package var items: [Item] { Section.items(of: sections) }
    package var duties: [Duty] { items.flatMap(\.duties) }
}

/// A printed division with a heading; its range is the heading line.
package struct Section: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case part, category, chapter, article, group
    }

    package var kind: Kind
    /// `一、`; nil for an unnumbered one.
    package var number: String?
    package var title: String
    /// The count the heading declares (（30项）).
    package var declared: Int?
    package var bearer: Bearer.Role
    package var span: Span
    package var sections: [Section]
    package var items: [Item]

    package init(
        kind: Kind, number: String?, title: String, declared: Int?, bearer: Bearer.Role,
        span: Span, sections: [Section] = [], items: [Item] = []
    ) {
        self.kind = kind
        self.number = number
        self.title = title
        self.declared = declared
        self.bearer = bearer
        self.span = span
        self.sections = sections
        self.items = items
    }

    package var allItems: [Item] { Section.items(of: [self]) }

    /// How many items stand in it and in the sections below it.
    var itemCount: Int { sections.reduce(items.count) { $0 + $1.itemCount } }

    /// The items of sections that stand one after the other, in the order of the document.
    fileprivate static func items(of sections: [Section]) -> [Item] {
        var found: [Item] = []
        for section in sections {
            let start = found.count
            section.collect(&found)
            let isSorted = found.indices[start...].dropFirst().allSatisfy {
                found[$0 - 1].span < found[$0].span
            }
            if !isSorted { found[start...].sort { $0.span < $1.span } }
        }
        return found
    }

    private func collect(_ found: inout [Item]) {
        found += items
        for section in sections { section.collect(&found) }
    }
}
