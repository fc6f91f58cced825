/// A half-open range of Unicode scalars in a document's decoded text.
///
/// Start in, end out; the only kind of position Zeren knows.
package struct Span: Hashable, Sendable, Codable, Comparable {
    package let start: Int
    package let end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    package var count: Int { end - start }
    package var isEmpty: Bool { end <= start }

    package func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

    package func overlap(_ other: Span) -> Int {
        max(0, min(end, other.end) - max(start, other.start))
    }

    package static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

/// A value together with the words of the document that gave it.
package struct Sourced<Value: Sendable>: Sendable {
    package let value: Value
    package let span: Span

    package init(_ value: Value, _ span: Span) {
        self.value = value
        self.span = span
    }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
extension Sourced: Encodable where Value: Encodable {}
extension Sourced: Decodable where Value: Decodable {}
