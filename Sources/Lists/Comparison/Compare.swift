/// Aligns two lists by meaning.
///
/// Items first: those with the same words, then the most alike, then those of which one is part of
/// another. Inside them the duties; what is left of these is sought in the whole other list. The
/// same pairs come out when the lists change places.
package func compare(
    _ old: [Section], _ new: [Section],
    levels: (old: ParsedList.Level, new: ParsedList.Level)? = nil
) -> Comparison {
    let sides = (Side(old), Side(new))
    let differ = levels.map { $0.old != $0.new } ?? sides.0.isOfAnotherLevel(than: sides.1)
    var items = ItemAligner(sides.0, sides.1)
    items.alignByWords()
    var duties = DutyAligner(sides.0, sides.1, levelsDiffer: differ)
    duties.align(items.rows)
    duties.alignTheRest()
    items.join(by: duties.links)
    duties.align(items.rows)
    return duties.comparison(of: items.rows)
}

/// One of the two lists: its items in order, and their letters.
struct Side {
    struct Entry {
        let item: Item
        let role: Bearer.Role
        let letters: [UInt32]
        /// The letters without words of level.
        let plain: [UInt32]
    }

    let entries: [Entry]

    init(_ sections: [Section]) {
        entries = sections.flatMap(\.itemsWithBearer).sorted { $0.item.span < $1.item.span }
            .map { item, role in
                let letters = letters(of: item.text)
                return Entry(
                    item: item, role: role, letters: letters, plain: BodyLevels.without(letters))
            }
    }

    /// Whether the two speak of areas of two levels: 全市 here, 全镇 there.
    func isOfAnotherLevel(than other: Side) -> Bool {
        guard let own = BodyLevels.own(entries.map(\.letters)),
            let others = BodyLevels.own(other.entries.map(\.letters))
        else { return false }
        return own != others
    }
}

/// Items that answer each other, by their places in the two lists.
struct AlignedItems {
    var old: [Int]
    var new: [Int]
    var form = Comparison.Form.plain
    var likeness = 0

    /// Whether the two are those the row was made of; what was joined later comes after them.
    func isFirst(_ a: Int, _ b: Int) -> Bool { old.first == a && new.first == b }
}
