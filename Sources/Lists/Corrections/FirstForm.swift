// A first form, so that the rooms outside can be built: exact places only. The full one, which
// finds a place again in a changed text, takes this file's place under the same names.

/// Sections with every correction that found its place.
package struct CorrectedSections: Sendable {
    package var sections: [Section]
    /// By correction, the duty it landed on.
    package var placed: [String: String]
    package var unplaced: [Correction]
}

/// Applies corrections in order; a later one wins.
package func apply(
    _ corrections: [Correction], to sections: [Section], in document: DocumentText
) -> CorrectedSections {
    var result = CorrectedSections(sections: sections, placed: [:], unplaced: [])
    for correction in corrections {
        let known = sections.flatMap(\.allItems).flatMap(\.duties)
            .contains { $0.id == correction.place.duty }
        if known {
            result.placed[correction.id] = correction.place.duty
        } else {
            result.unplaced.append(correction)
        }
    }
    return result
}

/// Where a duty stands in its item.
package func place(of duty: Duty, in item: Item, document: DocumentText) -> DutyPlace {
    DutyPlace(
        item: item.id, itemText: item.text, duty: duty.id,
        words: Span(0, item.text.unicodeScalars.count))
}

/// Findings no correction answers.
package func open(_ findings: [Finding], after corrected: CorrectedSections) -> [Finding] {
    findings
}

/// Two lists aligned by meaning.
package struct Comparison: Sendable {
    package struct DutyPair: Sendable {
        package var old: Duty?
        package var new: Duty?
    }
    package var dutyPairs: [DutyPair]
}

/// Aligns two lists.
package func compare(_ old: [Section], _ new: [Section]) -> Comparison {
    let before = old.flatMap(\.allItems).flatMap(\.duties)
    let after = new.flatMap(\.allItems).flatMap(\.duties)
    return Comparison(
        dutyPairs: after.map { duty in
            Comparison.DutyPair(old: before.first { $0.text == duty.text }, new: duty)
        })
}
