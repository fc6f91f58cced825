/// Which style of number stands above which in this document.
///
/// Custom says 一、（一）1.（1）①; a list that nests otherwise shows it by starting the inner
/// numbers again under each outer one.
struct Ranks: Sendable {
    private var rank: [Int]

    init(of markers: [Marker]) {
        let styles = Marker.Style.allCases
        rank = styles.map { $0.rawValue * 10 }
        var nesting = Nesting()
        for marker in markers { nesting.see(marker) }
        for outer in styles {
            for inner in styles where inner < outer {
                if nesting.nests(inner, under: outer) {
                    rank[inner.rawValue] = outer.rawValue * 10 + 5
                }
            }
        }
    }

    subscript(style: Marker.Style) -> Int { rank[style.rawValue] }

    /// Counts how often a style customarily outer starts again inside another that counts on.
    private struct Nesting {
        private static let count = Marker.Style.allCases.count
        private var against = [Int](repeating: 0, count: count * count)
        private var lastValue = [Int](repeating: 0, count: count)
        /// Under each style, one bit for each inner one that started again.
        private var openUnder = [UInt32](repeating: 0, count: count)
        private var last: Marker?

        mutating func see(_ marker: Marker) {
            let style = marker.style.rawValue
            if let last, marker.value == 1 {
                if last.style > marker.style {
                    for outer in openUnder.indices { openUnder[outer] &= ~(1 << UInt32(style)) }
                    openUnder[last.style.rawValue] |= 1 << UInt32(style)
                } else if last.style < marker.style {
                    against[last.style.rawValue * Self.count + style] -= 1
                }
            }
            while openUnder[style] != 0 {
                let inner = openUnder[style].trailingZeroBitCount
                if marker.value == lastValue[style] + 1 { against[inner * Self.count + style] += 1 }
                openUnder[style] &= openUnder[style] - 1
            }
            lastValue[style] = marker.value
            last = marker
        }

        func nests(_ inner: Marker.Style, under outer: Marker.Style) -> Bool {
            against[inner.rawValue * Self.count + outer.rawValue] > 0
        }
    }
}
