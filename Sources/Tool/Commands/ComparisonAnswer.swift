import Lists

/// A comparison as JSON: rows in order, then what follows from them.
struct ComparisonAnswer: Encodable {
    struct List: Encodable {
        let name: String
        let title: String
        let level: String
        let items: Int
    }

    struct Row: Encodable {
        let kind: Comparison.Kind
        let form: Comparison.Form
        let old: [Place]
        let new: [Place]
        let likeness: Int
        let duties: [Pair]
    }

    struct Place: Encodable {
        let id: String
        let number: String?
        let range: Range
        let text: String

        init(_ item: Item) {
            (id, number, text) = (item.id, item.number, item.text)
            range = Range(start: item.span.start, end: item.span.end)
        }
    }

    struct Range: Encodable {
        let start: Int
        let end: Int
    }

    struct Pair: Encodable {
        let kind: Comparison.Kind
        let old: String?
        let new: String?
        let elsewhere: Bool
        let wordsFoundIn: String?
        let maybe: String?
        let differences: [Differing]

        init(_ pair: Comparison.DutyPair) {
            (kind, old, new) = (pair.kind, pair.old?.id, pair.new?.id)
            (elsewhere, wordsFoundIn, maybe) = (pair.isElsewhere, pair.wordsFoundIn, pair.maybe)
            differences = pair.differences.map(Differing.init)
        }
    }

    struct Differing: Encodable {
        let kind: Difference.Kind
        let direction: Difference.Direction
        let message: Message

        init(_ difference: Difference) {
            (kind, direction) = (difference.kind, difference.direction)
            message = difference.message
        }
    }

    struct Bearing: Encodable {
        let role: Bearer.Role
        let text: String?
        let old, new, same, changed, onlyOld, onlyNew, weaker, stronger: Int
        let takenOver, handedOver: Int
        let message: Message
    }

    struct Suggested: Encodable {
        let duty: String
        let min: Int
        let period: Period?
        let source: String
        let words: String
    }

    let old: List
    let new: List
    let levelsDiffer: Bool
    let counts: [String: Int]
    let rows: [Row]
    let bearers: [Bearing]
    /// Duties of the old list, and of the new one, by identifier.
    let lacking: [String]
    let weaker: [String]
    let suggestions: [Suggested]
}

extension ComparisonAnswer {
    init(_ comparison: Comparison, _ a: ComparedFile, _ b: ComparedFile) {
        old = List(a)
        new = List(b)
        levelsDiffer = comparison.levelsDiffer
        counts = Dictionary(
            uniqueKeysWithValues: Comparison.Kind.allCases.map {
                ($0.rawValue, comparison.count($0))
            })
        rows = comparison.rows.map { row in
            Row(
                kind: row.kind, form: row.form, old: row.old.map(Place.init),
                new: row.new.map(Place.init), likeness: row.likeness,
                duties: comparison.pairs(of: row).map(Pair.init))
        }
        bearers = comparison.bearers.map(Bearing.init)
        lacking = comparison.lacking.compactMap { $0.old?.id }
        weaker = comparison.weaker.compactMap { $0.new?.id }
        suggestions = comparison.suggestions.map {
            Suggested(
                duty: $0.duty, min: $0.number.min, period: $0.number.period, source: $0.source,
                words: $0.words)
        }
    }
}

extension ComparisonAnswer.List {
    init(_ file: ComparedFile) {
        self.init(
            name: file.list.document.name, title: file.list.title,
            level: file.list.level.rawValue, items: file.list.items.count)
    }
}

extension ComparisonAnswer.Bearing {
    init(_ summary: BearerSummary) {
        self.init(
            role: summary.role, text: summary.text, old: summary.old, new: summary.new,
            same: summary.same, changed: summary.changed, onlyOld: summary.onlyOld,
            onlyNew: summary.onlyNew, weaker: summary.weaker, stronger: summary.stronger,
            takenOver: summary.takenOver, handedOver: summary.handedOver,
            message: summary.message)
    }
}
