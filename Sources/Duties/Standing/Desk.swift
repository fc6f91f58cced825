/// What is on the desk: what is missed, the longest overdue first, then what is open, the nearest
/// end first and what has no end last.
package func desk(_ standing: Standing) -> [Verdict] {
    standing.verdicts.filter { $0.column == .missed || $0.column == .open }
        .enumerated().sorted { a, b in
            let (first, second) = (a.element.urgency, b.element.urgency)
            return first == second ? a.offset < b.offset : first < second
        }
        .map(\.element)
}

extension Verdict {
    /// Sorts overdue before near, near before far, and what has no end last.
    fileprivate var urgency: (Int, Int) {
        if column == .missed { return (0, obligation.window.last.ordinal) }
        if obligation.isOpenEnded { return (2, obligation.window.start.ordinal) }
        return (1, obligation.window.last.ordinal)
    }
}
