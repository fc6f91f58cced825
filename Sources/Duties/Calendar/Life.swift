/// The days on which a duty binds a bearer: stretches in order that do not overlap.
///
/// A list comes into force and is superseded, an organisation is founded and dissolved, a post is
/// made and abolished: each cuts the life of what is owed, and one rule covers them all.
struct Life: Hashable, Sendable {
    private(set) var stretches: [Window]

    init(_ stretches: [Window]) {
        self.stretches = []
        for stretch in stretches.sorted() where stretch.start <= stretch.last { join(stretch) }
    }

    init(from start: Day, until last: Day?) {
        self.init([Window(start, through: last ?? Window.farthest)])
    }

    var isEmpty: Bool { stretches.isEmpty }
    var start: Day? { stretches.first?.start }

    private mutating func join(_ next: Window) {
        guard let last = stretches.last, next.start <= last.last + 1 else {
            stretches.append(next)
            return
        }
        stretches[stretches.count - 1] = Window(
            last.start, through: max(last.last, next.last))
    }

    /// Only what lies within the days given.
    func cut(from start: Day, until last: Day?) -> Life {
        let limit = Window(start, through: last ?? Window.farthest)
        if stretches.allSatisfy({ limit.start <= $0.start && $0.last <= limit.last }) {
            return self
        }
        return Life(stretches.compactMap { $0.common(with: limit) })
    }

    func merged(with other: Life) -> Life { Life(stretches + other.stretches) }

    /// Whether the two have a day in common.
    func meets(_ other: Life) -> Bool {
        stretches.contains { stretch in other.stretches.contains(where: stretch.overlaps) }
    }

    func meets(_ window: Window) -> Bool { stretches.contains { $0.overlaps(window) } }

    /// The first day on or after another on which it binds.
    func first(from day: Day) -> Day? {
        stretches.first { $0.last >= day }.map { max($0.start, day) }
    }

    /// Whether it binds on a day.
    func holds(_ day: Day) -> Bool { stretches.contains { $0.contains(day) } }

    /// Whether a window is owed: at least so large a share of its days, in percent, lies within.
    func owes(_ window: Window, percent: Int) -> Bool {
        let days = stretches.reduce(0) { $0 + ($1.common(with: window)?.days ?? 0) }
        return days > 0 && days * 100 >= percent * window.days
    }
}
