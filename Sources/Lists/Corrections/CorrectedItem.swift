/// An item on the bench: its duties with what corrections have done to them so far.
struct CorrectedItem {
    let item: Item
    let text: ItemText
    private let role: Bearer.Role
    private let document: DocumentText
    private var duties: [Duty]
    /// Dropped by a correction; a later one may fetch them back.
    private var removed: Set<String> = []
    private var highest: Int

    init(_ item: Item, role: Bearer.Role, in document: DocumentText) {
        (self.item, self.role, self.document) = (item, role, document)
        text = ItemText(item, in: document)
        duties = item.duties
        highest = item.duties.reduce(0) { max($0, CorrectedItem.number($1.id)) }
    }

    /// The item as it now stands; nothing points at a duty that was dropped.
    var corrected: Item {
        var item = item
        item.duties = duties.filter { !removed.contains($0.id) }
        for index in item.duties.indices {
            if let to = item.duties[index].relation?.to, removed.contains(to) {
                item.duties[index].relation = nil
            }
        }
        return item
    }

    /// The duty at some words: the one of the old identifier where the item is as it was, else the
    /// one that shares most of the words.
    private func index(at words: Span, _ id: String, isAsItWas: Bool, least: Int) -> Int? {
        if isAsItWas, let known = duties.firstIndex(where: { $0.id == id }),
            isMostly(duties[known], words)
        {
            return known
        }
        let number = CorrectedItem.number(id)
        var best: (index: Int, rank: (Int, Int))?
        for index in duties.indices where isMostly(duties[index], words) {
            let there = text.inWords(duties[index].span)
            let overlap = there.overlap(words)
            let common = overlap * 1000 / max(1, there.count + words.count - overlap)
            let rank = (common, CorrectedItem.number(duties[index].id) == number ? 1 : 0)
            if common >= least, best.map({ $0.rank < rank }) ?? true { best = (index, rank) }
        }
        return best?.index
    }

    private func isMostly(_ duty: Duty, _ words: Span) -> Bool {
        let there = text.inWords(duty.span)
        return there.overlap(words) * 2 >= min(there.count, words.count) && there.overlap(words) > 0
    }

    private static func number(_ id: String) -> Int {
        guard let sign = id.lastIndex(of: "#") else { return 0 }
        return Int(id[id.index(after: sign)...]) ?? 0
    }
}

extension CorrectedItem {
    /// Sets fields of the duty at some words.
    ///
    /// - Returns: the duty's identifier; nil where no duty stands there or the change makes none.
    mutating func set(
        _ change: DutyChange, at words: Span, _ id: String, isAsItWas: Bool
    ) -> String? {
        guard
            let index = index(at: words, id, isAsItWas: isAsItWas, least: 340),
            let duty = DutyEditor(text).edited(duties[index], change)
        else { return nil }
        duties[index] = duty
        removed.remove(duty.id)
        return duty.id
    }

    /// Drops the duty at some words.
    mutating func remove(at words: Span, _ id: String, isAsItWas: Bool) -> String? {
        guard let index = index(at: words, id, isAsItWas: isAsItWas, least: 500) else {
            return nil
        }
        removed.insert(duties[index].id)
        return duties[index].id
    }

    /// Makes a duty of some words: read as a sentence by itself, then set as the person says.
    mutating func add(_ change: DutyChange, at words: Span) -> String? {
        guard let duty = DutyEditor(text).edited(read(words), change) else { return nil }
        if let index = duties.firstIndex(where: { isSame($0, duty) }) {
            removed.remove(duties[index].id)
            duties[index] = DutyEditor(text).edited(duties[index], change) ?? duties[index]
            return duties[index].id
        }
        highest += 1
        var added = duty
        added.id = "\(item.id)#\(highest)"
        let place = duties.firstIndex { $0.span.start > added.span.start } ?? duties.count
        duties.insert(added, at: place)
        return added.id
    }

    private func isSame(_ a: Duty, _ b: Duty) -> Bool {
        a.span == b.span && a.action.kind == b.action.kind && a.bearer.role == b.bearer.role
            && a.counterparts.map(\.text) == b.counterparts.map(\.text)
            && a.schedule.kind == b.schedule.kind
    }

    /// The words as the program reads them when told that they are a duty.
    private func read(_ words: Span) -> Duty {
        let span = text.inDocument(words)
        let clause = text.words(words)
        let breaks = (span.start..<span.end).filter { document.scalars[$0].isNewline }
            .map { Span($0, $0 + 1) }
        let found = DutyCutter(document: document, level: .other)
            .duties(of: item.id, span, without: breaks, bearer: role).first
        let own = item.duties.first { $0.bearer.inherited }?.bearer ?? Bearer(role: role)
        var duty =
            found
            ?? Duty(
                id: "", span: span, text: clause, bearer: own,
                action: Action(kind: .other, text: clause, span: span),
                schedule: .continuing)
        (duty.span, duty.text, duty.relation) = (span, clause, nil)
        if duty.bearer.inherited { duty.bearer = own }
        return duty
    }
}

extension Schedule {
    enum Kind { case recurring, deadline, event, vague, continuing }

    var kind: Kind {
        switch self {
        case .recurring: .recurring
        case .deadline: .deadline
        case .event: .event
        case .vague: .vague
        case .continuing: .continuing
        }
    }
}
