/// Which style of number stands above which in this document.
///
/// Custom says 一、（一）1.（1）①; a list that nests otherwise shows it by starting the inner
/// numbers again under each outer one.
struct Ranks: Sendable {
    private var rank: [Int]

    init(of markers: [Marker]) {
        rank = Marker.Style.allCases.map { $0.rawValue * 10 }
        var nesting = Nesting()
        for marker in markers { nesting.see(marker) }
        for outer in Marker.Style.allCases {
            for inner in Marker.Style.allCases where inner < outer {
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
        private var openUnder = [Marker.Style?](repeating: nil, count: count)
        private var last: Marker?

        mutating func see(_ marker: Marker) {
            let style = marker.style.rawValue
            if let last, marker.value == 1 {
                if last.style > marker.style {
                    openUnder[style] = last.style
                } else if last.style < marker.style {
                    against[last.style.rawValue * Self.count + style] -= 1
                }
            }
            for inner in openUnder.indices where openUnder[inner] == marker.style {
                if marker.value == lastValue[style] + 1 { against[inner * Self.count + style] += 1 }
                openUnder[inner] = nil
            }
            lastValue[style] = marker.value
            last = marker
        }

        func nests(_ inner: Marker.Style, under outer: Marker.Style) -> Bool {
            against[inner.rawValue * Self.count + outer.rawValue] > 0
        }
    }
}
