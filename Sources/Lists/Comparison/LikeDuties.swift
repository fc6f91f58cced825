/// Duties of two lists that are likely meant alike though their words differ: a hint, no more.
struct LikeDuties {
    private(set) var old: [Int: Int] = [:]
    private(set) var new: [Int: Int] = [:]

    mutating func note(_ a: Int, _ b: Int) { (old[a], new[b]) = (b, a) }

    /// The one talk, the one lecture of a bearer in each list: what the act is says what it is about.
    mutating func noteSingles(_ a: [(Int, Duty)], _ b: [(Int, Duty)]) {
        let there = Dictionary(grouping: b.filter { Telling($0.1) != nil }) { Telling($0.1) }
        let here = Dictionary(grouping: a.filter { Telling($0.1) != nil }) { Telling($0.1) }
        for (key, mine) in here {
            guard mine.count == 1, let theirs = there[key], theirs.count == 1 else { continue }
            note(mine[0].0, theirs[0].0)
        }
    }

    /// Who owes an act that is a matter by itself, and how it is timed.
    private struct Telling: Hashable {
        let role: Bearer.Role
        let action: Action.Kind
        let schedule: Schedule.Kind

        init?(_ duty: Duty) {
            switch duty.action.kind {
            case .talk, .lecture, .admonition, .selfExamination, .organisationalLife, .signOff:
                (role, action) = (duty.bearer.role, duty.action.kind)
                schedule = duty.schedule.kind
            default: return nil
            }
        }
    }
}

extension Duty {
    /// Owed by a time, and an act one can tell from others.
    var isDistinct: Bool {
        schedule.kind != .continuing && action.kind != .other && action.kind != .leadership
    }
}
