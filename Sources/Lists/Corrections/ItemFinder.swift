/// Finds the item a correction was made on in another reading of the list.
struct ItemFinder {
    let items: [Item]
    private let byID: [String: Int]
    /// Made when first asked for: most corrections find their item as it was.
    private var alike: Alike?

    private struct Alike {
        var byLetters: [[UInt32]: [Int]] = [:]
        var grams: Grams
        let texts: [Grams.Text]
    }

    /// An item found, and whether its identifier and words are those of the place.
    struct Found {
        let index: Int
        let isAsItWas: Bool
    }

    init(_ items: [Item]) {
        self.items = items
        byID = Dictionary(
            items.indices.map { (items[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The item with the same identifier and words; else one with the same words, signs aside;
    /// else the one most alike, if it is alike enough.
    mutating func item(for place: DutyPlace) -> Found? {
        if let index = byID[place.item], items[index].text == place.itemText {
            return Found(index: index, isAsItWas: true)
        }
        let letters = letters(of: place.itemText)
        let index = same(letters, place.item) ?? mostAlike(letters, place.item)
        return index.map { Found(index: $0, isAsItWas: false) }
    }

    private mutating func same(_ letters: [UInt32], _ id: String) -> Int? {
        prepare()
        return alike?.byLetters[letters]?.min {
            ItemFinder.isNearer(items[$0].id, items[$1].id, id)
        }
    }

    /// More than half alike, counted by weight; a heading kept by both decides where it is close.
    private mutating func mostAlike(_ letters: [UInt32], _ id: String) -> Int? {
        prepare()
        guard let sought = alike?.grams.text(letters), let known = alike else { return nil }
        var best: (index: Int, likeness: Int)?
        for index in items.indices {
            var likeness = known.grams.likeness(sought, known.texts[index])
            if likeness < ItemFinder.enough { continue }
            if ItemFinder.part(items[index].id) == ItemFinder.part(id) { likeness += 100 }
            if likeness > best?.likeness ?? 0 { best = (index, likeness) }
        }
        return best?.index
    }

    private mutating func prepare() {
        if alike != nil { return }
        let letters = items.map { Lists.letters(of: $0.text) }
        let (grams, texts) = Grams.weighing(letters)
        var made = Alike(grams: grams, texts: texts)
        for index in items.indices { made.byLetters[letters[index], default: []].append(index) }
        alike = made
    }

    private static let enough = 500

    /// Of several items with the same words, the one under the same headings, then the one whose
    /// number is nearest.
    private static func isNearer(_ a: String, _ b: String, _ id: String) -> Bool {
        rank(a, id) < rank(b, id)
    }

    private static func rank(_ other: String, _ id: String) -> (Int, Int, Int) {
        let (path, printed) = parts(id)
        let (otherPath, otherPrinted) = parts(other)
        return (
            part(other) == part(id) ? 0 : 1, otherPath == path ? 0 : 1,
            abs(otherPrinted - printed)
        )
    }

    /// The outermost heading, which mostly says whose duties stand below it.
    private static func part(_ id: String) -> Substring { id.prefix { $0 != "/" } }

    private static func parts(_ id: String) -> (path: Substring, number: Int) {
        let last = id.lastIndex(of: "/") ?? id.startIndex
        let digits = id[last...].unicodeScalars.compactMap { $0.digit ?? $0.hanDigit }
        return (id[..<last], digits.prefix(6).reduce(0) { $0 * 10 + $1 })
    }
}
