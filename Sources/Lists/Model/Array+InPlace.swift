extension Array {
    /// Looks at each element where it lies; an iterator copies it first, and a duty is large.
    @inline(__always)
    func eachInPlace(_ use: (borrowing Element) -> Void) {
        withUnsafeBufferPointer { elements in
            guard let first = elements.baseAddress else { return }
            each(of: elements.count, from: first, use)
        }
    }
}

/// For elements that cannot be copied; where they can be, nothing is copied either.
@inline(__always)
private func each<Element: ~Copyable>(
    of count: Int, from first: UnsafePointer<Element>, _ use: (borrowing Element) -> Void
) {
    for place in 0..<count { use(first[place]) }
}
