/// Which duties go on from which: an edition that follows another keeps what was recorded for it.
struct Continuations {
    private var next: [DutyKey: [DutyKey]] = [:]

    init(_ editions: [EditionID: Edition]) {
        for edition in editions.values.sorted(by: { $0.id < $1.id }) {
            for (duty, before) in edition.continues {
                next[before, default: []].append(DutyKey(edition.id, duty))
            }
        }
    }

    /// The duty itself and every later one that goes on from it.
    func reach(of key: DutyKey) -> [DutyKey] {
        guard next[key] != nil else { return [key] }
        var found = [key]
        var seen: Set = [key]
        var place = 0
        while place < found.count {
            for later in next[found[place]] ?? [] where seen.insert(later).inserted {
                found.append(later)
            }
            place += 1
        }
        return found
    }
}
