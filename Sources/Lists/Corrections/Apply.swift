/// Sections with every correction that found its place.
package struct CorrectedSections: Sendable {
    package var sections: [Section]
    /// By correction, the duty it landed on.
    package var placed: [String: String]
    package var unplaced: [Correction]
    let scalars: [Unicode.Scalar]
}

/// Applies corrections in order; a later one wins.
///
/// A correction whose item is not found again, whose words the item no longer has, or which leaves
/// no duty changes nothing and is unplaced. Identifiers of other duties stay as they are.
package func apply(
    _ corrections: [Correction], to sections: [Section], in document: DocumentText
) -> CorrectedSections {
    var result = CorrectedSections(
        sections: sections, placed: [:], unplaced: [], scalars: document.scalars)
    if corrections.isEmpty { return result }
    var bench = CorrectionBench(sections, document)
    for correction in corrections {
        if let duty = bench.apply(correction) {
            result.placed[correction.id] = duty
        } else {
            result.unplaced.append(correction)
        }
    }
    let corrected = bench.corrected
    result.sections = sections.map { $0.replacing(corrected) }
    return result
}

/// Where a duty stands in its item.
package func place(of duty: Duty, in item: Item, document: DocumentText) -> DutyPlace {
    let text = ItemText(item, in: document)
    return DutyPlace(
        item: item.id, itemText: item.text, duty: duty.id, words: text.inWords(duty.span))
}

/// What corrections are applied with: the items by place, those touched so far.
private struct CorrectionBench {
    private let document: DocumentText
    private let roles: [Bearer.Role]
    private var finder: ItemFinder
    private var touched: [Int: CorrectedItem] = [:]

    init(_ sections: [Section], _ document: DocumentText) {
        self.document = document
        let items = sections.flatMap(\.itemsWithBearer).sorted { $0.item.span < $1.item.span }
        roles = items.map(\.role)
        finder = ItemFinder(items.map(\.item))
    }

    var corrected: [String: Item] {
        Dictionary(
            touched.values.map { ($0.item.id, $0.corrected) }, uniquingKeysWith: { $1 })
    }

    mutating func apply(_ correction: Correction) -> String? {
        let place = correction.place
        guard let found = finder.item(for: place) else { return nil }
        var item =
            touched[found.index]
            ?? CorrectedItem(
                finder.items[found.index], role: roles[found.index], in: document)
        let words = WordsNow(place, item.text)
        guard let at = words.now(place.words) else { return nil }
        let asItWas = found.isAsItWas
        let duty: String?
        switch correction.change {
        case .set(let change):
            duty = words.now(change).flatMap {
                item.set($0, at: at, place.duty, isAsItWas: asItWas)
            }
        case .remove: duty = item.remove(at: at, place.duty, isAsItWas: asItWas)
        case .add(let change):
            duty = words.now(change).flatMap { item.add($0, at: $0.words ?? at) }
        }
        if duty != nil { touched[found.index] = item }
        return duty
    }
}

/// Ranges of an item's words as they were, put into the words of today.
private struct WordsNow {
    private let before: [Unicode.Scalar]
    private let text: ItemText
    private let alignment: Alignment?

    init(_ place: DutyPlace, _ text: ItemText) {
        before = Array(place.itemText.unicodeScalars)
        self.text = text
        alignment = before == text.scalars ? nil : Alignment(before, text.scalars)
    }

    func now(_ words: Span) -> Span? {
        guard let words = ItemText.trimmed(words, in: before) else { return nil }
        guard let alignment else { return words }
        return alignment.mapped(words).flatMap(text.trimmed)
    }

    /// The change with its words as they stand now; nil where they stand nowhere.
    func now(_ change: DutyChange) -> DutyChange? {
        guard let words = change.words else { return change }
        guard let now = now(words) else { return nil }
        var change = change
        change.words = now
        return change
    }
}

extension Section {
    /// Every item with whom its heading names.
    var itemsWithBearer: [(item: Item, role: Bearer.Role)] {
        items.map { ($0, bearer) } + sections.flatMap(\.itemsWithBearer)
    }

    fileprivate func replacing(_ corrected: [String: Item]) -> Section {
        var section = self
        section.items = items.map { corrected[$0.id] ?? $0 }
        section.sections = sections.map { $0.replacing(corrected) }
        return section
    }
}
