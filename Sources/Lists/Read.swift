/// Reads a responsibility list.
///
/// The steps, in order, are the whole story: each takes what the one above it made.
///
/// `columns` is what a person says of the columns of its tables, where their headers mislead.
/// `memory` holds what was read before, where many lists are read; the reading is the same without.
package func read(
    _ document: DocumentText, columns: [ColumnChoice] = [], memory: ReadingMemory? = nil
) -> ParsedList {
    let census = Census(of: document.scalars)  // which signs stand in it at all
    if let squeezed = Squeezed(document, census: census) {
        return squeezed.restored(read(squeezed.document, columns: columns, memory: memory))
    }
    let tables = TableFinder(in: document, choices: columns, census: census).tables()
    // each with its printed number; page numbers set aside
    let lines = listLines(of: document, around: tables, census)
    let paragraphs = Paragraphs(of: document, lines: lines).joined(lines)  // hard breaks joined
    let reader = FrontReader(scalars: document.scalars)
    let front = reader.front(of: paragraphs)  // title and introduction
    let tree = TreeBuilder(scalars: document.scalars, paragraphs: paragraphs)
        .tree(from: front.count)  // every paragraph under its heading

    let level = ParsedList.Level(
        of: [front.titleSpan].compactMap { $0 } + tree.headings, in: document.scalars)
    let cutter = DutyCutter(document: document, level: level)
    let builder = SectionBuilder(
        document: document, tree: tree, cutter: cutter, title: front.titleSpan, tables: tables,
        memory: memory)
    let sections = builder.sections()  // items, each cut into its duties

    var list = ParsedList(
        document: document,
        title: front.title.map { document.words($0.body, without: $0.breaks) }.joined(),
        titleSpan: front.titleSpan, level: level,
        bases: reader.bases(
            in: front.preamble + tree.leads + tree.introductions(in: document.scalars),
            document: document),
        sections: sections, findings: [], tables: tables.map(\.reading))
    list.findings = findings(
        in: Reading(
            list: list, lines: lines, paragraphs: paragraphs, tree: tree, tables: tables,
            census: census))
    return list
}

/// The lines, several units on one line apart, and those set aside that are no part of the list.
private func listLines(
    of document: DocumentText, around tables: [FoundTable], _ census: Census
) -> [Line] {
    var found = lines(of: document, around: tables)
    Asides(scalars: document.scalars).mark(&found)
    settleWeakNumbers(&found, in: document.scalars)
    return Pieces(scalars: document.scalars, places: census.places).part(found)
}
