extension Window {
    /// The furthest day anything is counted to; stands for "no end set".
    package static let farthest = Day(unchecked: 9999, 12, 31)

    package func overlaps(_ other: Window) -> Bool { start <= other.last && other.start <= last }

    /// The days both have; nil where there are none.
    package func common(with other: Window) -> Window? {
        overlaps(other)
            ? Window(max(start, other.start), through: min(last, other.last)) : nil
    }
}
