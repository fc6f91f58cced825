/// The smallest printed numbered unit that carries duties.
package struct Item: Sendable {
    /// `一/（一）/1`.
    package var id: String { didSet { known = nil } }
    /// `1.` as printed; nil for an unnumbered one.
    package var number: String?
    /// Begins after the printed number, ends before the line's end.
    package var span: Span { didSet { known = nil } }
    /// The slice with hard breaks removed.
    package var text: String { didSet { known = nil } }
    package var duties: [Duty] { didSet { known = nil } }
    /// What is known of words read before, as long as nothing is changed in what they gave.
    private(set) var known: KnownItem?

    package init(id: String, number: String?, span: Span, text: String, duties: [Duty] = []) {
        self.init(id: id, number: number, span: span, text: text, duties: duties, known: nil)
    }

    /// Words read before.
    init(_ number: String?, _ reading: consuming ItemReading) {
        self.init(
            id: reading.id, number: number, span: reading.span, text: reading.text,
            duties: reading.duties, known: reading.known)
    }

    private init(
        id: String, number: String?, span: Span, text: String, duties: [Duty], known: KnownItem?
    ) {
        self.id = id
        self.number = number
        self.span = span
        self.text = text
        self.duties = duties
        self.known = known
    }
}

/// What is known of an item is a help, and no part of it.
extension Item: Hashable, Codable {
    private enum CodingKeys: String, CodingKey { case id, number, span, text, duties }

    package static func == (a: Item, b: Item) -> Bool {
        a.id == b.id && a.number == b.number && a.span == b.span && a.text == b.text
            && a.duties == b.duties
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(number)
        hasher.combine(span)
        hasher.combine(text)
        hasher.combine(duties)
    }
}

/// What the words of an item give wherever they stand, made once for all the lists that hold them.
final class KnownItem: Sendable {
    /// How its words and its duties are written.
    let form: JSONForm
    /// By which likes find each other; nil for an item too short to be a copy of anything.
    let runs: LeastRuns?
    /// By which the share of what two items have in common is told.
    let shingles: Shingles?
    /// The numbers by which its clauses are found again, one a duty.
    let clauses: [UInt32]

    init(_ reading: borrowing ItemReading, in scalars: [Unicode.Scalar]) {
        form = JSONForm(of: reading)
        runs = LeastRuns(reading.span, reading.duties, in: scalars)
        shingles = runs == nil ? nil : Shingles(reading.span, in: scalars)
        clauses = reading.duties.map { clauseNumber($0.bearer.role, $0.span, scalars) }
    }
}
